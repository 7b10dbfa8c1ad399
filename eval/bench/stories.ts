// npm run bench -- stories [--quick] [--text] [--live 10000,100000,1000000] [--rows] [--whole]
// --text: full texts of load/abp-quarter assigned on one core. --live: time per article at so many live articles of a
// generated stream (see `generated-stream.ts`), with the memory they take. --rows: rebuilding the index from a store's rows.
// --whole: from text to decision with worker threads, as the newsroom does it. --quick: all, at up to 100,000 live articles.
// All of it by default, the million included.

import { describeTerms } from '../../src/features/terms/describe-terms.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { vectorOf } from '../../src/story/article-vector.ts';
import { placesAmong } from '../../src/story/place-words.ts';
import type { StoryItem } from '../../src/story/story.ts';
import { StoryStream } from '../../src/story/stream-stories.ts';
import { dataFile, readRows } from '../data.ts';
import { articleOf } from '../stories/rows.ts';
import { generatedStream } from './generated-stream.ts';
import { rebuildFromStore } from './rebuild-from-store.ts';
import { textToDecision } from './text-to-decision.ts';

const CORPUS = 'load/abp-quarter.jsonl.br';
/** Articles timed at each size, after as many to warm up. */
const TIMED = 4000;

/** Processor time, so that what else the machine does is not counted. */
const clock = () => process.cpuUsage();
const seconds = (begun: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};
const say = (line: string) => process.stdout.write(`${line}\n`);
const megabytes = () => {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
};

function readTexts(): StoryItem[] {
  const knowledge = loadKnowledge();
  const rows = readRows<{ ID: string; title: string; text: string; date: string }>(dataFile(CORPUS));
  const begun = clock();
  const items = rows.map((row) => {
    const article = articleOf(row, row.ID);
    const features = { language: article.language, terms: describeTerms(article, knowledge) };
    const places = placesAmong(features.terms.stems, [], 'en');
    return { article: article.id, published: article.published?.at ?? null, features, places };
  });
  say(`describe terms      ${(rows.length / seconds(begun)).toFixed(0)} articles/s on one core`);
  return items.sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
}

/** Once to warm up, as a newsroom that runs for days is, and once timed. */
function text(items: readonly StoryItem[]): void {
  const pass = () => {
    const stream = new StoryStream();
    const begun = clock();
    for (const item of items) stream.take(item);
    return (items.length / seconds(begun)).toFixed(0);
  };
  const cold = pass();
  say(`assign, repair      ${pass()} full texts/s on one core, ${cold} in the first pass; ${CORPUS}`);
}

/**
 * The index is filled with the stories that the generator meant, as if from stored rows, up to a few thousand short of each
 * size; from there on the stream decides, and the last of those decisions are timed.
 */
function live(items: readonly StoryItem[], sizes: readonly number[]): void {
  const stream = new StoryStream();
  const generate = generatedStream(items);
  const before = megabytes();
  let taken = 0;
  let first = 0;
  for (const size of sizes) {
    for (; taken < size - 2 * TIMED; taken++) {
      const { item, story } = generate.next().value;
      stream.put({ arrival: taken + 1, article: item.article, vector: vectorOf(item), story });
    }
    stream.goOn(taken);
    for (; taken < size - TIMED; taken++) stream.take(generate.next().value.item);
    const timed = Array.from({ length: TIMED }, () => generate.next().value.item);
    const begun = clock();
    for (const item of timed) stream.take(item);
    const each = (seconds(begun) / TIMED) * 1e6;
    taken += TIMED;
    first ||= each;
    const stories = stream.live.stories.filter((story) => story !== null).length;
    const [all, own] = [megabytes(), megabytes() - before];
    say(
      `${`${size} live`.padEnd(20)}${each.toFixed(0)} µs/article, ${(each / first).toFixed(2)} times the first, ${stories} stories, ${own} MB, the whole process ${all} MB`,
    );
  }
}

export default async function bench(options: string[]): Promise<void> {
  const quick = options.includes('--quick');
  const all = options.length === 0 || quick;
  const at = options.indexOf('--live');
  const sizes = at < 0 ? [10_000, 100_000, ...(quick ? [] : [1_000_000])] : options[at + 1]!.split(',').map(Number);
  if (all || options.includes('--whole')) await textToDecision(dataFile(CORPUS), say);
  if (!all && at < 0 && !options.includes('--text') && !options.includes('--rows')) return;
  const items = readTexts();
  if (all || options.includes('--text')) text(items);
  if (all || options.includes('--rows')) await rebuildFromStore(items, say);
  if (all || at >= 0) live(items, sizes);
}
