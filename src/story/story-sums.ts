import type { ArticleVector } from './article-vector.ts';

/** Products of sums: of terms, of names alone, of the places among them, of numbers alone, of pairs. */
export interface Shared {
  terms: number;
  names: number;
  places: number;
  numbers: number;
  pairs: number;
}

/** How an article's terms fall upon a story's: the raw sums that scores are made of. */
export interface Overlap extends Shared {
  /** Squared weight of the article's terms (names) that the story has at all. */
  covered: number;
  coveredNames: number;
}

/** The sum of the vectors of a story's members. All are whole numbers: how they are kept changes none of them. */
export interface StorySums {
  /** What `vector` shares with the members. */
  overlap(vector: ArticleVector): Overlap;
  /** Product of the terms alone, of the heaviest `most` of the vector. */
  product(vector: ArticleVector, most: number): number;
  /** How many of the vector's names and numbers members know as such. */
  sharedSigns(vector: ArticleVector): number;
  /**
   * Adds a member, or with `sign` -1 takes it out, and answers what it shares with the members: each of its terms with those
   * that were there before the term was. `article`: its number, where its row is kept.
   */
  add(vector: ArticleVector, sign: 1 | -1, article: number): Shared;
}

export function unshared(): Shared {
  return { terms: 0, names: 0, places: 0, numbers: 0, pairs: 0 };
}
