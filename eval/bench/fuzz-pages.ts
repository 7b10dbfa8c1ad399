// npm run bench -- fuzz-pages [COUNT] [SEED]
// Damages pages (ours, and those of the corpora where they are on this machine) in many ways and reads them. Fails where
// one throws, or takes longer than five seconds.
import { extractPage } from '../../src/article/page/extract-page.ts';
import { pageRows } from '../articles/rows.ts';
import { dataFile, MissingData } from '../data.ts';

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

export default async function bench(options: string[]): Promise<void> {
  const count = Number(options[0] ?? 20_000);
  const next = random(Number(options[1] ?? 1));
  const pages = corpusPages();
  const slow: { ms: number; length: number; seed: number }[] = [];
  let thrown = 0;
  let refused = 0;
  for (let i = 0; i < count; i += 1) {
    const base =
      pages.length > 0 && i % CORPUS_EVERY === 0 ? pages[Math.floor(next() * pages.length)]! : invented(next);
    const html = damage(base, next);
    const start = performance.now();
    try {
      if (!extractPage(html, { url: 'https://example.org/2031/05/04/x' }).ok) refused += 1;
    } catch (error) {
      thrown += 1;
      process.stderr.write(`input ${i}: ${(error as Error).stack}\n`);
    }
    slow.push({ ms: performance.now() - start, length: html.length, seed: i });
    if (i % 2000 === 1999) process.stderr.write(`${i + 1} of ${count}\n`);
  }
  slow.sort((a, b) => b.ms - a.ms);
  const hung = slow.filter((one) => one.ms > LIMIT_MS).length;
  const slowest = slow[0] ?? { ms: 0, length: 0, seed: 0 };
  process.stdout.write(
    `${count} inputs (${pages.length} corpus pages to draw from), ${thrown} thrown, ${hung} over ${LIMIT_MS} ms, ${refused} refused; slowest ${Math.round(slowest.ms)} ms (${slowest.length} units)\n`,
  );
  if (thrown + hung > 0) process.exitCode = 1;
}

/** Small pages of the corpora: a large one would be cut to this length anyhow. */
function corpusPages(): string[] {
  try {
    return pageRows(dataFile('extract/scrapinghub.jsonl.br')).map((row) => row.html.slice(0, 150_000));
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
function invented(next: () => number): string {
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
