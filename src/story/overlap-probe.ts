import { type ArticleVector, NAME, NUMBER, PLACE } from './article-vector.ts';
import type { RowBlock } from './encode-vector.ts';
import type { Overlap, Shared } from './story-sums.ts';

/** Slots for terms and pairs, more than twice as many as a row can hold (255 of each). */
const SLOTS = 1024;
const ENTRIES = 512;

/** The terms and pairs of one article, made to be looked up fast, and the weight that the rows read so far have of each. */
export class OverlapProbe {
  readonly #keys = new Uint32Array(SLOTS);
  /** The entry a slot's key is: its terms are counted from 0, its pairs go on from there. */
  readonly #entry = new Uint16Array(SLOTS);
  /** Entries whose key another before them has, each with that one: where hashes are equal. */
  #doubles: { entry: number; first: number }[] = [];
  #vector: ArticleVector | null = null;
  /** Weight of all that has the key, of names, of places; of the reading that `#read` says. */
  readonly #held = new Int32Array(ENTRIES);
  readonly #names = new Int32Array(ENTRIES);
  readonly #places = new Int32Array(ENTRIES);
  readonly #read = new Uint32Array(ENTRIES);
  #reading = 0;
  readonly #met = new Uint16Array(ENTRIES);
  #count = 0;

  /** Begins anew with a vector. */
  hold(vector: ArticleVector): void {
    this.#count = 0;
    this.#reading += 1;
    if (this.#reading === 2 ** 32) {
      this.#read.fill(0);
      this.#reading = 1;
    }
    if (this.#vector === vector) return;
    this.#vector = vector;
    this.#keys.fill(0);
    if (this.#doubles.length > 0) this.#doubles = [];
    const { terms, pairs } = vector;
    for (let at = 0; at < terms.length; at++) this.#take(terms[at]!, at);
    for (let at = 0; at < pairs.length; at++) this.#take(pairs[at]!, terms.length + at);
  }

  #take(key: number, entry: number): void {
    let slot = placeOf(key);
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) % SLOTS;
    if (this.#keys[slot] === key) this.#doubles.push({ entry, first: this.#entry[slot]! });
    else {
      this.#keys[slot] = key;
      this.#entry[slot] = entry;
    }
  }

  /** Adds the row of a member. */
  read(block: RowBlock, row: number): void {
    const keys = this.#keys;
    const { words, halves, bytes } = block;
    const start = block.keysAt(row);
    const weights = block.weightsAt(row);
    const kinds = block.kindsAt(row);
    const terms = block.termsOf(row);
    const end = terms + block.pairsOf(row);
    for (let at = 0; at < end; at++) {
      const key = words[start + at]!;
      for (let slot = placeOf(key); keys[slot] !== 0; slot = (slot + 1) % SLOTS)
        if (keys[slot] === key) {
          this.#meet(this.#entry[slot]!, halves[weights + at]!, at < terms ? bytes[kinds + at]! : 0);
          break;
        }
    }
  }

  #meet(entry: number, weight: number, kind: number): void {
    if (this.#read[entry] !== this.#reading) {
      this.#read[entry] = this.#reading;
      this.#met[this.#count++] = entry;
      this.#held[entry] = 0;
      this.#names[entry] = 0;
      this.#places[entry] = 0;
    }
    this.#held[entry]! += weight;
    if (kind & NAME) this.#names[entry]! += weight;
    if (kind & PLACE) this.#places[entry]! += weight;
  }

  /** What the article shares with the rows read. */
  overlap(): Overlap {
    const sum = { terms: 0, names: 0, places: 0, numbers: 0, pairs: 0, covered: 0, coveredNames: 0 };
    for (let at = 0; at < this.#count; at++) this.#addTo(sum, this.#met[at]!, this.#met[at]!);
    for (const { entry, first } of this.#doubles)
      if (this.#read[first] === this.#reading) this.#addTo(sum, entry, first);
    return sum;
  }

  #addTo(sum: Overlap, entry: number, first: number): void {
    const held = this.#held[first]!;
    if (held === 0) return;
    const { terms, weights, kinds, pairWeights } = this.#vector!;
    if (entry >= terms.length) {
      sum.pairs += pairWeights[entry - terms.length]! * held;
      return;
    }
    const [weight, kind] = [weights[entry]!, kinds[entry]!];
    sum.terms += weight * held;
    sum.covered += weight * weight;
    if (kind & NAME) {
      sum.names += weight * this.#names[first]!;
      sum.coveredNames += weight * weight;
      if (kind & PLACE) sum.places += weight * this.#places[first]!;
    } else if (kind === NUMBER) sum.numbers += weight * held;
  }

  /** Product of the heaviest `most` terms with the rows read. */
  product(most: number): number {
    const { terms, weights } = this.#vector!;
    const last = Math.min(most, terms.length);
    let sum = 0;
    for (let at = 0; at < this.#count; at++) {
      const entry = this.#met[at]!;
      if (entry < last) sum += weights[entry]! * this.#held[entry]!;
    }
    for (const { entry, first } of this.#doubles)
      if (entry < last && this.#read[first] === this.#reading) sum += weights[entry]! * this.#held[first]!;
    return sum;
  }

  /** How many of the article's names and numbers the rows read hold as such. */
  sharedSigns(): number {
    const { terms, kinds } = this.#vector!;
    let shared = 0;
    const count = (entry: number, first: number) => {
      if (entry >= terms.length || kinds[entry] === 0) return;
      if ((kinds[entry]! & NAME ? this.#names[first]! : this.#held[first]!) > 0) shared += 1;
    };
    for (let at = 0; at < this.#count; at++) count(this.#met[at]!, this.#met[at]!);
    for (const { entry, first } of this.#doubles) if (this.#read[first] === this.#reading) count(entry, first);
    return shared;
  }

  /** Adds `sign` times what entries of one key share with each other. */
  addDoubles(to: Shared, sign: 1 | -1): void {
    const { terms, weights, kinds, pairWeights } = this.#vector!;
    this.#doubles.forEach(({ entry, first }, at) => {
      const others = [first, ...this.#doubles.slice(0, at).flatMap((one) => (one.first === first ? [one.entry] : []))];
      for (const other of others) {
        if (entry >= terms.length) {
          to.pairs += sign * pairWeights[entry - terms.length]! * pairWeights[other - terms.length]!;
          continue;
        }
        const product = sign * weights[entry]! * weights[other]!;
        const both = kinds[entry]! & kinds[other]!;
        to.terms += product;
        if (both & NAME) to.names += product;
        if (both & PLACE) to.places += product;
        if (kinds[entry] === NUMBER) to.numbers += product;
      }
    });
  }
}

/** The lowest bits of a key say its kind. */
function placeOf(key: number): number {
  return (key >>> 2) % SLOTS;
}
