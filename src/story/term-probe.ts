import type { ArticleVector } from './article-vector.ts';
import type { RowBlock } from './encode-vector.ts';

/** Terms of an article that stories are ranked by, heaviest first: twice as many ranked no set's stories otherwise. */
export const RANKED = 32;
/** Many times the terms: most terms looked up are not held, and one look shows it. */
const SLOTS = 512;

/** The heaviest terms of one article, made to be looked up fast: small enough to stay in a processor's first cache. */
export class TermProbe {
  readonly #keys = new Uint32Array(SLOTS);
  readonly #weights = new Uint16Array(SLOTS);

  /** Holds the heaviest `most` terms of this vector from now on. */
  hold({ terms, weights }: ArticleVector, most: number): void {
    const [keys, held] = [this.#keys, this.#weights];
    keys.fill(0);
    for (let at = 0; at < terms.length && at < most; at++) {
      let slot = placeOf(terms[at]!);
      while (keys[slot] !== 0 && keys[slot] !== terms[at]) slot = (slot + 1) % SLOTS;
      // Two terms of one hash count as one term of both weights, as they do in a story's sums.
      held[slot] = keys[slot] === 0 ? weights[at]! : held[slot]! + weights[at]!;
      keys[slot] = terms[at]!;
    }
  }

  /** Product of the terms held with those of a row. */
  product(block: RowBlock, row: number): number {
    const [keys, held, { words, halves }] = [this.#keys, this.#weights, block];
    const [start, weights] = [block.keysAt(row), block.weightsAt(row)];
    const count = block.termsOf(row);
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const key = words[start + at]!;
      for (let slot = placeOf(key); keys[slot] !== 0; slot = (slot + 1) % SLOTS)
        if (keys[slot] === key) {
          sum += held[slot]! * halves[weights + at]!;
          break;
        }
    }
    return sum;
  }
}

/** The lowest bits of a key say its kind. */
function placeOf(key: number): number {
  return (key >>> 2) % SLOTS;
}
