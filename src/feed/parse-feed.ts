import type { Refusal, RefusalCode } from '../base/refusal.ts';
import { failed, ok, type Result } from '../base/result.ts';
import type { Feed } from './feed.ts';
import { feedText } from './feed-text.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';

/**
 * Bytes to a feed: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, CDF, sitemaps of news. The charset is told by byte
 * order mark, `contentType`, XML declaration or the bytes; relative links are resolved against `xml:base`, then `url`, where
 * the feed was read. A damaged or cut-off feed gives its whole items (`salvaged`). HTML in it is rebuilt from an allow-list.
 * Never throws; what is no feed is refused with the reason.
 */
export function parseFeed(bytes: Uint8Array, contentType: string | null, url: string | null): Result<Feed, Refusal> {
  const refuse = (code: RefusalCode, why: string) => failed({ stage: 'feed' as const, code, what: url ?? 'feed', why });
  const declared = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
  const text = feedText(bytes, declared);
  const start = text.search(/[^\s\uFEFF\u0000]/);
  if (start < 0) return refuse('empty', 'the file is empty');
  if (text[start] === '{' || text[start] === '[') {
    const feed = readJsonFeed(text.slice(start), url);
    return feed ? ok(feed) : refuse('wrong-format', 'it is JSON, but no JSON Feed');
  }
  const found = readXmlFeed(text, url);
  if (typeof found !== 'string') return ok(found);
  if (found === '') return refuse('wrong-format', 'there is no element in it');
  if (found === 'html')
    return refuse('wrong-format', 'it is a web page, not a feed; the page may name its feed (see feed discovery)');
  return refuse('wrong-format', `its root element is <${found}>, which is no feed`);
}
