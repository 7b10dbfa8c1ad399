import { type ArticleVector, kindOf, NAME, NUMBER, PAIR, PLACE, placeKeyOf } from './article-vector.ts';
import type { RowBlock } from './encode-vector.ts';
import { type Overlap, type Shared, type StorySums, unshared } from './story-sums.ts';

/**
 * Members whose sums fit into 16 bits each: a key's weight is at most UNIT, twice that where four terms of one article had the
 * same hash.
 */
const FEW = 8;
/** Share of slots in use at which a table grows, and by how much: fuller is slower, emptier is larger. */
const FULL = 0.6;
const SPARE = 1.2;
/** Keys of a story of one; of more they grow about with the power .8 of the members. */
const EXPECTED = 80;

/** The sums of many members, by key. */
export class TermTable implements StorySums {
  /**
   * Open addressing: all keys, then all sums, then all sums of the weight the keys have as names; key 0 is empty. Most
   * keys that are looked up are not there: the search reads keys alone. While there are few members both sums stand in one
   * number, the names' in the upper half. The weight that a word has as a place stands under a key of its own (`placeKeyOf`):
   * few words are one.
   */
  #table = new Int32Array(0);
  #slots = 0;
  #used = 0;
  #wide = false;
  #size = 0;

  overlap(vector: ArticleVector): Overlap {
    const sum = { terms: 0, names: 0, places: 0, numbers: 0, pairs: 0, covered: 0, coveredNames: 0 };
    const { terms, weights, kinds, pairs, pairWeights } = vector;
    const [table, slots, mask] = [this.#table, this.#slots, this.#wide ? -1 : 0xffff];
    if (slots === 0) return sum;
    for (let at = 0; at < terms.length; at++) {
      const slot = find(table, slots, terms[at]!);
      if (slot < 0) continue;
      const held = table[slots + slot]! & mask;
      if (held === 0) continue;
      const weight = weights[at]!;
      sum.terms += weight * held;
      sum.covered += weight * weight;
      if (kinds[at]! & NAME) {
        sum.names += weight * this.#nameAt(slot);
        sum.coveredNames += weight * weight;
        if (kinds[at]! & PLACE) sum.places += weight * this.#sumOf(placeKeyOf(terms[at]!));
      } else if (kinds[at] === NUMBER) sum.numbers += weight * held;
    }
    for (let at = 0; at < pairs.length; at++) {
      const slot = find(table, slots, pairs[at]!);
      if (slot >= 0) sum.pairs += pairWeights[at]! * (table[slots + slot]! & mask);
    }
    return sum;
  }

  /** What two stories share: products of their sums. */
  overlapOf(other: TermTable): Shared {
    const [small, large]: [TermTable, TermTable] = this.#slots <= other.#slots ? [this, other] : [other, this];
    const sum = unshared();
    const table = small.#table;
    for (let slot = 0; slot < small.#slots; slot++) {
      const held = small.#sumAt(slot);
      if (held === 0) continue;
      const at = large.#find(table[slot]!);
      if (at < 0) continue;
      const product = held * large.#sumAt(at);
      const kind = kindOf(table[slot]!);
      if (kind === PAIR) sum.pairs += product;
      else if (kind === 0) sum.places += product;
      else {
        sum.terms += product;
        sum.names += small.#nameAt(slot) * large.#nameAt(at);
        if (kind === NUMBER) sum.numbers += product;
      }
    }
    return sum;
  }

  /** Adds what the sums share with a row. */
  addOverlap(block: RowBlock, row: number, to: Shared): void {
    const [table, slots, mask] = [this.#table, this.#slots, this.#wide ? -1 : 0xffff];
    const { words, halves, bytes } = block;
    const start = block.keysAt(row);
    const weights = block.weightsAt(row);
    const kinds = block.kindsAt(row);
    const terms = block.termsOf(row);
    const end = terms + block.pairsOf(row);
    for (let at = 0; at < end; at++) {
      const slot = find(table, slots, words[start + at]!);
      if (slot < 0) continue;
      const weight = halves[weights + at]!;
      const product = weight * (table[slots + slot]! & mask);
      if (at >= terms) {
        to.pairs += product;
        continue;
      }
      to.terms += product;
      const kind = bytes[kinds + at]!;
      if (kind & NAME) {
        to.names += weight * this.#nameAt(slot);
        if (kind & PLACE) to.places += weight * this.#sumOf(placeKeyOf(words[start + at]!));
      } else if (kind === NUMBER) to.numbers += product;
    }
  }

  product(vector: ArticleVector, most: number): number {
    const { terms, weights } = vector;
    const [table, slots, mask] = [this.#table, this.#slots, this.#wide ? -1 : 0xffff];
    if (slots === 0) return 0;
    let sum = 0;
    for (let at = 0; at < terms.length && at < most; at++) {
      const slot = find(table, slots, terms[at]!);
      if (slot >= 0) sum += weights[at]! * (table[slots + slot]! & mask);
    }
    return sum;
  }

  sharedSigns({ terms, kinds }: ArticleVector): number {
    let shared = 0;
    for (let at = 0; at < terms.length; at++) {
      const slot = kinds[at] === 0 ? -1 : this.#find(terms[at]!);
      if (slot >= 0 && (kinds[at]! & NAME ? this.#nameAt(slot) : this.#sumAt(slot)) > 0) shared += 1;
    }
    return shared;
  }

  add(vector: ArticleVector, sign: 1 | -1 = 1): Shared {
    this.#size += sign;
    this.#reserve(vector, this.#size);
    const { terms, weights, kinds, pairs, pairWeights } = vector;
    const shared = unshared();
    for (let at = 0; at < terms.length; at++) {
      const slot = this.#place(terms[at]!);
      const weight = weights[at]!;
      const product = weight * this.#sumAt(slot);
      shared.terms += product;
      const isName = (kinds[at]! & NAME) !== 0;
      if (isName) shared.names += weight * this.#nameAt(slot);
      else if (kinds[at] === NUMBER) shared.numbers += product;
      this.#put(slot, sign * weight, isName ? sign * weight : 0);
      if ((kinds[at]! & PLACE) === 0) continue;
      const place = this.#place(placeKeyOf(terms[at]!));
      shared.places += weight * this.#sumAt(place);
      this.#put(place, sign * weight, 0);
    }
    for (let at = 0; at < pairs.length; at++) {
      const slot = this.#place(pairs[at]!);
      shared.pairs += pairWeights[at]! * this.#sumAt(slot);
      this.#put(slot, sign * pairWeights[at]!, 0);
    }
    return shared;
  }

  #sumAt(slot: number): number {
    const sum = this.#table[this.#slots + slot]!;
    return this.#wide ? sum : sum & 0xffff;
  }

  #nameAt(slot: number): number {
    return this.#wide ? this.#table[2 * this.#slots + slot]! : this.#table[this.#slots + slot]! >>> 16;
  }

  #put(slot: number, weight: number, name: number): void {
    const at = this.#slots + slot;
    this.#table[at]! += this.#wide ? weight : weight + name * 0x10000;
    if (this.#wide) this.#table[at + this.#slots]! += name;
  }

  #sumOf(key: number): number {
    const slot = this.#find(key);
    return slot < 0 ? 0 : this.#sumAt(slot);
  }

  #find(key: number): number {
    return this.#slots === 0 ? -1 : find(this.#table, this.#slots, key);
  }

  /** The slot of a key, which is taken in where it is not held. */
  #place(key: number): number {
    const [table, slots] = [this.#table, this.#slots];
    const signed = key | 0;
    let at = placeOf(key, slots);
    while (table[at] !== signed && table[at] !== 0) at = at + 1 === slots ? 0 : at + 1;
    if (table[at] === 0) {
      table[at] = signed;
      this.#used += 1;
    }
    return at;
  }

  /** Room for so many members, to come next: most of their keys are the same. */
  expect(members: number): void {
    this.#wide = members > FEW;
    this.#slots = Math.ceil((EXPECTED * members ** 0.8) / FULL);
    this.#table = new Int32Array(this.#slots * (this.#wide ? 3 : 2));
  }

  /** Room for the keys of a vector, and for the sums of so many members. Keys whose sum fell to zero are dropped on the way. */
  #reserve(vector: ArticleVector, members: number): void {
    const wide = members > FEW;
    const { terms, kinds, pairs } = vector;
    const most = this.#used + terms.length + countPlaces(kinds) + pairs.length;
    if (most <= FULL * this.#slots && (this.#wide || !wide)) return;
    let more = 0;
    for (let at = 0; at < terms.length; at++) {
      if (this.#find(terms[at]!) < 0) more += 1;
      if (kinds[at]! & PLACE && this.#find(placeKeyOf(terms[at]!)) < 0) more += 1;
    }
    for (const key of pairs) if (this.#find(key) < 0) more += 1;
    if (this.#used + more <= FULL * this.#slots && (this.#wide || !wide)) return;
    const [old, before, beenWide] = [this.#table, this.#slots, this.#wide];
    let live = more;
    for (let at = 0; at < before; at++) if (old[before + at] !== 0) live += 1;
    const slots = Math.ceil((live * SPARE) / FULL) + 1;
    this.#slots = slots;
    this.#wide = wide;
    this.#table = new Int32Array(slots * (wide ? 3 : 2));
    this.#used = 0;
    for (let at = 0; at < before; at++) {
      const sum = old[before + at]!;
      if (sum === 0) continue;
      if (beenWide) this.#put(this.#place(old[at]!), sum, old[2 * before + at]!);
      else this.#put(this.#place(old[at]!), sum & 0xffff, sum >>> 16);
    }
  }
}

function countPlaces(kinds: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < kinds.length; at++) if (kinds[at]! & PLACE) count += 1;
  return count;
}

/** The slot of a key; -1 where it is not held. */
function find(table: Int32Array, slots: number, key: number): number {
  const signed = key | 0;
  for (let at = placeOf(key, slots); ; ) {
    const found = table[at]!;
    if (found === signed) return at;
    if (found === 0) return -1;
    at += 1;
    if (at === slots) at = 0;
  }
}

/** Of thirty bits: the lowest two of a key say its kind. */
function placeOf(key: number, slots: number): number {
  return ((key >>> 2) * slots * 2 ** -30) | 0;
}
