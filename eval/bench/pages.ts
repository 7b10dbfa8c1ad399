// npm run bench -- pages [--threads 2] [--times 1]: what reading a page costs, and reading and describing it.
//
// The real pages of extract/scrapinghub and extract/andy-even, each as often as asked. First they are only read, from HTML to
// article, in worker threads of its own; then read and described by the threads that `ingest` and `serve` use. Pages a second
// are of the clock and fall on a busy machine; processor time does so much less.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Document } from '../../src/article/article.ts';
import { pageRows } from '../articles/rows.ts';
import { built, builtFile } from '../built.ts';
import { dataFile } from '../data.ts';

const SETS = ['extract/scrapinghub.jsonl.br', 'extract/andy-even.jsonl.br'];
/** Pages read beforehand by each thread, so that the compiler's work is not measured. */
const WARM_UP = 128;

export default async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: { threads: { type: 'string', default: '2' }, times: { type: 'string', default: '1' } },
  });
  const threads = Number(values.threads);
  const pages = SETS.flatMap((set) => pageRows(dataFile(set))).map(
    ({ url, html }): Document => ({ what: url, form: 'html', content: html, hints: { url: url || null } }),
  );
  const documents = Array.from({ length: Number(values.times) }, () => pages).flat();
  const units = documents.reduce((sum, { content }) => sum + content.length, 0);
  print(
    `${documents.length} pages, ${Math.round(units / 1e6)} million characters, ${Math.round(units / documents.length / 1000)} thousand a page`,
  );
  const report = (what: string, { seconds, cpu }: Spent) => {
    const perPage = (1000 * cpu) / documents.length;
    const perUnits = ((1000 * cpu) / units) * 1e5;
    const rate = documents.length / seconds;
    print(
      `${what}  ${rate.toFixed(0)} pages a second; CPU ${perPage.toFixed(1)} ms a page, ${perUnits.toFixed(2)} ms per 100,000 characters`,
    );
  };
  report(`read, ${threads} threads               `, await readInThreads(documents, threads));

  const { openDescribePool } = await built<typeof import('../../src/run/newsroom/describe-pool.ts')>(
    'run/newsroom/describe-pool.js',
  );
  const pool = openDescribePool(threads, { data: 'no-packs-of-its-own', outlets: [] });
  await pool.describe(pages.slice(0, WARM_UP));
  let refused = 0;
  const described = await spent(async () => {
    refused = (await pool.describe(documents)).filter(({ ok }) => !ok).length;
  });
  await pool.close();
  report(`read and described, ${threads} threads `, described);
  print(`${refused} refused`);
}

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Seconds by the clock and of the processor, all threads together. */
interface Spent {
  seconds: number;
  cpu: number;
}

async function spent(work: () => Promise<void>): Promise<Spent> {
  const from = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - from) / 1000, cpu: (user + system) / 1e6 };
}

/** Each thread has its pages before the clock starts, and says when it has read them. */
const READER = `
import { parentPort, workerData } from 'node:worker_threads';
const { extractArticle } = await import(workerData.module);
for (const page of workerData.pages.slice(0, workerData.warmUp)) extractArticle(page);
parentPort.on('message', () => {
  for (const page of workerData.pages) extractArticle(page);
  parentPort.postMessage('read');
});
parentPort.postMessage('ready');
`;

async function readInThreads(documents: readonly Document[], threads: number): Promise<Spent> {
  const workers = Array.from({ length: threads }, (_, thread) => {
    const pages = documents.filter((_, i) => i % threads === thread);
    const source = new URL(`data:text/javascript,${encodeURIComponent(READER)}`);
    return new Worker(source, {
      workerData: { module: builtFile('article/extract-article.js'), pages, warmUp: WARM_UP },
    });
  });
  const answered = () => Promise.all(workers.map((worker) => new Promise((done) => worker.once('message', done))));
  await answered();
  const result = await spent(async () => {
    const read = answered();
    for (const worker of workers) worker.postMessage('go');
    await read;
  });
  await Promise.all(workers.map((worker) => worker.terminate()));
  return result;
}
