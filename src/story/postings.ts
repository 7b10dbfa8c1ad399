/** The newest articles kept per term. Fewer lose stories that lie long back; more cost time with every article. */
export const NEWEST = 64;
/** Words of a row: the term, articles ever added, and two articles or the place of the block that holds more. */
const ROW = 4;
const INLINE = 2;

/**
 * For each term hash the newest articles that hold it, newest first: an inverted index of bounded width. It depends only on
 * the order of `add` calls; which story an article belongs to is looked up when asked, so that moves need no change here.
 */
export class Postings {
  /** Open addressing: what is kept of a term lies side by side, for each look is one into main memory. Term 0 is none. */
  #rows = new Uint32Array(1024 * ROW);
  #terms = 0;
  #arena = new Uint32Array(1 << 14);
  #end = 0;
  /** Freed blocks by capacity. */
  #free = new Map<number, number[]>();

  add(term: number, article: number): void {
    let at = this.#find(term);
    if (this.#rows[at] === 0) {
      if (this.#grow()) at = this.#find(term);
      this.#rows[at] = term;
      this.#terms += 1;
    }
    const rows = this.#rows;
    const added = rows[at + 1]!;
    rows[at + 1] = added + 1;
    if (added < INLINE) {
      rows[at + 2 + added] = article;
      return;
    }
    const capacity = capacityOf(added + 1);
    if (added === INLINE) {
      const block = this.#allocate(capacity);
      this.#arena[block] = rows[at + 2]!;
      this.#arena[block + 1] = rows[at + 3]!;
      rows[at + 2] = block;
    } else if (capacity !== capacityOf(added)) rows[at + 2] = this.#moved(rows[at + 2]!, capacity);
    this.#arena[rows[at + 2]! + (added & (capacity - 1))] = article;
  }

  /** Writes the articles of a term, newest first, into `into` from `from` on and answers how many: at most `NEWEST`. */
  newest(term: number, into: Uint32Array, from = 0): number {
    const rows = this.#rows;
    const at = this.#find(term);
    const added = rows[at + 1]!;
    if (added <= INLINE) {
      for (let next = 0; next < added; next++) into[from + next] = rows[at + 1 + added - next]!;
      return added;
    }
    const arena = this.#arena;
    const [start, capacity] = [rows[at + 2]!, capacityOf(added)];
    const count = Math.min(added, capacity);
    for (let next = 0; next < count; next++) into[from + next] = arena[start + ((added - 1 - next) & (capacity - 1))]!;
    return count;
  }

  /** Where a term's row begins, or the empty one where it would. */
  #find(term: number): number {
    const rows = this.#rows;
    const last = rows.length - ROW;
    let at = (((term >>> 2) ^ (term >>> 17)) * ROW) & last;
    while (rows[at] !== 0 && rows[at] !== term) at = (at + ROW) & last;
    return at;
  }

  /** Makes room for one more term; false where there was. */
  #grow(): boolean {
    const rows = this.#rows;
    if ((this.#terms + 1) * ROW * 4 <= rows.length * 3) return false;
    this.#rows = new Uint32Array(rows.length * 2);
    for (let from = 0; from < rows.length; from += ROW) {
      if (rows[from] === 0) continue;
      const to = this.#find(rows[from]!);
      for (let word = 0; word < ROW; word++) this.#rows[to + word] = rows[from + word]!;
    }
    return true;
  }

  /** Moves the articles of a block that is full into one twice as large. */
  #moved(block: number, capacity: number): number {
    const larger = this.#allocate(capacity);
    this.#arena.copyWithin(larger, block, block + capacity / 2);
    const free = this.#free.get(capacity / 2);
    if (free) free.push(block);
    else this.#free.set(capacity / 2, [block]);
    return larger;
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
}

/** Room in the block of a term to which so many articles were ever added: a power of two. */
function capacityOf(added: number): number {
  return Math.min(NEWEST, 1 << (32 - Math.clz32(added - 1)));
}
