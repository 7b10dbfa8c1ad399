import { readFile } from 'node:fs/promises';
import type { Document } from '../../article/article.ts';
import type { Feed, FeedItem } from '../../feed/feed.ts';
import { parseOpml } from '../../feed/opml.ts';
import { parseFeed } from '../../feed/parse-feed.ts';
import type { Web } from '../../net/web.ts';
import { document, type Input, refused } from './input.ts';
import { inputOf, readAddress } from './read-address.ts';

/** Pages asked for at the same time; each host is asked one by one in any case. */
const SIDE_BY_SIDE = 8;
/** Lists of lists are followed so deep: OPML, the feeds in it, and one list more. */
const DEEPEST = 3;
/** Pages of one list. */
const MOST = 5000;

/** Files that may be lists of pages or of feeds. */
export const LIST_FILE = /\.(?:opml|rss|atom|xml)$/i;

/**
 * Everything behind an address: a page; a feed or sitemap, of which every page; a list of feeds (OPML), of which every feed.
 * Where a page cannot be had, the feed's own text of it, and the reason as a refusal beside it. Never throws.
 */
export async function* readWeb(web: Web, url: string, depth = DEEPEST): AsyncGenerator<Input> {
  const answer = await web.get(url, { accept: '*/*' });
  if (!answer.ok) {
    yield { kind: 'refusal', refusal: { ...answer.failure, what: url } };
    return;
  }
  const { bytes, contentType, permanentUrl } = answer.value;
  const list = depth > 0 ? listIn(bytes, contentType, permanentUrl) : null;
  if (list) yield* readList(web, list, depth - 1);
  else yield inputOf(answer.value, url);
}

/** The pages of a feed or list in a file; without a web, the texts that a feed itself holds. Null: the file is none. */
export async function readListFile(path: string, web: Web | null): Promise<AsyncGenerator<Input> | null> {
  const bytes = await readFile(path).catch(() => null);
  const list = bytes && listIn(bytes, null, null);
  if (!list) return null;
  return web ? readList(web, list, DEEPEST - 1) : ownTexts(list, path);
}

type List = { feed: Feed } | { feeds: string[] };

function listIn(bytes: Uint8Array, contentType: string | null, url: string | null): List | null {
  const feed = parseFeed(bytes, contentType, url);
  if (feed.ok) return { feed: feed.value };
  const opml = parseOpml(bytes);
  return opml.ok ? { feeds: opml.value.map((one) => one.url) } : null;
}

async function* readList(web: Web, list: List, depth: number): AsyncGenerator<Input> {
  if ('feeds' in list) {
    for (const url of list.feeds.slice(0, MOST)) yield* readWeb(web, url, depth);
    return;
  }
  const { items, title } = list.feed;
  const nested = items.filter(({ url }) => list.feed.format === 'sitemap' && /\.xml(?:\.gz)?$/i.test(url ?? ''));
  for (const { url } of nested) if (url && depth > 0) yield* readWeb(web, url, depth);
  const pages = items.filter((item) => !nested.includes(item)).slice(0, MOST);
  for (let from = 0; from < pages.length; from += SIDE_BY_SIDE) {
    const read = pages.slice(from, from + SIDE_BY_SIDE).map((item) => readItem(web, item, title));
    for (const inputs of await Promise.all(read)) yield* inputs;
  }
}

async function readItem(web: Web, item: FeedItem, feed: string | null): Promise<Input[]> {
  const page = item.url ? await readAddress(web, item.url) : null;
  if (page?.kind === 'document') {
    const hints = { ...hintsOf(item, feed), ...page.document.hints };
    return [{ ...page, document: { ...page.document, hints } }];
  }
  const text = textOf(item, feed);
  if (!text) return page ? [page] : [];
  const why = page?.kind === 'refusal' ? page.refusal.why : 'the item has no address';
  return [{ kind: 'document', document: text, rights: { noArchive: false, noMining: false, feedOnly: why } }];
}

async function* ownTexts(list: List, path: string): AsyncGenerator<Input> {
  if ('feeds' in list) {
    yield refused(path, 'unreachable', 'a list of feeds: `synoptic ingest` and `synoptic feeds import` read it');
    return;
  }
  for (const item of list.feed.items) {
    const text = textOf(item, list.feed.title);
    if (text) yield document(text);
    else yield refused(item.url ?? path, 'empty', 'the feed gives no text of this item');
  }
}

function textOf(item: FeedItem, feed: string | null): Document | null {
  const content = item.content ?? item.summary;
  if (!content?.trim()) return null;
  const title = (item.title ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const html = `<html><body><article><h1>${title}</h1>${content}</article></body></html>`;
  return { what: item.url ?? item.id, form: 'html', content: html, hints: hintsOf(item, feed) };
}

function hintsOf(item: FeedItem, feed: string | null): Document['hints'] {
  const { url, title, authors: byline, published, modified, language } = item;
  return { url, title, byline, published, modified, language, outlet: url ? null : feed };
}
