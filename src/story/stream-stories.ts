import { vectorOf } from './article-vector.ts';
import { assignStory } from './assign-story.ts';
import { LiveStories } from './live-stories.ts';
import { mergeStory } from './merge-stories.ts';
import { reassignArticles } from './reassign-articles.ts';
import { splitStory } from './split-stories.ts';
import type { Story, StoryDecision, StoryItem } from './story.ts';

/** Articles between two repairs. */
const REPAIR_EVERY = 200;

/** A stream of articles falling into stories: each is assigned as it comes, and what was touched is repaired now and then. */
export class StoryStream {
  readonly live = new LiveStories();
  readonly #touched = new Set<number>();

  /** Takes in one article. `now`: the instant that dates it where it has no date of its own. Known articles change nothing. */
  take(item: StoryItem, now: string | null = null): StoryDecision[] {
    if (this.live.numberOf(item.article) !== undefined) return [];
    const vector = vectorOf(item, now);
    const candidates = this.live.candidates(vector).map(({ id, profile }) => ({ story: id, profile }));
    const decision = assignStory(item.article, vector, candidates);
    const story = this.live.add(item.article, vector, decision.story);
    this.#touched.add(story.number);
    const due = this.live.articles.length % REPAIR_EVERY === 0;
    return due ? [decision, ...this.repair()] : [decision];
  }

  /** Reassigns, splits and merges the stories touched since the last repair. */
  repair(): StoryDecision[] {
    const decisions: StoryDecision[] = [];
    const each = (step: typeof splitStory): void => {
      for (const number of [...this.#touched].sort((a, b) => a - b)) {
        const story = this.live.stories[number];
        if (!story) continue;
        const made = step(this.live, story);
        decisions.push(...made);
        for (const decision of made) this.#touch(decision);
      }
    };
    each(reassignArticles);
    each(splitStory);
    each(mergeStory);
    this.#touched.clear();
    return decisions;
  }

  #touch(decision: StoryDecision): void {
    const story = this.live.byId(decision.story);
    if (story) this.#touched.add(story.number);
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

  /** The stories as they stand, members in the order in which they came. */
  stories(): Story[] {
    const stories: Story[] = [];
    for (const story of this.live.stories)
      if (story) stories.push({ id: story.id, articles: story.members.map((member) => this.live.articles[member]!) });
    return stories;
  }
}
