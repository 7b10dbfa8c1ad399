import type { ArticleId, StoryId } from '../base/ids.ts';
import { digest } from '../base/ids.ts';
import type { Correction, Placement } from './corrections.ts';
import type { Story } from './story.ts';

const kept = (story: Story): Placement[] => put(story.articles, story.id, story.id);
const put = (articles: readonly ArticleId[], story: StoryId, before: StoryId): Placement[] =>
  articles.map((article) => ({ article, story, before }));

function correction(kind: Correction['kind'], placements: Placement[], apart: Correction['apart'] = []): Correction {
  const parts = placements.map(({ article, story, before }) => `${article} ${story} ${before}`);
  return { id: `c${digest('correction', kind, ...parts).slice(0, 16)}`, kind, placements, apart };
}

/** The two stories are one: all of `from` belongs to `into`. */
export function mergeByHand(from: Story, into: Story): Correction {
  return correction('merge', [...put(from.articles, into.id, from.id), ...kept(into)]);
}

/** `articles` are a story of their own, named `off`; the rest stays. */
export function splitByHand(story: Story, articles: readonly ArticleId[], off: StoryId): Correction {
  const rest = story.articles.filter((article) => !articles.includes(article));
  const stays = put(rest, story.id, story.id);
  return correction('split', [...put(articles, off, story.id), ...stays], [[story.id, off]]);
}

/** One article belongs to another story, which is not to be merged with the one it was in. */
export function moveByHand(article: ArticleId, from: StoryId, to: StoryId): Correction {
  return correction('move', put([article], to, from), [[from, to]]);
}

/** One article stays where it is, whatever repair finds. */
export function pinByHand(article: ArticleId, story: StoryId): Correction {
  return correction('pin', put([article], story, story));
}
