import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { loadRegistry } from '../../src/run/load-registry.ts';
import { describeInPlace } from '../../src/run/newsroom/describe-documents.ts';
import { keepNewsroom } from '../../src/run/newsroom/keep-newsroom.ts';
import { openStoryKeeper } from '../../src/run/newsroom/keep-stories.ts';
import { at, type Newsroom } from '../../src/run/newsroom/newsroom.ts';
import { rebuild } from '../../src/run/newsroom/rebuild.ts';
import { readInputs } from '../../src/run/read/read-inputs.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { type LoopbackWeb, openLoopbackWeb, type Site } from './loopback-web.ts';

const SAMPLE = resolve(import.meta.dirname, '../../data/sample');
const folder = mkdtempSync(join(tmpdir(), 'synoptic-sites-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOUR = 3_600_000;
const START = Date.parse('2026-06-12T06:00:00Z');
/** Virtual hours the newsroom is kept. */
const KEPT = 7;
const stop = new AbortController();
const clock = {
  time: START,
  now: () => clock.time,
  sleep: async (milliseconds: number) => {
    clock.time += milliseconds;
    if (clock.time >= START + KEPT * HOUR) stop.abort();
    await new Promise((done) => setImmediate(done));
  },
};
const hour = () => (clock.time - START) / HOUR;

interface Told {
  url: string;
  title: string;
  text: string;
  published: string | null;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const pageOf = ({ title, text }: Pick<Told, 'title' | 'text'>, head = '') =>
  `<!doctype html><html><head><title>${escaped(title)}</title>${head}</head><body><article><h1>${escaped(title)}</h1>${text
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('')}</article></body></html>`;
const itemOf = ({ url, title, text, published }: Told) =>
  `<item><guid>${url}</guid><link>${url}</link><title>${escaped(title)}</title>${published ? `<pubDate>${new Date(published).toUTCString()}</pubDate>` : ''}<description>${escaped(text.slice(0, 400))}</description></item>`;
const feedOf = (title: string, told: readonly Told[]) =>
  `<rss version="2.0"><channel><title>${title}</title>${told.map(itemOf).join('')}</channel></rss>`;

const html = (response: ServerResponse, body: string | Buffer, type = 'text/html; charset=utf-8') =>
  void response.writeHead(200, { 'content-type': type }).end(body);
const xml = (response: ServerResponse, body: string | Buffer) => html(response, body, 'application/rss+xml');
const status = (response: ServerResponse, code: number, headers: Record<string, string> = {}) =>
  void response.writeHead(code, headers).end();

/** What the peculiar sites tell of: each of something else. */
const TOPICS: [title: string, first: string, second: string][] = [
  [
    'Library of Harwick moves two thousand books by hand',
    'Volunteers in Harwick carried two thousand books across the market square on Friday.',
    'The librarian Odile Marsh said that the old reading room will be let to a bakery.',
  ],
  [
    'Beavers return to the upper Senn',
    'Rangers counted eleven beavers on the upper Senn this spring, the first in a century.',
    'Farmers downstream have asked the district for pumps.',
  ],
  [
    'Chess champion loses to a schoolgirl in Ostry',
    'Thirteen-year-old Mila Dorn beat the national champion in forty-one moves at the Ostry open.',
    'He shook her hand and left without speaking to reporters.',
  ],
  [
    'Tunnel under the Varr ridge opens a year early',
    'Lorries drove through the Varr tunnel for the first time on Thursday night.',
    'The contractor put the saving at ninety million crowns.',
  ],
  [
    'Glassworks of Tolm to close after 140 years',
    'The last furnace at Tolm goes cold in October, the owners told 230 workers.',
    'The union called gas prices a pretext.',
  ],
  [
    'A comet crosses the evening sky',
    'Astronomers at Pell observatory expect the comet to be seen with the naked eye until Tuesday.',
    'It will not come back for eight thousand years.',
  ],
  [
    'Bread prices fall for the third month',
    'Millers in Corbin cut flour prices after a rich harvest abroad.',
    'Bakers say that wages eat up the gain.',
  ],
  [
    'Swimmer crosses the Narrows at seventy',
    'Retired postman Anselm Roy swam the Narrows in under five hours.',
    'He had trained in a quarry filled with rain.',
  ],
  [
    'Court clears the poet of Brunn',
    'Judges found that the satire on the mayor of Brunn was no insult.',
    'The mayor will appeal, his lawyer said.',
  ],
  [
    'Measles found at a school in Lannet',
    'Six pupils of the Lannet grammar school fell ill, the health office said.',
    'Parents were asked to bring vaccination cards.',
  ],
  [
    'Stolen violin turns up in a pawn shop',
    'A violin stolen from the Aldry orchestra in 1998 was found under a heap of coats.',
    'Its player wept when she tuned it, the shopkeeper said.',
  ],
  [
    'Frost destroys half of the Merrin vines',
    'Vintners lit thousands of candles, but the thermometer fell to minus six.',
    'The region asks for help from the capital.',
  ],
  [
    'Night trains to the coast are back',
    'The first sleeper to the coast left Gravenhall at ten in the evening, booked out.',
    'Tickets for August are gone as well.',
  ],
  [
    'Hackers lock the registry of Quill',
    'No births or deaths could be recorded in Quill since Wednesday.',
    'The city refuses to pay the ransom of forty coins.',
  ],
  [
    'Dog finds a Bronze Age axe',
    'A terrier dug up an axe three thousand years old on a path near Wend.',
    'The museum will name the showcase after him.',
  ],
  [
    'Football: Rovers sack their trainer',
    'After seven defeats the Rovers part from trainer Hugo Stahl.',
    'His assistant takes over for the cup match.',
  ],
  [
    'Power cut darkens the old town of Essel',
    'A digger cut the main cable, and eleven thousand homes had no light for six hours.',
    'Hospitals ran on diesel.',
  ],
  [
    'Parliament votes on the dog tax',
    'Members threw out the dog tax by a majority of two votes.',
    'Owners in the gallery barked, the speaker noted.',
  ],
  [
    'Bees on the roof of the opera',
    'Forty hives now stand on the opera of Linz-am-See.',
    'The honey is sold in the interval.',
  ],
  [
    'Bridge of Kolm closed to lorries',
    'Engineers found cracks in two of the five arches.',
    'A detour of thirty kilometres is signposted.',
  ],
  [
    'Painter leaves her house to the town',
    'The late painter Ada Nyberg left her house and four hundred canvases to Fjell.',
    'The council must now find a roofer.',
  ],
  [
    'School meals become free in Ardon',
    'From autumn no child in Ardon pays for lunch.',
    'The city expects to spend three million a year.',
  ],
];

let web: LoopbackWeb;
let newsroom: Newsroom;
const feeds = new Map<string, string>();
const hosts: string[] = [];

/** A site with a feed of one item and its page, but for what `own` answers itself. */
function siteOf(host: string, own: Site, told: Partial<Told> = {}): Told {
  const name = host.split('.')[0] ?? host;
  const [title, first, second] = TOPICS[hosts.push(host) % TOPICS.length]!;
  const one: Told = {
    url: web.address(host, '/1'),
    title,
    text: `${first}\n\n${second}`,
    published: '2026-06-12T05:00:00Z',
    ...told,
  };
  web.add(host, (path, request, response) => {
    if (own(path, request, response)) return true;
    if (path === '/feed') xml(response, feedOf(name, [one]));
    else if (path === '/1') html(response, pageOf(one));
    else return false;
    return true;
  });
  return one;
}

/** Answers one path alone. */
const on =
  (wanted: string, answer: (response: ServerResponse, request: Parameters<Site>[1]) => void): Site =>
  (path, request, response) => {
    if (path !== wanted) return false;
    answer(response, request);
    return true;
  };

const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
let hung = 0;

/** Sites with one peculiarity each. */
const peculiar: Record<string, Site> = {
  'moved.example': (path, _, response) => {
    if (path === '/feed') status(response, 301, { location: '/new-feed' });
    else if (path === '/new-feed') xml(response, feedOf('moved', []));
    else return false;
    return true;
  },
  'unchanged.example': (path, request, response) => {
    if (path !== '/feed' || request.headers['if-none-match'] !== '"v1"') {
      if (path === '/feed') response.setHeader('etag', '"v1"');
      return false;
    }
    status(response, 304);
    return true;
  },
  'ended.example': on('/feed', (response) => status(response, 410)),
  'missing.example': on('/feed', (response) => status(response, 404)),
  'limited.example': on('/feed', (response) => status(response, 429, { 'retry-after': '7200' })),
  'broken.example': on('/feed', (response) => status(response, 500)),
  'slow.example': (path) => path === '/feed' && hung++ < 1,
  'closed.example': on('/robots.txt', (response) => html(response, 'User-agent: *\nDisallow: /', 'text/plain')),
  'unruly.example': on('/robots.txt', (response) => status(response, 503)),
  'circle.example': on('/feed', (response) => status(response, 302, { location: '/feed' })),
  'bomb.example': on('/feed', (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)),
  'nofeed.example': on('/feed', (response) => html(response, '<html><body><p>Nothing here.</p></body></html>')),
  'fenced.example': on('/robots.txt', (response) => html(response, 'User-agent: *\nDisallow: /1', 'text/plain')),
  'lost.example': on('/1', (response) => status(response, 404)),
  'recovering.example': (path, _, response) => {
    if (path !== '/1' || hour() > 1) return false;
    status(response, 503);
    return true;
  },
  'withdrawn.example': (path, _, response) => {
    if (hour() < 2 || path === '/robots.txt') return false;
    if (path === '/feed') xml(response, feedOf('withdrawn', []));
    else status(response, 410);
    return true;
  },
  'reserved.example': (path, _, response) => {
    if (path === '/1') {
      response.setHeader('x-robots-tag', 'noarchive');
      response.setHeader('tdm-reservation', '1');
    }
    return false;
  },
};

beforeAll(async () => {
  web = await openLoopbackWeb({ now: clock.now, patience: 5 });
  const registry = loadRegistry([join(SAMPLE, 'outlets.json')]);
  const knowledge = loadKnowledge();
  newsroom = {
    store: await openSqliteStore(join(folder, 'synoptic.db')),
    web: web.web,
    registry,
    knowledge,
    describe: describeInPlace(registry, knowledge),
    clock,
    log: () => undefined,
    changed: () => undefined,
  };
  const follow = async (host: string) => {
    const { feed } = await newsroom.store.feeds.add({ url: web.address(host), now: at(clock.now()) });
    feeds.set(host, feed.id);
  };
  for (const [host, site] of Object.entries(peculiar)) {
    siteOf(host, site);
    await follow(host);
  }
  await addPages(follow);
  await addEdition(follow);
  await keepNewsroom(newsroom, openStoryKeeper(newsroom, 'test'), { signal: stop.signal, sideBySide: 12 });
});
afterAll(async () => {
  await web.close();
  await newsroom.store.close();
});

/** Sites whose pages or feeds are peculiar as texts. */
async function addPages(follow: (host: string) => Promise<void>): Promise<void> {
  const aside = siteOf('aside.example', (path, _, response) => {
    if (path === '/feed') status(response, 302, { location: '/elsewhere' });
    else if (path === '/elsewhere') xml(response, feedOf('aside', [aside]));
    else return false;
    return true;
  });
  const edited = siteOf('edited.example', (path, _, response) => {
    if (hour() < 2) return false;
    const now = {
      ...edited,
      title: `${edited.title} again`,
      text: `${edited.text}\n\nAll of it was withdrawn on Saturday, the council said later.`,
    };
    if (path === '/feed') xml(response, feedOf('edited', [now]));
    else if (path === '/1') html(response, pageOf(now));
    else return false;
    return true;
  });
  const coded = siteOf('coded.example', (path, _, response) => {
    if (path !== '/1') return false;
    html(
      response,
      Buffer.from(
        pageOf(
          { ...coded, text: `${coded.text}\n\nDie Bücherei von Übersee schließt früher.` },
          '<meta charset="iso-8859-1">',
        ),
        'latin1',
      ),
      'text/html',
    );
    return true;
  });
  const cut = siteOf('cut.example', (path, _, response) => {
    if (path !== '/feed') return false;
    const whole = feedOf('cut', [cut, { ...cut, url: web.address('cut.example', '/2') }]);
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': String(whole.length) });
    response.write(whole.slice(0, -120), () => response.destroy());
    return true;
  });
  for (const host of ['aside.example', 'edited.example', 'coded.example', 'cut.example']) await follow(host);
}

const TOLD = ['ferry', 'pier', 'talks', 'rate', 'strike', 'torcs', 'recount'];
const edition: { host: string; told: Told; story: string | null }[] = [];

/** The sample edition, each outlet with a feed of its own; a third of it after one hour, another after two. */
async function addEdition(follow: (host: string) => Promise<void>): Promise<void> {
  const { accounts } = JSON.parse(readFileSync(join(SAMPLE, 'expected.json'), 'utf8')) as {
    accounts: Record<string, { url: string | null; story: string }>;
  };
  const stories = new Map(Object.values(accounts).map(({ url, story }) => [url, story]));
  for await (const input of readInputs([join(SAMPLE, 'articles')], process.stdin)) {
    if (input.kind !== 'document') continue;
    const reading = extractArticle(input.document);
    if (!reading.ok || !reading.value.article.url || reading.value.article.kind === 'digest') continue;
    const { url, title, text, published } = reading.value.article;
    const story = stories.get(url) ?? null;
    if (story && !TOLD.includes(story)) continue;
    const { hostname, pathname } = new URL(url);
    const told = { url: web.address(hostname, pathname), title, text, published: published?.at ?? null };
    edition.push({ host: hostname, told, story });
  }
  edition.sort((a, b) => ((a.told.published ?? '') < (b.told.published ?? '') ? -1 : 1));
  for (const host of new Set(edition.map((one) => one.host))) {
    web.add(host, (path, _, response) => {
      const out = edition.filter((one, index) => one.host === host && index < (edition.length * (1 + hour())) / 3);
      const page = out.find(({ told }) => new URL(told.url).pathname === path);
      if (path === '/feed')
        xml(
          response,
          feedOf(
            host,
            out.map(({ told }) => told),
          ),
        );
      else if (page) html(response, pageOf(page.told));
      else return false;
      return true;
    });
    await follow(host);
  }
}

const healthOf = async (host: string) => (await newsroom.store.feeds.get(feeds.get(host)!))!;
const triesOf = (host: string) => newsroom.store.feeds.tries(feeds.get(host)!, '2026-01-01T00:00:00Z');
const askedFor = (address: string) => web.asked.filter((one) => one === address).length;
async function placesOf(): Promise<Map<string | null, string | null>> {
  const { items } = await newsroom.store.articles.search({ limit: 1000 });
  const stored = await newsroom.store.articles.many(items.map(({ id }) => id));
  return new Map(stored.map(({ article, story }) => [article.url, story]));
}
async function articleAt(host: string, path = '/1') {
  const url = web.address(host, path);
  const { items } = await newsroom.store.articles.search({ limit: 1000 });
  const all = await newsroom.store.articles.many(items.map(({ id }) => id));
  return all.find(({ article }) => article.url === url) ?? null;
}

describe('a web of many sites', () => {
  it('is as large as it says', () => expect(feeds.size).toBeGreaterThanOrEqual(30));

  it.each<[string, RegExp, object]>([
    ['ended.example', /ended it \(410\)/, { state: 'ended', status: 410 }],
    ['missing.example', /answers 404/, { state: 'active', status: 404 }],
    ['limited.example', /answers 429|left alone/, { state: 'active' }],
    ['broken.example', /answers 500/, { state: 'active', status: 500 }],
    ['closed.example', /robots\.txt of closed\.example.* does not allow/, { state: 'active' }],
    ['unruly.example', /robots\.txt of unruly\.example.* cannot be read .*503/, { state: 'active' }],
    ['circle.example', /redirects/, { state: 'active' }],
    ['bomb.example', /more than 1 MB/, { state: 'active' }],
    ['nofeed.example', /feed/, { state: 'active' }],
  ])('says why nothing came from %s: %s', async (host, why, state) => {
    const health = await healthOf(host);
    expect(health.problem).toMatch(why);
    expect(health).toMatchObject({ ...state, lastGood: null });
    expect(health.failures > 0 || health.state === 'ended').toBe(true);
    expect(await articleAt(host)).toBeNull();
  });

  it('asks what fails ever more seldom, and what ended no more', async () => {
    expect(askedFor('ended.example/feed')).toBe(1);
    expect(askedFor('limited.example/feed')).toBeLessThanOrEqual(4);
    expect(askedFor('broken.example/feed')).toBeLessThan(6);
    expect(askedFor('closed.example/feed')).toBe(0);
    expect(askedFor('unruly.example/feed')).toBe(0);
  });

  it('remembers a redirect that is for good, and not one that is for now', async () => {
    expect((await healthOf('moved.example')).url).toBe(web.address('moved.example', '/new-feed'));
    expect(askedFor('moved.example/feed')).toBe(1);
    expect((await healthOf('aside.example')).url).toBe(web.address('aside.example'));
    expect(askedFor('aside.example/feed')).toBeGreaterThan(2);
    expect(await articleAt('aside.example')).not.toBeNull();
  });

  it('asks with what it knows: an unchanged feed costs no body, its items are fetched once', async () => {
    expect((await triesOf('unchanged.example')).map((attempt) => attempt.status)).toContain(304);
    expect(askedFor('unchanged.example/1')).toBe(1);
    expect((await healthOf('unchanged.example')).every).toBeGreaterThan(900);
  });

  it('goes on where a site was slow once', async () => {
    expect((await triesOf('slow.example'))[0]).toMatchObject({
      outcome: 'failed',
      problem: expect.stringMatching(/no whole answer/),
    });
    expect(await healthOf('slow.example')).toMatchObject({ failures: 0, problem: null });
    expect(await articleAt('slow.example')).not.toBeNull();
  });

  it('takes the feed alone where its page is fenced or lost, and says so', async () => {
    expect((await articleAt('fenced.example'))?.rights.feedOnly).toMatch(/robots\.txt/);
    expect((await articleAt('lost.example'))?.rights.feedOnly).toMatch(/404/);
    expect(askedFor('fenced.example/1')).toBe(0);
    const failures = await newsroom.store.articles.failures(50);
    expect(failures.map(({ what, code, again }) => [new URL(what).hostname, code, again])).toEqual(
      expect.arrayContaining([
        ['fenced.example', 'refused-by-robots', null],
        ['lost.example', 'http-error', null],
      ]),
    );
  });

  it('takes a page that failed in passing when it is there, as a revision of the same article', async () => {
    const found = await articleAt('recovering.example');
    expect(found).toMatchObject({ rights: { feedOnly: null }, article: { revision: 2 } });
    expect((await newsroom.store.articles.failures(50)).some(({ what }) => what.includes('recovering'))).toBe(false);
  });

  it('keeps what was edited as revisions, and what was withdrawn as it was', async () => {
    const edited = await articleAt('edited.example');
    expect(edited?.article).toMatchObject({ revision: 2, text: expect.stringMatching(/withdrawn on Saturday/) });
    const revisions = await newsroom.store.articles.revisions(edited!.article.id);
    expect(revisions[0]?.text).not.toMatch(/withdrawn on Saturday/);
    expect((await articleAt('withdrawn.example'))?.hasText).toBe(true);
    expect(await healthOf('withdrawn.example')).toMatchObject({ state: 'active', problem: null });
  });

  it('reads the letters of a page by what it says of itself, and the whole items of a feed that is cut off', async () => {
    expect((await articleAt('coded.example'))?.article.text).toMatch(/Bücherei von Übersee schließt früher/);
    expect(await articleAt('cut.example')).not.toBeNull();
    expect((await healthOf('cut.example')).problem).toMatch(/cut off/);
  });

  it('keeps what a page reserves', async () => {
    expect((await articleAt('reserved.example'))?.rights).toEqual({ noArchive: true, noMining: true, feedOnly: null });
  });

  // How well accounts are told apart is what `npm run eval -- stories` measures; here that all of it arrives.
  it('has the stories that the outlets told, each with its dossier', async () => {
    const { store } = newsroom;
    const places = await placesOf();
    const largest = new Map<string, string>();
    for (const { told } of edition) expect(places.get(told.url), told.url).toBeTruthy();
    for (const name of TOLD) {
      const found = edition.flatMap(({ told, story }) => (story === name ? [places.get(told.url)!] : []));
      const counts = found.map((id) => found.filter((other) => other === id).length);
      const most = Math.max(...counts);
      expect(most / found.length, name).toBeGreaterThan(0.5);
      largest.set(name, found[counts.indexOf(most)]!);
    }
    // A young store keeps events apart: no story holds accounts of two.
    const told = new Map<string, Set<string>>();
    for (const { told: one, story } of edition) {
      const id = places.get(one.url)!;
      told.set(id, (told.get(id) ?? new Set()).add(story ?? one.url));
    }
    expect([...told.values()].filter((names) => names.size > 1).map((names) => [...names])).toEqual([]);
    expect(new Set(largest.values()).size).toBe(TOLD.length);
    const shown = await store.stories.list({ order: 'importance', limit: 50 });
    for (const { id, articles } of shown.items)
      expect((await store.stories.dossier(id))?.dossier.articles.length).toBe(articles);
  });

  it('has the same stories when they are formed anew from the recorded order of arrival', async () => {
    const before = await placesOf();
    await rebuild(newsroom, openStoryKeeper(newsroom, 'again'), { from: 'story' });
    expect(await placesOf()).toEqual(before);
  });
});
