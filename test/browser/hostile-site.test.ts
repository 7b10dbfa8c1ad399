import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLiveUpdates } from '../../src/http/live-updates.ts';
import { type OpenSite, openSite } from '../../src/http/open-site.ts';
import { openPageCache } from '../../src/http/page-cache.ts';
import { openReadingLog } from '../../src/http/reading-log.ts';
import { openRecall } from '../../src/http/recall.ts';
import { openStoryPages } from '../../src/http/site/story/story-pages.ts';
import { openCompareThread } from '../../src/run/compare-thread.ts';
import { ingest } from '../../src/run/newsroom/ingest.ts';
import { type OpenNewsroom, openNewsroom } from '../../src/run/newsroom/open-newsroom.ts';
import type { Input } from '../../src/run/read/input.ts';
import { findChromium, NO_CHROMIUM, openBrowser } from './browser.ts';

const chromium = findChromium();
if (!chromium) console.warn(NO_CHROMIUM);

/** Each tries another way to run, load or send something; most are of kinds that have fooled sanitisers. */
const ATTACKS = [
  '<script>alert("script")</script>',
  '<img src=x onerror=alert("img")>',
  '<svg><script>alert("svg")</script><animate onbegin=alert("animate") attributeName=x dur=1s></svg>',
  '<a href="javascript:alert(`link`)">the report</a> <a href="&#106;avascript:alert(1)">and more</a>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(`mxss`)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(`noscript`)>">',
  '<style>@import "http://elsewhere.example/x.css"; body{background:url(http://elsewhere.example/x)}</style>',
  '<iframe srcdoc="<script>parent.alert(`frame`)</script>"></iframe><object data="http://elsewhere.example/"></object>',
  '<link rel=stylesheet href=http://elsewhere.example/y.css><base href=http://elsewhere.example/><meta http-equiv=refresh content="0;url=http://elsewhere.example/">',
  '<form action=http://elsewhere.example/><input name=q autofocus onfocus=alert("focus")></form>',
  '\u202ekcatta\u202c "><b onclick=alert(1)>bold</b>',
];
/** The same as words that a reader of the text would see: they must stay words. */
const AS_WORDS = ATTACKS.map((attack) =>
  attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
);

function hostilePage(outlet: number): { url: string; html: string } {
  const attack = ATTACKS[outlet % ATTACKS.length]!;
  const words = AS_WORDS[outlet % AS_WORDS.length]!;
  const toll = outlet % 2 ? 'Twelve' : 'Nine';
  return {
    url: `https://outlet${outlet}.example/story?q="><script>alert("address")</script>`,
    html: `<html lang='"><script>'><head><title>Ferry burns off Marrow Point ${words}</title>
      <meta name="author" content="Ilse &lt;img src=x onerror=alert(1)&gt; Vantongeren">
      <meta property="og:site_name" content="Outlet &lt;script&gt;alert('name')&lt;/script&gt; ${outlet}">
      <meta property="article:published_time" content="2031-03-0${1 + (outlet % 3)}T0${outlet % 9}:00:00Z"></head>
      <body><article><h1>Ferry burns off Marrow Point ${words}</h1>
      <p>${toll} people were taken to hospital after a ferry caught fire off Marrow Point on Monday, the coast guard said.</p>
      <p>The ferry carried 212 people, said Captain Ilse Vantongeren of the coast guard. ${attack}</p>
      <p>&quot;The fire began in the engine room ${words},&quot; Captain Ilse Vantongeren told reporters in Marrow Point.</p>
      <p>The ferry left the harbour of Lindhaven at six in the morning with cars and lorries aboard, the company said.</p>
      </article></body></html>`,
  };
}

/** Elements and attributes that the HTML of our feeds is made of. */
const HARMLESS = 'a href p blockquote footer ul li b strong em h2 h3 lang dir br span cite'.split(' ');

