import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { OutletRecord } from '../src/outlet/outlet.ts';

const root = resolve(import.meta.dirname, '../data/sample');
const json = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const outlets: OutletRecord[] = json('outlets.json');
const expected = json('expected.json') as Expected;

interface Expected {
  accounts: Record<string, { at: string; story: string | null; outlet: string; title: string }>;
  furniture: Record<string, string[]>;
  stories: Record<
    string,
    {
      agreed: { passages: Record<string, string> }[];
      single: { passages: Record<string, string> }[];
      differences: { positions: { value: string; accounts: string[] }[] }[];
      quotes: { variants: { said: string; accounts: string[] }[] }[];
    }
  >;
}

/** The raw characters of one account: a file, or one line or record of it (`corvane.jsonl:2`). */
function rawOf(at: string): string {
  const [file, part] = at.split(':') as [string, string | undefined];
  const bytes = readFileSync(join(root, 'articles', file));
  if (file.endsWith('.jsonl')) {
    const record = JSON.parse(bytes.toString().split('\n')[Number(part) - 1]!);
    return `${record.title}\n${record.text}`;
  }
  const text = file.endsWith('.gz')
    ? gunzipSync(bytes).toString().split('WARC/1.1\r\n')[Number(part) + 1]!
    : `${bytes}`;
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'");
}

const accounts = Object.entries(expected.accounts);

describe('the sample edition', () => {
  it('has stories of four to nine accounts, strays, and outlets of every kind', () => {
    const sizes = Object.keys(expected.stories).map((key) => accounts.filter(([, of]) => of.story === key).length);
    expect(sizes.length).toBeGreaterThanOrEqual(6);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9);
    expect(accounts.filter(([, of]) => of.story === null).length).toBeGreaterThanOrEqual(6);
    expect(outlets.length).toBeGreaterThanOrEqual(12);
    const kinds = new Set(outlets.flatMap((outlet) => outlet.owners.map((owner) => owner.kind)));
    for (const kind of [
      'state',
      'public',
      'party',
      'private',
      'conglomerate',
      'nonprofit',
      'cooperative',
      'individual',
    ])
      expect(kinds, kind).toContain(kind);
  });

  it('lists every article of the folder, each by an outlet that has a record under .example', () => {
    const listed = new Set(accounts.map(([, of]) => of.at.split(':')[0]));
    expect([...listed].sort()).toEqual(readdirSync(join(root, 'articles')).sort());
    for (const [key, of] of accounts)
      expect(
        outlets.map(({ id }) => id),
        key,
      ).toContain(of.outlet);
    for (const outlet of outlets) for (const domain of outlet.domains) expect(domain).toMatch(/\.example$/);
  });

  it('has two raters who do not always agree', () => {
    const parted = outlets.filter((outlet) => {
      const leanings = outlet.ratings.filter((rating) => rating.scale === 'leaning').map((rating) => rating.value);
      return new Set(leanings).size > 1;
    });
    expect(parted.length).toBeGreaterThanOrEqual(3);
  });

  it('expects only words that stand in the accounts', () => {
    const wanted: [string, string][] = Object.entries(expected.furniture).flatMap(([key, words]) =>
      words.map((word): [string, string] => [key, word]),
    );
    for (const story of Object.values(expected.stories)) {
      for (const fact of [...story.agreed, ...story.single]) wanted.push(...Object.entries(fact.passages));
      const said = story.quotes.flatMap((quote) => quote.variants);
      for (const variant of said) wanted.push(...variant.accounts.map((key): [string, string] => [key, variant.said]));
      const positions = story.differences.flatMap((difference) => difference.positions);
      for (const at of positions) wanted.push(...at.accounts.map((key): [string, string] => [key, at.value]));
    }
    for (const [key, words] of wanted) expect(rawOf(expected.accounts[key]!.at), `${key}: ${words}`).toContain(words);
    for (const [key, of] of accounts) expect(rawOf(of.at), key).toContain(of.title);
  });
});
