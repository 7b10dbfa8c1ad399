import type { Mark, MarkStore } from '../mark-store.ts';
import { type Db, write } from './open-sqlite.ts';

async function set(tx: Db, mark: Mark): Promise<void> {
  const { value, at } = mark;
  await tx
    .insertInto('mark')
    .values(mark)
    .onConflict((conflict) => conflict.columns(['kind', 'target']).doUpdateSet({ value, at }))
    .execute();
}

export function sqliteMarks(db: Db): MarkStore {
  return {
    set: (mark) => write(db, (tx) => set(tx, mark)),
    setAll: async (marks) => {
      if (marks.length === 0) return;
      await write(db, async (tx) => {
        for (const mark of marks) await set(tx, mark);
      });
    },
    clearAll: async (kind) => {
      const done = await write(db, (tx) => tx.deleteFrom('mark').where('kind', '=', kind).executeTakeFirst());
      return Number(done.numDeletedRows);
    },
    clear: async (kind, target) => {
      const done = await write(db, (tx) =>
        tx.deleteFrom('mark').where('kind', '=', kind).where('target', '=', target).executeTakeFirst(),
      );
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
