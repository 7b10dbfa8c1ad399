import { LiveStories, type LiveStory } from './live-stories.ts';

/** When stories leave the index. Days are counted between arrivals, so that old news handed in today is awake today. */
export interface SleepSettings {
  /** Arrivals between two looks at which stories are silent; a multiple of `repairEvery`. */
  every: number;
  /** Days without a report after which a story sleeps: known again by its latest accounts alone ... */
  after: number;
  remembered: number;
  /** ... and days after which it is forgotten. Only a report much alike would join so late: see the weights of time. */
  forgotten: number;
  /** No more articles than this are kept: the longest silent stories are forgotten first. */
  most: number;
  /** Share of the articles that must be leaving before any does: the index is made anew then, which costs as much as adding all that stay. */
  worth: number;
}

export const SLEEP_SETTINGS: SleepSettings = {
  every: 2000,
  after: 7,
  remembered: 2,
  forgotten: 90,
  most: 1_000_000,
  worth: 0.2,
};

/** Article numbers that are to leave the index, ascending; none where too few would. Stories without a day of arrival stay. */
export function findSleepers(live: LiveStories, today: number, settings: SleepSettings): number[] {
  const silent = new Map<LiveStory, number>();
  const left = new Map<LiveStory, number>();
  let kept = 0;
  for (const story of live.stories) {
    if (!story) continue;
    const days = today - latestArrival(live, story, today);
    silent.set(story, days);
    const stay = days > settings.forgotten ? 0 : days > settings.after ? settings.remembered : story.members.length;
    left.set(story, Math.min(stay, story.members.length));
    kept += left.get(story)!;
  }
  if (kept > settings.most) {
    const oldest = [...silent].sort((a, b) => b[1] - a[1] || a[0].members[0]! - b[0].members[0]!);
    for (const [story] of oldest) {
      if (kept <= settings.most * (1 - settings.worth)) break;
      kept -= left.get(story)!;
      left.set(story, 0);
    }
  }
  if (live.articles.length - kept < settings.worth * live.articles.length) return [];
  const leaving: number[] = [];
  for (const [story, stay] of left) leaving.push(...story.members.slice(0, story.members.length - stay));
  return leaving.sort((a, b) => a - b);
}

function latestArrival(live: LiveStories, story: LiveStory, today: number): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const member of story.members) latest = Math.max(latest, live.arrived(member) ?? today);
  return latest;
}

/** The stories without those articles, as if made from the rows of the others. `leaving` ascending. */
export function withoutSleepers(live: LiveStories, leaving: readonly number[]): LiveStories {
  const awake = new LiveStories(live.corrections);
  let next = 0;
  for (let article = 0; article < live.articles.length; article++)
    if (leaving[next] === article) next += 1;
    else awake.add(live.articles[article]!, live.vector(article), live.of(article).id);
  return awake;
}
