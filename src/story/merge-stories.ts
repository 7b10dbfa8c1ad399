import { JOIN } from './assign-story.ts';
import { partOf } from './compare-parts.ts';
import type { LiveStories, LiveStory } from './live-stories.ts';
import { likeness, scoreAll } from './score-candidates.ts';
import { areTwoEvents } from './split-stories.ts';
import type { StoryDecision } from './story.ts';

/** Members of a story that speak for it, spread over its whole length. */
const SPEAKERS = 6;
/** A speaker that fits nowhere counts no worse than this. */
const WORST = -6;
/** Mean score of the speakers against the other story from which the two are one. */
const ONE = JOIN - 0.5;
const LATEST = 40;

/** Joins a story to the live story that its members fit, unless the two are look-alike events. */
export function mergeStory(live: LiveStories, story: LiveStory): StoryDecision[] {
  const speakers = spread(story.members, SPEAKERS);
  const sums = new Map<LiveStory, number>();
  const scored = speakers.map((member) => {
    const vector = live.vectors[member]!;
    const found = live.candidates(vector).filter((other) => other !== story);
    const scores = scoreAll(
      found.map(({ profile }) => likeness(vector, profile)),
      vector,
    );
    return new Map(found.map((other, at) => [other, scores[at]!]));
  });
  for (const scores of scored) for (const other of scores.keys()) sums.set(other, 0);
  let best: { other: LiveStory; score: number } | null = null;
  for (const other of sums.keys()) {
    let sum = 0;
    for (const scores of scored) sum += Math.max(WORST, scores.get(other) ?? WORST);
    const score = sum / speakers.length;
    if (!best || score > best.score || (score === best.score && other.number < best.other.number))
      best = { other, score };
  }
  if (!best || best.score <= ONE || vetoed(live, story, best.other)) return [];
  const [into, from] = larger(story, best.other);
  const articles = from.members.map((member) => live.articles[member]!);
  live.merge(from, into);
  return [{ kind: 'merge', story: into.id, merged: from.id, articles, score: best.score }];
}

function vetoed(live: LiveStories, one: LiveStory, other: LiveStory): boolean {
  const vectors = (story: LiveStory) => story.members.slice(-LATEST).map((member) => live.vectors[member]!);
  return areTwoEvents(partOf(vectors(one)), partOf(vectors(other))) !== null;
}

/** The larger story keeps its name; of equal ones the older. */
function larger(one: LiveStory, other: LiveStory): [LiveStory, LiveStory] {
  if (one.members.length !== other.members.length)
    return one.members.length > other.members.length ? [one, other] : [other, one];
  return one.number < other.number ? [one, other] : [other, one];
}

function spread(members: readonly number[], count: number): number[] {
  if (members.length <= count) return [...members];
  const chosen: number[] = [];
  for (let at = 0; at < count; at++) chosen.push(members[Math.round((at * (members.length - 1)) / (count - 1))]!);
  return chosen;
}
