import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Feed, FeedItem } from '../../src/feed/feed.ts';
import { parseFeed } from '../../src/feed/parse-feed.ts';
import { GUEST, openSampleSite, type SampleSite } from './sample-site.ts';

const ENDINGS = ['atom', 'json'] as const;
const DAY = 86_400_000;

describe('feeds given out', () => {
  let sample: SampleSite;
  let story: string;
  beforeAll(async () => {
    sample = await openSampleSite();
    const { items } = await sample.open.newsroom.store.stories.list({ order: 'importance', limit: 20 });
    story = items.find(({ differences }) => differences > 1)!.id;
  }, 60_000);
  afterAll(() => sample.close());

  /** Asks as anybody may, and reads the answer with our own reader of feeds. */
  async function read(path: string): Promise<Feed> {
    const answer = await sample.get(path, { headers: GUEST });
    expect(answer.status, path).toBe(200);
    const type = answer.headers.get('content-type');
    expect(type).toContain(path.includes('.atom') ? 'application/atom+xml' : 'application/feed+json');
    const parsed = parseFeed(Buffer.from(answer.text), type, sample.site.url);
    if (!parsed.ok) throw new Error(`${path}: ${parsed.failure.why}`);
    expect(parsed.value.salvaged).toBe(false);
    return parsed.value;
  }
  const unescaped = (html: string | null) => (html ?? '').replace(/&(?:[a-z]+|#\d+);/g, '&');
  const plainOf = (item: FeedItem) => (item.content ?? '').replace(/<[^>]*>/g, ' ');

  it.each([
    ['the front page', () => '/feed'],
    ['a story', () => `/story/${story}/feed`],
    ['a search', () => '/search/feed?q=ferry'],
    ['an outlet', () => `/outlet/${encodeURIComponent(outlet)}/feed`],
    ['a name', () => `/entity/${encodeURIComponent(name)}/feed`],
    ['new differences', () => '/differences/feed'],
  ])('follow %s: both forms say the same, under ids and addresses that work', async (_what, path) => {
    await findNames();
    const [atom, json] = await Promise.all(
      ENDINGS.map((ending) => read(path().replace(/feed(?=\?|$)/, `feed.${ending}`))),
    );
    expect(atom!.items.length).toBeGreaterThan(0);
    expect(atom!.title).toBe(json!.title);
    expect(json!.items.map(({ id, url, title }) => [id, url, title])).toEqual(
      atom!.items.map(({ id, url, title }) => [id, url, title]),
    );
    expect(new Set(atom!.items.map(({ id }) => id)).size).toBe(atom!.items.length);
    for (const item of atom!.items) {
      expect(item.id).toMatch(/^tag:synoptic\.invalid,2026:/);
      expect(item.title?.trim()).not.toBe('');
      expect(item.modified ?? '').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(unescaped(item.summary).length).toBeLessThanOrEqual(300);
      if (item.url?.startsWith(sample.site.url)) {
        const { pathname } = new URL(item.url);
        if (pathname.startsWith('/story/')) expect((await sample.get(pathname)).status).toBe(200);
      } else expect(item.url).toMatch(/^https:\/\/[^/]+\.example\//);
    }
  });

  let outlet = '';
  let name = '';
  async function findNames(): Promise<void> {
    const { dossier } = (await sample.open.newsroom.store.stories.dossier(story as never))!;
    outlet = dossier.articles[0]!.outlet;
    name = dossier.entities[0]!.name;
  }

  it('hold no whole text: of each article at most 300 characters, and the way to it', async () => {
    const { items } = await read(`/story/${story}/feed.json`);
    const accounts = items.filter(({ id }) => id.includes(':article:'));
    expect(accounts.length).toBeGreaterThan(3);
    for (const item of accounts) {
      const id = decodeURIComponent(item.id.split(':').at(-1)!);
      const stored = (await sample.open.newsroom.store.articles.get(id as never))!;
      expect(item.url).toBe(stored.article.url ?? `${sample.site.url}article/${id}`);
      expect(item.summary).not.toBe('');
      expect(stored.article.text.length).toBeGreaterThan(400);
      expect(plainOf(item).length).toBeLessThan(400);
      expect(item.authors).toEqual([stored.outlet.name]);
    }
  });

  it('tell of a new version of a dossier under an id of its own, and keep all others', async () => {
    const before = await read(`/story/${story}/feed.atom`);
    const { store } = sample.open.newsroom;
    const { dossier } = (await store.stories.dossier(story as never))!;
    const at = `${new Date(Date.now() + DAY).toISOString().slice(0, 19)}Z`;
    const earlier = { ...dossier, articles: dossier.articles.slice(1), differences: dossier.differences.slice(1) };
    const record = { section: null, importance: 0, summary: {}, at, stageVersion: 'x' };
    await store.stories.saveDossier(story as never, 1, { ...record, dossier: earlier });
    await store.stories.saveDossier(story as never, 2, { ...record, dossier });
    const after = await read(`/story/${story}/feed.atom`);
    const fresh = after.items.filter(({ id }) => !before.items.some((item) => item.id === id));
    expect(fresh.map(({ id }) => id.split(':').slice(-2).join(' ')).sort()).toEqual(['version 2', 'version 3']);
    expect(fresh.find(({ id }) => id.endsWith('3'))?.title).toContain('1 new account and 1 new difference');
    expect(fresh.find(({ id }) => id.endsWith('2'))?.title).toContain('1 account no longer in it');
    for (const { id } of before.items) expect(after.items.map((item) => item.id)).toContain(id);
  });

  it('keep their ids when the newsroom is reached under another address', async () => {
    const here = await read('/feed.json');
    sample.desk.publicUrl = 'https://news.example/synoptic';
    try {
      const there = await read('/feed.json');
      expect(there.items.map(({ id }) => id)).toEqual(here.items.map(({ id }) => id));
      for (const { url } of there.items) expect(url).toMatch(/^https:\/\/news\.example\/synoptic\/story\//);
      expect(JSON.stringify(there)).not.toContain('127.0.0.1');
    } finally {
      sample.desk.publicUrl = null;
    }
  });

  it('hold text of any kind as text', async () => {
    const { store } = sample.open.newsroom;
    const { dossier } = (await store.stories.dossier(story as never))!;
    const title = 'A <script>alert(1)</script> & "so on" ]]> \u0007\u{1F6A2}';
    const row = (await store.stories.get(story as never))!;
    const record = { section: null, importance: 9e9, at: row.updated, stageVersion: 'x' };
    const brief = [{ text: title, outlet: title, language: 'en', url: 'javascript:alert(1)' }];
    await store.stories.saveDossier(story as never, 3, {
      ...record,
      dossier: { ...dossier, story: { ...dossier.story, title } },
      summary: { language: 'en', brief, conflicts: [{ about: title, values: [title] }], titleOutlet: title },
    });
    for (const ending of ENDINGS) {
      const { text } = await sample.get(`/feed.${ending}`);
      const { items } = await read(`/feed.${ending}`);
      expect(items[0]!.title).toContain('& "so on" ]]>');
      expect(items[0]!.content).not.toMatch(/<script|javascript:/);
      expect(text).not.toContain('\u0007');
    }
  });

  it('are sent once, and answer 404 for what is not there', async () => {
    const first = await sample.get('/differences/feed.atom');
    const etag = first.headers.get('etag') ?? '';
    expect((await sample.get('/differences/feed.atom', { headers: { 'if-none-match': etag } })).status).toBe(304);
    for (const path of [
      '/story/s0/feed.atom',
      '/outlet/nobody.example/feed.json',
      '/entity/Nobody/feed.atom',
      '/section/none/feed.atom',
    ])
      expect((await sample.get(path)).status, path).toBe(404);
    expect((await read('/search/feed.atom?q=zzzzzz')).items).toEqual([]);
    expect((await read('/search/feed.json?q=zzzzzz')).items).toEqual([]);
  });
});
