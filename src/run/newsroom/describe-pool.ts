import { Piscina } from 'piscina';
import type { Document } from '../../article/article.ts';
import type { Describe, Described } from './describe-documents.ts';
import { workerFile } from './worker-file.ts';

/** Documents handed to a thread at once: one by one, the handing over costs more than the work (technote on threads). */
const BATCH = 8;

/** Worker threads for reading and describing. `outlets`: files of more outlet records. */
export function openDescribePool(threads: number, outlets: string[]): { describe: Describe; close(): Promise<void> } {
  const filename = workerFile('describe-worker');
  const pool = new Piscina({ filename, minThreads: 1, maxThreads: threads, idleTimeout: 60_000 });
  const describe: Describe = async (documents) => {
    const batches: Promise<Described[]>[] = [];
    for (let start = 0; start < documents.length; start += BATCH) {
      const batch: Document[] = documents.slice(start, start + BATCH).map(({ hints, ...rest }) => {
        const { registry: _, ...plain } = hints; // functions do not cross into a thread; the worker has its own registry
        return { ...rest, hints: plain };
      });
      batches.push(pool.run({ documents: batch, outlets }));
    }
    return (await Promise.all(batches)).flat();
  };
  return { describe, close: () => pool.close() };
}
