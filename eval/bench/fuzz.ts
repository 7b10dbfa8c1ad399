// npm run bench -- fuzz [pages|scraped|feeds] [COUNT] [SEED]
// Damages pages, scraped texts or feeds (ours, and those of the corpora where they are on this machine) in many ways and reads
// them. Fails where one throws, or takes longer than five seconds. The same seed damages them in the same way.
import { extractArticle } from '../../src/article/extract-article.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';
import { pageRows } from '../articles/rows.ts';
import { dataFile, MissingData, readRows } from '../data.ts';

const LIMIT_MS = 5000;
const CORPUS_EVERY = 20;
const MARKS = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '\0',
  '</div>',
  '<table>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<svg/>',
  '&#xD800;',
  '\ud800',
  '</p>',
  '<p',
  '{',
  ']]>',
  '<title>',
  '<a href=',
  '\u202e',
  '<li>',
  '<noscript>',
];
const WORDS =
  'the harbour council said on Monday that eleven boats would stay Möwe 港口 мост مدينة until 4 May 2031 by Ada Lind © read more subscribe'.split(
    ' ',
  );

interface Target {
  /** Small documents of the corpora: a large one would be cut to this length anyhow. */
  corpus(): string[];
  invented(next: () => number): string;
  /** True where it was refused. */
  read(text: string): boolean;
}

const URL = 'https://example.org/2031/05/04/x';
const pages = () => pageRows(dataFile('extract/scrapinghub.jsonl.br')).map((row) => row.html.slice(0, 150_000));
const bare = (html: string) => html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '\n');

const TARGETS: Record<string, Target> = {
  pages: {
    corpus: pages,
    invented: inventedPage,
    read: (text) => !extractArticle({ what: URL, form: 'html', content: text, hints: { url: URL } }).ok,
  },
  scraped: {
    corpus: () => pages().map(bare),
    invented: (next) => bare(inventedPage(next)),
    read: (text) => !extractArticle({ what: URL, form: 'text', content: text, hints: {} }).ok,
  },
  feeds: {
    corpus: () =>
      readRows<{ bytesBase64: string }>(dataFile('feeds/gofeed.jsonl.br')).map(({ bytesBase64 }) =>
        Buffer.from(bytesBase64, 'base64').toString('latin1').slice(0, 150_000),
      ),
    invented: inventedFeed,
    read: (text) => !parseFeed(Buffer.from(text, 'latin1'), null, URL).ok,
  },
};

export default async function bench(options: string[]): Promise<void> {
  const target = TARGETS[options[0] ?? 'pages'];
  if (!target) throw new Error(`fuzz one of ${Object.keys(TARGETS).join(', ')}`);
  const count = Number(options[1] ?? 20_000);
  const next = random(Number(options[2] ?? 1));
  const known = corpusOf(target);
  const slow: { ms: number; length: number }[] = [];
  let thrown = 0;
  let refused = 0;
  for (let i = 0; i < count; i += 1) {
    const base = known.length > 0 && i % CORPUS_EVERY === 0 ? pick(known, next) : target.invented(next);
    const text = damage(base, next);
    const start = performance.now();
    try {
      if (target.read(text)) refused += 1;
    } catch (error) {
      thrown += 1;
      process.stderr.write(`input ${i}: ${(error as Error).stack}\n`);
    }
    slow.push({ ms: performance.now() - start, length: text.length });
    if (i % 2000 === 1999) process.stderr.write(`${i + 1} of ${count}\n`);
  }
  slow.sort((a, b) => b.ms - a.ms);
  const hung = slow.filter((one) => one.ms > LIMIT_MS).length;
  const slowest = slow[0] ?? { ms: 0, length: 0 };
  process.stdout.write(
    `${count} inputs (${known.length} of the corpora to draw from), ${thrown} thrown, ${hung} over ${LIMIT_MS} ms, ${refused} refused; slowest ${Math.round(slowest.ms)} ms (${slowest.length} units)\n`,
  );
  if (thrown + hung > 0) process.exitCode = 1;
}

