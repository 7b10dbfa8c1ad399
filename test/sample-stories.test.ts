import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { compare } from '../src/run/compare.ts';
import { loadRegistry } from '../src/run/load-registry.ts';
import { readInputs } from '../src/run/read/read-inputs.ts';

const SAMPLE = resolve(import.meta.dirname, '../data/sample');

interface Expected {
  accounts: Record<string, { story: string | null; title: string; language?: string }>;
}

it('forms the stories of the sample edition, and leaves alone what stands alone', async () => {
  const { accounts } = JSON.parse(readFileSync(join(SAMPLE, 'expected.json'), 'utf8')) as Expected;
  const storyOf = new Map(Object.values(accounts).map(({ title, story }) => [title, story]));
  const registry = loadRegistry([join(SAMPLE, 'outlets.json')]);
  const { dossiers, strays } = await compare(readInputs([join(SAMPLE, 'articles')], process.stdin), { registry });
  for (const { articles, story } of dossiers) {
    const told = new Set(articles.map(({ title }) => storyOf.get(title)));
    expect([...told], story.title).toHaveLength(1);
    expect([...told][0], story.title).toBeTruthy();
  }
  const missed = strays.filter(({ title }) => storyOf.get(title));
  expect(missed.map(({ title }) => title)).toEqual([]);
});
