// The thread behind newsroom-thread.ts: opens the newsroom, keeps it until it is told to stop, and says what happens.
import { parentPort, workerData } from 'node:worker_threads';
import { readInputs } from '../read/read-inputs.ts';
import { SAMPLE_ARTICLES, SAMPLE_OUTLETS } from '../sample-edition.ts';
import { makeBell } from './bell.ts';
import { ingest } from './ingest.ts';
import { keepNewsroom } from './keep-newsroom.ts';
import type { FromLoop, LoopData, ToLoop } from './newsroom-thread.ts';
import { openNewsroom } from './open-newsroom.ts';

const { data, threads, outlets = [], sample = false } = workerData as LoopData;
const tell = (message: FromLoop) => parentPort?.postMessage(message);
const stop = new AbortController();
const bell = makeBell();
parentPort?.on('message', (message: ToLoop) => (message === 'stop' ? stop.abort() : bell.ring()));

const { newsroom, keeper, close } = await openNewsroom({
  data,
  threads,
  outlets: sample ? [SAMPLE_OUTLETS, ...outlets] : outlets,
  offline: sample,
  log: (level, what, details) => tell({ kind: 'log', level, what, ...(details && { details }) }),
  changed: (story) => tell({ kind: 'changed', story }),
});
try {
  if (sample) {
    const progress = (stage: string, done: number, of: number | null) => tell({ kind: 'progress', stage, done, of });
    await ingest(newsroom, keeper, readInputs([SAMPLE_ARTICLES], process.stdin), progress);
  }
  await keepNewsroom(newsroom, keeper, { signal: stop.signal, bell });
} finally {
  await close();
  parentPort?.close();
}
