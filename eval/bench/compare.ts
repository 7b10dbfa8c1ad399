// npm run bench -- compare [--accounts 1000]: articles per second in each stage of `compare`, and its memory.
//
// The pile: one real text of load/abp-quarter a story; each account keeps 55% of its sentences and 85% of their words, with
// 25% of the sentences of another text, to about 400 words. Story sizes follow a Pareto law (1.15), the largest 60.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Document } from '../../src/article/article.ts';
import type { Input } from '../../src/run/read/input.ts';
import { built } from '../built.ts';
import { dataFile, readRows } from '../data.ts';

const WORDS = 400;
const LARGEST = 60;

/** mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function sizesOf(accounts: number, random: () => number): number[] {
  const sizes = [Math.min(LARGEST, accounts)];
  let left = accounts - (sizes[0] ?? 0);
  while (left > 0) {
    const size = Math.min(left, LARGEST - 1, Math.max(1, Math.floor(2 * random() ** (-1 / 1.15))));
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

/** The invented pile, from real sentences: none of it is kept. */
export function pileOf(accounts: number): Document[] {
  const rows = readRows<{ title: string; text: string }>(dataFile('load/abp-quarter.jsonl.br'));
  const texts = rows
    .map(({ text }) => text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.split(' ').length > 4))
    .filter((text) => text.length >= 12);
  const random = randomFrom(1);
  const documents: Document[] = [];
  for (const [number, size] of sizesOf(accounts, random).entries()) {
    const story = texts[number % texts.length] ?? [];
    for (let member = 0; member < size; member += 1) {
      const other = texts[Math.floor(random() * texts.length)] ?? [];
      const kept = story
        .filter(() => random() < 0.55)
        .map((sentence) =>
          sentence
            .split(' ')
            .filter((word, at) => at === 0 || /[.!?"]$/.test(word) || random() < 0.85)
            .join(' '),
        );
      const mixed = [...kept, ...other.filter(() => random() < 0.25)];
      const text: string[] = [];
      for (let words = 0, at = 0; words < WORDS && at < mixed.length; at += 1) {
        text.push(mixed[at] ?? '');
        words += (mixed[at] ?? '').split(' ').length;
      }
      const title = (text[0] ?? '').split(' ').slice(0, 9).join(' ');
      const published = new Date(Date.UTC(2031, 0, 1 + (number % 20), member % 24)).toISOString();
      const url = `https://outlet${(number * 7 + member) % 97}.example/${number}/${member}`;
      const paragraphs = text.map((sentence, at) => sentence + (at % 3 === 2 ? '\n\n' : ' ')).join('');
      documents.push({ what: url, form: 'text', content: paragraphs, hints: { url, title, published } });
    }
  }
  return documents;
}

export default async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: { accounts: { type: 'string', default: '1000' }, pile: { type: 'boolean' } },
  });
  if (values.pile) {
    process.stdout.write(JSON.stringify(pileOf(Number(values.accounts))));
    return;
  }
  // Made by another process: the corpus it is made from is no part of what `compare` needs.
  const maker = [...process.execArgv, process.argv[1] ?? '', 'compare', '--pile', '--accounts', values.accounts];
  const pile = execFileSync(process.execPath, maker, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const documents = JSON.parse(pile) as Document[];
  const inputs: Input[] = documents.map((document) => ({ kind: 'document', document }));
  const { compare } = await built<typeof import('../../src/run/compare.ts')>('run/compare.js');
  const { loadKnowledge } = await built<typeof import('../../src/run/load-knowledge.ts')>('run/load-knowledge.js');
  const { loadRegistry } = await built<typeof import('../../src/run/load-registry.ts')>('run/load-registry.js');
  const marks: Record<string, { from: number; to: number; done: number }> = {};
  const knowledge = loadKnowledge();
  const registry = loadRegistry();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const comparison = await compare(inputs, {
    knowledge,
    registry,
    progress: (stage, done) => {
      marks[stage] ??= { from: performance.now(), to: 0, done: 0 };
      Object.assign(marks[stage], { to: performance.now(), done });
    },
  });
  const used = process.cpuUsage(cpu);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const times = Object.entries(marks);
  for (const [at, [stage, mark]] of times.entries()) {
    const from = at === 0 ? start : (times[at - 1]?.[1].to ?? start);
    const seconds = (mark.to - from) / 1000;
    print(
      `${stage.padEnd(9)} ${mark.done} in ${seconds.toFixed(2)} s, ${Math.round(documents.length / seconds)} articles a second`,
    );
  }
  const largest = Math.max(...comparison.dossiers.map(({ articles }) => articles.length));
  const peak = Number(/VmHWM:\s*(\d+)/.exec(readStatus())?.[1] ?? 0) / 1024;
  print(
    `all       ${documents.length} accounts, ${comparison.dossiers.length} stories (largest ${largest}), ${comparison.strays.length} alone`,
  );
  print(
    `          ${((performance.now() - start) / 1000).toFixed(2)} s, CPU ${((used.user + used.system) / 1e6).toFixed(2)} s, peak ${Math.round(peak || process.memoryUsage().rss / 1048576)} MB`,
  );
}

/** Peak memory as Linux counts it; nothing elsewhere. */
function readStatus(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}
