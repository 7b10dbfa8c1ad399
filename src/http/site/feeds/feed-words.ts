import type { FollowedFeed } from '../../../store/feed-store.ts';

/** How a feed does, in a word that sorts and one that is read. */
export type FeedState = 'well' | 'new' | 'failing' | 'paused' | 'ended';

export const STATES: Record<FeedState, string> = {
  well: 'well',
  new: 'not asked yet',
  failing: 'failing',
  paused: 'paused',
  ended: 'ended',
};

export function stateOf({ state, failures, lastTry }: FollowedFeed): FeedState {
  if (state !== 'active') return state;
  if (lastTry === null) return 'new';
  return failures > 0 ? 'failing' : 'well';
}

/** `every 15 minutes`, `every 6 hours`, from seconds. */
export function everyInWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `every ${minutes} minutes`;
  return `every ${Math.round(minutes / 60)} hours`;
}

/** What a feed is called before it was ever read: its address without the scheme. */
export function titleOf({ title, url }: Pick<FollowedFeed, 'title' | 'url'>): string {
  return title?.trim() || url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
