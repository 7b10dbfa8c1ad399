import { NAME, NUMBER, PLACE } from './article-vector.ts';
import type { RowBlock } from './encode-vector.ts';
import type { Shared } from './story-sums.ts';

/** More than twice what the rows of few members can hold: 6 times 255 terms and as many pairs. */
const SLOTS = 1 << 13;
/** So many slots for each entry at least. */
const SPARE = 4;

/** The sums of a few rows, by key: made again and again in the same memory. */
export class RowSums {
  readonly #keys = new Uint32Array(SLOTS);
  readonly #sums = new Int32Array(SLOTS);
  readonly #names = new Int32Array(SLOTS);
  readonly #places = new Int32Array(SLOTS);
  #mask = 0;

  /** Begins anew, with room for so many terms and pairs. */
  clear(entries: number): void {
    let slots = 256;
    while (slots < SPARE * entries && slots < SLOTS) slots *= 2;
    this.#mask = slots - 1;
    this.#keys.fill(0, 0, slots);
  }

  /** Adds a row. */
  add(block: RowBlock, row: number): void {
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
      if (keys[slot] === 0) {
        keys[slot] = key;
        this.#sums[slot] = 0;
        this.#names[slot] = 0;
        this.#places[slot] = 0;
      }
      const weight = halves[weights + at]!;
      const kind = at < terms ? bytes[kinds + at]! : 0;
      this.#sums[slot]! += weight;
      if (kind & NAME) this.#names[slot]! += weight;
      if (kind & PLACE) this.#places[slot]! += weight;
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
