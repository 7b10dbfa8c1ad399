import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Newsroom } from '../../../run/newsroom/newsroom.ts';
import { ownStamp } from '../../../run/own-lenses.ts';
import type { StoryRow } from '../../../store/story-store.ts';
import { type KeptPage, packPage } from './kept-page.ts';
import { makePage, type PageReader } from './make-page.tsx';
import type { PageWork } from './page-worker.ts';

/** Bytes of packed pages that are kept: some 2,000 pages. */
const ROOM = 24 * 1024 * 1024;

/** Megabytes for what was only just made in the thread of pages: a third of what Node takes by itself. */
const YOUNG = 16;

/** The pages of stories, each made once for every version of its dossier, and kept packed. */
export interface StoryPages {
  /** As this reader gets it. Null: there is no dossier of this version any more, and no newer one yet. */
  get(row: Pick<StoryRow, 'id' | 'version'>, as: PageReader): Promise<KeptPage | null>;
  /** Makes it where it is not kept, for nobody yet. */
  prepare(row: Pick<StoryRow, 'id' | 'version'>, as: PageReader): Promise<void>;
  /** When a reader last asked, as `performance.now()` counts. */
  readonly lastAsked: number;
  /** True where it would not have to be made. */
  has(row: Pick<StoryRow, 'id' | 'version'>, as: PageReader): boolean;
  close(): Promise<void>;
}

interface Entry {
  version: number;
  page: KeptPage;
}

/**
 * Pages are made in a thread of its own, with its own connection to the store, so that a large one keeps nobody waiting who
 * asks for something else; run from its sources there is no compiled worker, and they are made in this thread.
 */
export function openStoryPages(newsroom: Newsroom, sample: boolean, room = ROOM): StoryPages {
  const compiled = fileURLToPath(new URL('./page-worker.js', import.meta.url));
  const { data } = newsroom;
  let pool: Piscina | null = null;
  const kept = new Map<string, Entry>();
  const making = new Map<string, Promise<KeptPage | null>>();
  let used = 0;

  async function make(id: StoryRow['id'], as: PageReader): Promise<KeptPage | null> {
    if (data && existsSync(compiled)) {
      pool ??= new Piscina({
        filename: compiled,
        minThreads: 0,
        maxThreads: 1,
        idleTimeout: 300_000,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      });
      return pool.run({ data, id, as: { ...as, sample } } satisfies PageWork);
    }
    const made = await makePage(newsroom.store, id, { ...as, sample, lenses: newsroom.lenses ?? [] });
    return made && packPage(made.html, made.version);
  }

  const drop = (key: string) => {
    used -= kept.get(key)?.page.gzip.length ?? 0;
    kept.delete(key);
  };
  function keep(key: string, page: KeptPage): void {
    drop(key);
    kept.set(key, { version: page.version, page });
    used += page.gzip.length;
    for (const oldest of kept.keys()) {
      if (used <= room) break;
      drop(oldest);
    }
  }

  // What the owner's own lenses and packs say is part of every page.
  const keyOf = (id: string, { lens, by, owner, whole }: PageReader) =>
    [id, lens, by, owner, whole, data ? ownStamp(data) : ''].join('\n');

  async function get({ id, version }: Pick<StoryRow, 'id' | 'version'>, as: PageReader): Promise<KeptPage | null> {
    const key = keyOf(id, as);
    const found = kept.get(key);
    if (found && found.version >= version) {
      kept.delete(key);
      kept.set(key, found);
      return found.page;
    }
    drop(key);
    const run = `${key}\n${version}`;
    const made = making.get(run) ?? make(id, as).finally(() => making.delete(run));
    making.set(run, made);
    const page = await made;
    if (!page || page.version < version) return null;
    keep(key, page);
    return page;
  }

  let lastAsked = Number.NEGATIVE_INFINITY;
  return {
    get: (row, as) => {
      lastAsked = performance.now();
      return get(row, as);
    },
    prepare: async (row, as) => {
      await get(row, as);
    },
    get lastAsked() {
      return lastAsked;
    },
    has: ({ id, version }, as) => (kept.get(keyOf(id, as))?.version ?? 0) >= version,
    close: async () => {
      await pool?.close();
    },
  };
}
