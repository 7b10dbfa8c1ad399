import { type ArticleVector, UNIT } from './article-vector.ts';
import { MemberRows, MOST_SUMMED } from './member-rows.ts';
import type { Overlap, Shared } from './story-sums.ts';
import { TermTable } from './term-table.ts';
import type { VectorStore } from './vector-store.ts';

/**
 * A story as articles are compared with it: the sum of its members' vectors. All sums are whole numbers, so the profile
 * depends on the members alone, not on the order in which they came or on who left in between. Exact for 20,000 members.
 */
export class StoryProfile {
  size = 0;
  /** Sum of the members' logLength. */
  logLength = 0;
  /** Days since 1970; null while no member has a date. */
  firstDay: number | null = null;
  lastDay: number | null = null;
  /** Squared lengths of the sum: all terms, names, places, numbers, pairs. */
  square = 0;
  names = 0;
  places = 0;
  numbers = 0;
  pairSquare = 0;
  /** Few members are read from their rows, more from a table of their sums. */
  #sums: MemberRows | TermTable = new TermTable();
  /** Languages and how many members are in each, in pairs. */
  readonly #languages: number[] = [];

  /** The profile of those articles of a store. */
  static of(store: VectorStore, members: readonly number[]): StoryProfile {
    const profile = new StoryProfile();
    if (members.length <= MOST_SUMMED) profile.#readFrom(store, members);
    else {
      (profile.#sums as TermTable).expect(members.length);
      for (const member of members) profile.add(store.get(member));
    }
    return profile;
  }

  #readFrom(store: VectorStore, members: readonly number[]): void {
    this.#sums = new MemberRows(store, members);
    const { squares } = store.sumOf(members);
    this.square = squares.terms;
    this.names = squares.names;
    this.places = squares.places;
    this.numbers = squares.numbers;
    this.pairSquare = squares.pairs;
    this.size = members.length;
    for (const member of members) {
      this.logLength += store.logLength(member);
      this.#count(store.language(member), 1);
    }
    this.setDays(members.map((member) => store.day(member)));
  }

  /** Whether the sums stand in a table. */
  get isTable(): boolean {
    return this.#sums instanceof TermTable;
  }

  /** What `vector` shares with the members, as products of whole-number weights. */
  overlap(vector: ArticleVector): Overlap {
    return this.#sums.overlap(vector);
  }

  /** Mean likeness of two members; null for a story of one. */
  within(): number | null {
    if (this.size < 2) return null;
    return Math.max(0, this.square / (UNIT * UNIT) - this.size) / (this.size * (this.size - 1));
  }

  /** What two stories share: products of their sums. */
  overlapOf(other: StoryProfile): Shared {
    const [one, two] = [this.#sums, other.#sums];
    if (two instanceof MemberRows) return two.overlapOf(one);
    if (one instanceof MemberRows) return one.overlapOf(two);
    return one.overlapOf(two);
  }

  /** Product of the terms alone, of the heaviest `most` of the vector: what candidates are ranked by. */
  product(vector: ArticleVector, most = vector.terms.length): number {
    return this.#sums.product(vector, most);
  }

  /**
   * Adds a member, or with `sign` -1 takes one out; days are then set by `setDays`. `article`: its number in the store of a
   * profile that has one.
   */
  add(vector: ArticleVector, sign: 1 | -1 = 1, article = -1): void {
    const shared = this.#sums.add(vector, sign, article);
    if (sign === 1 && this.#sums instanceof MemberRows && this.#sums.isFull) this.#sums = this.#sums.summedUp();
    this.square += sign * 2 * shared.terms + vector.square;
    this.names += sign * 2 * shared.names + vector.names;
    this.places += sign * 2 * shared.places + vector.places;
    this.numbers += sign * 2 * shared.numbers + vector.numbers;
    this.pairSquare += sign * 2 * shared.pairs + vector.pairSquare;
    this.size += sign;
    this.#count(vector.language, sign);
    this.logLength += sign * vector.logLength;
    if (sign === 1 && vector.day !== null) {
      this.firstDay = this.firstDay === null ? vector.day : Math.min(this.firstDay, vector.day);
      this.lastDay = this.lastDay === null ? vector.day : Math.max(this.lastDay, vector.day);
    }
  }

  /** The language that most members are in; of equal ones the lowest number. */
  get language(): number {
    const counts = this.#languages;
    let [language, most] = [0, 0];
    for (let at = 0; at < counts.length; at += 2)
      if (counts[at + 1]! > most || (counts[at + 1] === most && counts[at]! < language))
        [language, most] = [counts[at]!, counts[at + 1]!];
    return language;
  }

  #count(language: number, sign: 1 | -1): void {
    const counts = this.#languages;
    let at = 0;
    while (at < counts.length && counts[at] !== language) at += 2;
    if (at === counts.length) counts.push(language, 0);
    counts[at + 1]! += sign;
  }

  /** How many of the vector's names and numbers members know as such. */
  sharedSigns(vector: ArticleVector): number {
    return this.#sums.sharedSigns(vector);
  }

  /** Sets the first and last day anew from the members left. */
  setDays(days: Iterable<number | null>): void {
    this.firstDay = null;
    this.lastDay = null;
    for (const day of days) {
      if (day === null) continue;
      this.firstDay = this.firstDay === null ? day : Math.min(this.firstDay, day);
      this.lastDay = this.lastDay === null ? day : Math.max(this.lastDay, day);
    }
  }
}
