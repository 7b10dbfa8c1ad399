// npm run bench -- ingest [--pages 600] [--hosts 40] [--threads 1] [--set scrapinghub,trafilatura]: from bytes to stored story.
//
// Real pages behind feeds on loopback, served by another process; the newsroom as it ships, but without the pause between two
// requests to one host. Measured from the first request until every page is an article in a story, then until every story
// has its dossier. CPU is that of this process with its threads: on a busy machine it says more than the clock.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { pageRows } from '../articles/rows.ts';
import { built } from '../built.ts';
import { dataFile } from '../data.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const lookup: LookupFunction = (_host, options, callback) =>
  options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

export default async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      pages: { type: 'string', default: '600' },
      hosts: { type: 'string', default: '40' },
      threads: { type: 'string', default: '1' },
      set: { type: 'string', default: 'scrapinghub,trafilatura,andy-even' },
      serve: { type: 'boolean', default: false },
    },
  });
  const pages = Number(values.pages);
  const hosts = Number(values.hosts);
  if (values.serve) return serve(values.set, pages, hosts);
  const server = spawn(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? '', 'ingest', '--serve', ...options],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const data = mkdtempSync(join(tmpdir(), 'synoptic-bench-ingest-'));
  try {
    const [port = ''] = await once(createInterface({ input: server.stdout! }));
    await measure(data, Number(port), { hosts, threads: Number(values.threads) });
  } finally {
    server.kill();
    rmSync(data, { recursive: true, force: true });
  }
}

async function once(lines: AsyncIterable<string>): Promise<string[]> {
  for await (const line of lines) return [line];
  return [];
}

async function serve(set: string, pages: number, hosts: number): Promise<void> {
  const rows = set
    .split(',')
    .flatMap((name) => pageRows(dataFile(`extract/${name}.jsonl.br`)))
    .filter(({ html }) => html.length > 2000)
    .slice(0, pages);
  const server = createServer((request, response) => {
    const host = Number(/^site(\d+)\./.exec(request.headers.host ?? '')?.[1] ?? -1);
    const path = request.url ?? '/';
    const page = rows[Number(/^\/page\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (page) return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page.html);
    if (path !== '/feed') return response.writeHead(404).end();
    const items = rows.flatMap((row, index) =>
      index % hosts === host
        ? `<item><guid>${index}</guid><link>http://${request.headers.host}/page/${index}</link><title>${index}</title><description><![CDATA[${(row.body ?? '').slice(0, 500).replaceAll(']]>', '')}]]></description></item>`
        : [],
    );
    return response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>Site ${host}</title>${items.join('')}</channel></rss>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  print(String((server.address() as AddressInfo).port));
  await new Promise(() => undefined);
}

async function measure(data: string, port: number, of: { hosts: number; threads: number }): Promise<void> {
  const { openNewsroom } = await built<typeof import('../../src/run/newsroom/open-newsroom.ts')>(
    'run/newsroom/open-newsroom.js',
  );
  const { keepNewsroom } = await built<typeof import('../../src/run/newsroom/keep-newsroom.ts')>(
    'run/newsroom/keep-newsroom.js',
  );
  const { openWeb } = await built<typeof import('../../src/net/open-web.ts')>('net/open-web.js');
  const open = await openNewsroom({ data, threads: of.threads, log: () => undefined });
  const { newsroom, keeper } = open;
  newsroom.web = openWeb({ userAgent: 'Synoptic-bench/1', allowPrivate: true, lookup, delay: 0 });
  const { store } = newsroom;
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  for (let host = 0; host < of.hosts; host += 1)
    await store.feeds.add({ url: `http://site${host}.example:${port}/feed`, now });
  const stop = new AbortController();
  const started = performance.now();
  const cpu = process.cpuUsage();
  const figures = (what: string, articles: number) => {
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const spent = (user + system) / 1000;
    print(
      `${what.padEnd(9)} ${articles} articles in ${seconds.toFixed(1)} s: ${(articles / seconds).toFixed(1)} a second; ${(spent / articles).toFixed(1)} ms of CPU each`,
    );
  };
  const kept = keepNewsroom(newsroom, keeper, { signal: stop.signal, sideBySide: 32 });
  const versions = { article: '', features: '', dossier: '' };
  for (let stage: 'pages' | 'dossiers' = 'pages'; ; ) {
    await new Promise((done) => setTimeout(done, 250));
    const waiting = await store.upkeep.waiting(versions);
    const { article: articles = 0, failure = 0 } = await store.counts();
    const asked = (await store.feeds.list()).every(({ lastGood }) => lastGood !== null);
    if (!asked || waiting.arrivals > 0) continue;
    if (stage === 'pages') {
      figures('stories', articles);
      if (failure > 0) print(`refused   ${failure}`);
      stage = 'dossiers';
    }
    if (waiting.stories > 0) continue;
    figures('dossiers', articles);
    break;
  }
  stop.abort();
  await kept;
  await open.close();
}
