import { type ArticleVector, UNIT } from './article-vector.ts';
import type { StoryProfile } from './story-profile.ts';

/** What is known of one candidate before it is scored: likenesses (0 to 1), sizes, days. Order as in `STORY_WEIGHTS`. */
export interface Likeness {
  terms: number;
  average: number;
  names: number;
  /** Null where either names no place. */
  places: number | null;
  numbers: number;
  pairs: number;
  covered: number;
  coveredNames: number;
  /** Whole days outside the story's first and last day; null where a date is missing. */
  away: number | null;
  size: number;
  /** Mean likeness of two members; null for a story of one. */
  within: number | null;
  /** Mean ln(1 + words) of the story's members. */
  logLength: number;
  /** Whether the story is told in another language, and too few of the article's names are known in it. */
  apart: boolean;
}

/** Compares an article with a story it is not a member of. */
export function likeness(vector: ArticleVector, story: StoryProfile): Likeness {
  const shared = story.overlap(vector);
  const length = Math.sqrt(vector.square * story.square);
  return {
    terms: share(shared.terms, length),
    average: share(shared.terms, UNIT * UNIT * story.size),
    names: share(shared.names, Math.sqrt(vector.names * story.names)),
    places:
      vector.places > 0 && story.places > 0 ? share(shared.places, Math.sqrt(vector.places * story.places)) : null,
    numbers: share(shared.numbers, Math.sqrt(vector.numbers * story.numbers)),
    pairs: share(shared.pairs, Math.sqrt(vector.pairSquare * story.pairSquare)),
    covered: share(shared.covered, vector.square),
    coveredNames: share(shared.coveredNames, vector.names),
    away: daysAway(vector.day, story),
    size: story.size,
    within: story.within(),
    logLength: story.logLength / 256 / Math.max(1, story.size),
    apart: isForeign(vector, story) && story.sharedSigns(vector) < LEAST_SIGNS,
  };
}

/** Fewest names and numbers that an account shares with a story of another language. */
export const LEAST_SIGNS = 3;

/** Whether an account is in another language than most of a story's. */
export function isForeign(
  { language }: Pick<ArticleVector, 'language'>,
  story: Pick<StoryProfile, 'language'>,
): boolean {
  const most = story.language;
  return language !== 0 && most !== 0 && language !== most;
}

function share(part: number, whole: number): number {
  return whole > 0 && part > 0 ? Math.min(1, part / whole) : 0;
}

function daysAway(day: number | null, story: StoryProfile): number | null {
  if (day === null || story.firstDay === null || story.lastDay === null) return null;
  return Math.max(0, story.firstDay - day, day - story.lastDay);
}

/** Days within which it matters most how many have passed. */
export const SOON = 4;

/** The numbers the weights apply to: `gap` and `part` compare a candidate with the article's other candidates. */
export function scoreTerms(like: Likeness, logLength: number, rivals: { best: number; sum: number }): number[] {
  const away = Math.log(1 + Math.max(0, (like.away ?? 0) - 1));
  const logSize = Math.log(like.size);
  const inside = like.within === null ? 0 : Math.min(2, like.average / Math.max(0.01, like.within));
  return [
    1,
    Math.sqrt(like.terms),
    like.average,
    like.names,
    like.pairs,
    like.covered,
    like.coveredNames,
    like.terms - rivals.best,
    rivals.sum > 0 ? like.terms / rivals.sum : 0,
    logSize,
    like.terms * logSize,
    logLength,
    like.logLength,
    like.terms * like.logLength,
    like.average * like.logLength,
    away,
    away * like.terms,
    like.numbers,
    like.numbers * logLength,
    like.names * logLength,
    like.covered * logSize,
    like.names * logSize,
    Math.min(1, Math.max(0, (like.away ?? 0) - 1) / SOON),
    inside,
    inside * like.logLength,
    like.within === null ? 0 : 1,
  ];
}

/**
 * Where an article has fewer candidates than this, as in a young store, the missing ones are taken to be as alike as
 * unrelated texts are: the only story there is would else stand out from no rival at all. `npm run eval -- stories`: 3 costs
 * basil .010 and moves the others by .003; 8 costs uci .012 and basil .024.
 */
const RIVALS = 3;

/** The values of each candidate. `likes` are the article's candidates, all of them; `rivals`: there are at least so many. */
export function scoreInputs(likes: readonly Likeness[], vector: ArticleVector, rivals = 0): number[][] {
  let [best, second, sum] = [0, 0, 0];
  for (const { terms } of likes) {
    sum += terms;
    if (terms > best) [best, second] = [terms, best];
    else if (terms > second) second = terms;
  }
  const logLength = vector.logLength / 256;
  const missing = rivals - likes.length;
  if (missing > 0) {
    const unrelated = JOINED * leastLikeness(logLength);
    sum += missing * unrelated;
    second = Math.max(second, Math.min(best, unrelated));
  }
  return likes.map((like) => scoreTerms(like, logLength, { best: like.terms === best ? second : best, sum }));
}

/** An article may join a story at this share of `leastLikeness`: less than two stories must have, being shorter than they. */
const JOINED = 0.6;
/** Added to the log-odds of a candidate below `leastLikeness`, or told in another language of others. */
const UNLIKE = -10;

/** Log-odds of each candidate being the article's story. */
export function scoreAll(
  likes: readonly Likeness[],
  vector: ArticleVector,
  weights: readonly number[],
  bounded: boolean,
): number[] {
  const own = vector.logLength / 256;
  return scoreInputs(likes, vector, RIVALS).map((values, candidate) => {
    const { terms, logLength, apart } = likes[candidate]!;
    let score = apart || (bounded && terms < JOINED * leastLikeness(Math.min(own, logLength))) ? UNLIKE : 0;
    for (let at = 0; at < values.length; at++) score += (weights[at] ?? 0) * values[at]!;
    return score;
  });
}

/**
 * Likeness that unrelated texts reach, by the mean log length of the shorter: `.10 + .03 max(0, ln(1 + words) - 2)`, the
 * bound of the trial's plain clustering. Below it nothing joins and nothing merges: the weights were learned on the likest
 * stories of large streams, and say too little of a small pile, where the likest story may be no story at all.
 */
export function leastLikeness(logLength: number): number {
  return 0.1 + 0.03 * Math.max(0, logLength - 2);
}
