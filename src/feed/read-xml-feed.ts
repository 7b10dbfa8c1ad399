import type { Feed, FeedItem } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { childrenOf, type Node, plain } from './node.ts';
import { dateOf, linkOf, readItem, textOfMarkup } from './read-item.ts';
import { readSitemapItem } from './read-sitemap-item.ts';
import { readTree } from './read-tree.ts';
import { webAddress } from './web-address.ts';

/** More items than any publisher's feed or sitemap has (sitemaps end at 50,000). */
const MOST_ITEMS = 50_000;

const ROOTS: Record<string, Feed['format']> = {
  rss: 'rss',
  rdf: 'rdf',
  feed: 'atom',
  channel: 'cdf',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
};

/** A feed written in XML; else the name of the root element, '' where there is none. */
export function readXmlFeed(xml: string, url: string | null): Feed | string {
  const items: FeedItem[] = [];
  const base = webAddress(url, null);
  const { root, damaged } = readTree(xml, base, (node, top) => {
    if (items.length >= MOST_ITEMS || !ROOTS[top.name]) return false;
    items.push(top.name === 'urlset' || top.name === 'sitemapindex' ? readSitemapItem(node) : readItem(node, base));
    return items.length < MOST_ITEMS;
  });
  if (!root) return '';
  const format = ROOTS[root.name];
  if (!format) return root.name;
  const channel = childrenOf(root, 'channel')[0] ?? root;
  const language = languageTag(textLanguage(channel) ?? root.language);
  return {
    format: format === 'cdf' && !looksLikeCdf(root, xml) ? 'rss' : format,
    version: versionOf(format, root, xml),
    title: textOfMarkup(channel, 'title', 'dc:title', 'atom:title'),
    url:
      format === 'sitemap'
        ? null
        : (linkOf(channel, channel.base ?? base) ?? webAddress(root.attributes['href'], base)),
    language,
    modified:
      dateOf(
        channel,
        'updated',
        'modified',
        'lastbuilddate',
        'atom:updated',
        'pubdate',
        'dc:date',
        'dcterms:modified',
      ) ?? feedDate(root.attributes['lastmod'] ?? null),
    items: items.map((item) => ({ ...item, language: languageTag(item.language) ?? language })),
    salvaged: damaged || items.length >= MOST_ITEMS,
  };
}

/** A language as feeds write it (`en-us`); null for what cannot be one. */
function languageTag(tag: string | null): string | null {
  return tag && /^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,4}$/.test(tag) ? tag : null;
}

function textLanguage(channel: Node): string | null {
  for (const child of childrenOf(channel, 'language', 'dc:language')) if (plain(child)) return plain(child);
  return null;
}

/** A bare `<channel>` is CDF where it is written as CDF is: in capitals, or with an address in its attributes. */
function looksLikeCdf(root: Node, xml: string): boolean {
  return (
    /<CHANNEL[\s>/]/.test(xml) ||
    root.attributes['href'] !== undefined ||
    root.attributes['base'] !== undefined ||
    childrenOf(root, 'abstract').length > 0
  );
}

function versionOf(format: Feed['format'], root: Node, xml: string): string | null {
  const stated = /^[\w. -]{1,20}$/.exec(root.attributes['version']?.trim() ?? '')?.[0];
  if (format === 'atom') {
    if (stated) return stated;
    return /purl\.org\/atom\/ns/i.test(xml.slice(0, 4000)) ? '0.3' : '1.0';
  }
  if (format === 'rdf') return /rdf\/simple\/0\.9/i.test(xml.slice(0, 4000)) ? '0.90' : '1.0';
  if (format === 'sitemap') return root.name === 'sitemapindex' ? 'index' : null;
  return stated || null;
}
