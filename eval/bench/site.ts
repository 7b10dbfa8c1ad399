// npm run bench -- site [--stories 20000] [--seconds 20] [--rate 50] [--store DIR]: how fast the newsroom's pages answer.
//
// The store: dossiers of a pile of real sentences (bench compare), each story copied under new names until there are as many
// stories as asked for, written through the store's own port (eval/bench/site-store.ts). `serve` runs as it ships, in a process
// of its own, while `ingest` takes accounts into the same store; this process asks for pages at a steady rate, whether or not
// the last ones have come, and times each answer from when it was due.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Agent, type Dispatcher, request } from 'undici';
import { pileOf } from './compare.ts';
import { completeStore, fillStore, writeLate } from './site-store.ts';

const MAIN = resolve(import.meta.dirname, '../../dist/bundle/main.js');
/** Readers at a time: connections kept open. */
const READERS = 10;
/** Stories that the front page lists, asked for most. */
const LISTED = 930;
/** Seconds given to the server for what it makes ahead of its readers. */
const AHEAD = 120;
const WORDS = ['government', 'police', 'school', 'rain', '"prime minister"', 'market', 'hospital', 'season', 'court'];
const MORE_WORDS = ['monday', 'national', 'woman', 'city', 'company', 'children', 'health', 'team', 'record', 'water'];
const print = (line: string) => process.stdout.write(`${line}\n`);

export default async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      stories: { type: 'string', default: '20000' },
      seconds: { type: 'string', default: '20' },
      rate: { type: 'string', default: '50' },
      store: { type: 'string' },
      pile: { type: 'string' },
    },
  });
  if (values.pile) {
    process.stdout.write(JSON.stringify(pileOf(Number(values.pile))));
    return;
  }
  const data = values.store ? resolve(values.store) : mkdtempSync(join(tmpdir(), 'synoptic-bench-site-'));
  try {
    if (!existsSync(join(data, 'synoptic.db'))) await fillStore(data, Number(values.stories), print);
    await completeStore(data, print);
    await measure(data, Number(values.seconds), Number(values.rate));
  } finally {
    if (!values.store) rmSync(data, { recursive: true, force: true });
  }
}

/** Seconds of processor time that a process took so far, and the most memory it had, in megabytes. */
function spentBy(pid: number): { cpu: number; peak: number; now: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1]) / 1024);
  return {
    cpu: (Number(fields[11]) + Number(fields[12])) / 100,
    peak: megabytes('VmHWM'),
    now: megabytes('VmRSS'),
  };
}

interface Answer {
  kind: string;
  path: string;
  /** Milliseconds from when it was due until its last byte was there. */
  time: number;
  bytes: number;
}

/** What is asked: of ten pages three lists, five stories (a tenth of them seldom asked for), two searches. */
function pathOf(asked: number, stories: readonly string[]): { kind: string; path: string } {
  const turn = asked % 10;
  if (turn < 3) return { kind: 'front', path: ['/', '/?section=world', '/?order=newest'][turn]! };
  const old = stories.length - LISTED;
  if (turn === 3 && asked % 20 === 3 && old > 0)
    return { kind: 'story, seldom', path: stories[LISTED + ((asked * 7919) % old)]! };
  if (turn < 8) return { kind: 'story', path: stories[(asked * 7919) % Math.min(stories.length, LISTED)]! };
  const words = asked % 20 < 10 ? WORDS : MORE_WORDS;
  return { kind: 'search', path: `/search?q=${encodeURIComponent(words[asked % words.length]!)}` };
}

