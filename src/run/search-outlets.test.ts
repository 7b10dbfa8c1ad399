import { describe, expect, it } from 'vitest';
import type { OutletRecord } from '../outlet/outlet.ts';
import { type OutletQuery, searchOutlets } from './search-outlets.ts';

const record = (name: string, of: Partial<OutletRecord> = {}): OutletRecord => ({
  id: `${name.toLowerCase().replaceAll(' ', '')}.example`,
  name,
  aliases: [],
  domains: [],
  country: null,
  languages: [],
  kind: null,
  agency: false,
  owners: [],
  ratings: [],
  ...of,
});
const owned = (name: string, kind: string) => [{ name, kind, source: 'invented' }];
const records = [
  record('The Vale Weekly', {
    country: 'NZ',
    kind: 'newspaper',
    languages: ['en'],
    owners: owned('Quay Group', 'private'),
  }),
  record('Orsa Écho', {
    country: 'FR',
    kind: 'newspaper',
    languages: ['fr', 'en-GB'],
    owners: owned('State', 'state'),
  }),
  record('Harbour Post', { country: 'NZ', kind: 'broadcaster', languages: ['en'] }),
];
const search = (query: Partial<OutletQuery>, here: string[] = []) => {
  const whole = { words: '', country: '', kind: '', language: '', owner: '', here: '' as const, ...query };
  const { found, counts } = searchOutlets(records, whole, new Set(here));
  return { names: found.map(({ name }) => name), counts };
};

describe('searchOutlets', () => {
  it('finds by name, owner and alias, accents folded, in the order of names', () => {
    expect(search({}).names).toEqual(['Harbour Post', 'Orsa Écho', 'The Vale Weekly']);
    expect(search({ words: 'orsa echo' }).names).toEqual(['Orsa Écho']);
    expect(search({ words: 'quay' }).names).toEqual(['The Vale Weekly']);
    expect(search({ words: 'nobody' }).names).toEqual([]);
  });

  it('takes all conditions together, and counts what each other choice would give', () => {
    const { names, counts } = search({ language: 'en', kind: 'newspaper' });
    expect(names).toEqual(['Orsa Écho', 'The Vale Weekly']);
    expect([...counts.kind]).toEqual([
      ['newspaper', 2],
      ['broadcaster', 1],
    ]);
    expect(search({ owner: 'none' }).names).toEqual(['Harbour Post']);
    expect(search({ here: 'followed' }, ['orsaécho.example']).names).toEqual(['Orsa Écho']);
  });
});
