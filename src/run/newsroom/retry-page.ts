import type { Failure } from '../../store/article-store.ts';
import { fetchPage } from './fetch-page.ts';
import { at, type Newsroom } from './newsroom.ts';
import { type TakeIn, takeIn } from './take-in.ts';

/**
 * Asks again for a page that failed. Read at last, it takes the place of the feed's text as a revision of the same article.
 * Answers how many articles are new or revised.
 */
export async function retryPage(
  newsroom: Newsroom,
  failure: Failure,
  options: { signal?: AbortSignal; take?: TakeIn } = {},
): Promise<{ fresh: number }> {
  const { store, clock } = newsroom;
  const { item, tries, what } = failure;
  const { signal, take = (incoming) => takeIn(newsroom, incoming) } = options;
  const feed = item && (await store.feeds.get(item.feed));
  if (!item || !feed?.pages) {
    await store.articles.recordFailure(failure, at(clock.now()), null);
    return { fresh: 0 };
  }
  const page = await fetchPage(newsroom, what, { item, tries, signal });
  if (signal?.aborted) await store.articles.postpone(what, at(clock.now()));
  if (!page.incoming) return { fresh: 0 };
  const before = (await store.articles.takenItems(feed.id, [item.item])).get(item.item);
  const [answer] = await take([{ ...page.incoming, stays: before?.article ?? null }]);
  if (!answer) return { fresh: 0 };
  const taken = { item: item.item, hash: before?.hash ?? '', article: answer.id };
  await store.articles.noteItems(feed.id, [taken], at(clock.now()));
  return { fresh: answer.outcome === 'new' || answer.outcome === 'revision' ? 1 : 0 };
}
