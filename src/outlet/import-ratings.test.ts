import { describe, expect, it } from 'vitest';
import { importRatings } from './import-ratings.ts';
import type { OutletRecord } from './outlet.ts';
import { groupOf, ratingTable, termsOf } from './pack.ts';
import { readNamedRows, readTable } from './read-table.ts';
import { makeRegistry } from './registry.ts';

const registry = makeRegistry([
  {
    id: 'vale.example',
    name: 'Vale Weekly',
    aliases: [],
    domains: ['vale.example'],
    country: null,
    languages: [],
    kind: null,
    agency: false,
    owners: [],
    ratings: [],
  } satisfies OutletRecord,
]);
const read = (text: string, format?: string) => {
  const result = importRatings(text, { date: '2025-03', registry, ...(format ? { format } : {}) });
  if (!result.ok) throw new Error(result.failure.why);
  return result.value;
};

describe('readTable', () => {
  it('reads quotes, line breaks inside them, and what is not quite right', () => {
    expect(readTable('a,b\n"x ""y""\nz",2\r\n\n,\n')).toEqual([
      ['a', 'b'],
      ['x "y"\nz', '2'],
    ]);
    expect(readTable('\uFEFFa;b\n1;"2" more')).toEqual([
      ['a', 'b'],
      ['1', '2 more'],
    ]);
    expect(readTable('a\tb\n"open')).toEqual([['a', 'b'], ['open']]);
    expect(readNamedRows('Domain , Score\nx.example, 1')).toEqual([{ domain: 'x.example', score: '1' }]);
    expect(readTable('')).toEqual([]);
  });
});

describe('importRatings', () => {
  it('tells the export by its columns, and keeps raters and scales apart', () => {
    const allsides = read(
      'News Source,AllSides Media Bias Rating,URL\nVale Weekly,Lean Left,\nTern,Right,https://www.tern.example/x',
    );
    expect(allsides.packs).toHaveLength(1);
    expect(allsides.packs[0]).toMatchObject({
      id: 'leaning-allsides',
      ratings: { 'vale.example': 'lean left', 'tern.example': 'right' },
    });
    const mbfc = read(
      '[{"Name":"Tern","URL":"tern.example","Bias":"left-center","Factual Reporting":"Mostly Factual"}]',
    );
    expect(mbfc.packs.map(({ id }) => id)).toEqual(['leaning-mbfc', 'reliability-mbfc']);
    expect(mbfc.packs[1]?.ratings).toEqual({ 'tern.example': 'mostly factual' });
    const fontes = read('Source,Domain,Bias,Reliability\nTern,tern.example,-7.5,44');
    expect(fontes.packs.map((pack) => ratingTable(pack).ratingOf('tern.example')?.group)).toEqual([
      'skews left',
      'high',
    ]);
    const guard = read('Domain,Score,Rating,Country\ntern.example,72.5,T,NZ');
    expect(ratingTable(guard.packs[0]!).ratingOf('tern.example')).toEqual({
      pack: 'reliability-newsguard',
      rater: 'NewsGuard',
      scale: expect.stringContaining('reliability'),
      value: 72.5,
      date: '2025-03',
      group: 'credible with exceptions',
    });
    const audience = read('domain,score,rounded_n_shares,rounded_n_accts\ntern.example,-0.31,50,20');
    expect(audience.packs[0]).toMatchObject({ id: 'audience-robertson2018', ratings: { 'tern.example': -0.31 } });
  });

  it('counts what it could not use', () => {
    const { packs, skipped, rows } = read('source,rating\nNobody Knows,Left\nVale Weekly,\nVale Weekly,Center');
    expect(rows).toBe(3);
    expect(packs[0]?.ratings).toEqual({ 'vale.example': 'center' });
    expect(skipped).toEqual({ 'no domain, and no outlet of that name in the registry': 1, 'no leaning': 1 });
  });

  it('refuses what is no export', () => {
    for (const text of ['', 'plain words', '{"a":1}', '[1', 'a,b\n', 'colour,taste\nred,sweet']) {
      const result = importRatings(text, { date: '2025' });
      expect(result.ok, text).toBe(false);
      if (!result.ok) expect(result.failure.why).toMatch(/\S/);
    }
  });
});

describe('packs', () => {
  it('group by their own bounds, and show their terms without the ratings', () => {
    expect(groupOf(-2, [{ group: 'low', from: 0 }])).toBeNull();
    expect(groupOf('odd', [{ group: 'left', is: 'left' }])).toBe('odd');
    const [pack] = read('source,rating\nVale Weekly,Center').packs;
    expect(termsOf(pack!)).toMatchObject({ rater: 'AllSides', outlets: 1, composite: false });
    expect(termsOf(pack!)).not.toHaveProperty('ratings');
  });
});
