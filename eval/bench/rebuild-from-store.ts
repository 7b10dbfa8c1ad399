import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite, write } from '../../src/store/sqlite/open-sqlite.ts';
import { sqliteStoryRows } from '../../src/store/sqlite/story-rows.ts';
import { vectorOf } from '../../src/story/article-vector.ts';
import { encodeVector, isRow } from '../../src/story/encode-vector.ts';
import type { StoryItem } from '../../src/story/story.ts';
import { StoryStream } from '../../src/story/stream-stories.ts';
import { generatedStream } from './generated-stream.ts';

const ROWS = 200_000;

/** Writes the story rows of a generated stream into a SQLite store, and times making the index from them. */
export async function rebuildFromStore(items: readonly StoryItem[], say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-bench-'));
  const { db } = await openSqlite(join(folder, 'rows.db'));
  const generate = generatedStream(items);
  for (let arrival = 1; arrival <= ROWS; )
    await write(db, async (tx) => {
      for (const end = arrival + 5000; arrival < end; arrival++) {
        const { item, story } = generate.next().value;
        const vector = Buffer.from(encodeVector(vectorOf(item)));
        await tx.insertInto('story_row').values({ arrival, article: item.article, story, awake: 1, vector }).execute();
      }
    });
  for (const pass of ['first', 'second']) {
    const [begun, started] = [process.cpuUsage(), performance.now()];
    const stream = new StoryStream();
    for await (const page of sqliteStoryRows(db).awakeRows())
      for (const { arrival, article, story, vector } of page)
        if (isRow(vector!)) stream.put({ arrival, article, story, vector: vector! });
    stream.goOn(ROWS);
    const { user, system } = process.cpuUsage(begun);
    const [cpu, wall] = [(user + system) / 1e6, (performance.now() - started) / 1000];
    say(
      `rebuild             ${(ROWS / cpu).toFixed(0)} stored rows/s of processor time, ${(ROWS / wall).toFixed(0)} by the clock, ${pass} pass of ${ROWS}`,
    );
  }
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
}
