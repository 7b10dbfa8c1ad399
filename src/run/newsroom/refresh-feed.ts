import { digestOfBytes } from '../../base/ids.ts';
import type { FeedItem } from '../../feed/feed.ts';
import { parseFeed } from '../../feed/parse-feed.ts';
import type { Fetched, WebRefusal } from '../../net/web.ts';
import type { FeedTry, FollowedFeed } from '../../store/feed-store.ts';
import { nextTry } from './feed-rhythm.ts';
import { at, type Newsroom } from './newsroom.ts';
import { type TakeIn, takeIn } from './take-in.ts';
import { fetchItem, itemHash } from './take-item.ts';

/** Pages of one feed that are fetched at the same time: most lie on one host, which is asked one by one in any case. */
const SIDE_BY_SIDE = 4;
const FEED_TYPES =
  'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5';

/** What one refresh brought. */
export interface Refreshed {
  /** given-back: it was stopped before it had an answer. */
  outcome: FeedTry['outcome'] | 'given-back';
  /** New articles and new revisions. */
  fresh: number;
}

export interface RefreshOptions {
  /** Stops between two requests, and gives the feed back: due again at once. */
  signal?: AbortSignal;
  /** Takes documents in; together with those of other feeds where several are asked side by side. */
  take?: TakeIn;
}

/** Milliseconds of fetching after which a feed makes room for others: the rest of its items come at its next turn, at once. */
const TURN = 120_000;

/**
 * Asks one feed and takes in what is new. Everything about the try, good or bad, is recorded as the feed's health; an item
 * counts as seen only after its article is on disk, so that nothing is lost when the process dies in between.
 */
export async function refreshFeed(
  newsroom: Newsroom,
  feed: FollowedFeed,
  options: RefreshOptions = {},
): Promise<Refreshed> {
  const { etag, lastModified } = feed;
  const { signal } = options;
  const answer = await newsroom.web.get(feed.url, { etag, lastModified, accept: FEED_TYPES, signal });
  if (signal?.aborted) return giveBack(newsroom, feed, 0);
  if (!answer.ok) return fail(newsroom, feed, answer.failure);
  const { value } = answer;
  const found = {
    status: value.status,
    etag: value.etag ?? (value.unchanged ? etag : null),
    lastModified: value.lastModified ?? (value.unchanged ? lastModified : null),
    ...(value.permanentUrl !== feed.url && { url: value.permanentUrl }),
  };
  if (found.url && (await newsroom.store.feeds.list()).some(({ id, url }) => url === found.url && id !== feed.id))
    return end(newsroom, feed, `it moved to ${found.url}, which is followed already`, value.status);
  const bodyHash = value.unchanged ? feed.bodyHash : digestOfBytes(value.bytes);
  if (value.unchanged || bodyHash === feed.bodyHash)
    return good(newsroom, feed, { outcome: 'unchanged', items: 0, fresh: 0, problem: null }, found);
  return takeBody(newsroom, feed, { fetched: value, found: { ...found, bodyHash } }, options);
}

async function takeBody(
  newsroom: Newsroom,
  feed: FollowedFeed,
  answer: { fetched: Fetched; found: Partial<FollowedFeed> },
  options: RefreshOptions,
): Promise<Refreshed> {
  const { fetched, found } = answer;
  const parsed = parseFeed(fetched.bytes, fetched.contentType, fetched.url);
  if (!parsed.ok)
    return fail(newsroom, feed, { ...parsed.failure, what: feed.url, status: fetched.status, retryAfter: null });
  const { items, title, url, language, salvaged } = parsed.value;
  const { fresh, left } = await takeItems(newsroom, feed, items, options);
  if (options.signal?.aborted) return giveBack(newsroom, feed, fresh);
  const cut = salvaged || fetched.truncated;
  const problem = cut ? 'the feed is damaged or cut off: its whole items were taken' : null;
  const names = { title: feed.title ?? title, site: feed.site ?? url, language: feed.language ?? language };
  // A body that was cut off, or not taken whole, is asked for again: it is not remembered as seen.
  const seen = cut || left > 0 ? { bodyHash: null, etag: null, lastModified: null } : {};
  const outcome = fresh > 0 ? 'new' : 'unchanged';
  const change = { ...found, ...names, ...seen };
  return good(newsroom, feed, { outcome, items: items.length, fresh, problem }, change, left > 0);
}

