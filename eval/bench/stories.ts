// npm run bench -- stories [--text] [--live 10000,100000,1000000] [--rebuild]
// --text: the whole way from the texts of load/abp-quarter to decisions. --live: time per article at so many live articles
// of a generated stream (see `generated-stream.ts`), with memory and the rate of rebuilding at the last. All by default.
import { describeTerms } from '../../src/features/terms/describe-terms.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { vectorOf } from '../../src/story/article-vector.ts';
import { decodeVector, encodeVector } from '../../src/story/encode-vector.ts';
import type { StoryItem } from '../../src/story/story.ts';
import { StoryStream } from '../../src/story/stream-stories.ts';
import { dataFile, readRows } from '../data.ts';
import { articleOf } from '../stories/rows.ts';
import { generatedStream } from './generated-stream.ts';

const CORPUS = 'load/abp-quarter.jsonl.br';
/** Articles timed at each size. */
const TIMED = 4000;

/** Processor time, so that what else the machine does is not counted. */
const clock = () => process.cpuUsage();
const seconds = (begun: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};
const say = (line: string) => process.stdout.write(`${line}\n`);
const memory = () => `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`;

function readTexts(): StoryItem[] {
  const knowledge = loadKnowledge();
  const rows = readRows<{ ID: string; title: string; text: string; date: string }>(dataFile(CORPUS));
  const articles = rows.map((row) => articleOf(row, row.ID));
  const begun = clock();
  const items = articles.map((article) => ({
    article: article.id,
    published: article.published?.at ?? null,
    features: { language: article.language, terms: describeTerms(article, knowledge) },
  }));
  say(`describe terms      ${(rows.length / seconds(begun)).toFixed(0)} articles/s on one core`);
  return items.sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
}

function text(items: readonly StoryItem[]): void {
  const stream = new StoryStream();
  const begun = clock();
  for (const item of items) stream.take(item);
  say(`assign, repair      ${(items.length / seconds(begun)).toFixed(0)} full texts/s on one core, ${CORPUS}`);
}

function live(items: readonly StoryItem[], sizes: readonly number[], rebuild: boolean): void {
  const stream = new StoryStream();
  const rows: StoryItem[] = [];
  const generate = generatedStream(items);
  const take = () => {
    const item = generate.next().value!;
    if (rebuild && rows.length < 200_000) rows.push(item);
    stream.take(item);
  };
  let taken = 0;
  let first = 0;
  for (const size of sizes) {
    for (; taken < size - TIMED; taken++) take();
    const timed = Array.from({ length: TIMED }, () => generate.next().value!);
    const begun = clock();
    for (const item of timed) stream.take(item);
    const each = (seconds(begun) / TIMED) * 1e6;
    taken += TIMED;
    first ||= each;
    const stories = stream.live.stories.filter((story) => story !== null).length;
    say(
      `${`${size} live`.padEnd(20)}${each.toFixed(0)} µs/article, ${(each / first).toFixed(2)} times the first, ${stories} stories, ${memory()}`,
    );
  }
  if (!rebuild) return;
  const stored = rows.map((item, at) => ({
    arrival: at + 1,
    article: item.article,
    row: encodeVector(vectorOf(item)),
    story: stream.storyOf(item.article)!,
  }));
  const begun = clock();
  StoryStream.restore(
    stored.map(({ row, ...rest }) => ({ ...rest, vector: decodeVector(row)! })),
    stored.length,
  );
  say(`rebuild             ${(rows.length / seconds(begun)).toFixed(0)} articles/s from stored rows`);
}

export default async function bench(options: string[]): Promise<void> {
  const all = options.length === 0;
  const at = options.indexOf('--live');
  const sizes = at < 0 ? [10_000, 100_000, 1_000_000] : options[at + 1]!.split(',').map(Number);
  const items = readTexts();
  if (all || options.includes('--text')) text(items);
  if (all || at >= 0) live(items, sizes, all || options.includes('--rebuild'));
}
