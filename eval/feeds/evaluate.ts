import { Parser } from 'htmlparser2';
import type { Feed, FeedItem } from '../../src/feed/feed.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';
import { textOfHtml } from '../../src/feed/sanitise.ts';
import { decode } from '../../src/text/decode.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';
import { canRun } from './can-run.ts';
import { expectedValues } from './expected-values.ts';

interface Row {
  id: string;
  bytesBase64: string;
  expected?: unknown;
}

const evaluation: Evaluation = {
  about: 'feeds read whole, their values, and whether anything that can run is left in them',
  sets: {
    'feedparser-wellformed': 'feeds/feedparser-wellformed.jsonl.br',
    gofeed: 'feeds/gofeed.jsonl.br',
  },
  async measure(set, path, say) {
    let [parsed, total, wanted, equal, scripts, refused] = [0, 0, 0, 0, 0, 0];
    for (const row of readRows<Row>(path)) {
      const bytes = Buffer.from(row.bytesBase64, 'base64');
      const { base, type } = headersOf(bytes);
      const result = parseFeed(bytes, type, base);
      total += 1;
      const there = itemsIn(bytes);
      if (there === null) {
        // Empty, or another document: to refuse it with the reason is to read it rightly.
        if (!result.ok && result.failure.code !== 'unreadable') {
          parsed += 1;
          refused += 1;
        } else say(`${row.id}: read as a feed, which it is not`);
        continue;
      }
      if (!result.ok) {
        say(`${row.id}: ${result.failure.why}`);
        continue;
      }
      const feed = result.value;
      if (feed.items.length === there) parsed += 1;
      else say(`${row.id}: ${feed.items.length} of ${there} items`);
      const danger = textsOf(feed).filter(canRun);
      if (danger.length > 0) say(`${row.id}: can run: ${danger[0]}`);
      scripts += danger.length;
      for (const { name, expected, found } of expectedValues(row.expected, feed)) {
        wanted += 1;
        if (same(name, expected, found)) equal += 1;
        else say(`${row.id}: ${name} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
      }
    }
    const figures = { parsed, total, scripts, refused };
    return set === 'gofeed' ? { ...figures, values: wanted > 0 ? equal / wanted : 0 } : figures;
  },
};

/** Titles are compared as what a reader sees: a set may keep the mark-up that Synoptic takes out. */
function same(name: string, expected: string, found: string | null): boolean {
  if (expected === found) return true;
  return name.endsWith('title') && found !== null && textOfHtml(expected) === found;
}

/** The feedparser tests state HTTP headers in a comment. */
function headersOf(bytes: Buffer): { base: string | null; type: string | null } {
  const head = bytes.subarray(0, 1500).toString('latin1');
  const location = /^Header:\s*Content-Location:\s*(\S+)/im.exec(head)?.[1] ?? null;
  return {
    base: location && /^https?:/.test(location) ? location : null,
    type: /^Header:\s*Content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? null,
  };
}

/** Items written in the file, counted apart from the reader under test; null where it is no feed. */
function itemsIn(bytes: Buffer): number | null {
  let root: string | null = null;
  let items = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        const local = name.slice(name.indexOf(':') + 1).toLowerCase();
        root ??= local;
        if (!name.includes(':') || /^(?:r|rss|atom):/i.test(name))
          if (local === 'item' || local === 'entry') items += 1;
      },
    },
    { xmlMode: true },
  );
  parser.write(decode(bytes).text);
  parser.end();
  return root !== null && ['rss', 'rdf', 'feed', 'channel'].includes(root) ? items : null;
}

function textsOf(feed: Feed): string[] {
  const texts = [feed.title, feed.url].filter((text) => text !== null);
  for (const item of feed.items) texts.push(...itemTexts(item));
  return texts;
}

function itemTexts(item: FeedItem): string[] {
  const { url, title, summary, content, authors, categories, media } = item;
  return [url, title, summary, content, ...authors, ...categories, ...media.map((one) => one.url)].filter(
    (text) => text !== null,
  );
}

export default evaluation;
