import type { Document, Hints } from '../../article/article.ts';
import { type ArticleId, digest } from '../../base/ids.ts';
import type { FeedItem } from '../../feed/feed.ts';
import type { Rights } from '../../store/article-store.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';
import { fetchPage } from './fetch-page.ts';
import type { Newsroom } from './newsroom.ts';

/** An article on its way in: what is to be read, and what it will be kept with. */
export interface Incoming {
  document: Document;
  feed: string | null;
  rawHash: string;
  rights: Rights;
  /** The article that its item became before, and stays; null: none. */
  stays: ArticleId | null;
}

export const OPEN_RIGHTS: Rights = { noArchive: false, noMining: false, feedOnly: null };

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

export function hintsOf(item: FeedItem, feed: FollowedFeed): Omit<Hints, 'registry'> {
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

/**
 * What an item brings: the page behind it where pages are fetched and can be; else the feed's own text, with the reason.
 * Null where there is no text, and where a page that was read before fails in passing: it is asked for again by itself.
 * `before`: the article that the item became when it was taken before.
 */
export async function fetchItem(
  newsroom: Newsroom,
  item: FeedItem,
  context: { feed: FollowedFeed; before: ArticleId | null; signal?: AbortSignal },
): Promise<Incoming | null> {
  const { feed, before, signal } = context;
  if (!feed.pages || !item.url) {
    const why = feed.pages ? 'the item has no address' : 'pages of this feed are not fetched';
    return fromFeed(item, context, why);
  }
  const page = await fetchPage(newsroom, item.url, {
    item: { feed: feed.id, item: item.id, hints: hintsOf(item, feed) },
    tries: 0,
    signal,
  });
  if (page.incoming) return { ...page.incoming, stays: before };
  if (signal?.aborted || (before && page.again)) return null;
  return fromFeed(item, context, page.refusal?.why ?? 'the page could not be fetched');
}

function fromFeed(item: FeedItem, of: { feed: FollowedFeed; before: ArticleId | null }, why: string): Incoming | null {
  const { feed, before } = of;
  const content = item.content ?? item.summary;
  if (!content?.trim()) return null;
  const what = item.url ?? `${feed.url}#${item.id}`;
  const html = `<html><body><article><h1>${escapeText(item.title ?? '')}</h1>${content}</article></body></html>`;
  const document: Document = { what, form: 'html', content: html, hints: hintsOf(item, feed) };
  const rights = { ...OPEN_RIGHTS, feedOnly: why };
  return { document, feed: feed.id, rawHash: digest(content), rights, stays: before };
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
