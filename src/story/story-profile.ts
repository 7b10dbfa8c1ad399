import { type ArticleVector, kindOf, NAME, NUMBER, PAIR, UNIT } from './article-vector.ts';

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
  /**
   * Open addressing: all keys, then all sums, then all sums of the weight the keys have as names; key 0 is empty. Most
   * keys that are looked up are not there: the search reads keys alone.
   */
  #table = new Int32Array(0);
  #slots = 0;
  #used = 0;

  /** What `vector` shares with the members, as products of whole-number weights. */
  overlap(vector: ArticleVector): Overlap {
    const sum = { terms: 0, names: 0, numbers: 0, pairs: 0, covered: 0, coveredNames: 0 };
    const { terms, weights, kinds, pairs, pairWeights } = vector;
    const [table, slots] = [this.#table, this.#slots];
    for (let at = 0; at < terms.length; at++) {
      const slot = this.#find(terms[at]!);
      if (slot < 0) continue;
      const held = table[slots + slot]!;
      if (held === 0) continue;
      const weight = weights[at]!;
      sum.terms += weight * held;
      sum.covered += weight * weight;
      if (kinds[at] === NAME) {
        sum.names += weight * table[2 * slots + slot]!;
        sum.coveredNames += weight * weight;
      } else if (kinds[at] === NUMBER) sum.numbers += weight * held;
    }
    for (let at = 0; at < pairs.length; at++) {
      const slot = this.#find(pairs[at]!);
      if (slot >= 0) sum.pairs += pairWeights[at]! * table[slots + slot]!;
    }
    return sum;
  }

  /** Mean likeness of two members; null for a story of one. */
  within(): number | null {
    if (this.size < 2) return null;
    return Math.max(0, this.square / (UNIT * UNIT) - this.size) / (this.size * (this.size - 1));
  }

  /** What two stories share: products of their sums. */
  overlapOf(other: StoryProfile): Pick<Overlap, 'terms' | 'names' | 'numbers' | 'pairs'> {
    const [small, large]: [StoryProfile, StoryProfile] = this.#slots <= other.#slots ? [this, other] : [other, this];
    const sum = { terms: 0, names: 0, numbers: 0, pairs: 0 };
    const [table, there] = [small.#table, large.#table];
    const [slots, more] = [small.#slots, large.#slots];
    for (let slot = 0; slot < slots; slot++) {
      const held = table[slots + slot]!;
      if (held === 0) continue;
      const at = large.#find(table[slot]!);
      if (at < 0) continue;
      const product = held * there[more + at]!;
      const kind = kindOf(table[slot]!);
      if (kind === PAIR) sum.pairs += product;
      else {
        sum.terms += product;
        sum.names += table[2 * slots + slot]! * there[2 * more + at]!;
        if (kind === NUMBER) sum.numbers += product;
      }
    }
    return sum;
  }

  /** Product of the terms alone: what candidates are ranked by. */
  product(vector: ArticleVector): number {
    const { terms, weights } = vector;
    const [table, slots] = [this.#table, this.#slots];
    let sum = 0;
    for (let at = 0; at < terms.length; at++) {
      const slot = this.#find(terms[at]!);
      if (slot >= 0) sum += weights[at]! * table[slots + slot]!;
    }
    return sum;
  }

  /** Adds a member, or with `sign` -1 takes one out; days are then set by `setDays`. */
  add(vector: ArticleVector, sign: 1 | -1 = 1): void {
    this.#reserve(vector.terms.length + vector.pairs.length);
    const { terms, weights, kinds, pairs, pairWeights } = vector;
    const [table, slots] = [this.#table, this.#slots];
    const shared = { terms: 0, names: 0, numbers: 0, pairs: 0 };
    for (let at = 0; at < terms.length; at++) {
      const sum = slots + this.#place(terms[at]!);
      const weight = weights[at]!;
      const product = weight * table[sum]!;
      shared.terms += product;
      if (kinds[at] === NAME) {
        shared.names += weight * table[slots + sum]!;
        table[slots + sum]! += sign * weight;
      } else if (kinds[at] === NUMBER) shared.numbers += product;
      table[sum]! += sign * weight;
    }
    for (let at = 0; at < pairs.length; at++) {
      const sum = slots + this.#place(pairs[at]!);
      shared.pairs += pairWeights[at]! * table[sum]!;
      table[sum]! += sign * pairWeights[at]!;
    }
    this.square += sign * 2 * shared.terms + vector.square;
    this.names += sign * 2 * shared.names + vector.names;
    this.numbers += sign * 2 * shared.numbers + vector.numbers;
    this.pairSquare += sign * 2 * shared.pairs + vector.pairSquare;
    this.size += sign;
    this.logLength += sign * vector.logLength;
    if (sign === 1 && vector.day !== null) {
      this.firstDay = this.firstDay === null ? vector.day : Math.min(this.firstDay, vector.day);
      this.lastDay = this.lastDay === null ? vector.day : Math.max(this.lastDay, vector.day);
    }
  }

  /** Sets the first and last day anew from the members left. */
  setDays(days: Iterable<number | null>): void {
    this.firstDay = null;
    this.lastDay = null;
    for (const day of days) {
      if (day === null) continue;
      this.firstDay = this.firstDay === null ? day : Math.min(this.firstDay, day);
      this.lastDay = this.lastDay === null ? day : Math.max(this.lastDay, day);
    }
  }

  /** The slot of a key; -1 where it is not held. */
  #find(key: number): number {
    const mask = this.#slots - 1;
    if (mask < 0) return -1;
    const table = this.#table;
    const signed = key | 0;
    for (let at = placeOf(key) & mask; ; at = (at + 1) & mask) {
      const found = table[at]!;
      if (found === signed) return at;
      if (found === 0) return -1;
    }
  }

  /** The slot of a key, which is taken in where it is not held. */
  #place(key: number): number {
    const table = this.#table;
    const mask = this.#slots - 1;
    const signed = key | 0;
    let at = placeOf(key) & mask;
    while (table[at] !== signed && table[at] !== 0) at = (at + 1) & mask;
    if (table[at] === 0) {
      table[at] = signed;
      this.#used += 1;
    }
    return at;
  }

  /** Room for so many more keys at three quarters full; keys whose sum fell to zero are dropped on the way. */
  #reserve(more: number): void {
    if ((this.#used + more) * 4 <= this.#slots * 3) return;
    const [old, before] = [this.#table, this.#slots];
    let live = more;
    for (let at = 0; at < before; at++) if (old[before + at] !== 0) live += 1;
    let slots = 16;
    while (live * 4 > slots * 3) slots *= 2;
    const table = new Int32Array(slots * 3);
    this.#slots = slots;
    this.#table = table;
    this.#used = 0;
    for (let at = 0; at < before; at++) {
      if (old[before + at] === 0) continue;
      const slot = this.#place(old[at]!);
      table[slots + slot] = old[before + at]!;
      table[2 * slots + slot] = old[2 * before + at]!;
    }
  }
}

/** The lowest bits of a key say its kind; its place in a table is taken from the others. */
function placeOf(key: number): number {
  return (key >>> 2) ^ (key >>> 17);
}
