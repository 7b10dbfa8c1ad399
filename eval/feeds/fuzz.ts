// npx tsx eval/feeds/fuzz.ts [ROUNDS]: damaged copies of the feed corpora; prints how many threw, took long, or can run.
import { parseFeed } from '../../src/feed/parse-feed.ts';
import { dataFile, readRows } from '../data.ts';
import { canRun } from './can-run.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const SLOW = 5000;

let seed = 1;
/** A fixed sequence from 0 to 1, so that a run can be repeated. */
const next = () => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

const DAMAGES: ((text: string) => string)[] = [
  (text) => text.slice(0, Math.floor(text.length * next())),
  (text) => text.replace(/[\s\S]/g, (sign) => (next() < 0.01 ? String.fromCharCode(Math.floor(next() * 256)) : sign)),
  (text) => text.replace(/<\/[^>]*>/g, (tag) => (next() < 0.3 ? '' : tag)),
  (text) => {
    const cut = Math.floor(text.length * next());
    return text.slice(cut) + text.slice(0, cut);
  },
];

const tally = { inputs: 0, read: 0, threw: 0, slow: 0, canRun: 0 };
for (const file of ['feeds/feedparser-wellformed.jsonl.br', 'feeds/gofeed.jsonl.br'])
  for (const row of readRows<{ id: string; bytesBase64: string }>(dataFile(file)))
    for (let round = 0; round < ROUNDS; round += 1)
      for (const damage of DAMAGES) {
        const bytes = Buffer.from(damage(Buffer.from(row.bytesBase64, 'base64').toString('latin1')), 'latin1');
        const started = performance.now();
        tally.inputs += 1;
        try {
          const result = parseFeed(bytes, null, 'https://feeds.example/f');
          if (result.ok) {
            tally.read += 1;
            const texts = result.value.items.flatMap(({ title, url, summary, content }) => [
              title,
              url,
              summary,
              content,
            ]);
            if (texts.some((text) => text !== null && canRun(text))) tally.canRun += 1;
          }
        } catch (error) {
          tally.threw += 1;
          process.stderr.write(`${row.id}: ${error}\n`);
        }
        if (performance.now() - started > SLOW) tally.slow += 1;
      }
process.stdout.write(`${JSON.stringify(tally)}\n`);
if (tally.threw + tally.slow + tally.canRun > 0) process.exit(1);
