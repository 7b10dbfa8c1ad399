import type { ArticleId, OutletId } from '../../base/ids.ts';
import type { Outlet, Registry } from '../../outlet/outlet.ts';
import { resolveOutlet } from '../../outlet/resolve-outlet.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';

/** An outlet with the feeds of it that are followed. */
export interface FollowedOutlet {
  outlet: Omit<Outlet, 'evidence'>;
  feeds: FollowedFeed[];
}

/** Whose the feeds are, by the address of the site or else of the feed itself; feeds that tell no outlet are left out. */
export function followedOutlets(feeds: readonly FollowedFeed[], registry: Registry): FollowedOutlet[] {
  const found = new Map<OutletId, FollowedOutlet>();
  for (const feed of feeds) {
    const { outlet } = resolveOutlet([{ name: null, domain: feed.site ?? feed.url }], registry, '' as ArticleId);
    if (outlet.known === 'unknown') continue;
    const held = found.get(outlet.id);
    if (held) held.feeds.push(feed);
    else found.set(outlet.id, { outlet, feeds: [feed] });
  }
  return [...found.values()];
}
