import type { Document } from '../../src/article/article.ts';
import { openDescribePool } from '../../src/run/newsroom/describe-pool.ts';
import { decodeVector } from '../../src/story/encode-vector.ts';
import { StoryStream } from '../../src/story/stream-stories.ts';
import { readRows } from '../data.ts';

const THREADS = 2;
/** Articles not timed: the threads load what they need to know, and code is compiled. */
const WARM = 600;
const TIMED = 3000;
const BATCH = 32;

/** From plain texts to decisions: read and described in worker threads, assigned in this one as they come back. */
export async function textToDecision(path: string, say: (line: string) => void): Promise<void> {
  const rows = readRows<{ ID: string; title: string; text: string; date: string }>(path).slice(0, WARM + TIMED);
  const documents = rows.map(
    ({ ID, title, text, date }): Document => ({
      what: ID,
      form: 'text',
      content: `${title}\n\n${text}`,
      hints: { title, published: date },
    }),
  );
  const pool = openDescribePool(THREADS, { data: '', outlets: [] });
  const stream = new StoryStream();
  let refused = 0;
  const run = async (part: readonly Document[]) => {
    let next = 0;
    const lane = async () => {
      while (next < part.length) {
        const batch = part.slice(next, next + BATCH);
        next += BATCH;
        for (const described of await pool.describe(batch)) {
          if (!described.ok) refused += 1;
          else {
            const { article, vector } = described.value;
            stream.takeVector(article.id, decodeVector(vector)!);
          }
        }
      }
    };
    await Promise.all([lane(), lane()]);
  };
  await run(documents.slice(0, WARM));
  const [begun, started] = [process.cpuUsage(), performance.now()];
  await run(documents.slice(WARM));
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(begun);
  const count = documents.length - WARM;
  say(
    `text to decision    ${(count / wall).toFixed(0)} articles/s by the clock with ${THREADS} threads, ${((count * 2e6) / (user + system)).toFixed(0)}/s as processor time on two cores, ${refused} refused`,
  );
  await pool.close();
}