/** Takes what is new or changed among the items. `left`: how many there was no time for. */
async function takeItems(
  newsroom: Newsroom,
  feed: FollowedFeed,
  items: readonly FeedItem[],
  options: RefreshOptions,
): Promise<{ fresh: number; left: number }> {
  const { store, clock } = newsroom;
  const { signal, take = (incoming) => takeIn(newsroom, incoming) } = options;
  const taken = await store.articles.takenItems(
    feed.id,
    items.map(({ id }) => id),
  );
  const unseen = items
    .map((item) => ({ item, hash: itemHash(item), before: taken.get(item.id) }))
    .filter(({ hash, before }) => before?.hash !== hash);
  const end = clock.now() + TURN;
  let fresh = 0;
  for (let start = 0; start < unseen.length; start += SIDE_BY_SIDE) {
    if (signal?.aborted || clock.now() > end) return { fresh, left: unseen.length - start };
    const batch = unseen.slice(start, start + SIDE_BY_SIDE);
    const answers = await Promise.all(
      batch.map(async ({ item, before }) => {
        const incoming = await fetchItem(newsroom, item, { feed, before: before?.article ?? null, signal });
        return incoming && (await take([incoming]))[0];
      }),
    );
    // An item whose page was being fetched when all stops is as if it had not been looked at.
    const notes = batch.map(({ item, hash, before }, index) => {
      const article = answers[index]?.id ?? before?.article ?? null;
      return { item: item.id, hash, article, answered: answers[index] != null };
    });
    const done = notes.filter(({ answered }) => answered || !signal?.aborted);
    await store.articles.noteItems(feed.id, done, at(clock.now()));
    for (const answer of answers) if (answer?.outcome === 'new' || answer?.outcome === 'revision') fresh += 1;
  }
  return { fresh, left: 0 };
}

/** Due again at once: what it brought so far is kept, the rest comes with the next try. */
async function giveBack(newsroom: Newsroom, feed: FollowedFeed, fresh: number): Promise<Refreshed> {
  await newsroom.store.feeds.change(feed.id, { due: at(newsroom.clock.now()) });
  return { outcome: 'given-back', fresh };
}

/** A feed that is asked no more. */
async function end(newsroom: Newsroom, feed: FollowedFeed, problem: string, status: number): Promise<Refreshed> {
  const now = at(newsroom.clock.now());
  await newsroom.store.feeds.recordTry(
    feed.id,
    { at: now, status, outcome: 'failed', items: 0, fresh: 0, problem },
    { state: 'ended', status, problem, lastTry: now },
  );
  return { outcome: 'failed', fresh: 0 };
}

async function good(
  newsroom: Newsroom,
  feed: FollowedFeed,
  attempt: Pick<FeedTry, 'outcome' | 'items' | 'fresh' | 'problem'>,
  found: Partial<FollowedFeed>,
  atOnce = false,
): Promise<Refreshed> {
  const now = newsroom.clock.now();
  const { every, wait } = nextTry(feed, attempt.outcome, null);
  await newsroom.store.feeds.recordTry(
    feed.id,
    { at: at(now), status: found.status ?? null, ...attempt },
    {
      ...found,
      every,
      due: at(now + (atOnce ? 0 : wait * 1000)),
      lastTry: at(now),
      lastGood: at(now),
      failures: 0,
      problem: attempt.problem,
    },
  );
  return { outcome: attempt.outcome, fresh: attempt.fresh };
}

async function fail(newsroom: Newsroom, feed: FollowedFeed, failure: WebRefusal): Promise<Refreshed> {
  const now = newsroom.clock.now();
  const { wait } = nextTry(feed, 'failed', failure.retryAfter);
  const problem = failure.status === 410 ? 'its publisher ended it (410)' : failure.why;
  await newsroom.store.feeds.recordTry(
    feed.id,
    { at: at(now), status: failure.status, outcome: 'failed', items: 0, fresh: 0, problem },
    {
      status: failure.status,
      problem,
      failures: feed.failures + 1,
      lastTry: at(now),
      due: at(now + wait * 1000),
      ...(failure.status === 410 && { state: 'ended' as const }),
    },
  );
  newsroom.log('warn', 'feed failed', { feed: feed.url, why: problem });
  return { outcome: 'failed', fresh: 0 };
}
