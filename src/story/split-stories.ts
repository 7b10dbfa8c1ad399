import type { ArticleVector } from './article-vector.ts';
import { betweenOverWithin, cutsOf, linkMatrix } from './link-matrix.ts';
import type { LiveStories, LiveStory } from './live-stories.ts';
import { groupInputs, nameInputs, weigh } from './score-groups.ts';
import type { StoryDecision } from './story.ts';
import { StoryProfile } from './story-profile.ts';
import type { StorySettings } from './story-settings.ts';

/** Only the latest members are cut; older ones go with the part they are likest to. */
const LATEST = 40;
const FEWEST = 3;
/** Look-alikes are told from so many articles on, by names of their own, and not from headlines, whose links are all weak. */
const TELLING = 4;
const LONG = 3.4;
const OWN_NAME = 0.3;

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
  const latest = story.members.slice(-LATEST);
  const vectors = latest.map((member) => live.vector(member));
  const matrix = linkMatrix(vectors);
  return cutsOf(matrix).map((sides) => {
    const parts: Cut['parts'] = [[], []];
    latest.forEach((member, at) => {
      parts[sides[at] === 0 ? 0 : 1].push(member);
    });
    const vectorsOf = (part: number[]) => part.map((member) => live.vector(member));
    const profiles: Cut['profiles'] = [profileOf(vectorsOf(parts[0])), profileOf(vectorsOf(parts[1]))];
    const likeness = betweenOverWithin(matrix, sides);
    const length = story.profile.logLength / 256 / story.profile.size;
    const names = ownNames(nameShares(vectorsOf(parts[0])), nameShares(vectorsOf(parts[1])));
    const more = nameInputs(names, ...profiles);
    const telling = latest.length >= TELLING && length >= LONG && names >= OWN_NAME;
    const size = Math.log(Math.min(parts[0].length, parts[1].length));
    return {
      parts,
      profiles,
      lookAlike: telling ? likeness : 1,
      inputs: [...groupInputs(...profiles), likeness, likeness * length, ...more, likeness * size],
    };
  });
}

export function profileOf(vectors: readonly ArticleVector[]): StoryProfile {
  const profile = new StoryProfile();
  for (const vector of vectors) profile.add(vector);
  return profile;
}

/** How much of a part's articles hold a name that the other part's do not, the lesser of the two parts, from `nameShares`. */
export function ownNames(here: ReadonlyMap<number, number>, there: ReadonlyMap<number, number>): number {
  let [mine, theirs] = [0, 0];
  for (const [name, share] of here) mine = Math.max(mine, share - (there.get(name) ?? 0));
  for (const [name, share] of there) theirs = Math.max(theirs, share - (here.get(name) ?? 0));
  return Math.min(mine, theirs);
}

/** Per name, by its key: the share of the articles that hold it. */
export function nameShares(vectors: readonly ArticleVector[]): Map<number, number> {
  const shares = new Map<number, number>();
  const share = 1 / vectors.length;
  for (const { terms, kinds } of vectors)
    for (let at = 0; at < terms.length; at++)
      if (kinds[at] === 1) shares.set(terms[at]!, (shares.get(terms[at]!) ?? 0) + share);
  return shares;
}

/** Links between two stories over links within them, by their latest members; 1 where look-alikes cannot be told. */
export function lookAlikeOf(live: LiveStories, one: LiveStory, other: LiveStory): number {
  const length = (one.profile.logLength + other.profile.logLength) / 256 / (one.profile.size + other.profile.size);
  const [here, there] = [one.members.slice(-LATEST / 2), other.members.slice(-LATEST / 2)];
  if (length < LONG || here.length + there.length < TELLING) return 1;
  const vectors = [...here, ...there].map((member) => live.vector(member));
  if (ownNames(nameShares(vectors.slice(0, here.length)), nameShares(vectors.slice(here.length))) < OWN_NAME) return 1;
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
