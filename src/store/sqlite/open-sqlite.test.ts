import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, it } from 'vitest';
import { openSqliteStore } from './sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is opened by several at the same moment, the first time too', async () => {
  const stores = await Promise.all(Array.from({ length: 6 }, () => openSqliteStore(join(folder, 'new.db'))));
  for (const store of stores) expect(await store.stories.assignedUpTo()).toBe(0);
  await Promise.all(stores.map((store) => store.close()));
});

it('answers who reads while a write waits for another process', async () => {
  const path = join(folder, 'shared.db');
  const store = await openSqliteStore(path);
  const before = await store.stamp();
  const other = new Database(path);
  other.exec('begin immediate');
  let written = false;
  const mark = { kind: 'follow', target: 'topic:tides', value: null, at: '2031-03-10T12:00:00Z' } as const;
  const writes = store.marks.set(mark).then(() => {
    written = true;
  });
  for (let asked = 0; asked < 5; asked += 1) {
    expect(await store.marks.list('follow')).toEqual([]);
    await new Promise((wait) => setTimeout(wait, 5));
  }
  expect(written).toBe(false);
  other.exec("insert into mark (kind, target, at) values ('hide', 'topic:tolls', '2031-03-10T12:00:00Z')");
  other.exec('commit');
  await writes;
  expect(await store.marks.list('follow')).toHaveLength(1);
  expect(await store.stamp()).not.toBe(before);
  other.close();
  await store.close();
});
