import type { Refusal } from '../../base/refusal.ts';
import type { ArticleStore, Failure } from '../article-store.ts';
import type { Db } from './open-sqlite.ts';

type FailureMethods = Pick<ArticleStore, 'recordFailure' | 'clearFailure' | 'failures' | 'dueFailures'>;

export function sqliteFailures(db: Db): FailureMethods {
  const toFailure = (row: {
    stage: string;
    code: string;
    what: string;
    why: string;
    at: string;
    tries: number;
    again: string | null;
  }) => row as Failure;
  return {
    recordFailure: async (failure: Refusal, at, again) => {
      const { what, stage, code, why } = failure;
      await db
        .insertInto('failure')
        .values({ what, stage, code, why, at, again, tries: 1 })
        .onConflict((conflict) =>
          conflict
            .column('what')
            .doUpdateSet((set) => ({ stage, code, why, at, again, tries: set('failure.tries', '+', 1) })),
        )
        .execute();
    },

    clearFailure: async (what) => {
      await db.deleteFrom('failure').where('what', '=', what).execute();
    },

    failures: async (limit) =>
      (await db.selectFrom('failure').selectAll().orderBy('at', 'desc').orderBy('what').limit(limit).execute()).map(
        toFailure,
      ),

    dueFailures: async (now, limit) => {
      const due = db
        .selectFrom('failure')
        .selectAll()
        .where('again', '<=', now)
        .orderBy('again')
        .orderBy('what')
        .limit(limit);
      return (await due.execute()).map(toFailure);
    },
  };
}
