// npm run bench -- ingest [--pages 600] [--hosts 40] [--threads 1] [--set scrapinghub,trafilatura]: from bytes to stored story.
//
// Real pages behind feeds on loopback, served by another process; the newsroom as it ships, but without the pause between two
// requests to one host. Measured from the first request until every page is an article in a story, then until every story
// has its dossier; `going` is what came after the first third, when threads are awake and code is compiled. CPU is that of this
// process with its threads: on a busy machine it says more than the clock. Of it, `loop` is the thread that fetches, keeps,
// forms stories and writes dossiers; the other threads read and describe.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
    const [line = ''] = await once(createInterface({ input: server.stdout! }));
    const { port, served, bytes } = JSON.parse(line) as { port: number; served: number; bytes: number };
    print(`${served} pages of ${Math.round(bytes / served / 1000)} kB on average`);
    await measure(data, port, { hosts, threads: Number(values.threads), pages: served });
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
  const bytes = rows.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
  print(JSON.stringify({ port: (server.address() as AddressInfo).port, served: rows.length, bytes }));
  await new Promise(() => undefined);
}

async function measure(
  data: string,
  port: number,
  of: { hosts: number; threads: number; pages: number },
): Promise<void> {
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
  const since = (from: Mark, what: string, articles: number) => {
    const now = markOf(articles);
    const [done, seconds] = [now.articles - from.articles, (now.at - from.at) / 1000];
    const [cpu, loop] = [now.cpu - from.cpu, now.loop - from.loop].map((spent) => (spent / done).toFixed(1));
    print(
      `${what.padEnd(9)} ${done} articles in ${seconds.toFixed(1)} s: ${(done / seconds).toFixed(1)} a second; ${cpu} ms of CPU each, loop ${loop}`,
    );
  };
  const first = markOf(0);
  let going: Mark | null = null;
  const kept = keepNewsroom(newsroom, keeper, { signal: stop.signal, sideBySide: 32 });
  const versions = { article: '', features: '', dossier: '' };
  for (let stage: 'pages' | 'dossiers' = 'pages'; ; ) {
    await new Promise((done) => setTimeout(done, 250));
    const items = await store.stories.assignedUpTo();
    if (!going && items >= of.pages / 3) going = markOf(items);
    if (items < of.pages * 0.8) continue;
    const waiting = await store.upkeep.waiting(versions);
    const { article: articles = 0, failure = 0 } = await store.counts();
    const asked = (await store.feeds.list()).every(({ lastGood }) => lastGood !== null);
    if (!asked || waiting.arrivals > 0) continue;
    if (stage === 'pages') {
      since(first, 'stories', articles);
      if (going) since(going, 'going', articles);
      if (failure > 0) print(`refused   ${failure}`);
      stage = 'dossiers';
    }
    if (waiting.stories > 0) continue;
    since(first, 'dossiers', articles);
    break;
  }
  stop.abort();
  await kept;
  await open.close();
}

/** How far it is: milliseconds of the clock, and of CPU in all threads and in this one. */
interface Mark {
  articles: number;
  at: number;
  cpu: number;
  loop: number;
}

function markOf(articles: number): Mark {
  const { user, system } = process.cpuUsage();
  return { articles, at: performance.now(), cpu: (user + system) / 1000, loop: loopTime() };
}

/** Milliseconds of CPU of the main thread, as Linux counts them; not a number elsewhere. */
function loopTime(): number {
  try {
    const [task = ''] = readdirSync('/proc/self/task').filter((one) => one === String(process.pid));
    const fields = readFileSync(`/proc/self/task/${task}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
