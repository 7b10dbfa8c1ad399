import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeOwners } from '../eval/outlets/complete-owners.ts';
import { LISTS, registryText } from '../eval/outlets/registry-text.ts';
import { articleId } from '../src/base/ids.ts';
import { mergeRecords } from '../src/outlet/merge-records.ts';
import type { OutletRecord } from '../src/outlet/outlet.ts';
import type { RatingPack } from '../src/outlet/pack.ts';
import { recordSchema } from '../src/outlet/record-schema.ts';
import { resolveOutlet } from '../src/outlet/resolve-outlet.ts';
import { loadRegistry } from '../src/run/load-registry.ts';

const data = resolve(import.meta.dirname, '../data');
const text = (name: string) => readFileSync(join(data, name), 'utf8');
const list = (name: string) =>
  text(`outlets/${name}`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as OutletRecord);
const records = JSON.parse(text('outlets/registry.json')) as OutletRecord[];
const registry = loadRegistry();

describe('data/outlets', () => {
  it('holds valid records, each fact with a source that is explained', () => {
    const sources = new Set(Object.keys(JSON.parse(text('outlets/sources.json')) as object));
    const faults = records.flatMap((record) => {
      const issues =
        recordSchema.safeParse(record).error?.issues.map(({ path, message }) => `${path}: ${message}`) ?? [];
      const known = (['country', 'languages', 'kind'] as const).filter((fact) => record[fact]?.length);
      const missing = known.filter((fact) => !sources.has(record.sources?.[fact] ?? ''));
      const owners = record.owners.filter(({ source }) => !sources.has(source)).map(({ name }) => name);
      return [...issues, ...missing, ...owners].map((fault) => `${record.id} ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it('is what its lists make', () =>
    expect(registryText(mergeRecords(...completeOwners(LISTS.map(list))))).toBe(text('outlets/registry.json')));

  it('gives no domain to two outlets', () => {
    const domains = records.flatMap((record) => [
      ...new Set([...record.domains, ...(record.editions ?? []).flatMap((edition) => edition.domains)]),
    ]);
    expect(domains.filter((domain, at) => domains.indexOf(domain) !== at)).toEqual([]);
  });

  it('knows as many as are promised', () => {
    const whole = records.filter((one) => one.country !== null && one.languages.length > 0 && one.kind !== null);
    expect(whole.length).toBeGreaterThanOrEqual(1500);
    expect(records.filter((one) => one.owners.length > 0).length).toBeGreaterThanOrEqual(700);
  });

  // One line for each outlet that came in by hand and has a trap: an edition, a namesake, a subdomain, a section.
  it.each([
    ['https://www.bbc.co.uk/news/world-1', 'BBC News'],
    ['https://abcnews.go.com/x', 'ABC News'],
    ['https://www.abc.net.au/news/x', 'ABC (Australia)'],
    ['https://edition.cnn.com/x', 'CNN'],
    ['https://timesofindia.indiatimes.com/x', 'The Times of India'],
    ['https://economictimes.indiatimes.com/x', 'The Economic Times'],
    ['https://news.sky.com/x', 'Sky News'],
    ['https://www.skynews.com.au/x', 'Sky News Australia'],
    ['https://guardian.ng/x', 'The Guardian (Nigeria)'],
    ['https://g1.globo.com/x', 'G1'],
  ])('resolves %s', (domain, name) =>
    expect(resolveOutlet([{ name: null, domain }], registry, articleId('x')).outlet.name).toBe(name),
  );

  it.each([
    ['Republic World', 'republicworld.com'],
    ['Devdiscourse', 'devdiscourse.com'],
    ['Agence France-Presse (AFP)', 'afp.com'],
    ['New York Times (Online News)', 'nytimes.com'],
    ['Fox News (Online)', 'foxnews.com'],
    ['Suspilne', 'suspilne.media'],
    ['NBC', 'nbcnews.com'],
  ])('knows the name %s', (name, id) => expect(registry.byName(name)?.id).toBe(id));
});

describe('data/packs', () => {
  it.each(readdirSync(join(data, 'packs')))('%s says by whom, of when, under which licence and terms', (file) => {
    const pack = JSON.parse(text(`packs/${file}`)) as RatingPack;
    expect(file).toBe(`${pack.id}.json`);
    for (const field of ['title', 'rater', 'scale', 'date', 'licence', 'citation', 'url', 'groupsFrom'] as const)
      expect(pack[field], field).toMatch(/\S/);
    if (!pack.enabled) expect(pack.terms).toMatch(/\S/);
    const wrong = Object.entries(pack.ratings).filter(
      ([domain, value]) => domain !== domain.toLowerCase() || !['number', 'string'].includes(typeof value),
    );
    expect(wrong).toEqual([]);
  });

  it('is read with the registry, and labels a composite as one', () => {
    const ratings = registry.byHost('reuters.com')?.ratings ?? [];
    expect(ratings.find(({ pack }) => pack === 'reliability-lin2023')).toMatchObject({ value: 1, group: 'high' });
    expect(registry.byHost('tass.com')?.ratings).toContainEqual(
      expect.objectContaining({ pack: 'state-control', value: 'SC', group: 'state-controlled' }),
    );
    expect(ratings.some(({ pack }) => pack === 'audience-robertson2018')).toBe(false);
  });
});
