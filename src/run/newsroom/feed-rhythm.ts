import type { FollowedFeed } from '../../store/feed-store.ts';

/** Seconds. No feed is asked more often than the first, none less often than the second. */
const SHORTEST = 300;
const LONGEST = 6 * 3600;
/** A feed that fails is asked at least once in this many seconds. */
const LONGEST_AFTER_FAILURE = 24 * 3600;

/**
 * How long until a feed is asked again, in seconds: sooner after something new, later after nothing new, each failure in a
 * row doubles the wait. `asked`: the wait the server asked for.
 */
export function nextTry(
  feed: Pick<FollowedFeed, 'every' | 'failures'>,
  outcome: 'new' | 'unchanged' | 'failed',
  asked: number | null,
): { every: number; wait: number } {
  if (outcome === 'failed') {
    const doubled = Math.min(feed.every * 2 ** Math.min(feed.failures + 1, 10), LONGEST_AFTER_FAILURE);
    return { every: feed.every, wait: Math.max(doubled, asked ?? 0) };
  }
  const every = outcome === 'new' ? feed.every * 0.7 : feed.every * 1.3;
  const kept = Math.round(Math.min(Math.max(every, SHORTEST), LONGEST));
  return { every: kept, wait: Math.max(kept, asked ?? 0) };
}

/** Seconds until a page that failed once is asked for again; doubled each time. */
const PAGE_AGAIN = 600;
/** A page that failed this often is given up. */
const MOST_TRIES = 6;

/** Seconds until a page is asked for again after it failed so often; null: it is given up. `asked`: the wait it asked for. */
export function againAfter(failures: number, asked: number): number | null {
  return failures >= MOST_TRIES ? null : Math.max(asked, PAGE_AGAIN * 2 ** (failures - 1));
}
