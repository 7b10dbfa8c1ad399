import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWeb } from '../../src/net/open-web.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { loadRegistry } from '../../src/run/load-registry.ts';
import { describeInPlace } from '../../src/run/newsroom/describe-documents.ts';
import { ingest } from '../../src/run/newsroom/ingest.ts';
import { openStoryKeeper } from '../../src/run/newsroom/keep-stories.ts';
import type { Newsroom } from '../../src/run/newsroom/newsroom.ts';
import { refreshFeed } from '../../src/run/newsroom/refresh-feed.ts';
import type { Input } from '../../src/run/read/input.ts';
import { readInputs } from '../../src/run/read/read-inputs.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';

const SAMPLE = resolve(import.meta.dirname, '../../data/sample');
const folder = mkdtempSync(join(tmpdir(), 'synoptic-newsroom-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const knowledge = loadKnowledge();
const registry = loadRegistry([join(SAMPLE, 'outlets.json')]);

let clock = Date.parse('2031-03-10T12:00:00Z');
let number = 0;

function freshPath(): string {
  number += 1;
  return join(folder, `${number}.db`);
}

async function open(path = freshPath()): Promise<Newsroom & { path: string }> {
  return {
    path,
    store: await openSqliteStore(path),
    web: openWeb({ userAgent: 'SynopticTest/1', allowPrivate: true, patience: 2, delay: 0 }),
    registry,
    knowledge,
    describe: describeInPlace(registry, knowledge),
    clock: { now: () => clock, sleep: async () => undefined },
    log: () => undefined,
    changed: () => undefined,
  };
}

async function storiesOf(newsroom: Newsroom): Promise<string[]> {
  const rows: string[] = [];
  for await (const { article, story } of newsroom.store.stories.memberships()) rows.push(`${story} ${article}`);
  return rows;
}

describe('ingesting', () => {
  let inputs: Input[];
  beforeAll(async () => {
    inputs = [];
    for await (const input of readInputs([join(SAMPLE, 'articles')], process.stdin)) inputs.push(input);
  });

  it('forms the same stories in one run and in many with restarts between, and twice is once', async () => {
    const whole = await open();
    const first = await ingest(whole, openStoryKeeper(whole, 'a'), inputs);
    expect(first.outcomes).toEqual({ new: inputs.length });
    expect(first.dossiers).toBeGreaterThan(4);
    const stories = await storiesOf(whole);

    let parts = await open();
    for (let at = 0; at < inputs.length; at += 10) {
      await ingest(parts, openStoryKeeper(parts, 'a'), inputs.slice(at, at + 10));
      await parts.store.close();
      parts = await open(parts.path);
    }
    expect(await storiesOf(parts)).toEqual(stories);
    const again = await ingest(parts, openStoryKeeper(parts, 'b'), inputs);
    expect(again).toEqual({ outcomes: { known: inputs.length }, dossiers: 0 });
    expect(await storiesOf(parts)).toEqual(stories);

    const { items } = await parts.store.stories.list({ order: 'importance', limit: 3 });
    const { dossier } = (await parts.store.stories.dossier(items[0]!.id))!;
    expect(dossier.articles.length).toBe(items[0]!.articles);
    expect((await parts.store.articles.search({ words: 'ferry', limit: 5 })).total).toBeGreaterThan(3);
    await whole.store.close();
    await parts.store.close();
  });
});

describe('a feed', () => {
  let server: Server;
  let base: string;
  let newsroom: Newsroom;
  let answer: (path: string, response: ServerResponse) => void;
  const item = (
    n: number,
    text = `Ferry number ${n} left Port Auber at noon, the harbour master said. It carried forty people and two cars to Sellen.`,
  ) =>
    `<item><guid>${n}</guid><link>${base}/story/${n}</link><title>Ferry ${n} leaves Port Auber</title><pubDate>Mon, 10 Mar 2031 11:0${n}:00 GMT</pubDate><description>${text}</description></item>`;
  const rss = (...items: string[]) =>
    `<rss version="2.0"><channel><title>Harbour Post</title>${items.join('')}</channel></rss>`;
  const page = (n: number) =>
    `<html><head><title>Ferry ${n} leaves Port Auber</title></head><body><article><h1>Ferry ${n} leaves Port Auber</h1><p>Ferry number ${n} left Port Auber at noon on Monday, the harbour master said.</p><p>It carried forty people and two cars to Sellen, where the pier was mended in the spring after the storm.</p></article></body></html>`;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request.url ?? '', response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    newsroom = await open();
  });
  afterEach(async () => {
    await newsroom.web.close();
    await newsroom.store.close();
  });

  async function follow() {
    const { feed } = await newsroom.store.feeds.add({ url: `${base}/feed`, now: '2031-03-10T12:00:00Z' });
    const ask = async () => refreshFeed(newsroom, (await newsroom.store.feeds.get(feed.id))!);
    return { id: feed.id, ask, health: async () => (await newsroom.store.feeds.get(feed.id))! };
  }

  it('brings its pages once, then only what is new', async () => {
    let items = [item(1), item(2)];
    answer = (path, response) => {
      if (path === '/feed') response.end(rss(...items));
      else if (path.startsWith('/story/'))
        response.writeHead(200, { 'content-type': 'text/html' }).end(page(Number(path.slice(7))));
      else response.writeHead(404).end();
    };
    const { ask, health } = await follow();
    expect(await ask()).toEqual({ outcome: 'new', fresh: 2 });
    expect(await ask()).toEqual({ outcome: 'unchanged', fresh: 0 });
    items = [item(3), ...items];
    expect(await ask()).toEqual({ outcome: 'new', fresh: 1 });
    expect(await health()).toMatchObject({ title: 'Harbour Post', failures: 0, problem: null });
    const { items: found } = await newsroom.store.articles.search({ words: 'pier', limit: 9 });
    expect(found).toHaveLength(3);
  });

  it("falls back to the feed's text where a page is refused, and says so on the account", async () => {
    answer = (path, response) => {
      if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /story');
      else response.end(rss(item(1)));
    };
    const { ask } = await follow();
    expect(await ask()).toEqual({ outcome: 'new', fresh: 1 });
    const [hit] = (await newsroom.store.articles.search({ limit: 1 })).items;
    const stored = await newsroom.store.articles.get(hit!.id);
    expect(stored?.rights.feedOnly).toMatch(/robots/);
    expect(await newsroom.store.articles.failures(5)).toMatchObject([{ code: 'refused-by-robots' }]);
  });

  it.each<[string, (response: ServerResponse) => void, object]>([
    [
      'an error of the server',
      (response) => response.writeHead(500).end(),
      { state: 'active', status: 500, failures: 1 },
    ],
    ['its end', (response) => response.writeHead(410).end(), { state: 'ended', status: 410 }],
    ['what is no feed', (response) => response.end('Nothing here.'), { state: 'active', failures: 1 }],
  ])('records %s as its health, and asks later', async (_what, reply, expected) => {
    answer = (path, response) => (path === '/feed' ? reply(response) : response.writeHead(404).end());
    const { ask, health, id } = await follow();
    expect(await ask()).toMatchObject({ outcome: 'failed' });
    const after = await health();
    expect(after).toMatchObject(expected);
    expect(after.problem).not.toBeNull();
    expect(after.due > '2031-03-10T12:10:00Z').toBe(true);
    expect(await newsroom.store.feeds.tries(id, '2031-01-01T00:00:00Z')).toHaveLength(1);
    clock += 1000;
  });
});
