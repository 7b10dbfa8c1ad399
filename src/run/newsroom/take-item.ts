import type { Document, Hints } from '../../article/article.ts';
import { digest } from '../../base/ids.ts';
import type { Refusal } from '../../base/refusal.ts';
import type { FeedItem } from '../../feed/feed.ts';
import type { Arrival, Rights } from '../../store/article-store.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';
import { documentOf } from '../read/read-address.ts';
import type { Described } from './describe-documents.ts';
import { at, type Newsroom } from './newsroom.ts';
import { readRights } from './read-rights.ts';

/** Version of the reader, kept with every article it read. */
export const READER_VERSION = 'article-1';

/** An article on its way in: what is to be read, and what it will be kept with. */
export interface Incoming {
  document: Document;
  feed: string | null;
  rawHash: string;
  rights: Rights;
}

const OPEN: Rights = { noArchive: false, noMining: false, feedOnly: null };

/** What of an item must change for it to be taken again. */
export function itemHash(item: FeedItem): string {
  return digest(
    'item',
    item.url ?? '',
    item.title ?? '',
    item.modified ?? item.published ?? '',
    item.content ?? item.summary ?? '',
  );
}

export function hintsOf(item: FeedItem, feed: FollowedFeed): Hints {
  return {
    url: item.url,
    title: item.title,
    byline: item.authors,
    published: item.published,
    modified: item.modified,
    language: item.language ?? feed.language,
    outlet: item.url ? null : feed.title,
  };
}

/** The page behind an item where pages are fetched and can be; else the feed's own text, with the reason. */
export async function fetchItem(
  newsroom: Newsroom,
  item: FeedItem,
  feed: FollowedFeed,
): Promise<{ incoming: Incoming | null; refusal: Refusal | null }> {
  const hints = hintsOf(item, feed);
  if (!feed.pages || !item.url) {
    const why = feed.pages ? 'the item has no address' : 'pages of this feed are not fetched';
    return { incoming: fromFeed(item, feed, why), refusal: null };
  }
  const page = await fetchPage(newsroom, item.url, hints, feed.id);
  if (page.incoming) return page;
  return {
    incoming: fromFeed(item, feed, page.refusal?.why ?? 'the page could not be fetched'),
    refusal: page.refusal,
  };
}

export async function fetchPage(
  newsroom: Newsroom,
  url: string,
  hints: Hints,
  feed: string | null,
): Promise<{ incoming: Incoming | null; refusal: Refusal | null }> {
  const answer = await newsroom.web.get(url);
  if (!answer.ok) {
    const { retryAfter } = answer.failure;
    const again = retryAfter === null ? null : at(newsroom.clock.now() + retryAfter * 1000);
    await newsroom.store.articles.recordFailure(answer.failure, at(newsroom.clock.now()), again);
    return { incoming: null, refusal: answer.failure };
  }
  const { value } = answer;
  const document = documentOf(value, url, hints);
  return {
    incoming: {
      document,
      feed,
      rawHash: digest(value.bytes.toString('latin1')),
      rights: readRights(value, document.content),
    },
    refusal: null,
  };
}

function fromFeed(item: FeedItem, feed: FollowedFeed, why: string): Incoming | null {
  const content = item.content ?? item.summary;
  if (!content?.trim()) return null;
  const what = item.url ?? `${feed.url}#${item.id}`;
  const html = `<html><body><article><h1>${escapeText(item.title ?? '')}</h1>${content}</article></body></html>`;
  const document: Document = { what, form: 'html', content: html, hints: hintsOf(item, feed) };
  return { document, feed: feed.id, rawHash: digest(content), rights: { ...OPEN, feedOnly: why } };
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** What is kept of one incoming document; its refusal is recorded with its reason. */
export async function toArrivals(
  newsroom: Newsroom,
  incoming: readonly Incoming[],
  described: readonly Described[],
): Promise<Arrival[]> {
  const now = at(newsroom.clock.now());
  const arrivals: Arrival[] = [];
  for (const [index, result] of described.entries()) {
    const one = incoming[index];
    if (!one) continue;
    if (!result.ok) {
      await newsroom.store.articles.recordFailure({ ...result.failure, what: one.document.what }, now, null);
      continue;
    }
    const { article, outlet, confidence, features } = result.value;
    const { feed, rawHash, rights } = one;
    arrivals.push({ article, outlet, confidence, feed, rawHash, version: READER_VERSION, at: now, rights, features });
  }
  return arrivals;
}
