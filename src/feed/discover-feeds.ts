import { Parser } from 'htmlparser2';
import { webAddress } from './web-address.ts';

/** A feed that a page names, or links to as if it were one. */
export interface FoundFeed {
  url: string;
  title: string | null;
  /** declared: by a link element of its head; linked: by an anchor whose address looks like a feed's. */
  from: 'declared' | 'linked';
}

const FEED_TYPE = /^\s*(?:application|text)\/(?:(?:rss|atom|rdf|feed)\+(?:xml|json)|json|x-rss|xml)\b/i;
const PLAIN_TYPE = /^\s*(?:application|text)\/(?:json|xml)\b/i;
const LOOKS_LIKE_FEED =
  /(?:\/(?:feeds?|rss|atom|rdf)(?:[/.?]|$)|\.(?:rss|atom|rdf)(?:$|\?)|(?:feed|rss|atom|index)\.(?:xml|json)(?:$|\?)|[?&](?:feed|format)=(?:rss|atom|feed|rss2|json)|\/\/(?:feeds?|rss)\.)/i;
const OF_COMMENTS = /comments?(?:\/|$|\s)|kommentare|commentaires|comentarios/i;
const MOST = 50;
const LONGEST = 5_000_000;
const CHUNK = 65_536;

/**
 * The feeds of a web page, declared ones first, those of comments last, each address once and absolute. `url`: where the page
 * was read. Looks at the page's first five million characters; never throws.
 */
export function discoverFeeds(html: string, url: string | null): FoundFeed[] {
  const found = new Map<string, FoundFeed & { comments: boolean }>();
  let base = webAddress(url, null);
  let anchor: { url: string; text: string } | null = null;
  let bodies = 0;
  const add = (address: string | undefined, title: string | null, from: FoundFeed['from']) => {
    const absolute = webAddress(address, base);
    if (!absolute || found.size >= MOST) return;
    const known = found.get(absolute);
    if (known && (known.from === 'declared' || from === 'linked')) return;
    const comments = OF_COMMENTS.test(absolute) || OF_COMMENTS.test(title ?? '');
    found.set(absolute, { url: absolute, title: title?.replace(/\s+/g, ' ').trim() || null, from, comments });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      bodies += 1;
      if (name === 'base' && bodies < 500) base = webAddress(attributes['href'], base) ?? base;
      if (name === 'link' && /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(attributes['rel'] ?? '')) {
        const type = attributes['type'] ?? '';
        // An oEmbed or API answer is JSON too: only a feed's address makes a plain type a feed.
        const plain = PLAIN_TYPE.test(type) && !LOOKS_LIKE_FEED.test(attributes['href'] ?? '');
        if (FEED_TYPE.test(type) && !plain) add(attributes['href'], attributes['title'] ?? null, 'declared');
      }
      if (name === 'a' && LOOKS_LIKE_FEED.test(attributes['href'] ?? ''))
        anchor = { url: attributes['href']!, text: '' };
    },
    ontext(text) {
      if (anchor && anchor.text.length < 200) anchor.text += text;
    },
    onclosetag(name) {
      if (name !== 'a' || !anchor) return;
      add(anchor.url, anchor.text, 'linked');
      anchor = null;
    },
  });
  const end = Math.min(html.length, LONGEST);
  for (let from = 0; from < end && found.size < MOST; from += CHUNK)
    parser.write(html.slice(from, Math.min(end, from + CHUNK)));
  parser.end();
  const order = (feed: FoundFeed & { comments: boolean }) => (feed.comments ? 2 : 0) + (feed.from === 'linked' ? 1 : 0);
  return [...found.values()]
    .sort((a, b) => order(a) - order(b))
    .map(({ url: address, title, from }) => ({ url: address, title, from }));
}
