import type { ArticleVector } from './article-vector.ts';

/** How an article's terms fall upon a story's: the raw sums that scores are made of. */
export interface Overlap {
  /** Products of terms, of names alone, of numbers alone, of pairs. */
  terms: number;
  names: number;
  numbers: number;
  pairs: number;
  /** Squared weight of the article's terms (names) that the story has at all. */
  covered: number;
  coveredNames: number;
}

/**
 * A story as articles are compared with it: the sum of its members' vectors. All sums are whole numbers, so the profile
 * depends on the members alone, not on the order in which they came or on who left in between. Exact for 20,000 members.
 */
export class StoryProfile {
  size = 0;
  /** Sum of the members' logLength. */
  logLength = 0;
  /** Days since 1970; null while no member has a date. */
  firstDay: number | null = null;
  lastDay: number | null = null;
  /** Squared lengths of the sum: all terms, names, numbers, pairs. */
  square = 0;
  names = 0;
  numbers = 0;
  pairSquare = 0;
  /** Open addressing: key, sum, key, sum ...; key 0 is empty. */
  #table = new Int32Array(0);
  #used = 0;

  /** What `vector` shares with the members, as products of whole-number weights. */
  overlap(vector: ArticleVector): Overlap {
    const sum = { terms: 0, names: 0, numbers: 0, pairs: 0, covered: 0, coveredNames: 0 };
    const { terms, weights, kinds, pairs, pairWeights } = vector;
    for (let at = 0; at < terms.length; at++) {
      const held = this.#get(terms[at]!);
      if (held === 0) continue;
      const weight = weights[at]!;
      const product = weight * held;
      sum.terms += product;
      sum.covered += weight * weight;
      if (kinds[at] === 1) {
        sum.names += product;
        sum.coveredNames += weight * weight;
      } else if (kinds[at] === 2) sum.numbers += product;
    }
    for (let at = 0; at < pairs.length; at++) {
      const held = this.#get(pairs[at]!);
      if (held !== 0) sum.pairs += pairWeights[at]! * held;
    }
    return sum;
  }

  /** Product of the terms alone: what candidates are ranked by. */
  product(vector: ArticleVector): number {
    const { terms, weights } = vector;
    let sum = 0;
    for (let at = 0; at < terms.length; at++) sum += weights[at]! * this.#get(terms[at]!);
    return sum;
  }

  /** Adds a member, or with `sign` -1 takes one out; days are then set by `setDays`. */
  add(vector: ArticleVector, sign: 1 | -1 = 1): void {
    this.#reserve(vector.terms.length + vector.pairs.length);
    const shared = this.overlap(vector);
    this.square += sign * 2 * shared.terms + vector.square;
    this.names += sign * 2 * shared.names + vector.names;
    this.numbers += sign * 2 * shared.numbers + vector.numbers;
    this.pairSquare += sign * 2 * shared.pairs + vector.pairSquare;
    for (let at = 0; at < vector.terms.length; at++) this.#add(vector.terms[at]!, sign * vector.weights[at]!);
    for (let at = 0; at < vector.pairs.length; at++) this.#add(vector.pairs[at]!, sign * vector.pairWeights[at]!);
    this.size += sign;
    this.logLength += sign * vector.logLength;
    if (sign === 1 && vector.day !== null) {
      this.firstDay = this.firstDay === null ? vector.day : Math.min(this.firstDay, vector.day);
      this.lastDay = this.lastDay === null ? vector.day : Math.max(this.lastDay, vector.day);
    }
  }

  /** Sets the first and last day anew from the members left. */
  setDays(members: Iterable<ArticleVector>): void {
    this.firstDay = null;
    this.lastDay = null;
    for (const { day } of members) {
      if (day === null) continue;
      this.firstDay = this.firstDay === null ? day : Math.min(this.firstDay, day);
      this.lastDay = this.lastDay === null ? day : Math.max(this.lastDay, day);
    }
  }

  /** Terms and pairs held, as hash and sum. */
  *entries(): Iterable<[number, number]> {
    for (let at = 0; at < this.#table.length; at += 2)
      if (this.#table[at] !== 0 && this.#table[at + 1] !== 0) yield [this.#table[at]! >>> 0, this.#table[at + 1]!];
  }

  #get(key: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    if (mask < 0) return 0;
    const signed = key | 0;
    let at = (key << 1) & mask;
    for (;;) {
      const found = table[at]!;
      if (found === signed) return table[at + 1]!;
      if (found === 0) return 0;
      at = (at + 2) & mask;
    }
  }

  #add(key: number, weight: number): void {
    const table = this.#table;
    const mask = table.length - 1;
    const signed = key | 0;
    let at = (key << 1) & mask;
    while (table[at] !== signed && table[at] !== 0) at = (at + 2) & mask;
    if (table[at] === 0) {
      table[at] = signed;
      this.#used += 1;
    }
    table[at + 1] = table[at + 1]! + weight;
  }

  /** Room for so many more keys at two thirds full; keys whose sum fell to zero are dropped on the way. */
  #reserve(more: number): void {
    if ((this.#used + more) * 3 <= this.#table.length) return;
    const old = this.#table;
    let live = more;
    for (let at = 0; at < old.length; at += 2) if (old[at] !== 0 && old[at + 1] !== 0) live += 1;
    let length = 64;
    while (live * 3 > length) length *= 2;
    this.#table = new Int32Array(length);
    this.#used = 0;
    for (let at = 0; at < old.length; at += 2)
      if (old[at] !== 0 && old[at + 1] !== 0) this.#add(old[at]! >>> 0, old[at + 1]!);
  }
}
