import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Comparison } from './compare.ts';
import type { Input } from './read/input.ts';

/** Compares documents at hand beside whatever else the process does. */
export interface CompareThread {
  compare(inputs: readonly Input[]): Promise<Comparison>;
  close(): Promise<void>;
}

/** `data`: folder of the user's own packs; `outlets`: files of more outlet records. The thread starts with the first piece of work. */
export function openCompareThread(data: string, outlets: readonly string[]): CompareThread {
  const compiled = fileURLToPath(new URL('./compare-worker.js', import.meta.url));
  let pool: Piscina | null = null;
  return {
    compare: async (inputs) => {
      const work = { inputs: [...inputs], data, outlets: [...outlets] };
      // Run from its sources there is no compiled worker: then in this thread.
      if (!existsSync(compiled)) return (await import('./compare-worker.ts')).default(work);
      pool ??= new Piscina({ filename: compiled, minThreads: 0, maxThreads: 1, idleTimeout: 60_000 });
      return pool.run(work);
    },
    close: async () => {
      await pool?.close();
    },
  };
}
