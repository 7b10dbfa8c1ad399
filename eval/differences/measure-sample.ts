// The sample edition compared as a whole, against the differences that a perfect dossier of each of its stories has.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Difference } from '../../src/dossier/dossier.ts';
import { type Comparison, compare } from '../../src/run/compare.ts';
import { loadRegistry } from '../../src/run/load-registry.ts';
import { readInputs } from '../../src/run/read/read-inputs.ts';

const EXPECTED = join(import.meta.dirname, '..', '..', 'data', 'sample', 'expected.json');

interface Wanted {
  about: string;
  relation: string;
  positions: { value: string; accounts: string[] }[];
}

interface Expected {
  accounts: Record<string, { title: string; url: string | null }>;
  stories: Record<string, { differences?: Wanted[] }>;
}

/** What was wanted and what was printed, told together for reading. */
export interface SampleResult {
  missed: string[];
  wrong: string[];
  wanted: number;
  printed: number;
}

/**
 * `found`: share of the wanted differences of which two values, of different positions, stand in two positions of one
 * printed difference; `related`: of those found, the share with the relation wanted; `wrong`: printed differences (wording
 * apart) that are none of those wanted.
 */
export async function measureSample(path: string): Promise<Record<string, number>> {
  const { missed, wrong, wanted, related } = await readSample(path);
  const found = wanted - missed.length;
  return { found: found / (wanted || 1), related: related / (found || 1), wrong: wrong.length };
}

/** Compares the edition whose `expected.json` is at `path`; the articles and outlets lie beside it. */
export async function readSample(path: string): Promise<SampleResult & { related: number }> {
  const file = path || EXPECTED;
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const registry = loadRegistry([join(dirname(file), 'outlets.json')]);
  const comparison = await compare(readInputs([join(dirname(file), 'articles')], process.stdin), { registry });
  const printed = comparison.dossiers.flatMap(({ differences }) => differences);
  const idOf = idsByName(expected, comparison);
  const hit = new Set<Difference>();
  const missed: string[] = [];
  let wanted = 0;
  let related = 0;
  for (const [story, { differences = [] }] of Object.entries(expected.stories))
    for (const want of differences) {
      wanted += 1;
      const matches = printed.filter((difference) => isWanted(difference, want, idOf));
      for (const match of matches) hit.add(match);
      if (matches.length === 0) missed.push(`${story}: ${want.relation} ${want.about}`);
      else if (matches.some(({ relation }) => relation === want.relation)) related += 1;
    }
  const wrong = printed
    .filter((difference) => !hit.has(difference) && difference.relation !== 'wording')
    .map(
      ({ relation, kind, about, positions }) =>
        `${relation} ${kind} ${about}: ${positions.map(({ value, context }) => `${value} <${context[0]!.text}>`).join(' | ')}`,
    );
  return { missed, wrong, wanted, printed: printed.length, related };
}

function idsByName({ accounts }: Expected, { articles }: Comparison): Map<string, string> {
  const list = [...articles.values()];
  return new Map(
    Object.entries(accounts).flatMap(([name, { title, url }]) => {
      const article = list.find((one) => (url ? one.url === url : one.title === title));
      return article ? [[name, article.id] as [string, string]] : [];
    }),
  );
}

/** Two positions of the difference stand in sentences that hold values of two positions wanted. */
function isWanted({ positions }: Difference, want: Wanted, idOf: ReadonlyMap<string, string>): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
  const holds = (position: (typeof positions)[number], wanted: Wanted['positions'][number]) =>
    position.citations.some(({ article, text }, at) => {
      const context = plain(position.context[at]?.text ?? '');
      const value = plain(wanted.value);
      const overlap = value.includes(plain(text)) || plain(text).includes(value);
      return wanted.accounts.some((name) => idOf.get(name) === article) && context.includes(value) && overlap;
    });
  const pairs = want.positions.flatMap((wanted, i) =>
    positions.flatMap((position, j) => (holds(position, wanted) ? [{ i, j }] : [])),
  );
  return pairs.some((one) => pairs.some((other) => one.i !== other.i && one.j !== other.j));
}
