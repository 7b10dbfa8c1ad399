import type { Mark, MarkStore } from '../mark-store.ts';
import type { Db } from './open-sqlite.ts';

export function sqliteMarks(db: Db): MarkStore {
  return {
    set: async (mark) => {
      const { value, at } = mark;
      await db
        .insertInto('mark')
        .values(mark)
        .onConflict((conflict) => conflict.columns(['kind', 'target']).doUpdateSet({ value, at }))
        .execute();
    },
    clear: async (kind, target) => {
      const done = await db.deleteFrom('mark').where('kind', '=', kind).where('target', '=', target).executeTakeFirst();
      return done.numDeletedRows > 0n;
    },
    list: async (kind) =>
      (await db
        .selectFrom('mark')
        .selectAll()
        .where('kind', '=', kind)
        .orderBy('at', 'desc')
        .orderBy('target')
        .execute()) as Mark[],
    get: async (kind, target) => {
      const row = await db
        .selectFrom('mark')
        .selectAll()
        .where('kind', '=', kind)
        .where('target', '=', target)
        .executeTakeFirst();
      return (row as Mark | undefined) ?? null;
    },
  };
}
