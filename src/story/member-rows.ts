import type { ArticleVector } from './article-vector.ts';
import { type Overlap, type Shared, type StorySums, unshared } from './story-sums.ts';
import { TermTable } from './term-table.ts';
import type { VectorStore } from './vector-store.ts';

/** The rows of so few members are read faster than a table of their sums is looked through, ... */
export const MOST_ROWS = 6;
/** ... and those of so few faster than one is made: a story that nothing joins has none. */
export const MOST_SUMMED = 16;

/** The sums of few members, made from their rows whenever they are asked for: most stories stay so small. */
export class MemberRows implements StorySums {
  readonly #store: VectorStore;
  readonly #members: number[];

  constructor(store: VectorStore, members: readonly number[] = []) {
    this.#store = store;
    this.#members = [...members];
  }

  get isFull(): boolean {
    return this.#members.length > MOST_ROWS;
  }

  overlap(vector: ArticleVector): Overlap {
    return this.#store.overlap(vector, this.#members).overlap();
  }

  product(vector: ArticleVector, most: number): number {
    return this.#store.overlap(vector, this.#members).product(most);
  }

  sharedSigns(vector: ArticleVector): number {
    return this.#store.overlap(vector, this.#members).sharedSigns();
  }

  add(vector: ArticleVector, sign: 1 | -1, article: number): Shared {
    const members = this.#members;
    const found = this.#store.overlap(vector, members);
    const shared: Shared = members.length === 0 ? unshared() : found.overlap();
    found.addDoubles(shared, sign);
    if (sign === 1) members.push(article);
    else members.splice(members.indexOf(article), 1);
    return shared;
  }

  /** What these sums and those of another story share. */
  overlapOf(other: MemberRows | TermTable): Shared {
    const store = this.#store;
    return store.overlapOf(other instanceof MemberRows ? store.sumOf(other.#members) : other, this.#members);
  }

  /** The same sums in a table. */
  summedUp(): TermTable {
    const table = new TermTable();
    table.expect(this.#members.length);
    for (const member of this.#members) table.add(this.#store.get(member));
    return table;
  }
}