describe.skipIf(!chromium)('pages full of script', () => {
  const data = mkdtempSync(join(tmpdir(), 'synoptic-hostile-'));
  const complaints: string[] = [];
  let open: OpenNewsroom;
  let site: OpenSite;
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    open = await openNewsroom({ data, threads: 0, log: () => undefined });
    const pages = ATTACKS.map((_, outlet) => hostilePage(outlet));
    await ingest(
      open.newsroom,
      open.keeper,
      pages.map(
        ({ url, html }): Input => ({
          kind: 'document',
          document: { what: url, form: 'html', content: html, hints: { url } },
        }),
      ),
    );
    await open.newsroom.store.feeds.add({
      url: 'https://feed.example/"><script>alert(1)</script>',
      title: ATTACKS[0]!,
      folder: ATTACKS[1]!,
      now: '2031-03-01T00:00:00Z',
    });
    const desk = {
      newsroom: open.newsroom,
      live: openLiveUpdates(),
      cache: openPageCache(),
      pages: openStoryPages(open.newsroom, false),
      recall: openRecall(open.newsroom.store),
      compare: openCompareThread(data, []).compare,
      reading: openReadingLog(open.newsroom),
      wake: () => undefined,
      sample: false,
      publicUrl: null,
    };
    site = await openSite(desk, { address: '127.0.0.1', port: 0, rules: { token: null, hosts: [] } });
    const browser = await openBrowser(chromium!);
    close = browser.close;
    page = await browser.context.newPage();
    const own = new URL(site.url).host;
    page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('dialog', (dialog) => {
      complaints.push(`${page.url()}: dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (new URL(request.url()).host !== own) complaints.push(`${page.url()} asked for ${request.url()}`);
    });
  }, 120_000);

  afterAll(async () => {
    await close?.();
    await site?.close();
    await open?.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('reach the browser harmless: nothing runs, loads or leads to script', async () => {
    const { items } = await open.newsroom.store.stories.list({ order: 'importance', limit: 5 });
    expect(items).toHaveLength(1);
    const story = items[0]!.id;
    const [article] = await open.newsroom.store.stories.members(story);
    const outlet = (await open.newsroom.store.articles.get(article!))!.outlet.id;
    const paths = [
      '/',
      `/story/${story}`,
      `/story/${story}/correct`,
      `/article/${article}`,
      `/outlet/${encodeURIComponent(outlet)}`,
      '/feeds',
      '/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
      '/search?q=ferry',
      '/entity/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
      '/feeds?done=%3Cscript%3Ealert(1)%3C/script%3E&folder=%3Cimg%20src=x%20onerror=alert(1)%3E',
    ];
    for (const path of paths) {
      await page.goto(new URL(path, site.url).href);
      expect(
        await page.evaluate(() =>
          Array.from(document.querySelectorAll('a[href], form[action]'))
            .map((element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '')
            .filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address)),
        ),
        path,
      ).toEqual([]);
      expect(await page.locator('iframe, object, embed, base, svg script, img').count(), path).toBe(0);
    }
    // The 404 of the entity that is not there is logged by the browser itself.
    expect(complaints.filter((one) => !/status of 404/.test(one))).toEqual([]);
  }, 120_000);

  it('go out in feeds as words', async () => {
    const { items } = await open.newsroom.store.stories.list({ order: 'importance', limit: 1 });
    for (const path of ['/feed.json', `/story/${items[0]!.id}/feed.json`, '/differences/feed.json']) {
      const feed = (await (await fetch(new URL(path, site.url))).json()) as { items: { content_html?: string }[] };
      for (const { content_html = '' } of feed.items) {
        const tags: string[] = [];
        new Parser({ onopentag: (name, attributes) => tags.push(name, ...Object.keys(attributes)) }).end(content_html);
        expect(
          [...new Set(tags)].filter((tag) => !HARMLESS.includes(tag)),
          path,
        ).toEqual([]);
      }
    }
  });
});
