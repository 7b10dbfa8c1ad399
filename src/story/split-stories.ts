import type { ArticleVector } from './article-vector.ts';
import { betweenOverWithin, cutsOf, linkMatrix } from './link-matrix.ts';
import type { LiveStories, LiveStory } from './live-stories.ts';
import { ownSigns, signCounts } from './own-signs.ts';
import { isForeign } from './score-candidates.ts';
import { groupInputs, signInputs, weigh } from './score-groups.ts';
import type { StoryDecision } from './story.ts';
import type { StoryProfile } from './story-profile.ts';
import type { StorySettings } from './story-settings.ts';

/** Only the latest members are cut; older ones go with the part they are likest to. */
const LATEST = 40;
const FEWEST = 3;
/** Mean log length below which texts are headlines, of which more are cut: each says little. */
const LONG = 3.4;
/** Look-alikes are told from so many longer texts on, where either part has a name of its own in this much more of its articles. */
const TELLING = 4;
const OWN_NAME = 0.7;

/** A cut of a story in two, and the numbers from which it is told whether the parts are one event. */
export interface Cut {
  /** Member numbers of either part, of the latest members only. */
  parts: [number[], number[]];
  profiles: [StoryProfile, StoryProfile];
  inputs: number[];
  /** Links between the parts over links within them; 1 where look-alikes cannot be told. */
  lookAlike: number;
}

/** The ways in which a story may fall in two. */
export function cutsOfStory(live: LiveStories, story: LiveStory): Cut[] {
  if (story.members.length < FEWEST) return [];
  const most = story.profile.logLength / 256 / story.profile.size < LONG ? 2 * LATEST : LATEST;
  // Accounts in other languages share no words with the rest, and would be cut off for that.
  const latest = story.members
    .slice(-most)
    .filter((member) => !isForeign({ language: live.language(member) }, story.profile));
  if (latest.length < FEWEST) return [];
  const vectors = latest.map((member) => live.vector(member));
  const matrix = linkMatrix(vectors);
  return cutsOf(matrix).map((sides) => {
    const parts: Cut['parts'] = [[], []];
    latest.forEach((member, at) => {
      parts[sides[at] === 0 ? 0 : 1].push(member);
    });
    const vectorsOf = (part: number[]) => part.map((member) => live.vector(member));
    const profiles: Cut['profiles'] = [live.sum(parts[0]), live.sum(parts[1])];
    const likeness = betweenOverWithin(matrix, sides);
    const length = story.profile.logLength / 256 / story.profile.size;
    const own = ownSigns(signCounts(vectorsOf(parts[0])), signCounts(vectorsOf(parts[1])));
    const more = signInputs(own, ...profiles);
    const size = Math.log(Math.min(parts[0].length, parts[1].length));
    return {
      parts,
      profiles,
      lookAlike: latest.length >= TELLING && length >= LONG && own.names >= OWN_NAME ? likeness : 1,
      inputs: [...groupInputs(...profiles), likeness, likeness * length, ...more, likeness * size],
    };
  });
}

/** Links between two stories over links within them, by their latest members; 1 where look-alikes cannot be told. */
export function lookAlikeOf(live: LiveStories, one: LiveStory, other: LiveStory): number {
  const length = (one.profile.logLength + other.profile.logLength) / 256 / (one.profile.size + other.profile.size);
  const [here, there] = [one.members.slice(-LATEST / 2), other.members.slice(-LATEST / 2)];
  if (length < LONG || here.length + there.length < TELLING) return 1;
  const vectors = [...here, ...there].map((member) => live.vector(member));
  const own = ownSigns(signCounts(vectors.slice(0, here.length)), signCounts(vectors.slice(here.length)));
  if (own.names < OWN_NAME) return 1;
  return betweenOverWithin(
    linkMatrix(vectors),
    vectors.map((_, at) => (at < here.length ? 0 : 1)),
  );
}

/** Cuts a story in two where its members fall into two look-alike events. */
export function splitStory(live: LiveStories, story: LiveStory, settings: StorySettings): StoryDecision[] {
  let best: { cut: Cut; score: number } | null = null;
  for (const cut of cutsOfStory(live, story)) {
    const score = weigh(cut.inputs, settings.splitWeights);
    const apart = score < settings.apart || cut.lookAlike < settings.lookAlike;
    if (apart && (!best || score < best.score)) best = { cut, score };
  }
  if (!best) return [];
  const { parts, profiles } = best.cut;
  const sideOf = new Map([...parts[0].map((member) => [member, 0] as const), ...parts[1].map((m) => [m, 1] as const)]);
  const sides: [number[], number[]] = [[], []];
  for (const member of story.members) {
    const vector = live.vector(member);
    const likest = () => (nearness(profiles[0], vector) >= nearness(profiles[1], vector) ? 0 : 1);
    sides[sideOf.get(member) ?? likest()].push(member);
  }
  // Articles that a person put here stay; the part that has more of them does, else the larger.
  const placed = sides.map((side) => side.filter((member) => live.isPlaced(member)).length);
  const stays = placed[0] !== placed[1] ? placed[0]! > placed[1]! : sides[0].length >= sides[1].length;
  const leaving = (stays ? sides[1] : sides[0]).filter((member) => !live.isPlaced(member));
  if (leaving.length === 0) return [];
  const off = live.split(leaving);
  const articles = leaving.map((member) => live.articles[member]!);
  return [{ kind: 'split', story: off.id, from: story.id, articles, score: best.score }];
}

function nearness(profile: StoryProfile, vector: ArticleVector): number {
  return profile.product(vector) / Math.sqrt(profile.square || 1);
}
