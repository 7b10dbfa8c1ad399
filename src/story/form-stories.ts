import { byText } from '../base/order.ts';
import { joinForeign } from './join-foreign.ts';
import type { Story, StoryItem } from './story.ts';
import { StoryStream } from './stream-stories.ts';

/**
 * The stories of a pile of articles. They are taken in by time of publication, undated ones last, equal times by id, and
 * repaired until nothing moves, and what is told in another language is joined by its names: the order of `items` does not matter. What fits nowhere is a story of one. Ordered by the
 * first article of each. An id that occurs twice is taken once.
 */
export function formStories(items: readonly StoryItem[]): Story[] {
  const order = [...items].sort(
    (a, b) => byText(a.published ?? '~', b.published ?? '~') || byText(a.article, b.article),
  );
  const place = new Map(order.map(({ article }, at) => [article, at]));
  const stream = new StoryStream();
  for (const item of order) stream.take(item);
  stream.settle();
  const stories = joinForeign(stream.stories(), new Map(items.map((item) => [item.article, item])));
  return stories.sort((a, b) => place.get(a.articles[0]!)! - place.get(b.articles[0]!)!);
}
