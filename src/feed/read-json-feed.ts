import { digest } from '../base/ids.ts';
import type { Feed, FeedItem } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { sanitise, textOfHtml } from './sanitise.ts';
import { webAddress } from './web-address.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const MOST_ITEMS = 50_000;

/** A JSON Feed, cut off or whole; null for JSON that is none. */
export function readJsonFeed(json: string, url: string | null): Feed | null {
  let feed: unknown;
  let salvaged = false;
  try {
    feed = JSON.parse(json);
  } catch {
    feed = wholePart(json);
    salvaged = true;
  }
  if (!isFields(feed)) return null;
  const version = /jsonfeed\.org\/version\/([\d.]+)/i.exec(text(feed['version']) ?? '')?.[1] ?? null;
  if (!version && !Array.isArray(feed['items'])) return null;
  const base = webAddress(url, null) ?? webAddress(text(feed['feed_url']), null);
  const language = text(feed['language']);
  const items = list(feed['items']).filter(isFields);
  return {
    format: 'json',
    version,
    title: title(feed['title']),
    url: webAddress(text(feed['home_page_url']), base),
    language,
    modified: null,
    items: items.slice(0, MOST_ITEMS).map((item) => readItem(item, base, { language, authors: authorsOf(feed) })),
    salvaged: salvaged || items.length > MOST_ITEMS,
  };
}

function title(value: unknown): string | null {
  const stated = text(value);
  return stated ? textOfHtml(stated) || null : null;
}

function readItem(item: Fields, base: string | null, feed: { language: string | null; authors: string[] }): FeedItem {
  const url = webAddress(text(item['url']), base) ?? webAddress(text(item['external_url']), base);
  const html = text(item['content_html']);
  const plain = text(item['content_text']);
  const content = html ? sanitise(html, url ?? base) : plain ? escaped(plain) : null;
  const authors = authorsOf(item);
  const id = typeof item['id'] === 'number' ? String(item['id']) : text(item['id']);
  const media = list(item['attachments'])
    .filter(isFields)
    .map((file) => ({ address: text(file['url']), type: text(file['mime_type']) }));
  for (const name of ['image', 'banner_image'])
    if (text(item[name])) media.push({ address: text(item[name]), type: 'image' });
  return {
    id: id ?? url ?? digest('item', title(item['title']) ?? '', content ?? '').slice(0, 32),
    url,
    title: title(item['title']),
    authors: authors.length > 0 ? authors : feed.authors,
    published: feedDate(text(item['date_published'])),
    modified: feedDate(text(item['date_modified'])),
    summary: text(item['summary']) ? escaped(text(item['summary'])!) : null,
    content: content || null,
    categories: list(item['tags']).flatMap((tag) => title(tag) ?? []),
    language: text(item['language']) ?? feed.language,
    media: media.flatMap(({ address, type }) => {
      const found = webAddress(address, base);
      return found ? [{ url: found, type, credit: null }] : [];
    }),
  };
}

const escaped = (plain: string) =>
  plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function authorsOf(of: Fields): string[] {
  const named = [...list(of['authors']), of['author']]
    .filter(isFields)
    .flatMap((author) => title(author['name']) ?? []);
  return [...new Set(named)];
}

/** Of a cut-off file: the fields before its items, and each item that is whole. */
function wholePart(json: string): Fields | null {
  const start = /"items"\s*:\s*\[/.exec(json);
  if (!start) return null;
  const items: unknown[] = [];
  let depth = 0;
  let from = -1;
  let quoted = false;
  for (let at = start.index + start[0].length; at < json.length; at += 1) {
    const sign = json[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{') {
      if (depth === 0) from = at;
      depth += 1;
    } else if (sign === '}') {
      depth -= 1;
      if (depth === 0) items.push(parsed(json.slice(from, at + 1)));
      if (depth < 0) break;
    } else if (sign === ']' && depth === 0) break;
  }
  const head = parsed(`${json.slice(0, start.index).replace(/,\s*$/, '')}}`);
  return { ...(isFields(head) ? head : {}), items };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
