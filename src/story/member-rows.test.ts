import { describe, expect, it } from 'vitest';
import type { ArticleVector } from './article-vector.ts';
import { MOST_ROWS, MOST_SUMMED } from './member-rows.ts';
import { StoryProfile } from './story-profile.ts';
import { VectorStore } from './vector-store.ts';

/** Few keys, so that members share many, and some are there twice, as where two terms have one hash. */
function inventVector(seed: number): ArticleVector {
  let state = seed * 2654435761;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const terms = Uint32Array.from({ length: 12 }, () => (next(20) << 2) + 4 + 1 + (next(4) === 0 ? 1 : 0));
  const kinds = Uint8Array.from(terms, (key) => ((key & 3) === 2 ? 2 : [0, 1, 5][next(3)]!));
  const weights = Uint16Array.from(terms, () => next(900));
  const pairs = Uint32Array.from({ length: 5 }, () => (next(6) << 2) + 3);
  const pairWeights = Uint16Array.from(pairs, () => next(1800));
  const square = (isIt: (kind: number) => boolean) =>
    weights.reduce((sum, weight, at) => (isIt(kinds[at]!) ? sum + weight * weight : sum), 0);
  return {
    terms,
    weights,
    kinds,
    pairs,
    pairWeights,
    names: square((kind) => (kind & 1) !== 0),
    places: square((kind) => (kind & 4) !== 0),
    numbers: square((kind) => kind === 2),
    square: square(() => true),
    pairSquare: pairWeights.reduce((sum, weight) => sum + weight * weight, 0),
    logLength: next(2000),
    day: next(3) === 0 ? null : 20000 + next(9),
    arrived: null,
    language: 1 + next(2),
    sketch: new Uint32Array(0),
  };
}

const known = (profile: StoryProfile, vectors: readonly ArticleVector[]) => {
  const { size, logLength, firstDay, lastDay, square, names, places, numbers, pairSquare, language } = profile;
  return {
    ...{ size, logLength, firstDay, lastDay, square, names, places, numbers, pairSquare, language },
    within: profile.within(),
    overlaps: vectors.map((vector) => profile.overlap(vector)),
    products: vectors.map((vector) => [profile.product(vector), profile.product(vector, 5)]),
    signs: vectors.map((vector) => profile.sharedSigns(vector)),
  };
};

describe('a profile read from the rows of few members', () => {
  const vectors = Array.from({ length: 40 }, (_, at) => inventVector(at + 1));
  const store = new VectorStore();
  for (const vector of vectors) store.add(vector);
  const rowsOf = (members: number[]) => StoryProfile.of(store, members);
  const sumOf = (members: number[]) => {
    const profile = new StoryProfile();
    for (const member of members) profile.add(vectors[member]!);
    return profile;
  };

  it.each([1, 2, MOST_ROWS, MOST_ROWS + 1, MOST_SUMMED, MOST_SUMMED + 1])(
    'is what the sums of %i members say',
    (size) => {
      for (let from = 0; from + size <= 20; from += 3) {
        const members = Array.from({ length: size }, (_, at) => from + at);
        expect(known(rowsOf(members), vectors)).toEqual(known(sumOf(members), vectors));
        if (size <= MOST_SUMMED) expect(store.squareOf(members)).toBe(sumOf(members).square);
      }
    },
  );

  it('shares with other stories what the sums share, whichever of them are few', () => {
    const stories = [
      [0],
      [1, 2, 3],
      [4, 5, 6, 7, 8],
      Array.from({ length: 9 }, (_, at) => 9 + at),
      Array.from({ length: MOST_SUMMED + 3 }, (_, at) => 18 + at),
    ];
    for (const one of stories)
      for (const other of stories)
        expect(rowsOf(one).overlapOf(rowsOf(other))).toEqual(sumOf(one).overlapOf(sumOf(other)));
  });

  it('follows those who come and those who leave, also when they become many', () => {
    let [rows, sums] = [rowsOf([0, 1, 2]), sumOf([0, 1, 2])];
    const change = (member: number, sign: 1 | -1) => {
      rows.add(vectors[member]!, sign, member);
      sums.add(vectors[member]!, sign);
      expect(known(rows, vectors)).toEqual(known(sums, vectors));
    };
    change(1, -1);
    for (let member = 3; member < 20; member++) change(member, 1);
    change(0, -1);
    change(7, -1);
    [rows, sums] = [rowsOf([0, 1, 2, 3, 4, 5, 6, 7, 8]), sumOf([0, 1, 2, 3, 4, 5, 6, 7, 8])];
    change(4, -1);
    change(4, 1);
  });
});
