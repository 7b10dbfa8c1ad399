import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { StoryId } from '../../src/base/ids.ts';
import { correctStories, undoCorrection } from '../../src/run/newsroom/correct-stories.ts';
import { at } from '../../src/run/newsroom/newsroom.ts';
import { type OpenNewsroom, openNewsroom } from '../../src/run/newsroom/open-newsroom.ts';
import { mulberry32 } from '../stories/rows.ts';
import { examineKills, type Witness } from './examine-kills.ts';
import { inventNews } from './invented-news.ts';
import { type Running, start } from './kill-process.ts';
import { openNewsWeb } from './news-web.ts';

export interface KillSettings {
  rounds: number;
  seed: number;
  sites: number;
  /** Events that are published in each round. */
  events: number;
  /** Milliseconds after a process' first sign of life in which it is killed. */
  within: number;
  print?(line: string): void;
}

export interface KillFigures {
  kills: number;
  /** Kills before the process had acknowledged anything. */
  early: number;
  published: number;
  acknowledged: number;
  articles: number;
  stories: number;
  corrections: number;
  /** What was wrong, with the round; empty: nothing. */
  faults: string[];
}

/** Share of the rounds in which both processes are `ingest`; in the others one is `serve`. */
const BOTH_INGEST = 0.3;
/** Share of kills at any moment of a process' start; the others come after its first sign of life. */
const AT_START = 0.15;
/** Milliseconds a start may take. */
const START = 1500;
/** Milliseconds between two looks of the third process, which sees what the two have acknowledged. */
const LOOK = 20;
/** Milliseconds that all that is left may take when nothing is killed any more. */
const PATIENCE = 1_200_000;
/** Milliseconds after which what was too slow meanwhile is made due again. */
const AGAIN = 15_000;
const MANY = 10_000;

/**
 * Two processes take the same sites into one store, and each is killed with SIGKILL at a random moment; round after round,
 * while a third one corrects stories by hand. After every round the store is held against all that was acknowledged: what
 * the processes printed, and what another connection had read. At the end nothing is killed, and all that was published
 * must be there.
 */
