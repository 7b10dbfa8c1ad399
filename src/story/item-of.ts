import type { Article } from '../article/article.ts';
import { fold } from '../text/fold.ts';
import type { StoryItem } from './story.ts';

/** Shorter words of names are particles. */
const SHORTEST = 3;

type Described = StoryItem['features'] & { names?: readonly { text: string }[] };

/** What story forming reads of an article: its date only where the day is known, for the first of a month is none. */
export function itemOf(article: Pick<Article, 'id' | 'published'>, features: Described): StoryItem {
  const { published } = article;
  const at = published && published.precision !== 'month' ? published.at : null;
  const words = (features.names ?? []).flatMap(({ text }) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  const names = [...new Set(words)].filter((word) => word.length >= SHORTEST);
  return {
    article: article.id,
    published: at,
    features: { language: features.language, terms: features.terms },
    names,
  };
}
