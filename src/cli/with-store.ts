import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store/store.ts';
import { Advice } from './exit.ts';

/** Opens the store of a folder for a piece of work, and closes it. Advises where there is none. */
export async function withStore<Value>(data: string, work: (store: Store) => Promise<Value>): Promise<Value> {
  const path = join(data, 'synoptic.db');
  if (!existsSync(path)) throw new Advice(`there is no store in ${data}: \`synoptic ingest\` makes one`);
  const { openSqliteStore } = await import('../store/sqlite/sqlite-store.ts');
  const store = await openSqliteStore(path);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
