import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSqliteStore } from './sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is opened by several at the same moment, the first time too', async () => {
  const stores = await Promise.all(Array.from({ length: 6 }, () => openSqliteStore(join(folder, 'new.db'))));
  for (const store of stores) expect(await store.stories.assignedUpTo()).toBe(0);
  await Promise.all(stores.map((store) => store.close()));
});
