// Runs in a worker thread: makes the page of a story and packs it, so that the thread that answers is not held up.
import { join } from 'node:path';
import type { StoryId } from '../../../base/ids.ts';
import { ownLenses } from '../../../run/own-lenses.ts';
import { openSqliteStore } from '../../../store/sqlite/sqlite-store.ts';
import type { Store } from '../../../store/store.ts';
import { type KeptPage, packPage } from './kept-page.ts';
import { makePage, type PageReader } from './make-page.tsx';

export interface PageWork {
  /** Folder of the store and of the owner's lenses. */
  data: string;
  id: StoryId;
  as: PageReader & { sample: boolean };
}

const stores = new Map<string, Promise<Store>>();

export default async function makeStoryPage({ data, id, as }: PageWork): Promise<KeptPage | null> {
  const store = stores.get(data) ?? openSqliteStore(join(data, 'synoptic.db'));
  stores.set(data, store);
  const made = await makePage(await store, id, { ...as, lenses: ownLenses(data) });
  return made && packPage(made.html, made.version);
}
