import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failed, ok } from '../../base/result.ts';
import type { Web } from '../../net/web.ts';
import { readInputs } from './read-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-read-web-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rss = `<rss version="2.0"><channel><title>Harbour Post</title>
<item><guid>1</guid><link>https://harbour.example/1</link><title>Pier mended</title><description>Short.</description></item>
<item><guid>2</guid><link>https://harbour.example/2</link><title>Ferry late</title><description>The ferry was late by an hour.</description></item>
<item><guid>3</guid><link>https://harbour.example/3</link><title>Nothing to read</title></item></channel></rss>`;
const opml = `<opml version="2.0"><body><outline text="Harbour" xmlUrl="https://harbour.example/feed"/></body></opml>`;
const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://harbour.example/1</loc></url></urlset>`;
const pages: Record<string, string> = {
  'https://harbour.example/feed': rss,
  'https://harbour.example/list.opml': opml,
  'https://harbour.example/map.xml': sitemap,
  'https://harbour.example/1':
    '<html><head><meta name="robots" content="noarchive"></head><body><p>The pier was mended.</p></body></html>',
};
const web: Web = {
  get: async (url) => {
    const page = pages[url];
    if (!page)
      return failed({
        stage: 'fetch',
        code: 'http-error',
        what: url,
        why: 'the server answers 404',
        status: 404,
        retryAfter: null,
      });
    const rights = { robotsTag: null, tdmReservation: null };
    const bytes = Buffer.from(page);
    const answer = { url, permanentUrl: url, status: 200, unchanged: false, bytes, truncated: false };
    return ok({ ...answer, contentType: null, etag: null, lastModified: null, rights });
  },
  close: async () => undefined,
};

async function read(input: string, through: Web | null): Promise<string[]> {
  const read: string[] = [];
  for await (const one of readInputs([input], process.stdin, through))
    read.push(
      one.kind === 'refusal'
        ? `${one.refusal.what}: ${one.refusal.why}`
        : `${one.document.hints.url} ${one.document.hints.title ?? '-'} ${one.rights?.noArchive ?? '-'} ${one.rights?.feedOnly ?? '-'}`,
    );
  return read;
}

const ofFeed = [
  'https://harbour.example/1 Pier mended true -',
  'https://harbour.example/2 Ferry late false the server answers 404',
  'https://harbour.example/3: the server answers 404',
];

it.each([
  ['https://harbour.example/feed', ofFeed],
  ['https://harbour.example/list.opml', ofFeed],
  ['https://harbour.example/map.xml', ['https://harbour.example/1 - true -']],
  ['https://harbour.example/1', ['https://harbour.example/1 - true -']],
  ['https://harbour.example/4', ['https://harbour.example/4: the server answers 404']],
])('reads what is behind %s', async (url, expected) => expect(await read(url, web)).toEqual(expected));

it("reads a feed in a file: its pages where there is a web, else the feed's own texts", async () => {
  const path = join(folder, 'saved.rss');
  writeFileSync(path, rss);
  expect(await read(path, web)).toEqual(ofFeed);
  expect(await read(path, null)).toEqual([
    'https://harbour.example/1 Pier mended - -',
    'https://harbour.example/2 Ferry late - -',
    'https://harbour.example/3: the feed gives no text of this item',
  ]);
});
