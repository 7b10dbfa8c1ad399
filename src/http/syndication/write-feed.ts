import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { type OutFeed, type OutItem, plain, tagOf, updatedOf } from './out-feed.ts';

export const FORMATS = ['atom', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const TYPES: Record<Format, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** A feed as Atom 1.0 or JSON Feed 1.1. `base`: where the newsroom is reached, without a slash at its end. */
export function writeFeed(feed: OutFeed, format: Format, base: string): string {
  const self = `${base}${feed.path}.${format}${feed.query ?? ''}`;
  return format === 'atom' ? writeAtom(feed, base, self) : writeJson(feed, base, self);
}

function writeAtom(feed: OutFeed, base: string, self: string): string {
  return generateAtomFeed({
    id: tagOf('feed', feed.path + (feed.query ?? '')),
    title: { value: plain(feed.title) },
    subtitle: { value: plain(feed.about) },
    updated: new Date(updatedOf(feed)),
    authors: [{ name: 'Synoptic' }],
    generator: { text: 'Synoptic' },
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: base + feed.page, rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.items.map((item) => ({
      id: item.id,
      title: { value: titleOf(item) },
      updated: new Date(item.updated),
      published: item.published ? new Date(item.published) : undefined,
      authors: item.author ? [{ name: plain(item.author) }] : undefined,
      links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
      summary: item.summary ? { value: plain(item.summary) } : undefined,
      content: { value: plain(item.html), type: 'html' },
      xml: item.language && item.language !== 'und' ? { lang: item.language } : undefined,
    })),
  });
}

function writeJson(feed: OutFeed, base: string, self: string): string {
  const value = generateJsonFeed({
    title: plain(feed.title),
    description: plain(feed.about),
    home_page_url: base + feed.page,
    feed_url: self,
    authors: [{ name: 'Synoptic', url: `${base}/` }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: titleOf(item),
      summary: plain(item.summary) || undefined,
      content_html: plain(item.html),
      date_published: item.published ? new Date(item.published) : undefined,
      date_modified: new Date(item.updated),
      authors: item.author ? [{ name: plain(item.author) }] : undefined,
      language: item.language && item.language !== 'und' ? item.language : undefined,
    })),
  }) as object;
  // An empty list is left out by the writer, but a reader asks for it.
  return JSON.stringify({ items: [], ...value }, null, 1);
}

function titleOf({ title }: OutItem): string {
  return plain(title).trim() || 'Without a title';
}
