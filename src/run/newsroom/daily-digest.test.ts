import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { StoryId } from '../../base/ids.ts';
import { failed, ok } from '../../base/result.ts';
import { inventAccount } from '../../dossier/invent-account.ts';
import { writeDossier } from '../../dossier/write-dossier.ts';
import { openSqliteStore } from '../../store/sqlite/sqlite-store.ts';
import { keepDailyDigest } from './daily-digest.ts';
import { at, type Newsroom } from './newsroom.ts';
import { sumUpStory } from './sum-up-story.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-daily-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOUR = 3_600_000;
const ID = 's1' as StoryId;

/** Two outlets tell of a ferry on 10 March; the clock jumps from there, until `end`. */
async function open(name: string, start: string, end: string) {
  const store = await openSqliteStore(join(folder, `${name}.db`));
  const stop = new AbortController();
  const clock = {
    time: Date.parse(start),
    now: () => clock.time,
    sleep: async (milliseconds: number) => {
      clock.time += milliseconds;
      if (clock.time >= Date.parse(end)) stop.abort();
    },
  };
  const log: string[] = [];
  const newsroom = { store, clock, log: (_: string, what: string) => log.push(what) } as unknown as Newsroom;
  return { newsroom, store, clock, log, signal: stop.signal };
}

async function tell({ store }: Newsroom): Promise<void> {
  const text = 'The ferry Marigold ran aground off Port Auber on Monday with forty passengers aboard.';
  const told = ['one.example', 'two.example'].map((outlet) => ({
    id: outlet,
    outlet,
    text,
    at: '2031-03-10T09:00:00Z',
  }));
  const accounts = told.map((one) => inventAccount(one));
  const dossier = writeDossier({ id: ID, accounts }, { made: { synoptic: '1', node: '1', icu: '1' } });
  const stamp = '2031-03-10T12:00:00Z';
  const acknowledged = await store.articles.acknowledge(
    accounts.map(({ article, outlet }) => ({
      article,
      outlet,
      confidence: 1,
      feed: null,
      rawHash: article.id,
      version: '1',
      at: stamp,
      rights: { noArchive: false, noMining: false, feedOnly: null },
      features: null,
    })),
  );
  const record = { kind: 'open', by: 'machine', decision: {}, at: stamp, version: '1' } as const;
  await store.stories.apply(
    acknowledged.map(({ id, arrival }) => ({
      ...record,
      arrival,
      article: id,
      moves: [{ article: id, from: null, to: ID }],
    })),
  );
  const { summary, importance } = sumUpStory(dossier);
  await store.stories.saveDossier(ID, 2, { dossier, section: null, importance, summary, at: stamp, stageVersion: '1' });
}

it('is sent once a day at its hour, also after a new start, and not for a day without a story', async () => {
  const { newsroom, store, clock, signal } = await open('once', '2031-03-10T20:00:00Z', '2031-03-14T00:00:00Z');
  await tell(newsroom);
  const sent: string[] = [];
  const send = async ({ day }: { day: string }) => {
    sent.push(`${day} at ${at(clock.now())}`);
    return ok({ accepted: ['reader'], rejected: [] });
  };
  await keepDailyDigest(newsroom, { hour: 6, send, owner: 'a', signal });
  expect(sent).toEqual(['2031-03-10 at 2031-03-11T06:00:00Z']);
  clock.time = Date.parse('2031-03-11T09:00:00Z');
  const again = new AbortController();
  const stopped = { ...newsroom, clock: { ...clock, now: clock.now, sleep: async () => again.abort() } };
  await keepDailyDigest(stopped, { hour: 6, send, owner: 'b', signal: again.signal });
  expect(sent).toHaveLength(1);
  await store.close();
});

it('is tried again where the mail server did not take it, and left to the process that is at it', async () => {
  const { newsroom, store, clock, log, signal } = await open('again', '2031-03-11T06:00:00Z', '2031-03-12T06:00:00Z');
  await tell(newsroom);
  await store.lease('digest', 'other', at(clock.now()), at(clock.now() + HOUR / 4));
  const tries: string[] = [];
  const send = async () => {
    tries.push(at(clock.now()));
    return tries.length === 1 ? failed('closed') : ok({ accepted: ['reader'], rejected: [] });
  };
  await keepDailyDigest(newsroom, { hour: 6, send, owner: 'a', signal });
  expect(tries).toEqual(['2031-03-11T06:30:00Z', '2031-03-11T07:00:00Z']);
  expect(log).toEqual(['the digest was not sent']);
  await store.close();
});
