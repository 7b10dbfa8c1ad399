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
const PROBES = 16;
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
    const first = (story: number) => this.stories[story]!.members[0]!;
    found.sort((a, b) => Math.floor(points[b]!) - Math.floor(points[a]!) || first(a) - first(b));
    const compared = found.slice(0, COMPARED).map((number) => {
      const story = this.stories[number]!;
      return { story, likeness: story.profile.product(vector) / Math.sqrt(story.profile.square || 1) };
    });
    compared.sort((a, b) => b.likeness - a.likeness || a.story.members[0]! - b.story.members[0]!);
    return compared.slice(0, SCORED).map(({ story }) => story);
  }

  /** Moves an article to another story; the one left behind closes when it was the last. */
  move(article: number, to: LiveStory): void {
    const from = this.of(article);
    if (from === to) return;
    const vector = this.#vectors.get(article);
    from.members.splice(from.members.indexOf(article), 1);
    from.profile.add(vector, -1);
    if (from.members.length === 0) this.#close(from);
    else from.profile.setDays(from.members.map((member) => this.#vectors.day(member)));
    to.members.push(article);
    to.members.sort((a, b) => a - b);
    to.profile.add(vector);
    this.storyOf[article] = to.number;
  }

  /** Puts all members of `from` into `to`. */
  merge(from: LiveStory, to: LiveStory): void {
    for (const member of [...from.members]) this.move(member, to);
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
    for (const article of articles) this.move(article, story);
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
