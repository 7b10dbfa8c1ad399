import type { Feed, FeedItem } from '../../src/feed/feed.ts';

export interface Value {
  name: string;
  expected: string;
  found: string | null;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Each title, link, date and id that a gofeed case states, of the feed and of its items, with what was read. */
export function expectedValues(expected: unknown, feed: Feed): Value[] {
  if (!isFields(expected)) return [];
  const values: Value[] = [];
  const note = (name: string, wanted: string | null, found: string | null) => {
    if (wanted !== null) values.push({ name, expected: wanted, found });
  };
  note('feed title', text(expected['title']), feed.title);
  note('feed link', linkIn(expected), feed.url);
  note('feed date', text(expected['updatedParsed']) ?? text(expected['lastBuildDateParsed']), feed.modified);
  const items = list(expected['items'] ?? expected['entries']);
  for (const [at, item] of items.entries()) {
    const read: FeedItem | undefined = feed.items[at];
    note('title', text(item['title']), read?.title ?? null);
    note('link', linkIn(item), read?.url ?? null);
    note('published', text(item['publishedParsed']) ?? text(item['pubDateParsed']), read?.published ?? null);
    note('updated', text(item['updatedParsed']), read?.modified ?? null);
    note('id', text(item['id']) ?? guidIn(item['guid']), read?.id ?? null);
  }
  return values;
}

const guidIn = (guid: unknown) => (isFields(guid) ? text(guid['value']) : text(guid));

/** A stated link; else of Atom's links the first alternate one that has an address. */
function linkIn(of: Fields): string | null {
  const stated = text(of['link']);
  if (stated) return stated;
  const alternate = list(of['links']).find(
    (link) => text(link['href']) && (link['rel'] ?? 'alternate') === 'alternate',
  );
  return alternate ? text(alternate['href']) : null;
}