function corpusOf(target: Target): string[] {
  try {
    return target.corpus().filter(Boolean);
  } catch (error) {
    if (error instanceof MissingData) return [];
    throw error;
  }
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <Item>(list: readonly Item[], next: () => number): Item => list[Math.floor(next() * list.length)]!;

/** A page of random elements and invented words. */
function inventedPage(next: () => number): string {
  const words = (most: number) =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(WORDS, next)).join(' ');
  const tags = [
    'p',
    'div',
    'li',
    'h1',
    'h2',
    'span',
    'a',
    'section',
    'article',
    'table',
    'td',
    'aside',
    'figure',
    'time',
    'blockquote',
    'pre',
    'x-y',
  ];
  let body = '';
  for (let i = Math.floor(next() * 60); i > 0; i -= 1) {
    const tag = pick(tags, next);
    const attribute =
      next() < 0.5 ? ` class="${pick(['byline', 'comment', 'ad', 'article-body', 'newsletter', ''], next)}"` : '';
    body += `<${tag}${attribute}>${words(40)}.${next() < 0.8 ? `</${tag}>` : ''}`;
  }
  const data = `{"@type":"NewsArticle","headline":"${words(6)}","datePublished":"20${10 + Math.floor(next() * 20)}-05-04","author":[{"name":"${words(3)}"}]}`;
  return `<html lang=en><head><title>${words(8)}</title><script type="application/ld+json">${data}</script></head><body>${body}</body></html>`;
}

/** One to eight damages: cut out, repeated, swapped, marks put in, tags taken out. */
function damage(page: string, next: () => number): string {
  let html = page;
  for (let times = 1 + Math.floor(next() * 8); times > 0; times -= 1) {
    const at = Math.floor(next() * html.length);
    const length = Math.floor(next() * 0.3 * html.length);
    const kind = Math.floor(next() * 8);
    if (kind === 0) html = html.slice(0, at);
    else if (kind === 1) html = html.slice(0, at) + html.slice(at + length);
    else if (kind === 2 && html.length < 1_000_000) html += html.slice(at, at + length);
    else if (kind === 3) html = html.slice(at) + html.slice(0, at);
    else if (kind === 4) html = html.replace(/<\/\w+>/g, (tag) => (next() < 0.3 ? '' : tag));
    else if (kind === 5)
      html = html.slice(0, at) + pick(MARKS, next).repeat(1 + Math.floor(next() * 2000)) + html.slice(at);
    else if (kind === 6) html = Buffer.from(html, 'utf8').toString('latin1').slice(0, 300_000);
    else
      for (let i = 0; i < 20; i += 1) {
        const here = Math.floor(next() * html.length);
        html = html.slice(0, here) + pick(MARKS, next) + html.slice(here);
      }
  }
  return html;
}

/** A feed of random items, RSS or Atom. */
function inventedFeed(next: () => number): string {
  const words = (most: number) =>
    Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(WORDS, next)).join(' ');
  const atom = next() < 0.5;
  const item = () =>
    atom
      ? `<entry><id>tag:x,2031:${words(1)}</id><title type="html">&lt;b>${words(8)}</title><link href="/${words(1)}"/><updated>2031-05-04T0${Math.floor(next() * 9)}:00:00Z</updated><content type="html"><![CDATA[<p>${words(40)}</p>]]></content></entry>`
      : `<item><guid>${words(2)}</guid><title>${words(8)}</title><link>http://example.org/${words(1)}</link><pubDate>Sun, 04 May 2031 0${Math.floor(next() * 9)}:00:00 GMT</pubDate><description>&lt;p>${words(40)}&lt;/p></description></item>`;
  const items = Array.from({ length: Math.floor(next() * 30) }, item).join('');
  return atom
    ? `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${words(4)}</title>${items}</feed>`
    : `<?xml version="1.0"?><rss version="2.0"><channel><title>${words(4)}</title>${items}</channel></rss>`;
}
