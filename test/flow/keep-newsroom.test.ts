import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failed, ok } from '../../src/base/result.ts';
import type { Fetched, Web } from '../../src/net/web.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { loadRegistry } from '../../src/run/load-registry.ts';
import { makeBell } from '../../src/run/newsroom/bell.ts';
import { describeInPlace } from '../../src/run/newsroom/describe-documents.ts';
import { RETENTION_SETTING } from '../../src/run/newsroom/drop-old-texts.ts';
import { keepNewsroom } from '../../src/run/newsroom/keep-newsroom.ts';
import { openStoryKeeper } from '../../src/run/newsroom/keep-stories.ts';
import { at, type Clock, type Newsroom } from '../../src/run/newsroom/newsroom.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-keep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const START = Date.parse('2031-03-10T12:00:00Z');
const HOUR = 3_600_000;
const knowledge = loadKnowledge();
const registry = loadRegistry();
let stores = 0;

/** A clock that jumps: who sleeps wakes at once, later. What is to happen at a time happens when it has come. */
function jumpingClock(plan: [hour: number, act: () => void][]): Clock & { time: number } {
  const clock = {
    time: START,
    now: () => clock.time,
    sleep: async (milliseconds: number) => {
      clock.time += milliseconds;
      for (const step of plan.splice(0, plan.filter(([hour]) => START + hour * HOUR <= clock.time).length)) step[1]();
      await new Promise((done) => setImmediate(done));
    },
  };
  return clock;
}

/** A web that answers from a table: text, or a status that is no success. */
function tableWeb(pages: Record<string, string | number>, asked: string[]): Web {
  return {
    get: async (what) => {
      asked.push(what);
      const page = pages[what] ?? 404;
      if (typeof page === 'number')
        return failed({
          stage: 'fetch',
          code: 'http-error',
          what,
          why: `the server answers ${page}`,
          status: page,
          retryAfter: page >= 500 ? 60 : null,
        });
      return ok<Fetched>({
        url: what,
        permanentUrl: what,
        status: 200,
        unchanged: false,
        bytes: Buffer.from(page),
        truncated: false,
        contentType: what.endsWith('feed') ? 'application/rss+xml' : 'text/html; charset=utf-8',
        etag: null,
        lastModified: null,
        rights: { robotsTag: null, tdmReservation: null },
      });
    },
    close: async () => undefined,
  };
}

const rss = (site: string, ...items: string[]) =>
  `<rss version="2.0"><channel><title>${site}</title>${items.join('')}</channel></rss>`;
const item = (url: string, title: string, text: string) =>
  `<item><guid>${url}</guid><link>${url}</link><title>${title}</title><description>${text}</description><pubDate>Mon, 10 Mar 2031 11:00:00 GMT</pubDate></item>`;
const page = (title: string, ...paragraphs: string[]) =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

const FERRY = [
  'The ferry Marigold ran aground off Port Auber on Monday morning with forty passengers aboard, the harbour master Ilse Varn said.',
  'All forty passengers were brought ashore at Sellen by lifeboats before noon, and nobody was hurt, the coast guard said.',
];

async function open(pages: Record<string, string | number>, plan: [number, () => void][], path?: string) {
  stores += 1;
  const asked: string[] = [];
  const log: string[] = [];
  const newsroom: Newsroom = {
    store: await openSqliteStore(path ?? join(folder, `${stores}.db`)),
    web: tableWeb(pages, asked),
    registry,
    knowledge,
    describe: describeInPlace(registry, knowledge),
    clock: jumpingClock(plan),
    log: (level, what, details) => level === 'warn' && log.push(`${what} ${details?.['why'] ?? ''}`),
    changed: () => undefined,
  };
  const follow = (url: string) => newsroom.store.feeds.add({ url, now: at(newsroom.clock.now()) });
  return { newsroom, keeper: openStoryKeeper(newsroom, 'test'), asked, log, follow };
}

