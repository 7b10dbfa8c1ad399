import { digest } from '../base/ids.ts';
import type { FeedItem } from './feed.ts';
import { feedDate } from './feed-date.ts';
import { mediaOf } from './media.ts';
import { childrenOf, type Node, textOf } from './node.ts';
import { textOfHtml } from './sanitise.ts';
import { webAddress } from './web-address.ts';

/** One address of a sitemap, with what the news extension says of it. */
export function readSitemapItem(node: Node): FeedItem {
  const news = childrenOf(node, 'news:news')[0];
  const publication = news ? childrenOf(news, 'news:publication')[0] : undefined;
  const url = webAddress(textOf(node, 'loc'), node.base);
  const title = news ? textOf(news, 'news:title') : null;
  const keywords = news ? (textOf(news, 'news:keywords')?.split(',') ?? []) : [];
  return {
    id: url ?? digest('item', title ?? '').slice(0, 32),
    url,
    title: title ? textOfHtml(title) || null : null,
    authors: [],
    published: news ? feedDate(textOf(news, 'news:publication_date')) : null,
    modified: feedDate(textOf(node, 'lastmod')),
    summary: null,
    content: null,
    categories: keywords.map((word) => textOfHtml(word)).filter((word) => word !== ''),
    language: publication ? textOf(publication, 'news:language') : null,
    media: mediaOf(node, node.base),
  };
}
