import { describe, expect, it } from 'vitest';
import { articleId } from '../base/ids.ts';
import { vectorOf } from './article-vector.ts';
import { arrivedAt, decodeVector, encodeVector, VECTOR_VERSION } from './encode-vector.ts';

const stems = ['velm', '1987', 'dam', 'ilse'].map((stem, at) => {
  return { stem, text: 1, title: 0, weight: 9 - at, nameness: at % 3 === 0 ? 0.9 : 0 };
});
const terms = {
  stems,
  pairs: [{ pair: 'velm dam', weight: 3 }],
  length: 40,
  titleLength: 6,
  sketch: [7, 4_000_000_000],
};
const vector = vectorOf(
  { article: articleId('a'), published: null, features: { language: 'en', terms }, places: ['velm'] },
  '2031-03-10T12:00:00Z',
);

describe('a stored vector', () => {
  it('reads as it was, wherever its bytes lie', () => {
    expect(decodeVector(encodeVector(vector))).toEqual(vector);
    const shifted = new Uint8Array([0, ...encodeVector(vector)]).subarray(1);
    expect(decodeVector(shifted)).toEqual(vector);
    const unknown = { ...vector, day: null, arrived: null };
    expect(decodeVector(encodeVector(unknown))).toEqual(unknown);
    const empty = vectorOf({
      article: articleId('b'),
      published: 'never',
      features: { language: 'en', terms: { stems: [], pairs: [], length: 0, titleLength: 0, sketch: [] } },
    });
    expect(decodeVector(encodeVector(empty))).toEqual(empty);
  });

  it('is dated when the article comes in as if that had been known before', () => {
    for (const published of [null, '2031-03-08T09:00:00Z']) {
      const item = { article: articleId('a'), published, features: { language: 'en', terms } };
      const now = '2031-03-10T12:00:00Z';
      expect(arrivedAt(encodeVector(vectorOf(item)), now)).toEqual(encodeVector(vectorOf(item, now)));
    }
  });

  it('is not read where another version made it, or where it is cut off', () => {
    const row = encodeVector(vector);
    expect(decodeVector(row.slice(0, -1))).toBeNull();
    expect(decodeVector(row.slice(0, 20))).toBeNull();
    row[0] = VECTOR_VERSION + 1;
    expect(decodeVector(row)).toBeNull();
  });
});