it('asks feeds when they are due, forms stories, and asks again for pages that failed', async () => {
  const stop = new AbortController();
  const pages: Record<string, string | number> = {
    'https://one.example/feed': rss(
      'One',
      item('https://one.example/ferry', 'Ferry Marigold aground off Port Auber', FERRY[0]!),
    ),
    'https://one.example/ferry': 503,
    'https://two.example/feed': rss(
      'Two',
      item('https://two.example/ferry', 'Ferry Marigold aground, all forty ashore', FERRY[1]!),
    ),
    'https://two.example/ferry': page('Ferry Marigold aground, all forty ashore', ...FERRY),
  };
  const { newsroom, keeper, asked, log, follow } = await open(pages, [
    [
      1,
      () => {
        pages['https://one.example/ferry'] = page('Ferry Marigold aground off Port Auber', ...FERRY);
      },
    ],
    [5, () => stop.abort()],
  ]);
  const { feed } = await follow('https://one.example/feed');
  await follow('https://two.example/feed');
  await keepNewsroom(newsroom, keeper, { signal: stop.signal });
  const { store } = newsroom;
  expect(log).toEqual([]);

  const found = await store.articles.search({ words: 'Marigold', limit: 9 });
  expect(found.total).toBe(2);
  const one = (await store.articles.search({ outlet: 'one.example', limit: 9 })).items[0]!;
  expect((await store.articles.revisions(one.id)).map(({ revision }) => revision)).toEqual([1, 2]);
  expect((await store.articles.get(one.id))?.rights.feedOnly).toBeNull();
  expect(await store.articles.failures(9)).toEqual([]);
  expect(asked.filter((url) => url === 'https://two.example/ferry')).toHaveLength(1);
  expect(asked.filter((url) => url === 'https://one.example/ferry').length).toBeGreaterThan(2);

  const { items } = await store.stories.list({ order: 'newest', limit: 9 });
  expect(items).toMatchObject([{ articles: 2 }]);
  const dossier = await store.stories.dossier(items[0]!.id);
  expect(dossier?.dossier.articles.find(({ id }) => id === one.id)?.revision).toBe(2);
  // Nothing new for hours: asked ever more seldom.
  const tries = await store.feeds.tries(feed.id, '2031-01-01T00:00:00Z');
  expect(tries.length).toBeGreaterThan(5);
  expect(tries.length).toBeLessThan(25);
  await store.close();
});

it('gives up a page that goes on failing, and says so', async () => {
  const stop = new AbortController();
  const pages = {
    'https://one.example/feed': rss('One', item('https://one.example/ferry', 'Ferry aground', FERRY[0]!)),
    'https://one.example/ferry': 500,
  };
  const { newsroom, keeper, asked, follow } = await open(pages, [[6, () => stop.abort()]]);
  await follow('https://one.example/feed');
  await keepNewsroom(newsroom, keeper, { signal: stop.signal });
  expect(asked.filter((url) => url.endsWith('/ferry'))).toHaveLength(6);
  expect(await newsroom.store.articles.failures(9)).toMatchObject([
    { tries: 6, again: null, why: expect.stringMatching(/500; given up/) },
  ]);
  await newsroom.store.close();
});

it('hears at once of a feed that is added, and gives back what it holds when it stops', async () => {
  const stop = new AbortController();
  const bell = makeBell();
  const pages = { 'https://late.example/feed': rss('Late', item('https://late.example/1', 'Late news', FERRY[0]!)) };
  const opened = await open(pages, []);
  const { newsroom, keeper, follow } = opened;
  const get = newsroom.web.get;
  newsroom.clock.sleep = (_, signal) => new Promise((done) => signal?.addEventListener('abort', () => done()));
  newsroom.web.get = async (url, options) => {
    if (url.endsWith('/1')) stop.abort();
    return get(url, options);
  };
  const kept = keepNewsroom(newsroom, keeper, { signal: stop.signal, bell });
  await new Promise((done) => setTimeout(done, 20));
  const { feed } = await follow('https://late.example/feed');
  bell.ring();
  await kept;
  const after = await newsroom.store.feeds.get(feed.id);
  expect(after).toMatchObject({ due: at(START), lastGood: null });
  await newsroom.store.close();
});

it('drops old texts once a day, as the setting says', async () => {
  const stop = new AbortController();
  const pages = {
    'https://one.example/feed': rss('One', item('https://one.example/ferry', 'Ferry aground', FERRY[0]!)),
    'https://one.example/ferry': page('Ferry aground', ...FERRY),
  };
  const { newsroom, keeper, follow } = await open(pages, [[25, () => stop.abort()]]);
  const { store } = newsroom;
  await store.marks.set({ kind: 'setting', target: RETENTION_SETTING, value: '0.9', at: at(START) });
  await follow('https://one.example/feed');
  await keepNewsroom(newsroom, keeper, { signal: stop.signal });
  const [hit] = (await store.articles.search({ limit: 1 })).items;
  expect(await store.articles.get(hit!.id)).toMatchObject({ hasText: false, article: { text: '' } });
  await store.close();
});
