import type { StoryId } from '../base/ids.ts';
import type { ArticleVector } from './article-vector.ts';
import type { StoryProfile } from './story-profile.ts';

/** Makes the profile of a story from its members, and says what time it is: the number of articles taken in so far. */
export interface ProfileSource {
  sum(members: readonly number[]): StoryProfile;
  /** The squared length of the sum of the members' terms alone. */
  square(members: readonly number[]): number;
  readonly turn: number;
}

/**
 * One live story: its members are article numbers, ascending. Its profile follows from them, so it is made when it is first
 * asked for and may be dropped when it was not for long: most stories are silent, and profiles are most of what they take.
 */
export class LiveStory {
  readonly number: number;
  readonly id: StoryId;
  members: number[] = [];
  /** The profile where it is made, and when it was last asked for. */
  made: StoryProfile | null = null;
  asked = 0;
  /** Squared length of the sum of its members' terms; -1 where it is not known. */
  #square = -1;
  readonly #source: ProfileSource;

  constructor(number: number, id: StoryId, source: ProfileSource) {
    this.number = number;
    this.id = id;
    this.#source = source;
  }

  get profile(): StoryProfile {
    this.asked = this.#source.turn;
    this.made ??= this.#source.sum(this.members);
    return this.made;
  }

  /** Of the sum of its members' terms: most stories that are looked at need no more of their profile. */
  get square(): number {
    if (this.made) return this.made.square;
    if (this.#square < 0) this.#square = this.#source.square(this.members);
    return this.#square;
  }

  /** Drops the profile, to be made again when it is asked for. */
  drop(): void {
    if (this.made) this.#square = this.made.square;
    this.made = null;
  }

  /** Forgets what was known of the members: they are others now. */
  forget(): void {
    this.#square = -1;
  }

  /** Adds a member's vector to the profile where it is made, or with `sign` -1 takes it out. */
  change(vector: ArticleVector, sign: 1 | -1, article: number): void {
    this.made?.add(vector, sign, article);
    this.#square = -1;
  }
}
