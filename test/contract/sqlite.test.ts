import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { arrivalOf, take } from './accounts.ts';
import { storeContract } from './store-contract.ts';
import { storyFormingContract } from './story-forming-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const fresh = () => {
  number += 1;
  return join(folder, `${number}.db`);
};

storeContract('SQLite', () => openSqliteStore(fresh()));
storyFormingContract('SQLite', () => openSqliteStore(fresh()));

it('opens again with all that was acknowledged, and copies itself while in use', async () => {
  const path = fresh();
  const store = await openSqliteStore(path);
  const { id } = await take(store, arrivalOf(1));
  const second = await openSqliteStore(path);
  expect(await take(second, arrivalOf(1))).toMatchObject({ outcome: 'known' });
  const copy = fresh();
  await store.backup(copy);
  await store.close();
  await second.close();
  for (const place of [path, copy]) {
    const again = await openSqliteStore(place);
    expect((await again.articles.get(id))?.article.title).toBe('Ferry 1 leaves Port Auber');
    expect((await again.counts())['article']).toBe(1);
    await again.close();
  }
});