async function measure(data: string, seconds: number, rate: number): Promise<void> {
  const server = spawn(process.execPath, [MAIN, 'serve', '--data', data, '--port', '0', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = server.pid!;
  const agent = new Agent({ connections: READERS, pipelining: 1 });
  try {
    const url = await new Promise<string>((done) => {
      server.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
    });
    const text = async (path: string) => (await request(new URL(path, url), { dispatcher: agent })).body.text();
    const stories = await listStories(text);
    const started = performance.now();
    await settled(text);
    const waited = Math.round((performance.now() - started) / 1000);
    print(
      `settled   ${stories.length} stories known; pages made ahead after ${waited} s, ${spentBy(pid).cpu} s of CPU`,
    );
    print(`${'asked'.padEnd(16)}${'answers'.padStart(8)}   p50     p95     p99     max ms   largest KB`);
    let largest: Answer = { kind: '', path: '', time: 0, bytes: 0 };
    for (const busy of [false, true]) {
      const writer = busy ? ingest(data, writeLate(data, Math.floor(Date.now() / 1000))) : null;
      const before = spentBy(pid);
      const own = process.cpuUsage();
      const answers = await askSteadily(url, agent, stories, { seconds, rate });
      const spent = spentBy(pid).cpu - before.cpu;
      const mine = process.cpuUsage(own);
      const late = writer === null ? '' : writer.exitCode === null ? ' (still at it)' : ' (done before the end)';
      writer?.kill();
      print(busy ? `while ingesting${late}` : 'at rest');
      for (const kind of ['front', 'story', 'story, seldom', 'search']) tell(answers, kind);
      for (const answer of answers) if (answer.bytes > largest.bytes) largest = answer;
      const each = (cpu: number) => `${((cpu * 1000) / answers.length).toFixed(1)} ms`;
      const load = `serve ${each(spent)} of CPU a page, all its threads; asking ${each((mine.user + mine.system) / 1e6)}`;
      print(`  ${load}; ${spentBy(pid).now} MB`);
    }
    print(`largest   ${Math.round(largest.bytes / 102.4) / 10} KB: ${largest.path}`);
    print(`serve     peak ${spentBy(pid).peak} MB with ${READERS} readers at a time`);
  } finally {
    server.kill();
    await agent.close();
  }
}

/** Addresses of stories, the most told first: those that the first pages list, and some 300 that stand further back. */
async function listStories(text: (path: string) => Promise<string>): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = '/';
  for (let page = 0; page < LISTED / 30 + 10 && cursor; page += 1) {
    const html: string = await text(cursor);
    found.push(...[...html.matchAll(/href="(\/story\/s[0-9a-f]{16})"/g)].map(([, path]) => path!));
    cursor = /href="([^"]*after=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? null;
  }
  return [...new Set(found)];
}

/** Until the server has made ahead what it makes ahead, as it says itself. */
async function settled(text: (path: string) => Promise<string>): Promise<void> {
  for (let asked = 0; asked < AHEAD; asked += 1) {
    if (/synoptic_pages_waiting 0\b/.test(await text('/metrics'))) return;
    await new Promise((wait) => setTimeout(wait, 1000));
  }
}

function ingest(data: string, folder: string) {
  return spawn(process.execPath, [MAIN, 'ingest', folder, '--data', data, '--quiet'], { stdio: 'ignore' });
}

/** Asks `rate` times a second, each at its time, however the others do. */
async function askSteadily(
  url: string,
  agent: Agent,
  stories: readonly string[],
  { seconds, rate }: { seconds: number; rate: number },
): Promise<Answer[]> {
  const from = performance.now();
  const pending: Promise<Answer>[] = [];
  for (let asked = 0; asked < seconds * rate; asked += 1) {
    const due = from + (asked * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    const { kind, path } = pathOf(asked, stories);
    pending.push(
      (async () => {
        let bytes = 0;
        let place: string | null = path;
        // A story that was merged meanwhile leads to the one it went into.
        while (place) {
          const answer: Dispatcher.ResponseData = await request(new URL(place, url), {
            dispatcher: agent,
            headers: { accept: 'text/html' },
          });
          for await (const chunk of answer.body) bytes += (chunk as Buffer).length;
          place = answer.statusCode === 301 ? String(answer.headers['location']) : null;
          if (answer.statusCode >= 400) print(`          ${path} answered ${answer.statusCode}`);
        }
        return { kind, path, time: performance.now() - due, bytes };
      })(),
    );
  }
  return Promise.all(pending);
}

function tell(answers: readonly Answer[], kind: string): void {
  const own = answers.filter((answer) => answer.kind === kind);
  if (own.length === 0) return;
  const sorted = own.map(({ time }) => time).sort((a, b) => a - b);
  const p = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  const largest = (Math.max(...own.map(({ bytes }) => bytes)) / 1024).toFixed(1);
  const figures = [p(0.5), p(0.95), p(0.99), p(1)].map((figure) => figure.padStart(8)).join('');
  print(`  ${kind.padEnd(14)}${String(own.length).padStart(8)}${figures}   ${largest.padStart(8)}`);
}
