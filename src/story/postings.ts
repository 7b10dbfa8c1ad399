/** The newest articles kept per term. Fewer lose stories that lie long back; more cost time with every article. */
export const NEWEST = 64;
const SMALLEST = 2;

/**
 * For each term hash the newest articles that hold it, newest first: an inverted index of bounded width. It depends only on
 * the order of `add` calls; which story an article belongs to is looked up when asked, so that moves need no change here.
 */
export class Postings {
  #slots = new Map<number, number>();
  /** Per slot: start of its block in the arena, capacity, articles ever added. */
  #start = new Uint32Array(1024);
  #capacity = new Uint8Array(1024);
  #added = new Uint32Array(1024);
  #arena = new Uint32Array(1 << 14);
  #end = 0;
  /** Freed blocks by capacity. */
  #free = new Map<number, number[]>();

  add(term: number, article: number): void {
    let slot = this.#slots.get(term);
    if (slot === undefined) {
      slot = this.#slots.size;
      this.#slots.set(term, slot);
      if (slot >= this.#start.length) this.#growSlots();
      this.#capacity[slot] = SMALLEST;
      this.#start[slot] = this.#allocate(SMALLEST);
    }
    const added = this.#added[slot]!;
    if (added === this.#capacity[slot]! && added < NEWEST) this.#growBlock(slot);
    this.#arena[this.#start[slot]! + (added % this.#capacity[slot]!)] = article;
    this.#added[slot] = added + 1;
  }

  /** Writes the articles of a term, newest first, into `into` and answers how many: at most `NEWEST`. */
  newest(term: number, into: Uint32Array): number {
    const slot = this.#slots.get(term);
    if (slot === undefined) return 0;
    const [arena, start, capacity, added] = [
      this.#arena,
      this.#start[slot]!,
      this.#capacity[slot]!,
      this.#added[slot]!,
    ];
    const count = Math.min(added, capacity);
    let from = (added - 1) % capacity;
    for (let at = 0; at < count; at++) {
      into[at] = arena[start + from]!;
      from = from === 0 ? capacity - 1 : from - 1;
    }
    return count;
  }

  #growBlock(slot: number): void {
    const [start, capacity] = [this.#start[slot]!, this.#capacity[slot]!];
    const larger = Math.min(NEWEST, capacity * 2);
    const block = this.#allocate(larger);
    this.#arena.copyWithin(block, start, start + capacity);
    const free = this.#free.get(capacity);
    if (free) free.push(start);
    else this.#free.set(capacity, [start]);
    this.#start[slot] = block;
    this.#capacity[slot] = larger;
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
    const length = this.#start.length * 2;
    const [start, capacity, added] = [new Uint32Array(length), new Uint8Array(length), new Uint32Array(length)];
    start.set(this.#start);
    capacity.set(this.#capacity);
    added.set(this.#added);
    [this.#start, this.#capacity, this.#added] = [start, capacity, added];
  }
}
