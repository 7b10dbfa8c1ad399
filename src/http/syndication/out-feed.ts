/** One item of a feed that we give out. */
export interface OutItem {
  /** Never another for the same thing, under whatever address the newsroom is reached: see `tagOf`. */
  id: string;
  /** Where it is read: a page of ours, or the original of an article. */
  url: string;
  title: string;
  /** At most 300 characters. */
  summary: string;
  /** The item as HTML: headlines, cited passages, figures; never a whole text. */
  html: string;
  /** UTC instants. */
  published: string | null;
  updated: string;
  /** Who wrote what the item leads to. */
  author: string | null;
  /** BCP 47. */
  language: string | null;
}

export interface OutFeed {
  title: string;
  about: string;
  /** Path of the page it follows. */
  page: string;
  /** Path of the feed, without its ending. */
  path: string;
  /** After the dot of the feed's path and before its query. */
  query?: string;
  items: OutItem[];
}

/**
 * Ids as tag addresses (RFC 4151). The authority lies under `.invalid`, which nobody can own: the id of a story is the same
 * in every newsroom that holds it, and does not change when the newsroom moves to another host.
 */
export function tagOf(...parts: string[]): string {
  return `tag:synoptic.invalid,2026:${parts.map((part) => encodeURIComponent(part)).join(':')}`;
}

/** When anything in it changed last; of an empty feed the beginning of time. */
export function updatedOf({ items }: OutFeed): string {
  return items.reduce((latest, { updated }) => (updated > latest ? updated : latest), '1970-01-01T00:00:00Z');
}

/** Text as XML can hold it: control characters and halves of surrogate pairs are left out. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}
