import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Knowledge } from '../../features/knowledge.ts';
import { closedWeb } from '../../net/closed-web.ts';
import { openWeb } from '../../net/open-web.ts';
import type { Registry } from '../../outlet/outlet.ts';
import { openSqliteStore } from '../../store/sqlite/sqlite-store.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { userAgent } from '../made-by.ts';
import { registryWith } from '../outlets.ts';
import { ownLenses, ownStamp } from '../own-lenses.ts';
import type { Describe } from './describe-documents.ts';
import { openDescribePool } from './describe-pool.ts';
import { openStoryKeeper, type StoryKeeper } from './keep-stories.ts';
import { type Newsroom, realClock } from './newsroom.ts';

export interface NewsroomSettings {
  /** Folder of the store and of the user's own rating packs; made where it is not there. */
  data: string;
  /** Worker threads for reading; 0: in this thread. */
  threads: number;
  /** Files of more outlet records. */
  outlets?: string[];
  /** True: no network is asked. */
  offline?: boolean;
  /** True: addresses of this machine and of private networks are asked too. */
  allowPrivate?: boolean;
  /** Seconds between two requests to one host. */
  delay?: number;
  log: Newsroom['log'];
  changed?: Newsroom['changed'];
}

export interface OpenNewsroom {
  newsroom: Newsroom;
  keeper: StoryKeeper;
  close(): Promise<void>;
}

/** Opens the newsroom of a folder: its store, the web, what describing needs to know. Throws where the store cannot be opened. */
export async function openNewsroom(settings: NewsroomSettings): Promise<OpenNewsroom> {
  const { data, threads, outlets = [], log } = settings;
  mkdirSync(data, { recursive: true });
  const store = await openSqliteStore(join(data, 'synoptic.db'));
  const registry = registryWith(data, outlets);
  const knowledge = loadKnowledge();
  const pool = threads > 0 ? openDescribePool(threads, { data, outlets }) : null;
  const newsroom: Newsroom = {
    store,
    web: settings.offline
      ? closedWeb
      : openWeb({ userAgent: userAgent(), allowPrivate: settings.allowPrivate ?? false, delay: settings.delay ?? 1 }),
    registry,
    knowledge,
    lenses: ownLenses(data),
    data,
    describe: pool?.describe ?? describeHere(registry, knowledge),
    clock: realClock,
    log,
    changed: settings.changed ?? (() => undefined),
  };
  let stamp = ownStamp(data);
  newsroom.refresh = () => {
    const now = ownStamp(data);
    if (now === stamp) return;
    stamp = now;
    newsroom.registry = registryWith(data, outlets);
    newsroom.lenses = ownLenses(data);
  };
  return {
    newsroom,
    keeper: openStoryKeeper(newsroom, `${hostname()}-${process.pid}-${threadId}`),
    close: async () => {
      await pool?.close();
      await newsroom.web.close();
      await store.close();
    },
  };
}

/** In this thread; loaded with the first documents: who only serves pages reads none. */
function describeHere(registry: Registry, knowledge: Knowledge): Describe {
  let describe: Describe | null = null;
  return async (documents) => {
    describe ??= (await import('./describe-documents.ts')).describeInPlace(registry, knowledge);
    return describe(documents);
  };
}
