import { Worker } from 'node:worker_threads';
import { type Newsroom, realClock } from './newsroom.ts';
import { workerFile } from './worker-file.ts';

export interface NewsroomThreadSettings {
  /** Folder of the store. */
  data: string;
  /** Threads for reading articles, beside the one of the loop; 0: the loop reads them itself. */
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
  /** Told when a story has a new dossier. */
  changed(story: string): void;
}

export interface NewsroomThread {
  /** Something is to be done now: feeds were added, or a person corrected a story. */
  wake(): void;
  /** Lets the loop finish or give back what it holds; after some seconds it is ended, which loses nothing. */
  close(): Promise<void>;
}

/** What the loop tells the thread that started it. */
export type FromLoop =
  | { kind: 'changed'; story: string }
  | { kind: 'log'; level: 'info' | 'warn'; what: string; details?: Record<string, unknown> };

/** What it is told. */
export type ToLoop = 'wake' | 'stop';

export type LoopData = Pick<
  NewsroomThreadSettings,
  'data' | 'threads' | 'outlets' | 'offline' | 'allowPrivate' | 'delay'
>;

/** Megabytes for what the loop only just made: a third of what Node takes by itself, for some more collecting. */
const YOUNG = 16;
/** Milliseconds a loop may take to stop. */
const LAST_WORDS = 15_000;
/** Milliseconds until a loop that fell over is started again: doubled each time, up to the second. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 300_000;

/**
 * Keeps the newsroom of a folder in a thread of its own, with its own connection to the store, so that who serves pages
 * is never kept waiting. A loop that falls over is named in the log and started again: its claims run out by themselves.
 */
export function openNewsroomThread(settings: NewsroomThreadSettings): NewsroomThread {
  const { data, threads, outlets = [], offline = false, allowPrivate = false, delay = 1, log } = settings;
  const file = workerFile('newsroom-worker');
  const closing = new AbortController();
  let pause = FIRST_PAUSE;
  let worker: Worker | null = null;

  const hear = (message: FromLoop) => {
    switch (message.kind) {
      case 'changed':
        pause = FIRST_PAUSE;
        return settings.changed(message.story);
      case 'log':
        return log(message.level, message.what, message.details);
    }
  };

  const run = () =>
    new Promise<void>((ended) => {
      const workerData: LoopData = { data, threads, outlets, offline, allowPrivate, delay };
      worker = new Worker(file, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
      worker.on('message', hear);
      worker.on('error', (error) => log('warn', 'the newsroom fell over', { why: String(error.stack ?? error) }));
      worker.on('exit', () => ended());
    });

  const runs = (async () => {
    while (!closing.signal.aborted) {
      await run();
      worker = null;
      if (closing.signal.aborted) return;
      await realClock.sleep(pause, closing.signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  })();

  return {
    wake: () => worker?.postMessage('wake' satisfies ToLoop),
    close: async () => {
      closing.abort();
      worker?.postMessage('stop' satisfies ToLoop);
      const enough = setTimeout(() => worker?.terminate(), LAST_WORDS);
      await runs;
      clearTimeout(enough);
    },
  };
}
