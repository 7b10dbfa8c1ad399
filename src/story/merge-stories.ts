import type { LiveStories, LiveStory } from './live-stories.ts';
import { ownSigns, signCounts } from './own-signs.ts';
import { leastLikeness } from './score-candidates.ts';
import { groupInputs, signInputs, weigh } from './score-groups.ts';
import { lookAlikeOf } from './split-stories.ts';
import type { StoryDecision } from './story.ts';
import type { StorySettings } from './story-settings.ts';

/** Members of a story that look for the stories it may be one with, spread over its whole length. */
const SPEAKERS = 6;
/** Stories compared in full. */
const RIVALS = 4;
/** Where `groupInputs` gives the cosine of the two sums. */
const COSINE = 2;
/** Where it gives the mean log length of the shorter of the two. */
const LENGTH = 18;

/** A story that another may be one with, and the numbers from which that is told. */
export interface Rival {
  other: LiveStory;
  inputs: number[];
}

/** The live stories likest to a story; of those only the ones worth weighing. */
export function rivalsOf(
  live: LiveStories,
  story: LiveStory,
  isWorth: (inputs: readonly number[]) => boolean = () => true,
): Rival[] {
  const speakers = spread(live.newIn(story), SPEAKERS);
  const found = new Set(
    speakers.flatMap((member) => live.candidatesOf(member).slice(0, live.thorough ? undefined : RIVALS + 1)),
  );
  found.delete(story);
  const rivals = [...found].map((other) => ({ other, inputs: groupInputs(story.profile, other.profile) }));
  rivals.sort((a, b) => b.inputs[COSINE]! - a.inputs[COSINE]! || a.other.members[0]! - b.other.members[0]!);
  const signs = (one: LiveStory) => signCounts(spread(one.members, 2 * SPEAKERS).map((member) => live.vector(member)));
  const likest = rivals.slice(0, RIVALS).filter(({ inputs }) => isWorth(inputs));
  if (likest.length === 0) return [];
  const own = signs(story);
  return likest.map(({ other, inputs }) => {
    const best = rivals.find((rival) => rival.other !== other)?.inputs[COSINE] ?? 0;
    const more = signInputs(ownSigns(own, signs(other)), story.profile, other.profile);
    return { other, inputs: [...inputs, inputs[COSINE]! - best, ...more] };
  });
}

/** Joins a story to the live story that it is one with, if there is one. */
export function mergeStory(live: LiveStories, story: LiveStory, settings: StorySettings): StoryDecision[] {
  let best: { other: LiveStory; score: number } | null = null;
  for (const { other, inputs } of rivalsOf(live, story, isLikeEnough)) {
    const score = weigh(inputs, settings.mergeWeights);
    if (!mayMerge(live, story, other)) continue;
    if (score > settings.one && (!best || score > best.score)) best = { other, score };
  }
  if (!best || lookAlikeOf(live, story, best.other) < settings.lookAlike) return [];
  const [into, from] = larger(live, story, best.other);
  const articles = from.members.map((member) => live.articles[member]!);
  live.merge(from, into);
  return [{ kind: 'merge', story: into.id, merged: from.id, articles, score: best.score }];
}

function isLikeEnough(inputs: readonly number[]): boolean {
  return inputs[COSINE]! >= leastLikeness(inputs[LENGTH]!);
}

/** Not where a person put articles into both, or told the two apart. */
function mayMerge(live: LiveStories, one: LiveStory, other: LiveStory): boolean {
  const { corrections } = live;
  return !corrections.areApart(one.id, other.id) && !(corrections.holds(one.id) && corrections.holds(other.id));
}

/** A story that a person put articles into keeps its name, else the larger; of equal ones the older. */
function larger(live: LiveStories, one: LiveStory, other: LiveStory): [LiveStory, LiveStory] {
  if (live.corrections.holds(one.id)) return [one, other];
  if (live.corrections.holds(other.id)) return [other, one];
  if (one.members.length !== other.members.length)
    return one.members.length > other.members.length ? [one, other] : [other, one];
  return one.members[0]! < other.members[0]! ? [one, other] : [other, one];
}

function spread(members: readonly number[], count: number): number[] {
  if (members.length <= count) return [...members];
  const chosen: number[] = [];
  for (let at = 0; at < count; at++) chosen.push(members[Math.round((at * (members.length - 1)) / (count - 1))]!);
  return chosen;
}
