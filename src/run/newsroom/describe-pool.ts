import { Piscina } from 'piscina';
import type { Document } from '../../article/article.ts';
import type { Describe, Described } from './describe-documents.ts';
import type { DescribeWork } from './describe-worker.ts';
import { workerFile } from './worker-file.ts';

/** Documents handed to a thread at once: one by one, the handing over costs more than the work (technote on threads). */
const BATCH = 8;

/** Batches a thread has in hand: with the next one there it does not wait for a loop that is writing. */
const AHEAD = 2;

/** What the threads know besides what ships: the user's packs below `data`, and files of more outlet records. */
export type PoolKnowledge = Omit<DescribeWork, 'documents'>;

/** Worker threads for reading and describing. They start with the first documents. */
export function openDescribePool(
  threads: number,
  known: PoolKnowledge,
): { describe: Describe; close(): Promise<void> } {
  const filename = workerFile('describe-worker');
  let pool: Piscina | null = null;
  const describe: Describe = async (documents) => {
    pool ??= new Piscina({
      filename,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 60_000,
      concurrentTasksPerWorker: AHEAD,
    });
    const batches: Promise<Described[]>[] = [];
    for (let start = 0; start < documents.length; start += BATCH) {
      const batch: Document[] = documents.slice(start, start + BATCH).map(({ hints, ...rest }) => {
        const { registry: _, ...plain } = hints; // functions do not cross into a thread; the worker has its own registry
        return { ...rest, hints: plain };
      });
      batches.push(pool.run({ documents: batch, ...known } satisfies DescribeWork));
    }
    return (await Promise.all(batches)).flat();
  };
  return { describe, close: async () => pool?.close() };
}
