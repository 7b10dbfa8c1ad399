import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { openNewsroomThread } from '../../src/run/newsroom/newsroom-thread.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'synoptic-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const changed = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
const stamp = join(root, 'dist/.built');
// Threads run compiled files: `npm test` builds them first; with older ones than the sources nothing is tested here.
const built = existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...changed);

describe.skipIf(!built)('threads', () => {
  const sample = join(root, 'data/sample/articles');
  const few = readdirSync(sample)
    .sort()
    .slice(0, 9)
    .map((name) => join(sample, name));
  const outlets = join(root, 'data/sample/outlets.json');

  it('read what is ingested, to the same stories as without them', async () => {
    const stories: string[][] = [];
    for (const threads of ['0', '2']) {
      const data = join(folder, threads);
      const run = ['ingest', ...few, '--data', data, '--outlets', outlets, '--threads', threads, '--json'];
      const { stdout } = await promisify(execFile)(join(root, 'bin/synoptic'), run);
      expect(JSON.parse(stdout)).toMatchObject({ outcomes: { new: expect.any(Number) } });
      const store = await openSqliteStore(join(data, 'synoptic.db'));
      const rows: string[] = [];
      for await (const { article, story } of store.stories.memberships()) rows.push(`${story} ${article}`);
      stories.push(rows);
      await store.close();
    }
    expect(stories[0]?.length).toBeGreaterThan(8);
    expect(stories[1]).toEqual(stories[0]);
  });

  it('keep a newsroom beside this one, and let it go', async () => {
    const data = join(folder, 'kept');
    const said: string[] = [];
    const thread = openNewsroomThread({
      data,
      threads: 0,
      offline: true,
      log: (_, what) => said.push(what),
      changed: () => undefined,
    });
    for (let tries = 0; tries < 900 && !existsSync(join(data, 'synoptic.db')); tries += 1)
      await new Promise((done) => setTimeout(done, 50));
    const beside = await openSqliteStore(join(data, 'synoptic.db'));
    const { feed } = await beside.feeds.add({ url: 'https://far.example/feed', now: '2031-03-10T12:00:00Z' });
    await beside.feeds.change(feed.id, { due: '2020-01-01T00:00:00Z' });
    thread.wake();
    const asked = async () => (await beside.feeds.get(feed.id))?.problem;
    for (let tries = 0; tries < 900 && !(await asked()); tries += 1) {
      await new Promise((done) => setTimeout(done, 50));
      thread.wake();
    }
    expect(await asked()).toMatch(/without a network/);
    await beside.close();
    await thread.close();
    expect(said).toContain('feed failed');
  });
});
