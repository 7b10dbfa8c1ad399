import type { DecisionRecord, Move, PersonChange, StoryStore } from '../story-store.ts';
import { move, toRecord } from './decisions.ts';
import { marksOf, sameMarks, setMark } from './marks-of-stories.ts';
import { type Db, write } from './open-sqlite.ts';

type PeopleMethods = Pick<StoryStore, 'marks' | 'correct' | 'undo' | 'corrections' | 'changesAfter' | 'replay'>;

/** What people decide about stories, and its place among what machines decided. */
export function sqlitePeople(db: Db): PeopleMethods {
  return {
    marks: () => marksOf(db),

    correct: ({ kind, article, decision, moves, at, version }, upon) =>
      write(db, async (tx) => {
        const marks = await marksOf(tx);
        if (!sameMarks(marks, upon)) return null;
        const change = marks.changes + 1;
        const row = { arrival: null, article, kind, at, version, by_whom: 'person' as const, undone: null };
        const place = { after_arrival: marks.assigned, change, undone_after: null, undone_change: null };
        const { number } = await tx
          .insertInto('decision')
          .values({ ...row, ...place, decision: JSON.stringify(decision), moves: JSON.stringify(moves) })
          .returning('number')
          .executeTakeFirstOrThrow();
        await move(tx, moves, at);
        await setMark(tx, 'changes', change);
        await setMark(tx, 'applied', change);
        return number;
      }),

    undo: (number, at, moves, upon) =>
      write(db, async (tx) => {
        const marks = await marksOf(tx);
        const row = await tx.selectFrom('decision').selectAll().where('number', '=', number).executeTakeFirst();
        if (row?.by_whom !== 'person' || row.undone || !sameMarks(marks, upon)) return false;
        const change = marks.changes + 1;
        await tx
          .updateTable('decision')
          .set({ undone: at, undone_after: marks.assigned, undone_change: change })
          .where('number', '=', number)
          .execute();
        await move(tx, moves, at);
        await setMark(tx, 'changes', change);
        await setMark(tx, 'applied', change);
        return true;
      }),

    corrections: async (): Promise<DecisionRecord[]> => {
      const rows = await db
        .selectFrom('decision')
        .selectAll()
        .where('by_whom', '=', 'person')
        .where('undone', 'is', null)
        .orderBy('number')
        .execute();
      return rows.map(toRecord);
    },

    changesAfter: async (change) => {
      const rows = await db
        .selectFrom('decision')
        .selectAll()
        .where('by_whom', '=', 'person')
        .where((where) => where.or([where('change', '>', change), where('undone_change', '>', change)]))
        .execute();
      const changes: PersonChange[] = [];
      for (const row of rows) {
        const record = toRecord(row);
        const made = { change: row.change ?? 0, after: row.after_arrival ?? 0, undoes: false, record };
        if (made.change > change) changes.push(made);
        const undone = { change: row.undone_change ?? 0, after: row.undone_after ?? 0, undoes: true, record };
        if (undone.change > change) changes.push(undone);
      }
      return changes.sort((a, b) => a.change - b.change);
    },

    replay: (change: number, moves: readonly Move[], at, upon) =>
      write(db, async (tx) => {
        const marks = await marksOf(tx);
        if (!sameMarks(marks, upon) || change !== marks.applied + 1) return false;
        await move(tx, moves, at);
        await setMark(tx, 'applied', change);
        return true;
      }),
  };
}
