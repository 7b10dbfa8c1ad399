import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../article/article.ts';
import { describeTerms } from './describe-terms.ts';

const table = brotliCompressSync(Buffer.from('1000\nminist\t400\t30\nvelm\t2\t99\nflood\t50\t5\n'));
const knowledge = { names: null, background: new Uint8Array(table) };
const article = (title: string, text: string, language = 'en') => ({ title, text, language }) as unknown as Article;

describe('describeTerms', () => {
  it('weighs rare stems above common ones and counts title and text apart', () => {
    const terms = describeTerms(
      article('Flood in Velm', 'The ministers visited Velm. Floods had hit Velm.'),
      knowledge,
    );
    const velm = terms.stems.find(({ stem }) => stem === 'velm')!;
    const minister = terms.stems.find(({ stem }) => stem === 'minist')!;
    expect(velm).toMatchObject({ text: 2, title: 1 });
    expect(velm.weight).toBeGreaterThan(minister.weight);
    expect(velm.nameness).toBeGreaterThan(0.9);
    expect(minister.nameness).toBeLessThan(0.3);
    expect(terms).toMatchObject({ length: 6, titleLength: 2 });
  });

  it('leaves function words out, joins neighbours within a sentence and reads numbers without separators', () => {
    const { stems, pairs } = describeTerms(article('', 'It cost the town 1,000 crowns. Velm paid.'), knowledge);
    expect(stems.map(({ stem }) => stem).sort()).toEqual(['1000', 'cost', 'crown', 'paid', 'town', 'velm']);
    expect(pairs.map(({ pair }) => pair).sort()).toEqual(['1000 crown', 'cost town', 'town 1000', 'velm paid']);
  });

  it('reads any script and an empty text without breaking', () => {
    for (const [text, language] of [
      ['', 'und'],
      ['洪水が東京を襲った', 'ja'],
      ['Паводок накрыл посёлок', 'ru'],
      ['💥💥 ---', 'und'],
    ] as const)
      expect(() => describeTerms(article('', text, language), { names: null, background: null })).not.toThrow();
    expect(describeTerms(article('', ''), knowledge)).toMatchObject({ stems: [], pairs: [], sketch: [], length: 0 });
  });

  it('sketches contained texts so that the containment shows', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');
    const short = describeTerms(article('', words(100, 200)), knowledge).sketch;
    const long = new Set(describeTerms(article('', words(0, 3000)), knowledge).sketch);
    const apart = new Set(describeTerms(article('', words(4000, 7000)), knowledge).sketch);
    expect(short.some((hash) => long.has(hash))).toBe(true);
    expect(short.some((hash) => apart.has(hash))).toBe(false);
  });
});
