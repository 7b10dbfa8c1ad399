import { NAME, NUMBER, PLACE } from './article-vector.ts';
import type { RowBlock } from './encode-vector.ts';
import { type Shared, unshared } from './story-sums.ts';

/** More than twice what the rows of few members (`MOST_SUMMED`) can hold: 16 times 255 terms and as many pairs. */
const SLOTS = 1 << 14;
/** So many slots for each entry at least. */
const SPARE = 4;

/** The sums of a few rows, by key: made again and again in the same memory. */
export class RowSums {
  readonly #keys = new Uint32Array(SLOTS);
  readonly #sums = new Int32Array(SLOTS);
  readonly #names = new Int32Array(SLOTS);
  readonly #places = new Int32Array(SLOTS);
  #mask = 0;
  /** Squared lengths of the sums so far. */
  squares: Shared = unshared();

  /** Begins anew, with room for so many terms and pairs. */
  clear(entries: number): void {
    let slots = 256;
    while (slots < SPARE * entries && slots < SLOTS) slots *= 2;
    this.#mask = slots - 1;
    this.squares = unshared();
    this.#keys.fill(0, 0, slots);
  }

  /** Adds a row. */
  add(block: RowBlock, row: number): void {
    const [keys, mask, squares] = [this.#keys, this.#mask, this.squares];
    const { words, halves, bytes } = block;
    const start = block.keysAt(row);
    const weights = block.weightsAt(row);
    const kinds = block.kindsAt(row);
    const terms = block.termsOf(row);
    const end = terms + block.pairsOf(row);
    for (let at = 0; at < end; at++) {
      const key = words[start + at]!;
      let slot = (key >>> 2) & mask;
      while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      if (keys[slot] === 0) {
        keys[slot] = key;
        this.#sums[slot] = 0;
        this.#names[slot] = 0;
        this.#places[slot] = 0;
      }
      const weight = halves[weights + at]!;
      const kind = at < terms ? bytes[kinds + at]! : 0;
      const more = weight * (2 * this.#sums[slot]! + weight);
      this.#sums[slot]! += weight;
      if (at >= terms) {
        squares.pairs += more;
        continue;
      }
      squares.terms += more;
      if (kind === NUMBER) squares.numbers += more;
      if (kind & NAME) {
        squares.names += weight * (2 * this.#names[slot]! + weight);
        this.#names[slot]! += weight;
      }
      if (kind & PLACE) {
        squares.places += weight * (2 * this.#places[slot]! + weight);
        this.#places[slot]! += weight;
      }
    }
  }

  /** Adds what the sums share with a row. */
  addOverlap(block: RowBlock, row: number, to: Shared): void {
    const [keys, mask] = [this.#keys, this.#mask];
    const { words, halves, bytes } = block;
    const start = block.keysAt(row);
    const weights = block.weightsAt(row);
    const kinds = block.kindsAt(row);
    const terms = block.termsOf(row);
    const end = terms + block.pairsOf(row);
    for (let at = 0; at < end; at++) {
      const key = words[start + at]!;
      let slot = (key >>> 2) & mask;
      while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      if (keys[slot] === 0) continue;
      const weight = halves[weights + at]!;
      const product = weight * this.#sums[slot]!;
      if (at >= terms) {
        to.pairs += product;
        continue;
      }
      const kind = bytes[kinds + at]!;
      to.terms += product;
      if (kind & NAME) to.names += weight * this.#names[slot]!;
      else if (kind === NUMBER) to.numbers += product;
      if (kind & PLACE) to.places += weight * this.#places[slot]!;
    }
  }
}
