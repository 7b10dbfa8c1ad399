import { type ArticleId, digest } from '../../base/ids.ts';
import type { ArticleStore } from '../article-store.ts';
import { type Db, write } from './open-sqlite.ts';

/** Longest id of an item that is kept as it is: some publishers put the whole text there. */
const LONGEST = 200;
/** Ids asked for in one statement. */
const MANY = 500;

const keyOf = (item: string): string => (item.length > LONGEST ? digest('item', item) : item);

/** Which items of feeds were taken, in which form, and what became of them. */
export function sqliteItems(db: Db): Pick<ArticleStore, 'takenItems' | 'noteItems'> {
  const taken: ArticleStore['takenItems'] = async (feed, items) => {
    const byKey = new Map(items.map((item) => [keyOf(item), item]));
    const keys = [...byKey.keys()];
    const found: Awaited<ReturnType<ArticleStore['takenItems']>> = new Map();
    for (let from = 0; from < keys.length; from += MANY) {
      const rows = await db
        .selectFrom('feed_item')
        .select(['item', 'hash', 'article'])
        .where('feed', '=', feed)
        .where('item', 'in', keys.slice(from, from + MANY))
        .execute();
      for (const { item: key, hash, article } of rows) {
        const item = byKey.get(key) ?? key;
        found.set(item, { item, hash, article: article as ArticleId | null });
      }
    }
    return found;
  };

  const note: ArticleStore['noteItems'] = (feed, items, at) =>
    write(db, async (tx) => {
      for (const { item, hash, article } of items)
        await tx
          .insertInto('feed_item')
          .values({ feed, item: keyOf(item), hash, at, article })
          .onConflict((conflict) => conflict.columns(['feed', 'item']).doUpdateSet({ hash, at, article }))
          .execute();
    });

  return {
    takenItems: taken,
    noteItems: note,
  };
}
