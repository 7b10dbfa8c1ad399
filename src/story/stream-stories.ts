import type { ArticleId, StoryId } from '../base/ids.ts';
import { type ArticleVector, vectorOf } from './article-vector.ts';
import { assignStory, type Candidate } from './assign-story.ts';
import { type Correction, Corrections } from './corrections.ts';
import { LiveStories, type LiveStory } from './live-stories.ts';
import { mergeStory } from './merge-stories.ts';
import { gatherForeign, reassignArticles } from './reassign-articles.ts';
import { findSleepers, withoutSleepers } from './sleep-stories.ts';
import { splitStory } from './split-stories.ts';
import type { Story, StoryDecision, StoryItem } from './story.ts';
import { STORY_SETTINGS, type StorySettings } from './story-settings.ts';

/** Latest members whose text is compared with an article's, for the evidence. */
const SKETCHES = 8;

type Step = (live: LiveStories, story: LiveStory, settings: StorySettings) => StoryDecision[];

/** The number of the arrival after which repair came last, `arrival` itself included; 0: none came yet. */
function lastRepair(arrival: number, { repairEvery, repairFirst }: StorySettings): number {
  const every = arrival < repairEvery ? Math.min(repairFirst, repairEvery) : repairEvery;
  return arrival - (arrival % every);
}

/** An article as it is kept: what `StoryStream` is made of again. */
export interface StreamRow {
  /** Its number in the order of arrival, ascending. */
  arrival: number;
  article: ArticleId;
  /** As a vector, or as it is stored (`isRow`), which takes less time. */
  vector: ArticleVector | Uint8Array;
  story: StoryId;
}

/**
 * A stream of articles falling into stories: each is assigned as it comes, what was touched is repaired after every so many
 * arrivals, and what is long silent leaves the index. What it is follows from the articles in the index in their order, the
 * story of each, the corrections and the number of the last arrival: `restore` makes the same stream from those, so that a
 * restart changes nothing.
 */
export class StoryStream {
  #live: LiveStories;
  /** Called before each step of repair: how training sees what there is to decide. */
  watch: { move?(story: LiveStory): void; split?(story: LiveStory): void; merge?(story: LiveStory): void } = {};
  readonly #settings: StorySettings;
  /** Number of the last arrival, and of the first live article that no repair has seen. */
  #arrival = 0;
  #unseen = 0;
  readonly #touched = new Set<number>();
  readonly #asleep: ArticleId[] = [];
  /** Arrival numbers of the rows put so far. */
  #put: number[] = [];

  constructor(settings: StorySettings = STORY_SETTINGS, corrections: readonly Correction[] = []) {
    this.#settings = settings;
    this.#live = new LiveStories(new Corrections(corrections));
    this.#live.thorough = settings.thorough;
  }

  get live(): LiveStories {
    return this.#live;
  }

  /** The stream as it was when arrival number `arrival` had been taken. `rows`: what was in the index then. */
  static restore(
    rows: Iterable<StreamRow>,
    arrival: number,
    corrections: readonly Correction[] = [],
    settings: StorySettings = STORY_SETTINGS,
  ): StoryStream {
    const stream = new StoryStream(settings, corrections);
    for (const row of rows) stream.put(row);
    stream.goOn(arrival);
    return stream;
  }

  /** Puts a stored row where it was, in the order of arrival; `goOn` comes after the last. */
  put({ arrival, article, vector, story }: StreamRow): void {
    this.#live.add(article, vector, story);
    this.#put.push(arrival);
  }

