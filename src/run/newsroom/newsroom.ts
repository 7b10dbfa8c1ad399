import type { Knowledge } from '../../features/knowledge.ts';
import type { Web } from '../../net/web.ts';
import type { Lens } from '../../outlet/lens.ts';
import type { Registry } from '../../outlet/outlet.ts';
import type { Store } from '../../store/store.ts';
import type { Describe } from './describe-documents.ts';

/** The time, as the newsroom knows it: tests put one of their own in its place. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal is given. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** What every step of the newsroom works with. */
export interface Newsroom {
  store: Store;
  web: Web;
  registry: Registry;
  knowledge: Knowledge;
  /** Columns of the reader's own files, by which accounts are divided beside the lenses that are always there. */
  lenses?: readonly Lens[];
  /** Folder of the store and of the reader's own packs and lenses; absent in tests that need none. */
  data?: string;
  /** Reads the reader's packs and lenses anew where they changed: another process may have added one. */
  refresh?(): void;
  /** Reads documents into articles with their features: in worker threads, or in place. */
  describe: Describe;
  clock: Clock;
  /** One line of what happened, for the log. */
  log(level: 'info' | 'warn', what: string, details?: Record<string, unknown>): void;
  /** Told when a story has a new dossier. */
  changed(story: string): void;
}

export const realClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) =>
    new Promise((done) => {
      if (signal?.aborted) return done();
      const timer = setTimeout(end, milliseconds);
      function end() {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        done();
      }
      signal?.addEventListener('abort', end);
    }),
};

/** UTC, ISO 8601 with seconds. */
export function at(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
