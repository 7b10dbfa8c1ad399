import { digest } from '../../base/ids.ts';
import type { FeedItem } from '../../feed/feed.ts';
import { parseFeed } from '../../feed/parse-feed.ts';
import type { Fetched, WebRefusal } from '../../net/web.ts';
import type { FeedTry, FollowedFeed } from '../../store/feed-store.ts';
import { nextTry } from './feed-rhythm.ts';
import { at, type Newsroom } from './newsroom.ts';
import { fetchItem, type Incoming, itemHash, toArrivals } from './take-item.ts';

/** Pages of one feed that are fetched at the same time: most lie on one host, which is asked one by one in any case. */
const SIDE_BY_SIDE = 4;
const FEED_TYPES =
  'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5';

/** What one refresh brought. */
export interface Refreshed {
  outcome: FeedTry['outcome'];
  /** New articles and new revisions. */
  fresh: number;
}

/**
 * Asks one feed and takes in what is new. Everything about the try, good or bad, is recorded as the feed's health; an item
 * counts as seen only after its article is on disk, so that nothing is lost when the process dies in between.
 */
export async function refreshFeed(newsroom: Newsroom, feed: FollowedFeed): Promise<Refreshed> {
  const { etag, lastModified } = feed;
  const answer = await newsroom.web.get(feed.url, { etag, lastModified, accept: FEED_TYPES });
  if (!answer.ok) return fail(newsroom, feed, answer.failure);
  const { value } = answer;
  const found = {
    status: value.status,
    etag: value.etag ?? (value.unchanged ? etag : null),
    lastModified: value.lastModified ?? (value.unchanged ? lastModified : null),
    ...(value.permanentUrl !== feed.url && { url: value.permanentUrl }),
  };
  const bodyHash = value.unchanged ? feed.bodyHash : digest(value.bytes.toString('latin1'));
  if (value.unchanged || bodyHash === feed.bodyHash)
    return good(newsroom, feed, { outcome: 'unchanged', items: 0, fresh: 0, problem: null }, found);
  return takeBody(newsroom, feed, value, { ...found, bodyHash });
}

async function takeBody(
  newsroom: Newsroom,
  feed: FollowedFeed,
  fetched: Fetched,
  found: Partial<FollowedFeed>,
): Promise<Refreshed> {
  const parsed = parseFeed(fetched.bytes, fetched.contentType, fetched.url);
  if (!parsed.ok)
    return fail(newsroom, feed, { ...parsed.failure, what: feed.url, status: fetched.status, retryAfter: null });
  const { items, title, url, language, salvaged } = parsed.value;
  const fresh = await takeItems(newsroom, feed, items);
  const cut = salvaged || fetched.truncated;
  const problem = cut ? 'the feed is damaged or cut off: its whole items were taken' : null;
  const names = { title: feed.title ?? title, site: feed.site ?? url, language: feed.language ?? language };
  // A cut-off body is asked for again in full: it is not remembered as seen.
  const seen = cut ? { bodyHash: null, etag: null, lastModified: null } : {};
  const outcome = fresh > 0 ? 'new' : 'unchanged';
  return good(newsroom, feed, { outcome, items: items.length, fresh, problem }, { ...found, ...names, ...seen });
}

async function takeItems(newsroom: Newsroom, feed: FollowedFeed, items: readonly FeedItem[]): Promise<number> {
  const { store, clock } = newsroom;
  const unseen: { item: FeedItem; hash: string }[] = [];
  for (const item of items) {
    const hash = itemHash(item);
    if (!(await store.articles.seenItem(feed.id, item.id, hash))) unseen.push({ item, hash });
  }
  let fresh = 0;
  for (let start = 0; start < unseen.length; start += SIDE_BY_SIDE) {
    const batch = unseen.slice(start, start + SIDE_BY_SIDE);
    const fetched = await Promise.all(batch.map(({ item }) => fetchItem(newsroom, item, feed)));
    const incoming = fetched.map((one) => one.incoming).filter((one): one is Incoming => one !== null);
    fresh += await takeIn(newsroom, incoming);
    for (const { item, hash } of batch) await store.articles.noteItem(feed.id, item.id, hash, at(clock.now()));
  }
  return fresh;
}

/** Reads, describes and keeps; answers how many were new or revised. */
export async function takeIn(newsroom: Newsroom, incoming: readonly Incoming[]): Promise<number> {
  if (incoming.length === 0) return 0;
  const described = await newsroom.describe(incoming.map((one) => one.document));
  const arrivals = await toArrivals(newsroom, incoming, described);
  if (arrivals.length === 0) return 0;
  const answers = await newsroom.store.articles.acknowledge(arrivals);
  return answers.filter(({ outcome }) => outcome === 'new' || outcome === 'revision').length;
}

async function good(
  newsroom: Newsroom,
  feed: FollowedFeed,
  attempt: Pick<FeedTry, 'outcome' | 'items' | 'fresh' | 'problem'>,
  found: Partial<FollowedFeed>,
): Promise<Refreshed> {
  const now = newsroom.clock.now();
  const { every, wait } = nextTry(feed, attempt.outcome, null);
  await newsroom.store.feeds.recordTry(
    feed.id,
    { at: at(now), status: found.status ?? null, ...attempt },
    {
      ...found,
      every,
      due: at(now + wait * 1000),
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
