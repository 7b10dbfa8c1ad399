import type { Selectable } from 'kysely';
import type { ArticleStore, FailedItem, Failure } from '../article-store.ts';
import { type Db, write } from './open-sqlite.ts';
import type { Schema } from './schema.ts';

type FailureMethods = Pick<
  ArticleStore,
  'recordFailure' | 'clearFailure' | 'failures' | 'dueFailures' | 'claimFailures' | 'postpone' | 'nextFailure'
>;

function toFailure(row: Selectable<Schema['failure']>): Failure {
  const { item, ...rest } = row;
  return { ...(rest as Omit<Failure, 'item'>), item: item ? (JSON.parse(item) as FailedItem) : null };
}

export function sqliteFailures(db: Db): FailureMethods {
  const due = (tx: Db, now: string, limit: number) =>
    tx
      .selectFrom('failure')
      .selectAll()
      .where('again', '<=', now)
      .orderBy('again')
      .orderBy('what')
      .limit(limit)
      .execute();
  return {
    recordFailure: (failure, at, again) => {
      const { what, stage, code, why } = failure;
      const item = failure.item ? JSON.stringify(failure.item) : null;
      return write(db, async (tx) => {
        await tx
          .insertInto('failure')
          .values({ what, stage, code, why, at, again, item, tries: 1 })
          .onConflict((conflict) =>
            conflict
              .column('what')
              .doUpdateSet((set) => ({ stage, code, why, at, again, item, tries: set('failure.tries', '+', 1) })),
          )
          .execute();
      });
    },

    clearFailure: async (what) => {
      // Looked at first: most pages never failed, and who only looks need not wait for writers.
      if (!(await db.selectFrom('failure').select('what').where('what', '=', what).executeTakeFirst())) return;
      await write(db, async (tx) => {
        await tx.deleteFrom('failure').where('what', '=', what).execute();
      });
    },

    failures: async (limit) =>
      (await db.selectFrom('failure').selectAll().orderBy('at', 'desc').orderBy('what').limit(limit).execute()).map(
        toFailure,
      ),

    dueFailures: async (now, limit) => (await due(db, now, limit)).map(toFailure),

    claimFailures: async (now, until, limit) => {
      if ((await due(db, now, 1)).length === 0) return []; // looked at first: who only looks need not wait for writers
      return write(db, async (tx) => {
        const rows = await due(tx, now, limit);
        for (const { what } of rows)
          await tx.updateTable('failure').set({ again: until }).where('what', '=', what).execute();
        return rows.map(toFailure);
      });
    },

    postpone: (what, until) =>
      write(db, async (tx) => {
        await tx.updateTable('failure').set({ again: until }).where('what', '=', what).execute();
      }),

    nextFailure: async () => {
      const next = db.selectFrom('failure').select('again').where('again', 'is not', null).orderBy('again').limit(1);
      return (await next.executeTakeFirst())?.again ?? null;
    },
  };
}
