import type { Article } from '../article/article.ts';
import type { NameMention } from '../features/features.ts';
import { placesAmong, wordsOfName } from './place-words.ts';
import type { StoryItem } from './story.ts';

/** Shorter words of names are particles. */
const SHORTEST = 3;

type Described = StoryItem['features'] & { names?: readonly Pick<NameMention, 'text' | 'type'>[] };

/** What story forming reads of an article: its date only where the day is known, for the first of a month is none. */
export function itemOf(article: Pick<Article, 'id' | 'published'>, features: Described): StoryItem {
  const { published } = article;
  const at = published && published.precision !== 'month' ? published.at : null;
  const { language, terms, names: mentions = [] } = features;
  const words = mentions.flatMap(({ text }) => wordsOfName(text));
  const names = [...new Set(words)].filter((word) => word.length >= SHORTEST);
  return {
    article: article.id,
    published: at,
    features: { language, terms },
    names,
    places: placesAmong(terms.stems, mentions, language),
  };
}
