// The thread behind newsroom-thread.ts: opens the newsroom, keeps it until it is told to stop, and says what happens.
import { parentPort, workerData } from 'node:worker_threads';
import { makeBell } from './bell.ts';
import { keepNewsroom } from './keep-newsroom.ts';
import type { FromLoop, LoopData, ToLoop } from './newsroom-thread.ts';
import { openNewsroom } from './open-newsroom.ts';

const { data, threads, outlets = [], offline = false, allowPrivate = false, delay = 1 } = workerData as LoopData;
const tell = (message: FromLoop) => parentPort?.postMessage(message);
const stop = new AbortController();
const bell = makeBell();
parentPort?.on('message', (message: ToLoop) => (message === 'stop' ? stop.abort() : bell.ring()));

const { newsroom, keeper, close } = await openNewsroom({
  data,
  threads,
  outlets,
  offline,
  allowPrivate,
  delay,
  log: (level, what, details) => tell({ kind: 'log', level, what, ...(details && { details }) }),
  changed: (story) => tell({ kind: 'changed', story }),
});
try {
  await keepNewsroom(newsroom, keeper, { signal: stop.signal, bell });
} finally {
  await close();
  parentPort?.close();
}
