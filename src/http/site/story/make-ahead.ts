import { setImmediate } from 'node:timers/promises';
import type { Newsroom } from '../../../run/newsroom/newsroom.ts';
import type { StoryRow } from '../../../store/story-store.ts';
import type { PageReader } from './make-page.tsx';
import type { StoryPages } from './story-pages.ts';

/** Stories whose pages are made before anybody asks: the most told ones, as the front page lists them. */
const AHEAD = 1000;
/** Rows of stories read at once. */
const ROWS = 25;
/** Milliseconds after which it looks again what changed. */
const LOOK = 5000;

/** How it does, for `/metrics`. */
export interface MadeAhead {
  /** Pages that are still to be made; null: not yet counted. */
  waiting: number | null;
  close(): Promise<void>;
}

/** Milliseconds for which readers count as there after one of them asked for a story. */
const THERE = 2000;

/**
 * Makes the pages of the most told stories ahead of their readers, and anew as their dossiers change, one after the other.
 * While readers are there it rests as long as it works: they come first.
 */
export function makeAhead(newsroom: Newsroom, pages: StoryPages, owner: boolean): MadeAhead {
  const closing = new AbortController();
  const { signal } = closing;
  const { store, clock, log } = newsroom;
  const as: PageReader = { lens: null, by: 'origins', owner, whole: false };
  const ahead: MadeAhead = {
    waiting: null,
    close: async () => {
      closing.abort();
      await runs;
    },
  };

  async function missing(): Promise<Pick<StoryRow, 'id' | 'version'>[]> {
    const found: Pick<StoryRow, 'id' | 'version'>[] = [];
    let cursor: string | null = null;
    for (let seen = 0; seen < AHEAD && !signal.aborted; seen += ROWS) {
      const page = await store.stories.list({ order: 'importance', limit: ROWS, cursor });
      found.push(...page.items.map(({ id, version }) => ({ id, version })).filter((row) => !pages.has(row, as)));
      cursor = page.next;
      if (!cursor) break;
      await setImmediate(); // who asks meanwhile is answered
    }
    return found;
  }

  async function round(): Promise<void> {
    const rows = await missing();
    ahead.waiting = rows.length;
    for (const row of rows) {
      if (signal.aborted) return;
      const started = performance.now();
      await pages.prepare(row, as);
      ahead.waiting -= 1;
      if (started - pages.lastAsked < THERE) await clock.sleep(performance.now() - started, signal);
    }
  }

  const runs = (async () => {
    for (let stamp = ''; !signal.aborted; await clock.sleep(LOOK, signal)) {
      const now = await store.stamp();
      if (now === stamp) continue;
      stamp = now;
      await round().catch((error: unknown) => log('warn', 'pages could not be made ahead', { why: String(error) }));
    }
  })();
  return ahead;
}
