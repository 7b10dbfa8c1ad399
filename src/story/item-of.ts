import type { Article } from '../article/article.ts';
import type { StoryItem } from './story.ts';

/** What story forming reads of an article: its date only where the day is known, for the first of a month is none. */
export function itemOf(article: Pick<Article, 'id' | 'published'>, features: StoryItem['features']): StoryItem {
  const { published } = article;
  const at = published && published.precision !== 'month' ? published.at : null;
  return { article: article.id, published: at, features: { language: features.language, terms: features.terms } };
}
