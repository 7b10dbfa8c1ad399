import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closedWeb } from '../../src/net/closed-web.ts';
import { loadRegistry } from '../../src/run/load-registry.ts';
import { describeInPlace } from '../../src/run/newsroom/describe-documents.ts';
import { examineStore } from '../../src/run/newsroom/examine-store.ts';
import { forget } from '../../src/run/newsroom/forget.ts';
import { ingest } from '../../src/run/newsroom/ingest.ts';
import { openStoryKeeper } from '../../src/run/newsroom/keep-stories.ts';
import type { Newsroom } from '../../src/run/newsroom/newsroom.ts';
import { rebuild } from '../../src/run/newsroom/rebuild.ts';
import { document, type Input } from '../../src/run/read/input.ts';
import { restoreSqlite } from '../../src/store/sqlite/restore-sqlite.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-upkeep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = Date.parse('2031-03-10T12:00:00Z');
const path = join(folder, 'synoptic.db');
const knowledge = { names: null, background: null };
let newsroom: Newsroom;

/** Three outlets tell of one grounding, one of something else. */
const told: [host: string, title: string, text: string][] = [
  [
    'harbour.example',
    'Ferry Marigold runs aground off Port Auber',
    'carried forty passengers, the harbour master Ilse Varn said',
  ],
  [
    'coast.example',
    'Ferry Marigold aground off Port Auber, forty ashore',
    'carried forty-one passengers, the coast guard said',
  ],
  ['island.example', 'Marigold ferry runs aground near Port Auber', 'carried forty passengers and two cars'],
  ['orchard.example', 'Apple harvest in Sellen breaks record', 'brought in nine hundred tonnes of apples'],
];
const inputs: Input[] = told.map(([host, title, text]) =>
  document({
    what: title,
    form: 'text',
    content: `${title}\n\n${title} on Monday morning in thick fog.\n\nThe ferry Marigold ${text}.\n\nThe ferry Marigold had left Port Auber at dawn and was bound for Sellen when she ran aground on the Auber sands.`,
    hints: { url: `https://${host}/news/1`, title, published: '2031-03-10T09:00:00Z', outlet: host, language: 'en' },
  }),
);

async function open(): Promise<Newsroom> {
  const registry = loadRegistry();
  return {
    store: await openSqliteStore(path),
    web: closedWeb,
    registry,
    knowledge,
    describe: describeInPlace(registry, knowledge),
    clock: { now: () => NOW, sleep: async () => undefined },
    log: () => undefined,
    changed: () => undefined,
  };
}

const keeperOf = (of: Newsroom) => openStoryKeeper(of, 'test');
async function placesOf({ store }: Newsroom): Promise<string[]> {
  const rows: string[] = [];
  for await (const { article, story } of store.stories.memberships()) rows.push(`${article} ${story}`);
  return rows;
}

beforeAll(async () => {
  newsroom = await open();
  await ingest(newsroom, keeperOf(newsroom), inputs);
});
afterAll(() => newsroom.store.close());

it('rebuilds from any stage to what was there', async () => {
  const before = await placesOf(newsroom);
  const [story] = (await newsroom.store.stories.list({ order: 'newest', limit: 9 })).items;
  expect(story?.articles).toBeGreaterThan(1);
  const first = await newsroom.store.stories.dossier(story!.id);
  for (const from of ['dossier', 'story', 'features', 'article'] as const) {
    const done = await rebuild(newsroom, keeperOf(newsroom), { from });
    expect(done.dossiers).toBeGreaterThan(0);
    expect(await placesOf(newsroom)).toEqual(before);
    expect((await newsroom.store.stories.dossier(story!.id))?.dossier).toEqual(first?.dossier);
  }
});

it('examines a store: what is whole, what waits, which feeds fail', async () => {
  const { feed } = await newsroom.store.feeds.add({ url: 'https://far.example/feed', now: '2031-03-01T00:00:00Z' });
  const attempt = {
    at: '2031-03-01T00:00:00Z',
    status: 500,
    outcome: 'failed',
    items: 0,
    fresh: 0,
    problem: 'broken',
  } as const;
  await newsroom.store.feeds.recordTry(feed.id, attempt, { failures: 3, problem: 'broken', lastTry: attempt.at });
  await newsroom.store.upkeep.compareAll();
  const found = await examineStore(newsroom.store, folder, NOW);
  expect(found).toMatchObject({
    damage: [],
    waiting: { arrivals: 0, stories: 1, older: { article: 0, features: 0, dossier: 0 } },
    feeds: { followed: 1, active: 1, neverAnswered: 1, overdue: 1 },
    problems: [{ url: 'https://far.example/feed', failures: 3, problem: 'broken' }],
  });
  expect(found.counts['article']).toBe(4);
  expect(found.disk.store).toBeGreaterThan(10_000);
});

it('restores a copy, keeps what was there, and refuses what is no copy', async () => {
  const copy = join(folder, 'copy.db');
  await newsroom.store.backup(copy);
  expect(restoreSqlite(copy, path, 'old')).toMatchObject({
    ok: false,
    failure: { why: expect.stringMatching(/another process/) },
  });
  const nonsense = join(folder, 'nonsense.db');
  writeFileSync(nonsense, 'This is no store.');
  const place = join(folder, 'second.db');
  await newsroom.store.backup(place);
  expect(restoreSqlite(nonsense, place, 'old').ok).toBe(false);
  expect(restoreSqlite(copy, place, 'old')).toEqual({ ok: true, value: `${place}.old` });
  expect(existsSync(`${place}.old`)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  const again = await openSqliteStore(place);
  expect(await placesOf({ ...newsroom, store: again })).toEqual(await placesOf(newsroom));
  await again.close();
});

it('forgets an outlet for good, also in dossiers', async () => {
  const [before] = (await newsroom.store.stories.list({ order: 'newest', limit: 9 })).items;
  const done = await forget(newsroom, 'coast.example');
  expect(done).toMatchObject({ what: ['coast.example'], articles: 1 });
  const again = await ingest(newsroom, keeperOf(newsroom), inputs);
  expect(again.outcomes).toEqual({ known: 3, forgotten: 1 });
  const dossier = await newsroom.store.stories.dossier(before!.id);
  expect(JSON.stringify(dossier)).not.toMatch(/coast\.example|forty-one/);
  expect((await newsroom.store.articles.search({ words: 'guard', limit: 9 })).total).toBe(0);
});
