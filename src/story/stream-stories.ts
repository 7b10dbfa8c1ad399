import type { ArticleId, StoryId } from '../base/ids.ts';
import { type ArticleVector, vectorOf } from './article-vector.ts';
import { assignStory, type Candidate } from './assign-story.ts';
import { type Correction, Corrections } from './corrections.ts';
import { LiveStories, type LiveStory } from './live-stories.ts';
import { mergeStory } from './merge-stories.ts';
import { reassignArticles } from './reassign-articles.ts';
import { splitStory } from './split-stories.ts';
import type { Story, StoryDecision, StoryItem } from './story.ts';
import { STORY_SETTINGS, type StorySettings } from './story-settings.ts';

/** Latest members whose text is compared with an article's, for the evidence. */
const SKETCHES = 8;

type Step = (live: LiveStories, story: LiveStory, settings: StorySettings) => StoryDecision[];

/**
 * A stream of articles falling into stories: each is assigned as it comes, and what was touched is repaired after every so
 * many. What it is follows from the articles in their order, the story of each, and the corrections: `rebuild` makes the
 * same stream from those, so that a restart changes nothing.
 */
export class StoryStream {
  readonly live: LiveStories;
  /** Called before each step of repair: how training sees what there is to decide. */
  watch: { split?(story: LiveStory): void; merge?(story: LiveStory): void } = {};
  readonly #settings: StorySettings;
  readonly #touched = new Set<number>();

  constructor(settings: StorySettings = STORY_SETTINGS, corrections: readonly Correction[] = []) {
    this.#settings = settings;
    this.live = new LiveStories(new Corrections(corrections));
  }

  /** The stream as it was when its articles, in the order in which they came, were in these stories. */
  static rebuild(
    rows: Iterable<{ item: StoryItem; story: StoryId; now?: string | null }>,
    corrections: readonly Correction[] = [],
    settings: StorySettings = STORY_SETTINGS,
  ): StoryStream {
    const stream = new StoryStream(settings, corrections);
    const { live } = stream;
    for (const { item, story, now } of rows) live.add(item.article, vectorOf(item, now ?? null), story);
    const repaired = live.articles.length - (live.articles.length % settings.repairEvery);
    for (let at = repaired; at < live.articles.length; at++) stream.#touched.add(live.of(at).number);
    return stream;
  }

  /** Takes in one article. `now`: the instant that dates it where it has no date of its own. Known articles change nothing. */
  take(item: StoryItem, now: string | null = null): StoryDecision[] {
    if (this.live.numberOf(item.article) !== undefined) return [];
    const vector = vectorOf(item, now);
    const placed = this.live.corrections.storyOf(item.article);
    const decision: StoryDecision =
      placed === undefined
        ? assignStory(item.article, vector, this.#candidates(vector), this.#settings)
        : { kind: 'placed', article: item.article, story: placed };
    this.#touched.add(this.live.add(item.article, vector, decision.story).number);
    const due = this.live.articles.length % this.#settings.repairEvery === 0;
    return due ? [decision, ...this.repair()] : [decision];
  }

  #candidates(vector: ArticleVector): Candidate[] {
    const sketches = (at: number) =>
      found[at]!.members.slice(-SKETCHES).map((member) => this.live.vector(member).sketch);
    const found = this.live.candidates(vector);
    return found.map(({ id, profile }) => ({ story: id, profile, sketches }));
  }

  /** Reassigns, splits and merges the stories touched since the last repair. */
  repair(): StoryDecision[] {
    const decisions: StoryDecision[] = [];
    this.#each(reassignArticles, decisions);
    this.#each(splitStory, decisions, this.watch.split);
    this.#each(mergeStory, decisions, this.watch.merge);
    this.#touched.clear();
    return decisions;
  }

  #each(step: Step, decisions: StoryDecision[], watch?: (story: LiveStory) => void): void {
    const first = (number: number) => this.live.stories[number]?.members[0] ?? -1;
    for (const number of [...this.#touched].sort((a, b) => first(a) - first(b))) {
      const story = this.live.stories[number];
      if (!story) continue;
      watch?.(story);
      const made = step(this.live, story, this.#settings);
      for (const decision of made) {
        decisions.push(decision);
        const touched = this.live.byId(decision.story);
        if (touched) this.#touched.add(touched.number);
      }
    }
  }

  /** Repairs until nothing changes any more, at most `rounds` times: the end of a batch. */
  settle(rounds = 4): StoryDecision[] {
    const decisions: StoryDecision[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const story of this.live.stories) if (story) this.#touched.add(story.number);
      const made = this.repair();
      decisions.push(...made);
      if (made.length === 0) break;
    }
    return decisions;
  }

  /** Applies a person's correction: it holds against all later decisions until `undo`. Articles not yet seen go there too. */
  correct(correction: Correction): void {
    this.live.corrections.add(correction);
    for (const { article } of correction.placements) this.#place(article);
  }

  /** Takes a correction back: its articles return to where they were, or to where an older correction puts them. */
  undo(id: string): boolean {
    const correction = this.live.corrections.remove(id);
    if (!correction) return false;
    for (const { article, before } of correction.placements) this.#place(article, before);
    return true;
  }

  #place(article: ArticleId, otherwise?: StoryId): void {
    const number = this.live.numberOf(article);
    const story = this.live.corrections.storyOf(article) ?? otherwise;
    if (number === undefined || story === undefined) return;
    this.live.move(number, this.live.opened(story));
  }

  /** The story an article is in now; undefined where it is not live. */
  storyOf(article: ArticleId): StoryId | undefined {
    const number = this.live.numberOf(article);
    return number === undefined ? undefined : this.live.of(number).id;
  }

  /** The stories as they stand, members in the order in which they came. */
  stories(): Story[] {
    const stories: Story[] = [];
    for (const story of this.live.stories)
      if (story) stories.push({ id: story.id, articles: story.members.map((member) => this.live.articles[member]!) });
    return stories;
  }
}
