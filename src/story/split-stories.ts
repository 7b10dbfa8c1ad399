import type { ArticleVector } from './article-vector.ts';
import { hasOwnName, likenessOfParts, linkBetween, type Part, partOf } from './compare-parts.ts';
import type { LiveStories, LiveStory } from './live-stories.ts';
import type { StoryDecision } from './story.ts';

/** Only the latest members are cut; older ones go with the part they are likest to. */
const LATEST = 40;
const FEWEST = 4;
/** Headlines are too short to tell look-alikes: their links within one story are as weak as between two. */
const LOG_LENGTH = 3.4;
/** Parts whose links between are below this share of the links within are two events. */
export const APART = 0.65;
/** A name of its own that this much more of a part's articles hold. */
const OWN_NAME = 0.3;
const ROUNDS = 8;

/** True where two sets of articles are two look-alike events rather than one. */
export function areTwoEvents(one: Part, other: Part): number | null {
  const long = [...one.members, ...other.members];
  if (meanLogLength(long) < LOG_LENGTH) return null;
  const likeness = likenessOfParts(one, other);
  if (likeness >= APART) return null;
  return hasOwnName(one, other, OWN_NAME) && hasOwnName(other, one, OWN_NAME) ? likeness : null;
}

function meanLogLength(members: readonly ArticleVector[]): number {
  let sum = 0;
  for (const { logLength } of members) sum += logLength / 256;
  return sum / Math.max(1, members.length);
}

/** Cuts a story in two where its members fall into two look-alike events. */
export function splitStory(live: LiveStories, story: LiveStory): StoryDecision[] {
  if (story.members.length < FEWEST || story.profile.logLength / 256 / story.profile.size < LOG_LENGTH) return [];
  const latest = story.members.slice(-LATEST);
  const vectors = latest.map((member) => live.vectors[member]!);
  const singles = vectors.map((vector) => partOf([vector]));
  let best: { sides: number[]; likeness: number } | null = null;
  for (const sides of starts(singles)) {
    const settled = settle(vectors, singles, sides);
    if (!settled) continue;
    const [one, other] = parts(vectors, settled);
    const likeness = areTwoEvents(one, other);
    if (likeness !== null && (!best || likeness < best.likeness)) best = { sides: settled, likeness };
  }
  if (!best) return [];
  const [one, other] = parts(vectors, best.sides);
  const sideOf = new Map(latest.map((member, at) => [member, best.sides[at]!]));
  const away: number[][] = [[], []];
  for (const member of story.members) {
    let side = sideOf.get(member);
    if (side === undefined) {
      const single = partOf([live.vectors[member]!]);
      side = linkBetween(single, one) >= linkBetween(single, other) ? 0 : 1;
    }
    away[side]!.push(member);
  }
  const leaving = away[0]!.length >= away[1]!.length ? away[1]! : away[0]!;
  const off = live.split(leaving);
  const articles = leaving.map((member) => live.articles[member]!);
  return [{ kind: 'split', story: off.id, from: story.id, articles, likeness: best.likeness }];
}

/** Three ways to begin: from the least alike pair, from the first and its least alike, and from the halves in time. */
function* starts(singles: Part[]): Iterable<number[]> {
  const n = singles.length;
  let [low, a, b] = [Number.POSITIVE_INFINITY, 0, 1];
  for (let one = 0; one < n; one++)
    for (let other = one + 1; other < n; other++) {
      const link = linkBetween(singles[one]!, singles[other]!);
      if (link < low) [low, a, b] = [link, one, other];
    }
  yield nearer(singles, a, b);
  let [least, far] = [Number.POSITIVE_INFINITY, 1];
  for (let other = 1; other < n; other++) {
    const link = linkBetween(singles[0]!, singles[other]!);
    if (link < least) [least, far] = [link, other];
  }
  yield nearer(singles, 0, far);
  yield singles.map((_, at) => (at < n / 2 ? 0 : 1));
}

function nearer(singles: Part[], a: number, b: number): number[] {
  return singles.map((single, at) => {
    if (at === a) return 0;
    if (at === b) return 1;
    return linkBetween(single, singles[a]!) >= linkBetween(single, singles[b]!) ? 0 : 1;
  });
}

function settle(vectors: ArticleVector[], singles: Part[], begin: number[]): number[] | null {
  let sides = begin;
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = parts(vectors, sides);
    if (one.members.length === 0 || other.members.length === 0) return null;
    const next = singles.map((single, at) => {
      const own = linkBetween(single, single);
      const [inOne, inOther] = [sides[at] === 0, sides[at] === 1];
      const toOne = meanWithout(linkBetween(single, one), one.members.length, inOne, own);
      const toOther = meanWithout(linkBetween(single, other), other.members.length, inOther, own);
      if (toOne === null) return 0;
      if (toOther === null) return 1;
      return toOne >= toOther ? 0 : 1;
    });
    if (next.every((side, at) => side === sides[at])) break;
    sides = next;
  }
  return sides.includes(0) && sides.includes(1) ? sides : null;
}

/** Mean link to a part, the article itself left out; null where it is the only one there. */
function meanWithout(mean: number, size: number, inside: boolean, own: number): number | null {
  if (!inside) return mean;
  return size > 1 ? (mean * size - own) / (size - 1) : null;
}

function parts(vectors: ArticleVector[], sides: number[]): [Part, Part] {
  return [partOf(vectors.filter((_, at) => sides[at] === 0)), partOf(vectors.filter((_, at) => sides[at] === 1))];
}
