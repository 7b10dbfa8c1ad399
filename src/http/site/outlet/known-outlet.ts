import type { Outlet, OutletRecord } from '../../../outlet/outlet.ts';
import type { SearchHit } from '../../../store/article-store.ts';
import type { FollowedFeed } from '../../../store/feed-store.ts';
import type { StoryRow } from '../../../store/story-store.ts';
import type { Desk } from '../../desk.ts';

/** Accounts looked at for an outlet's page, the newest. */
const MOST_ARTICLES = 40;
const MOST_STORIES = 12;

/** What is known of an outlet: its record, or where there is none what its articles say; null where it is neither. */
export interface KnownOutlet {
  id: string;
  name: string;
  domains: string[];
  country: string | null;
  languages: string[];
  kind: string | null;
  owners: Outlet['owners'];
  ratings: Outlet['ratings'];
  agency: boolean;
  formerNames: string[];
  /** Where each fact comes from, by its name. */
  sources: Record<string, string>;
  known: Outlet['known'];
}

export interface OutletFindings {
  outlet: KnownOutlet;
  articles: SearchHit[];
  total: number;
  /** Of these accounts, the newest first; those that have a dossier. */
  stories: StoryRow[];
  feeds: FollowedFeed[];
}

export async function findOutlet(desk: Desk, id: string): Promise<OutletFindings | null> {
  const { store, registry } = desk.newsroom;
  const { items, total } = await store.articles.search({ outlet: id, limit: MOST_ARTICLES });
  const newest = items[0] ? await store.articles.get(items[0].id) : null;
  const record = registry.byHost(id) ?? (newest && registry.byName(newest.outlet.name));
  // A host below another's domain, or a name two bear, must not lend an outlet facts that are not its own.
  const own = record?.id === id ? record : null;
  const outlet = own ? ofRecord(own) : newest ? ofArticle(newest.outlet, registry.ratingsOf(id)) : null;
  if (!outlet) return null;
  const ids = [...new Set(items.map(({ story }) => story).filter((story) => story !== null))];
  const stories: StoryRow[] = [];
  for (const story of ids) {
    const row = await store.stories.get(story as StoryRow['id']);
    if (row && row.version > 0 && row.articles > 1) stories.push(row);
    if (stories.length === MOST_STORIES) break;
  }
  const feeds = (await store.feeds.list()).filter((feed) => isFeedOf(desk, feed, outlet));
  return { outlet, articles: items, total, stories, feeds };
}

function ofRecord(record: OutletRecord): KnownOutlet {
  const {
    id,
    name,
    domains,
    country,
    languages,
    kind,
    owners,
    ratings,
    agency,
    formerNames = [],
    sources = {},
  } = record;
  return {
    id,
    name,
    domains,
    country,
    languages,
    kind,
    owners,
    ratings,
    agency,
    formerNames,
    sources,
    known: 'registry',
  };
}

function ofArticle(outlet: Outlet, ratings: Outlet['ratings']): KnownOutlet {
  const { id, name, domains, country, languages, kind, owners, known } = outlet;
  const all = outlet.ratings.length > 0 ? outlet.ratings : ratings;
  return {
    id,
    name,
    domains,
    country,
    languages,
    kind,
    owners,
    ratings: all,
    agency: false,
    formerNames: [],
    sources: {},
    known,
  };
}

/** A feed at one of the outlet's hosts, or of a site there. */
function isFeedOf(desk: Desk, { url, site }: FollowedFeed, { id, domains }: KnownOutlet): boolean {
  return [url, site].some((address) => {
    if (!address || !URL.canParse(address)) return false;
    const { hostname } = new URL(address);
    if (desk.newsroom.registry.byHost(hostname)?.id === id) return true;
    return [id, ...domains].some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  });
}
