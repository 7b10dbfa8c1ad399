import { parseFeed } from '../../feed/parse-feed.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';
import type { Newsroom } from './newsroom.ts';

/** Feeds asked at the same time. */
const SIDE_BY_SIDE = 16;

export interface CheckedFeed {
  id: string;
  url: string;
  items: number;
  /** Why nothing came; null: it does well. */
  why: string | null;
}

/** Asks feeds once, now, and says what came. Takes nothing in and changes nothing. */
export async function checkFeeds(
  newsroom: Newsroom,
  feeds: readonly FollowedFeed[],
  progress?: (stage: string, done: number, of: number) => void,
): Promise<CheckedFeed[]> {
  const checked: CheckedFeed[] = [];
  for (let from = 0; from < feeds.length; from += SIDE_BY_SIDE) {
    const batch = feeds.slice(from, from + SIDE_BY_SIDE).map((feed) => check(newsroom, feed));
    checked.push(...(await Promise.all(batch)));
    progress?.('check', checked.length, feeds.length);
  }
  return checked;
}

async function check({ web }: Newsroom, { id, url }: FollowedFeed): Promise<CheckedFeed> {
  const answer = await web.get(url, { accept: '*/*' });
  if (!answer.ok) return { id, url, items: 0, why: answer.failure.why };
  const parsed = parseFeed(answer.value.bytes, answer.value.contentType, answer.value.url);
  if (!parsed.ok) return { id, url, items: 0, why: parsed.failure.why };
  const damaged = parsed.value.salvaged || answer.value.truncated;
  return { id, url, items: parsed.value.items.length, why: damaged ? 'it is damaged or cut off' : null };
}
