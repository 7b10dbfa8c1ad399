import type { ArticleId, StoryId } from '../base/ids.ts';
import { digest, storyId } from '../base/ids.ts';
import type { ArticleVector } from './article-vector.ts';
import { Corrections } from './corrections.ts';
import { Postings } from './postings.ts';
import { StoryProfile } from './story-profile.ts';
import { VectorStore } from './vector-store.ts';

/** One live story: its members are article numbers, ascending. */
export interface LiveStory {
  number: number;
  id: StoryId;
  profile: StoryProfile;
  members: number[];
}

/** Terms of an article that candidates are looked up by, heaviest first. */
const PROBES = 12;
/** Candidates found by probes that are compared in full; of these so many are scored. */
const COMPARED = 24;
const SCORED = 8;

/**
 * The live stories and their index. Articles are numbered in the order in which they came; everything else follows from
 * which article is in which story, so that the state can be rebuilt from rows of (article, story) in that order.
 */
export class LiveStories {
  readonly articles: ArticleId[] = [];
  readonly storyOf: number[] = [];
  readonly stories: (LiveStory | null)[] = [];
  readonly #numbers = new Map<ArticleId, number>();
  readonly #byId = new Map<StoryId, number>();
  readonly #postings = new Postings();
  readonly #vectors = new VectorStore();
  readonly corrections: Corrections;
  #seen = new Uint32Array(1024);
  #points = new Float64Array(1024);
  #round = 0;

  constructor(corrections: Corrections = new Corrections()) {
    this.corrections = corrections;
  }

  /** The number of an article, or undefined where it is not live. */
  numberOf(article: ArticleId): number | undefined {
    return this.#numbers.get(article);
  }

  byId(story: StoryId): LiveStory | undefined {
    const number = this.#byId.get(story);
    return number === undefined ? undefined : (this.stories[number] ?? undefined);
  }

  /** What an article is compared by: read at once, not kept. */
  vector(article: number): ArticleVector {
    return this.#vectors.get(article);
  }

  /** Whether a person put this article where it is. */
  isPlaced(article: number): boolean {
    return this.corrections.storyOf(this.articles[article]!) !== undefined;
  }

  of(article: number): LiveStory {
    return this.stories[this.storyOf[article]!]!;
  }

  /** Adds an article to the story of that id, which is opened where it is not live. */
  add(article: ArticleId, vector: ArticleVector, story: StoryId): LiveStory {
    const number = this.articles.length;
    this.articles.push(article);
    this.#vectors.add(vector);
    this.#numbers.set(article, number);
    const into = this.opened(story);
    this.storyOf.push(into.number);
    into.members.push(number);
    into.profile.add(vector);
    for (let at = 0; at < vector.terms.length && at < PROBES; at++) this.#postings.add(vector.terms[at]!, number);
    return into;
  }

  /** The stories likest to a vector by its heaviest terms, likest first; equal ones by first member. */
  candidates(vector: ArticleVector): LiveStory[] {
    this.#round += 1;
    if (this.#seen.length < this.stories.length) this.#growPoints();
    const [round, seen, points, storyOf] = [this.#round, this.#seen, this.#points, this.storyOf];
    const found: number[] = [];
    for (let at = 0; at < vector.terms.length && at < PROBES; at++) {
      const weight = vector.weights[at]!;
      // A story is credited once per term: `points` holds the credit, its fraction the last term that gave some.
      const mark = (at + 1) / 32;
      this.#postings.each(vector.terms[at]!, (article) => {
        const story = storyOf[article]!;
        if (seen[story] !== round) {
          seen[story] = round;
          points[story] = 0;
          found.push(story);
        }
        const held = points[story]!;
        const whole = Math.floor(held);
        if (held - whole !== mark) points[story] = whole + weight * weight + mark;
      });
    }
    const compared = this.#most(found).map((number) => {
      const story = this.stories[number]!;
      return { story, likeness: story.profile.product(vector) / Math.sqrt(story.profile.square || 1) };
    });
    compared.sort((a, b) => b.likeness - a.likeness || a.story.members[0]! - b.story.members[0]!);
    return compared.slice(0, SCORED).map(({ story }) => story);
  }

  /** The stories with the most points, equal ones by first member: few of many, so that sorting all would be waste. */
  #most(found: readonly number[]): number[] {
    const points = this.#points;
    const first = (story: number) => this.stories[story]!.members[0]!;
    const before = (a: number, b: number) => {
      const more = Math.floor(points[a]!) - Math.floor(points[b]!);
      return more > 0 || (more === 0 && first(a) < first(b));
    };
    const most: number[] = [];
    for (const story of found) {
      if (most.length === COMPARED && !before(story, most[COMPARED - 1]!)) continue;
      let at = most.length === COMPARED ? COMPARED - 1 : most.length;
      for (; at > 0 && before(story, most[at - 1]!); at--) most[at] = most[at - 1]!;
      most[at] = story;
    }
    return most;
  }

  /** Moves an article to another story; the one left behind closes when it was the last. */
  move(article: number, to: LiveStory): void {
    this.#moveAll([article], this.of(article), to);
  }

  /** Puts all members of `from` into `to`. */
  merge(from: LiveStory, to: LiveStory): void {
    this.#moveAll(from.members, from, to);
  }

  /** All articles are of `from`. Lists are made anew once, so that moving many costs no more than looking at all. */
  #moveAll(articles: readonly number[], from: LiveStory, to: LiveStory): void {
    if (from === to) return;
    const leaving = new Set(articles);
    const staying = from.members.filter((member) => !leaving.has(member));
    for (const article of articles) {
      const vector = this.#vectors.get(article);
      if (staying.length > 0) from.profile.add(vector, -1);
      to.profile.add(vector);
      this.storyOf[article] = to.number;
    }
    to.members = [...to.members, ...articles].sort((a, b) => a - b);
    from.members = staying;
    if (staying.length === 0) this.#close(from);
    else from.profile.setDays(staying.map((member) => this.#vectors.day(member)));
  }

  /** The story of that id, opened where it is not live: for corrections, which may name one that closed. */
  opened(id: StoryId): LiveStory {
    return this.byId(id) ?? this.#open(id);
  }

  /** Takes members out of a story into a new one, named after the first of them whose name is free. */
  split(articles: readonly number[]): LiveStory {
    const ids = articles.map((article) => storyId(this.articles[article]!));
    let id = ids.find((id) => !this.byId(id));
    for (let turn = 1; !id || this.byId(id); turn++)
      id = `s${digest('story', ...ids, `${turn}`).slice(0, 16)}` as StoryId;
    const story = this.#open(id);
    this.#moveAll(articles, this.of(articles[0]!), story);
    return story;
  }

  #open(id: StoryId): LiveStory {
    const story = { number: this.stories.length, id, profile: new StoryProfile(), members: [] };
    this.stories.push(story);
    this.#byId.set(id, story.number);
    return story;
  }

  #close(story: LiveStory): void {
    this.stories[story.number] = null;
    this.#byId.delete(story.id);
  }

  #growPoints(): void {
    const length = Math.max(this.stories.length, this.#seen.length * 2);
    this.#seen = new Uint32Array(length);
    this.#points = new Float64Array(length);
    this.#round = 1;
  }
}
