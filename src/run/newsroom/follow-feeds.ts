import type { Refusal } from '../../base/refusal.ts';
import { failed, ok, type Result } from '../../base/result.ts';
import { discoverFeeds, type FoundFeed } from '../../feed/discover-feeds.ts';
import { parseOpml, writeOpml } from '../../feed/opml.ts';
import { parseFeed } from '../../feed/parse-feed.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';
import { decode } from '../../text/decode.ts';
import { type FeedPack, feedPacks } from '../feed-packs.ts';
import { at, type Newsroom } from './newsroom.ts';

/** followed: the feed, and whether it is new; choices: a site with several feeds, of which a person chooses. */
export type Followed =
  | { kind: 'followed'; feed: FollowedFeed; added: boolean }
  | { kind: 'choices'; site: string; feeds: FoundFeed[] };

export interface FollowOptions {
  folder?: string | null;
  /** Where a site has several feeds, take the first instead of asking. */
  first?: boolean;
}

/** Places where sites keep their feed without saying so. */
const USUAL = ['/feed', '/rss', '/feed.xml', '/rss.xml', '/atom.xml', '/index.xml', '/feed.json'];

/**
 * Follows what is behind an address: a feed itself, or the feeds of a site (those that its page names, else those in the
 * usual places). `example.org` without a scheme will do. Refused with the reason where neither is there.
 */
export async function followAddress(
  newsroom: Newsroom,
  address: string,
  { folder = null, first = false }: FollowOptions = {},
): Promise<Result<Followed, Refusal>> {
  const url = webUrl(address);
  if (!url) return refuse(address, 'wrong-format', 'this is no web address');
  const answer = await newsroom.web.get(url, { accept: '*/*' });
  if (!answer.ok) return failed(answer.failure);
  const { bytes, contentType, permanentUrl } = answer.value;
  const feed = parseFeed(bytes, contentType, permanentUrl);
  if (feed.ok) return follow(newsroom, permanentUrl, { title: feed.value.title, folder });
  const named = discoverFeeds(decode(bytes).text, permanentUrl);
  const found = named.length > 0 ? named : await inUsualPlaces(newsroom, permanentUrl);
  const [only] = found;
  if (!only) return refuse(url, 'not-found', 'neither a feed nor a page that names one: paste the address of its feed');
  if (found.length === 1 || first) return follow(newsroom, only.url, { title: only.title, folder });
  return ok({ kind: 'choices', site: permanentUrl, feeds: found });
}

async function inUsualPlaces(newsroom: Newsroom, site: string): Promise<FoundFeed[]> {
  for (const place of USUAL) {
    const url = new URL(place, site).href;
    const answer = await newsroom.web.get(url, { accept: '*/*' });
    if (!answer.ok) continue;
    const feed = parseFeed(answer.value.bytes, answer.value.contentType, url);
    if (feed.ok) return [{ url: answer.value.permanentUrl, title: feed.value.title, from: 'linked' }];
  }
  return [];
}

async function follow(
  { store, clock }: Newsroom,
  url: string,
  about: { title: string | null; folder: string | null },
): Promise<Result<Followed, Refusal>> {
  const { feed, added } = await store.feeds.add({ url, ...about, now: at(clock.now()) });
  return ok({ kind: 'followed', feed, added });
}

export interface FollowedMany {
  added: number;
  /** Followed before. */
  known: number;
}

/** Follows every feed of an OPML file; the innermost folder is kept. Refused where it is no OPML. */
export async function followOpml(newsroom: Newsroom, bytes: Uint8Array): Promise<Result<FollowedMany, Refusal>> {
  const list = parseOpml(bytes);
  if (!list.ok) return list;
  return ok(
    await followAll(
      newsroom,
      // A list must name every feed: one that has no name is named by its address there.
      list.value.map(({ url, title, folders }) => ({
        url,
        title: title === url ? null : title,
        folder: folders.at(-1) ?? null,
      })),
    ),
  );
}

/** Follows the feeds of a starter pack, in a folder of its name. Null: there is no such pack. */
export async function followPack(newsroom: Newsroom, id: string): Promise<(FollowedMany & { pack: FeedPack }) | null> {
  const pack = feedPacks().find((one) => one.id === id);
  if (!pack) return null;
  const { name: folder, language, country } = pack;
  const followed = await followAll(
    newsroom,
    pack.feeds.map((url) => ({ url, title: null, folder, language, country })),
  );
  return { ...followed, pack };
}

async function followAll(
  { store, clock }: Newsroom,
  feeds: readonly Omit<Parameters<Newsroom['store']['feeds']['add']>[0], 'now'>[],
): Promise<FollowedMany> {
  const done: FollowedMany = { added: 0, known: 0 };
  const now = at(clock.now());
  for (const feed of feeds) done[(await store.feeds.add({ ...feed, now })).added ? 'added' : 'known'] += 1;
  return done;
}

/** The followed feeds as OPML 2, in their folders. */
export async function opmlOf({ store }: Newsroom): Promise<string> {
  const feeds = await store.feeds.list();
  return writeOpml(
    feeds.map(({ url, title, site, folder }) => ({ url, title, site, folders: folder ? [folder] : [] })),
    'Feeds followed in Synoptic',
  );
}

function webUrl(address: string): string | null {
  const typed = address.trim();
  const whole = /^https?:\/\//i.test(typed)
    ? typed
    : /^[\w-]+(?:\.[\w-]+)+(?:[/?#:].*)?$/.test(typed)
      ? `https://${typed}`
      : '';
  return URL.canParse(whole) ? new URL(whole).href : null;
}

function refuse(what: string, code: Refusal['code'], why: string): Result<never, Refusal> {
  return failed({ stage: 'feed', code, what, why });
}
