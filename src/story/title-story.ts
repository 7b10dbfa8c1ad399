import type { Article } from '../article/article.ts';
import { type Citation, cite } from '../base/citation.ts';
import type { ArticleId } from '../base/ids.ts';
import { type ArticleVector, vectorOf } from './article-vector.ts';
import type { StoryItem } from './story.ts';
import { StoryProfile } from './story-profile.ts';

/** What a story's title is chosen from. */
export interface Titled {
  article: Article;
  features: StoryItem['features'];
}

/** Another headline must be so much better before it replaces the one shown. */
const STABLE = 1.25;
/** Headlines of fewer content words or more characters than these stand back. */
const FEWEST_WORDS = 3;
const LONGEST = 120;
const STANDS_BACK = 0.7;

/**
 * The most representative headline of a story: the one whose terms are likest to what all accounts tell. `current`: the
 * article whose headline is shown now; it stays unless another is better by a quarter. A digest's headline is taken only
 * where there is no report. Null where no account has a headline.
 */
export function titleStory(accounts: readonly Titled[], current: ArticleId | null = null): Citation | null {
  const profile = new StoryProfile();
  const vectors = accounts.map(({ article, features }) => {
    const vector = vectorOf({ article: article.id, published: null, features });
    profile.add(vector);
    return vector;
  });
  const reports = accounts.some(({ article }) => article.kind === 'report' && article.title.trim() !== '');
  let best: { article: Article; score: number } | null = null;
  let shown: { article: Article; score: number } | null = null;
  accounts.forEach(({ article, features }, at) => {
    if (article.title.trim() === '' || (reports && article.kind === 'digest')) return;
    const score = representation(features, vectors[at]!, profile) * (isUnwieldy(article, features) ? STANDS_BACK : 1);
    if (article.id === current) shown = { article, score };
    if (!best || score > best.score || (score === best.score && article.id < best.article.id))
      best = { article, score };
  });
  const chosen = pick(best, shown);
  return chosen && cite(chosen, { in: 'title', start: 0, end: chosen.title.length });
}

type Scored = { article: Article; score: number } | null;

function pick(best: Scored, shown: Scored): Article | null {
  if (!best) return null;
  return shown && best.score < shown.score * STABLE ? shown.article : best.article;
}

/** Cosine of the headline's terms with the sum of all accounts'. */
function representation(features: Titled['features'], vector: ArticleVector, profile: StoryProfile): number {
  const inTitle = features.terms.stems.slice(0, vector.terms.length).map(({ title }) => title > 0);
  const keep = (at: number) => inTitle[at] ?? false;
  const headline = {
    ...vector,
    terms: vector.terms.filter((_, at) => keep(at)),
    weights: vector.weights.filter((_, at) => keep(at)),
  };
  let square = 0;
  for (const weight of headline.weights) square += weight * weight;
  return square === 0 ? 0 : profile.product(headline) / Math.sqrt(square * profile.square);
}

function isUnwieldy(article: Article, features: Titled['features']): boolean {
  return features.terms.titleLength < FEWEST_WORDS || article.title.length > LONGEST;
}
