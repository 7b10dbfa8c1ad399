import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Desk } from '../../src/http/desk.ts';
import { openLiveUpdates } from '../../src/http/live-updates.ts';
import { type OpenSite, openSite } from '../../src/http/open-site.ts';
import { openPageCache } from '../../src/http/page-cache.ts';
import { openReadingLog } from '../../src/http/reading-log.ts';
import { openRecall } from '../../src/http/recall.ts';
import { openStoryPages } from '../../src/http/site/story/story-pages.ts';
import { openCompareThread } from '../../src/run/compare-thread.ts';
import { ingest } from '../../src/run/newsroom/ingest.ts';
import { type OpenNewsroom, openNewsroom } from '../../src/run/newsroom/open-newsroom.ts';
import { readInputs } from '../../src/run/read/read-inputs.ts';

const SAMPLE = fileURLToPath(new URL('../../data/sample/', import.meta.url));

export interface SampleSite {
  site: OpenSite;
  desk: Desk;
  open: OpenNewsroom;
  /** The id of the story whose headline holds these words. */
  storyWith(words: string): Promise<string>;
  /** `get('/path')`: the answer as text, with its status and header fields. As another machine would: `{ headers: GUEST }`. */
  get(path: string, init?: RequestInit): Promise<{ status: number; text: string; headers: Headers }>;
  close(): Promise<void>;
}

/** Makes whoever sends it a guest: what comes through a proxy is not from this machine. */
export const GUEST = { 'x-forwarded-for': '203.0.113.7' };
export const TOKEN = 'sample-token';

const settings = (data: string) => ({
  data,
  outlets: [join(SAMPLE, 'outlets.json')],
  threads: 0,
  log: () => undefined,
});
let made: Promise<string> | null = null;

/** The store of the sample edition, made once for all test files of the process; each works on a copy. */
async function makeStore(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'synoptic-sample-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  const open = await openNewsroom(settings(data));
  await ingest(open.newsroom, open.keeper, readInputs([join(SAMPLE, 'articles')], process.stdin));
  const copy = join(data, 'copy.db');
  await open.newsroom.store.backup(copy);
  await open.close();
  return copy;
}

/** The sample edition in a real store in a folder of its own, served over real HTTP on loopback. The first takes some seconds. */
export async function openSampleSite(): Promise<SampleSite> {
  made ??= makeStore();
  const data = mkdtempSync(join(tmpdir(), 'synoptic-site-'));
  copyFileSync(await made, join(data, 'synoptic.db'));
  const open = await openNewsroom(settings(data));
  const live = openLiveUpdates();
  const desk: Desk = {
    newsroom: open.newsroom,
    live,
    cache: openPageCache(),
    pages: openStoryPages(open.newsroom, true),
    recall: openRecall(open.newsroom.store),
    reading: openReadingLog(open.newsroom),
    compare: openCompareThread(data, settings(data).outlets).compare,
    wake: () => undefined,
    sample: true,
    publicUrl: null,
  };
  const site = await openSite(desk, { address: '127.0.0.1', port: 0, rules: { token: TOKEN, hosts: [] } });
  return {
    site,
    desk,
    open,
    storyWith: async (words) => {
      const { items } = await open.newsroom.store.stories.list({ order: 'importance', limit: 50 });
      const found = items.find(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
      if (!found) throw new Error(`no story with ${words}: ${items.map(({ title }) => title).join('; ')}`);
      return found.id;
    },
    get: async (path, init = {}) => {
      const ask = () => fetch(new URL(path, site.url), { redirect: 'manual', ...init });
      // A line that was open while the one thread of the test was busy may have been closed meanwhile: it is opened anew.
      const answer = await ask().catch(ask);
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
    close: async () => {
      await site.close();
      await desk.reading.flush();
      await open.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
