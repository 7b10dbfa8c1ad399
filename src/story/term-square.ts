import type { RowBlock } from './encode-vector.ts';

/** More than twice what the terms of few members (`MOST_SUMMED`) can be: 16 times 255. */
const SLOTS = 1 << 14;
/** So many slots for each term at least. */
const SPARE = 4;

/**
 * The squared length of the sum of a few rows' terms, and nothing else of it: what a story that nothing has joined for long is
 * ranked by. A third of what `RowSums` costs. Key and sum side by side.
 */
export class TermSquare {
  readonly #table = new Uint32Array(2 * SLOTS);
  #mask = 0;
  square = 0;

  /** Begins anew, with room for so many terms. */
  clear(terms: number): void {
    let slots = 64;
    while (slots < SPARE * terms && slots < SLOTS) slots *= 2;
    this.#mask = slots - 1;
    this.#table.fill(0, 0, 2 * slots);
    this.square = 0;
  }

  add(block: RowBlock, row: number): void {
    const [table, mask] = [this.#table, this.#mask];
    const { words, halves } = block;
    const start = block.keysAt(row);
    const weights = block.weightsAt(row);
    const terms = block.termsOf(row);
    let square = 0;
    for (let at = 0; at < terms; at++) {
      const key = words[start + at]!;
      let slot = (key >>> 2) & mask;
      while (table[2 * slot] !== 0 && table[2 * slot] !== key) slot = (slot + 1) & mask;
      const weight = halves[weights + at]!;
      table[2 * slot] = key;
      square += weight * (2 * table[2 * slot + 1]! + weight);
      table[2 * slot + 1] = table[2 * slot + 1]! + weight;
    }
    this.square += square;
  }
}
