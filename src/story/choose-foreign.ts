import type { ArticleVector } from './article-vector.ts';
import { isForeign, LEAST_SIGNS, type Likeness } from './score-candidates.ts';
import type { StoryProfile } from './story-profile.ts';

/** How alike the names of an account and of a story in another language must be, ... */
const ALIKE = 0.12;
/** ... how many times as alike as the names of the next story, ... */
const LEAD = 1.5;
/** ... and how many days may lie between. */
const DAYS = 3;

/** Place among the candidates, names and numbers shared, and the log of how far it leads the next. */
export interface ForeignChoice {
  at: number;
  shared: number;
  score: number;
}

/**
 * The candidate that an account in another language tells of, by the people, places and bodies that both name: words of two
 * languages cannot be compared, names can. Null where none is clear: a story of one account says too little. Set by hand, and
 * reviewed on the sample edition: no labelled set of stories in several languages was at hand.
 */
export function chooseForeign(
  vector: ArticleVector,
  stories: readonly StoryProfile[],
  likes: readonly Likeness[],
): ForeignChoice | null {
  let [best, next] = [-1, 0];
  for (let at = 0; at < likes.length; at++) {
    const { names } = likes[at]!;
    if (best < 0 || names > likes[best]!.names) {
      next = best < 0 ? 0 : likes[best]!.names;
      best = at;
    } else next = Math.max(next, names);
  }
  if (best < 0) return null;
  const [story, { names, away }] = [stories[best]!, likes[best]!];
  if (story.size < 2 || !isForeign(vector, story) || (away ?? 0) > DAYS) return null;
  if (names < ALIKE || names < LEAD * next) return null;
  const shared = story.sharedSigns(vector);
  return shared < LEAST_SIGNS ? null : { at: best, shared, score: Math.log(names / Math.max(next, ALIKE / LEAD)) };
}