export async function runKills(settings: KillSettings): Promise<KillFigures> {
  const { rounds, sites, print = () => undefined } = settings;
  const next = mulberry32(settings.seed);
  const news = inventNews(settings.seed, sites);
  const data = mkdtempSync(join(tmpdir(), 'synoptic-kills-'));
  const web = await openNewsWeb(sites);
  const open = await openNewsroom({ data, threads: 0, offline: true, log: () => undefined });
  const { store } = open.newsroom;
  const witness: Witness = { acknowledged: new Map(), corrections: new Set() };
  const figures = { kills: 0, early: 0, corrections: 0, faults: [] as string[] };
  const pages: { site: number; path: string }[] = [];
  try {
    const now = at(Date.now());
    for (const url of web.feeds) await store.feeds.add({ url, now });
    for (let round = 1; round <= rounds; round += 1) {
      for (let event = 0; event < settings.events; event += 1)
        for (const { outlet, page } of news.next().value) {
          web.publish(outlet, page);
          pages.push({ site: outlet, path: page.path });
        }
      for (let edits = Math.floor(next() * 4); edits > 0; edits -= 1) {
        const { site, path } = pages[Math.floor(next() * pages.length)]!;
        web.revise(site, path, `This report was changed in round ${round}.`);
      }
      await makeDue(open);
      // Now and then there are stories to correct, also where none of the two lived long enough to form any.
      if (round % 3 === 0) await open.keeper.catchUp();
      const running = [start(...commandOf(next() < BOTH_INGEST ? 'ingest' : 'serve', data, shuffled(web.feeds, next)))];
      running.push(start(...commandOf('ingest', data, shuffled(web.feeds, next))));
      const looking = look(open, witness);
      const corrected = correctByHand(open, next, witness).then((made) => {
        figures.corrections += made;
      });
      await Promise.all(
        running.map((one) => {
          const early = next() < AT_START;
          return killAt(one, early, next() * (early ? START : settings.within));
        }),
      );
      await corrected;
      await looking.stop();
      for (const one of running) {
        figures.kills += 1;
        if (one.acknowledged.length === 0) figures.early += 1;
        for (const answer of one.acknowledged) note(witness, answer.arrival, answer.id, answer.revision);
        for (const line of one.said.filter((said) => /Error|fault|fell over/i.test(said)))
          figures.faults.push(`round ${round}: it said ${line}`);
      }
      const faults = await examineKills(open, data, witness);
      figures.faults.push(...faults.map((fault) => `round ${round}: ${fault}`));
      const acknowledged = witness.acknowledged.size;
      print(`round ${round}: ${acknowledged} of ${pages.length} acknowledged; ${faults.join('; ') || 'all there'}`);
    }
    const left = await finish(open, data, web.feeds.length, pages.length);
    figures.faults.push(...left, ...(await examineKills(open, data, witness)).map((fault) => `at the end: ${fault}`));
    const { article = 0, story = 0 } = await store.counts();
    if (article !== pages.length) figures.faults.push(`${pages.length} were published, ${article} are there`);
    return {
      ...figures,
      published: pages.length,
      acknowledged: witness.acknowledged.size,
      articles: article,
      stories: story,
    };
  } finally {
    await open.close();
    await web.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function commandOf(kind: 'ingest' | 'serve', data: string, feeds: readonly string[]): string[] {
  const common = ['--data', data, '--allow-private', '--delay', '0', '--threads', '0', '--quiet'];
  return kind === 'serve' ? ['serve', '--port', '0', ...common] : ['ingest', ...feeds, '--each', ...common];
}

/** The order in which a process asks: a killed one never comes to the last. */
function shuffled(feeds: readonly string[], next: () => number): string[] {
  return feeds
    .map((feed) => ({ feed, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ feed }) => feed);
}

/** As if the time had come: feeds are asked for again after minutes otherwise, and what a killed process held after more. */
async function makeDue({ newsroom: { store } }: OpenNewsroom): Promise<void> {
  const due = at(Date.now());
  for (const { id } of await store.feeds.list()) await store.feeds.change(id, { due });
  for (const { what, again } of await store.articles.failures(MANY))
    if (again) await store.articles.postpone(what, due);
}

async function killAt(one: Running, early: boolean, milliseconds: number): Promise<void> {
  if (!early) await one.awake;
  await wait(milliseconds);
  await one.kill();
}

function note(witness: Witness, arrival: number, id: string, revision: number): void {
  if (arrival === 0) return;
  const known = witness.acknowledged.get(arrival);
  witness.acknowledged.set(arrival, { id, revision: Math.max(revision, known?.revision ?? 0) });
}

/** Reads what others have written as soon as it is to be seen: from then on it must stay. */
function look({ newsroom: { store } }: OpenNewsroom, witness: Witness): { stop(): Promise<void> } {
  let stopped = false;
  const looks = (async () => {
    for (let seen = Math.max(0, ...witness.acknowledged.keys()); !stopped; await wait(LOOK))
      for (const { arrival, id } of await store.articles.arrivalsAfter(seen, 500)) {
        note(witness, arrival, id, 1);
        seen = arrival;
      }
  })();
  return {
    stop: () => {
      stopped = true;
      return looks;
    },
  };
}

/** Now and then a person merges, splits or pins, or takes an earlier correction back, while the machines are at it. */
async function correctByHand({ newsroom }: OpenNewsroom, next: () => number, witness: Witness): Promise<number> {
  const [what, which, other, time] = [next(), next(), next(), next()];
  await wait(time * 2000);
  const stories: StoryId[] = [];
  for await (const rows of newsroom.store.stories.all()) stories.push(...rows.map(({ id }) => id));
  const story = stories[Math.floor(which * stories.length)];
  const second = stories[Math.floor(other * stories.length)];
  if (!story || !second || what > 0.8) return 0;
  const [first] = await newsroom.store.stories.members(story);
  const old = [...witness.corrections][Math.floor(other * witness.corrections.size)];
  if (what > 0.65 && old !== undefined) {
    const undone = await undoCorrection(newsroom, old);
    if (undone.ok) witness.corrections.delete(old);
    return 0;
  }
  if (!first) return 0;
  const done = await correctStories(
    newsroom,
    what < 0.25
      ? { kind: 'merge', from: story, into: second }
      : what < 0.5
        ? { kind: 'split', story, articles: [first] }
        : { kind: 'pin', article: first },
  );
  if (!done.ok) return 0;
  witness.corrections.add(done.value.number);
  return 1;
}

/** Lets `serve` go on until nothing waits. It asks only for what it does not know: what was lost stays lost. */
async function finish(open: OpenNewsroom, data: string, feeds: number, pages: number): Promise<string[]> {
  const { store } = open.newsroom;
  const versions = { article: '', features: '', dossier: '' };
  const since = at(Date.now());
  await makeDue(open);
  const serving = start(...commandOf('serve', data, []));
  const end = Date.now() + PATIENCE;
  let left = '';
  for (let next = Date.now() + AGAIN; Date.now() < end; ) {
    await wait(100);
    const answered = (await store.feeds.list()).filter(({ lastGood }) => (lastGood ?? '') >= since).length;
    const waiting = await store.upkeep.waiting(versions);
    const { article = 0, failure = 0 } = await store.counts();
    left = `${article} of ${pages} pages, ${answered} of ${feeds} feeds answered, ${waiting.arrivals} articles and ${waiting.stories} stories wait, ${failure} failures`;
    if (article === pages && answered === feeds && waiting.arrivals === 0 && waiting.stories === 0) break;
    if (Date.now() < next) continue;
    await makeDue(open);
    next = Date.now() + AGAIN;
  }
  const late = Date.now() >= end;
  const code = await serving.stop();
  return [...(late ? [`not done at the end: ${left}`] : []), ...(code === 0 ? [] : [`serve ended with ${code}`])];
}
