// npm run bench -- site [--stories 20000] [--seconds 20] [--rate 50] [--store DIR]: how fast the newsroom's pages answer.
//
// The store: dossiers of a pile of real sentences (bench compare), each story copied under new names until there are as many
// stories as asked for, written through the store's own port. `serve` runs as it ships, in a process of its own, while
// `ingest` takes accounts into the same store; this process asks for pages at a steady rate and times each answer.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Agent, request } from 'undici';
import type { Article, Document } from '../../src/article/article.ts';
import { type ArticleId, digest, type StoryId } from '../../src/base/ids.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { Store } from '../../src/store/store.ts';
import { built } from '../built.ts';
import { pileOf } from './compare.ts';

const MAIN = resolve(import.meta.dirname, '../../dist/cli/main.js');
const SMALLEST = 250;
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
    if (!existsSync(join(data, 'synoptic.db'))) await fill(data, Number(values.stories));
    await measure(data, Number(values.seconds), Number(values.rate));
  } finally {
    if (!values.store) rmSync(data, { recursive: true, force: true });
  }
}

async function fill(data: string, stories: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const { compare } = await built<typeof import('../../src/run/compare.ts')>('run/compare.js');
  const { openSqliteStore } =
    await built<typeof import('../../src/store/sqlite/sqlite-store.ts')>('store/sqlite/sqlite-store.js');
  const maker = [...process.execArgv, process.argv[1] ?? '', 'site', '--pile', String(SMALLEST)];
  const pile = execFileSync(process.execPath, maker, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const documents = JSON.parse(pile) as Document[];
  const { dossiers } = await compare(documents.map((document) => ({ kind: 'document', document })));
  const store = await openSqliteStore(join(data, 'synoptic.db'));
  const started = performance.now();
  let articles = 0;
  for (let copy = 0; copy < stories; copy += 1) {
    const template = dossiers[copy % dossiers.length]!;
    // The largest come up seldom, as in the news: five accounts a story on average.
    if (template.articles.length > 12 && copy % 8 !== 0) {
      articles += await save(store, copied(dossiers.find((one) => one.articles.length === 3) ?? template, copy), copy);
    } else articles += await save(store, copied(template, copy), copy);
    if (copy % 2000 === 1999) print(`filled    ${copy + 1} stories, ${articles} articles`);
  }
  await store.close();
  print(`filled    ${stories} stories, ${articles} articles in ${Math.round((performance.now() - started) / 1000)} s`);
  // What `ingest` takes in while pages are asked for.
  mkdirSync(join(data, 'late'));
  for (const [index, { content, hints }] of documents.slice(0, 400).entries())
    writeFileSync(
      join(data, 'late', `${index}.json`),
      JSON.stringify({ ...hints, url: `${hints.url}/late`, text: content }),
    );
}

/** The dossier under new ids, its newest report a minute after that of the copy before. */
function copied(dossier: Dossier, copy: number): Dossier {
  const renamed = JSON.stringify(dossier).replace(
    /"([as])[0-9a-f]{16}"/g,
    (id, kind: string) => `"${kind}${digest(id, String(copy)).slice(0, 16)}"`,
  );
  const made = JSON.parse(renamed) as Dossier;
  made.story.lastPublished = new Date(Date.UTC(2031, 1, 1) + copy * 60_000).toISOString().replace('.000', '');
  return made;
}

async function save(store: Store, dossier: Dossier, copy: number): Promise<number> {
  const { sumUpStory } =
    await built<typeof import('../../src/run/newsroom/sum-up-story.ts')>('run/newsroom/sum-up-story.js');
  const at = dossier.story.lastPublished ?? '2031-01-01T00:00:00Z';
  const outlets = new Map(dossier.outlets.map((outlet) => [outlet.id, outlet]));
  const arrivals = dossier.articles.map((article: Article) => ({
    article: { ...article, url: `${article.url}?copy=${copy}` },
    outlet: outlets.get(article.outlet)!,
    confidence: 1,
    feed: null,
    rawHash: article.hash,
    version: 'bench',
    at,
    rights: { noArchive: false, noMining: false, feedOnly: null },
    features: null,
  }));
  const taken = await store.articles.acknowledge(arrivals);
  const story = dossier.story.id as StoryId;
  await store.stories.apply(
    taken.map(({ id, arrival }, index) => ({
      arrival,
      article: id as ArticleId,
      kind: index === 0 ? 'open' : 'join',
      by: 'machine' as const,
      decision: { kind: index === 0 ? 'open' : 'join', article: id, story },
      moves: [{ article: id as ArticleId, from: null, to: story }],
      at,
      version: 'bench',
    })),
  );
  const { summary, importance } = sumUpStory(dossier);
  const slim = { ...dossier, articles: dossier.articles.map((article) => ({ ...article, text: '', removed: [] })) };
  const change = (await store.stories.changed(1))[0]?.change ?? taken.length;
  await store.stories.saveDossier(story, change, {
    dossier: slim,
    section: ['world', 'politics', 'business', 'science'][copy % 4] ?? null,
    importance,
    summary,
    at,
    stageVersion: 'bench',
  });
  return taken.length;
}

async function measure(data: string, seconds: number, rate: number): Promise<void> {
  const server = spawn(process.execPath, [MAIN, 'serve', '--data', data, '--port', '0', '--quiet'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((done) => {
    server.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
  });
  const agent = new Agent({ connections: 10, pipelining: 1 });
  const get = async (path: string) => {
    const from = performance.now();
    const answer = await request(new URL(path, url), { dispatcher: agent, headers: { accept: 'text/html' } });
    const bytes = (await answer.body.arrayBuffer()).byteLength;
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
    return { time: performance.now() - from, bytes };
  };
  try {
    const list = await request(new URL('/', url), { dispatcher: agent, headers: { accept: 'text/html' } });
    const stories = [...(await list.body.text()).matchAll(/href="(\/story\/s[0-9a-f]{16})"/g)].map(([, path]) => path!);
    let cursor: string | null = '/';
    for (let page = 0; page < 30 && cursor; page += 1) {
      const text: string = await (await request(new URL(cursor, url), { dispatcher: agent })).body.text();
      stories.push(...[...text.matchAll(/href="(\/story\/s[0-9a-f]{16})"/g)].map(([, path]) => path!));
      cursor = /href="([^"]*after=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null;
    }
    const words = ['government', 'police', 'school', 'rain', '"prime minister"', 'market', 'hospital', 'season'];
    for (const busy of [false, true]) {
      const writer = busy
        ? spawn(process.execPath, [MAIN, 'ingest', join(data, 'late'), '--data', data, '--quiet'], { stdio: 'ignore' })
        : null;
      const times: Record<string, { time: number; bytes: number }[]> = { front: [], story: [], search: [] };
      const pending: Promise<unknown>[] = [];
      const ask = (kind: string, path: string) => pending.push(get(path).then((answer) => times[kind]!.push(answer)));
      for (let asked = 0; asked < seconds * rate; asked += 1) {
        const due = 1000 / rate;
        await new Promise((wait) => setTimeout(wait, due));
        if (asked % 10 < 3) ask('front', asked % 2 ? '/' : '/?section=world');
        else if (asked % 10 < 8) ask('story', stories[(asked * 7919) % stories.length]!);
        else ask('search', `/search?q=${encodeURIComponent(words[asked % words.length]!)}`);
      }
      await Promise.all(pending);
      writer?.kill();
      for (const [kind, all] of Object.entries(times)) {
        const sorted = all.map(({ time }) => time).sort((a, b) => a - b);
        const p = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
        const largest = Math.max(...all.map(({ bytes }) => bytes));
        print(
          `${kind.padEnd(9)} ${busy ? 'while ingesting' : 'at rest        '}  p50 ${p(0.5)} ms  p95 ${p(0.95)} ms  max ${p(0.9999)} ms  largest ${Math.round(largest / 1024)} KB  (${all.length} answers)`,
        );
      }
    }
    const peak = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
    print(`serve     peak ${Math.round(Number(peak) / 1024)} MB with 10 readers at a time`);
  } finally {
    server.kill();
    await agent.close();
  }
}
