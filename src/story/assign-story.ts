import type { ArticleId, StoryId } from '../base/ids.ts';
import { storyId } from '../base/ids.ts';
import type { ArticleVector } from './article-vector.ts';
import { chooseForeign } from './choose-foreign.ts';
import { type Likeness, likeness, scoreAll } from './score-candidates.ts';
import type { Evidence, StoryDecision } from './story.ts';
import type { StoryProfile } from './story-profile.ts';
import { STORY_SETTINGS, type StorySettings } from './story-settings.ts';

/** A live story that may be an article's. */
export interface Candidate {
  story: StoryId;
  profile: StoryProfile;
  /** Sketches of the latest accounts of the candidate at that place, for the evidence. */
  sketches?: (at: number) => readonly Uint32Array[];
}

/**
 * Which story an article belongs to: joins the candidate with the highest log-odds above `join`, else opens its own, named
 * after it. Pure: the same article and candidates give the same decision, in whatever order the candidates come.
 */
export function assignStory(
  article: ArticleId,
  features: ArticleVector,
  candidates: readonly Candidate[],
  settings: StorySettings = STORY_SETTINGS,
): StoryDecision {
  const likes = candidates.map(({ profile }) => likeness(features, profile));
  const scores = scoreAll(likes, features, settings.weights, settings.bounded);
  let best = -1;
  for (let at = 0; at < scores.length; at++)
    if (
      best < 0 ||
      scores[at]! > scores[best]! ||
      (scores[at] === scores[best] && candidates[at]!.story < candidates[best]!.story)
    )
      best = at;
  if (best < 0) return { kind: 'open', article, story: storyId(article), refused: null };
  const candidate = candidates[best]!;
  const evidence = evidenceOf(likes[best]!, scores[best]!, sharedWith(features, candidate.sketches?.(best) ?? []));
  const foreign = joinForeign(article, features, candidates, likes);
  if (foreign) return foreign;
  if (evidence.score > settings.join) return { kind: 'join', article, story: candidate.story, evidence };
  const kind = evidence.score > settings.hold ? 'hold' : 'open';
  return { kind, article, story: storyId(article), refused: { story: candidate.story, evidence } };
}

function joinForeign(
  article: ArticleId,
  features: ArticleVector,
  candidates: readonly Candidate[],
  likes: readonly Likeness[],
): StoryDecision | null {
  const profiles = candidates.map(({ profile }) => profile);
  const choice = chooseForeign(features, profiles, likes);
  if (!choice) return null;
  const evidence = { ...evidenceOf(likes[choice.at]!, choice.score, 0), acrossLanguages: choice.shared };
  return { kind: 'join', article, story: candidates[choice.at]!.story, evidence };
}

export function evidenceOf(like: Likeness, score: number, sharedText: number): Evidence {
  return {
    score,
    terms: like.terms,
    names: like.names,
    places: like.places,
    quantities: like.numbers,
    phrases: like.pairs,
    time: like.away === null ? null : 0.5 ** like.away,
    sharedText,
  };
}

function sharedWith(features: ArticleVector, sketches: readonly Uint32Array[]): number {
  let most = 0;
  for (const sketch of sketches) most = Math.max(most, sharedSketch(features.sketch, sketch));
  return most;
}

/** Share of the smaller sketch that stands in the larger: both ascending. 0 where one is empty. */
export function sharedSketch(one: Uint32Array, other: Uint32Array): number {
  const bound = Math.min(one.at(-1) ?? 0, other.at(-1) ?? 0);
  let [at, to, both, small, large] = [0, 0, 0, 0, 0];
  while (at < one.length && one[at]! <= bound) {
    at += 1;
    small += 1;
  }
  while (to < other.length && other[to]! <= bound) {
    to += 1;
    large += 1;
  }
  for (let a = 0, b = 0; a < small && b < large; ) {
    if (one[a] === other[b]) both += 1;
    if (one[a]! <= other[b]!) a += 1;
    else b += 1;
  }
  return Math.min(small, large) > 0 ? both / Math.min(small, large) : 0;
}