  goOn(arrival: number): void {
    const repaired = lastRepair(arrival, this.#settings);
    const put = this.#put;
    let seen = put.length;
    while (seen > 0 && put[seen - 1]! > repaired) seen -= 1;
    this.#unseen = this.#live.articles.length - (put.length - seen);
    this.#put = [];
    this.#arrival = arrival;
  }

  /** Takes in one article. `now`: the instant at which it came in. Known articles change nothing. */
  take(item: StoryItem, now: string | null = null): StoryDecision[] {
    if (this.#live.numberOf(item.article) !== undefined) return [];
    return this.takeVector(item.article, vectorOf(item, now));
  }

  /** The same for an article whose vector is known. `arrival`: its number, above all before. */
  takeVector(article: ArticleId, vector: ArticleVector, arrival = this.#arrival + 1): StoryDecision[] {
    if (this.#live.numberOf(article) !== undefined) return [];
    const { sleep } = this.#settings;
    const passed = (upTo: number, every: number) => Math.floor(upTo / every) > Math.floor(this.#arrival / every);
    // Repair comes after every so many numbers, also where the last of them is missing.
    const repaired = lastRepair(arrival - 1, this.#settings) > this.#arrival ? this.repair() : [];
    const placed = this.#live.corrections.storyOf(article);
    const decision: StoryDecision =
      placed === undefined
        ? assignStory(article, vector, this.#candidates(vector), this.#settings)
        : { kind: 'placed', article, story: placed };
    this.#live.add(article, vector, decision.story);
    if (lastRepair(arrival, this.#settings) === arrival) repaired.push(...this.repair());
    if (vector.arrived !== null && passed(arrival, sleep.every)) this.#sleep(vector.arrived);
    this.#arrival = arrival;
    return [decision, ...repaired];
  }

  #sleep(today: number): void {
    const leaving = findSleepers(this.#live, today, this.#settings.sleep);
    if (leaving.length === 0) return;
    for (const article of leaving) this.#asleep.push(this.#live.articles[article]!);
    this.#live = withoutSleepers(this.#live, leaving);
    this.#live.thorough = this.#settings.thorough;
    this.#unseen -= leaving.filter((article) => article < this.#unseen).length;
  }

  /** The articles that left the index since this was last asked, their stories having been silent; in them they stay. */
  fallenAsleep(): ArticleId[] {
    return this.#asleep.splice(0);
  }

  #candidates(vector: ArticleVector): Candidate[] {
    const sketches = (at: number) =>
      found[at]!.members.slice(-SKETCHES).map((member) => this.#live.vector(member).sketch);
    const found = this.#live.candidates(vector);
    return found.map(({ id, profile }) => ({ story: id, profile, sketches }));
  }

  /** Reassigns, splits and merges the stories touched since the last repair. */
  repair(): StoryDecision[] {
    for (let at = this.#unseen; at < this.#live.articles.length; at++) this.#touched.add(this.#live.of(at).number);
    this.#live.fresh = this.#unseen;
    this.#unseen = this.#live.articles.length;
    const decisions: StoryDecision[] = [];
    this.#each(reassignArticles, decisions, this.watch.move);
    this.#each(splitStory, decisions, this.watch.split);
    this.#each(mergeStory, decisions, this.watch.merge);
    this.#each(gatherForeign, decisions);
    this.#touched.clear();
    return decisions;
  }

  #each(step: Step, decisions: StoryDecision[], watch?: (story: LiveStory) => void): void {
    const first = (number: number) => this.#live.stories[number]?.members[0] ?? -1;
    for (const number of [...this.#touched].sort((a, b) => first(a) - first(b))) {
      const story = this.#live.stories[number];
      if (!story) continue;
      watch?.(story);
      const made = step(this.#live, story, this.#settings);
      for (const decision of made) {
        decisions.push(decision);
        const touched = this.#live.byId(decision.story);
        if (touched) this.#touched.add(touched.number);
      }
    }
  }

  /** Repairs until nothing changes any more, at most `rounds` times: the end of a batch. */
  settle(rounds = 4): StoryDecision[] {
    const decisions: StoryDecision[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const story of this.#live.stories) if (story) this.#touched.add(story.number);
      const made = this.repair();
      decisions.push(...made);
      if (made.length === 0) break;
    }
    return decisions;
  }

  /** Applies a person's correction: it holds against all later decisions until `undo`. Articles not yet seen go there too. */
  correct(correction: Correction): void {
    this.#live.corrections.add(correction);
    for (const { article } of correction.placements) this.#place(article);
  }

  /** Takes a correction back: its articles return to where they were, or to where an older correction puts them. */
  undo(id: string): boolean {
    const correction = this.#live.corrections.remove(id);
    if (!correction) return false;
    for (const { article, before } of correction.placements) this.#place(article, before);
    return true;
  }

  #place(article: ArticleId, otherwise?: StoryId): void {
    const number = this.#live.numberOf(article);
    const story = this.#live.corrections.storyOf(article) ?? otherwise;
    if (number === undefined || story === undefined) return;
    this.#live.move(number, this.#live.opened(story));
  }

  /** The story an article is in now; undefined where it is not live. */
  storyOf(article: ArticleId): StoryId | undefined {
    const number = this.#live.numberOf(article);
    return number === undefined ? undefined : this.#live.of(number).id;
  }

  /** The stories as they stand, members in the order in which they came. */
  stories(): Story[] {
    const stories: Story[] = [];
    for (const story of this.#live.stories)
      if (story) stories.push({ id: story.id, articles: story.members.map((member) => this.#live.articles[member]!) });
    return stories;
  }
}
