// npm run bench -- pages [--threads 2] [--times 3]: pages a second through worker threads, from HTML to article and features.
//
// The real pages of extract/scrapinghub and extract/andy-even, each as often as asked, through the threads that `ingest` and
// `serve` use. Also as a ratio: the same in this thread alone, in the same run.
import { parseArgs } from 'node:util';
import type { Document } from '../../src/article/article.ts';
import { pageRows } from '../articles/rows.ts';
import { built } from '../built.ts';
import { dataFile } from '../data.ts';

const SETS = ['extract/scrapinghub.jsonl.br', 'extract/andy-even.jsonl.br'];

export default async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: { threads: { type: 'string', default: '2' }, times: { type: 'string', default: '3' } },
  });
  const { openDescribePool } = await built<typeof import('../../src/run/newsroom/describe-pool.ts')>(
    'run/newsroom/describe-pool.js',
  );
  const { extractArticle } =
    await built<typeof import('../../src/article/extract-article.ts')>('article/extract-article.js');
  const pages = SETS.flatMap((set) => pageRows(dataFile(set))).map(
    ({ url, html }): Document => ({ what: url, form: 'html', content: html, hints: { url: url || null } }),
  );
  const documents = Array.from({ length: Number(values.times) }, () => pages).flat();
  const megabytes = documents.reduce((sum, { content }) => sum + content.length, 0) / 1e6;
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print(`${documents.length} pages, ${Math.round(megabytes)} million characters`);

  const pool = openDescribePool(Number(values.threads), { data: 'no-packs-of-its-own', outlets: [] });
  await pool.describe(pages.slice(0, 64));
  const from = performance.now();
  const results = await pool.describe(documents);
  const threaded = documents.length / ((performance.now() - from) / 1000);
  await pool.close();
  const refused = results.filter(({ ok }) => !ok).length;
  print(`read and described in ${values.threads} threads   ${threaded.toFixed(0)} pages a second (${refused} refused)`);

  for (const page of pages.slice(0, 64)) extractArticle(page);
  const cpu = process.cpuUsage();
  for (const page of pages) extractArticle(page);
  const { user, system } = process.cpuUsage(cpu);
  const alone = pages.length / ((user + system) / 1e6);
  print(`read only, one thread           ${alone.toFixed(0)} pages a second of CPU time`);
}
