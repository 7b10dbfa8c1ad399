import { NumberMap } from './number-map.ts';

/** The newest articles kept per term. Fewer lose stories that lie long back; more cost time with every article. */
export const NEWEST = 64;
const SMALLEST = 2;

/**
 * For each term hash the newest articles that hold it, newest first: an inverted index of bounded width. It depends only on
 * the order of `add` calls; which story an article belongs to is looked up when asked, so that moves need no change here.
 */
export class Postings {
  readonly #slots = new NumberMap();
  /** Per slot: start of its block in the arena, capacity, articles ever added, and one for alignment. */
  #facts = new Uint32Array(1024 * 4);
  #arena = new Uint32Array(1 << 14);
  #end = 0;
  /** Freed blocks by capacity. */
  #free = new Map<number, number[]>();

  add(term: number, article: number): void {
    let slot = this.#slots.get(term);
    if (slot < 0) {
      slot = this.#slots.size;
      this.#slots.add(term, slot);
      if (slot * 4 >= this.#facts.length) this.#growSlots();
      this.#facts[slot * 4] = this.#allocate(SMALLEST);
      this.#facts[slot * 4 + 1] = SMALLEST;
    }
    const added = this.#facts[slot * 4 + 2]!;
    if (added === this.#facts[slot * 4 + 1]! && added < NEWEST) this.#growBlock(slot);
    // Capacities are powers of two.
    this.#arena[this.#facts[slot * 4]! + (added & (this.#facts[slot * 4 + 1]! - 1))] = article;
    this.#facts[slot * 4 + 2] = added + 1;
  }

  /** Writes the articles of a term, newest first, into `into` and answers how many: at most `NEWEST`. */
  newest(term: number, into: Uint32Array): number {
    const slot = this.#slots.get(term);
    if (slot < 0) return 0;
    const [arena, facts] = [this.#arena, this.#facts];
    const [start, capacity, added] = [facts[slot * 4]!, facts[slot * 4 + 1]!, facts[slot * 4 + 2]!];
    const count = Math.min(added, capacity);
    for (let at = 0; at < count; at++) into[at] = arena[start + ((added - 1 - at) & (capacity - 1))]!;
    return count;
  }

  #growBlock(slot: number): void {
    const [start, capacity] = [this.#facts[slot * 4]!, this.#facts[slot * 4 + 1]!];
    const larger = Math.min(NEWEST, capacity * 2);
    const block = this.#allocate(larger);
    this.#arena.copyWithin(block, start, start + capacity);
    const free = this.#free.get(capacity);
    if (free) free.push(start);
    else this.#free.set(capacity, [start]);
    this.#facts[slot * 4] = block;
    this.#facts[slot * 4 + 1] = larger;
  }

  #allocate(length: number): number {
    const freed = this.#free.get(length)?.pop();
    if (freed !== undefined) return freed;
    if (this.#end + length > this.#arena.length) {
      const larger = new Uint32Array(this.#arena.length * 2);
      larger.set(this.#arena);
      this.#arena = larger;
    }
    this.#end += length;
    return this.#end - length;
  }

  #growSlots(): void {
    const larger = new Uint32Array(this.#facts.length * 2);
    larger.set(this.#facts);
    this.#facts = larger;
  }
}
