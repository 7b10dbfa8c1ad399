import { type Selectable, sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { DecisionRecord, Move, StoryStore } from '../story-store.ts';
import { type Db, write } from './open-sqlite.ts';
import type { Schema } from './schema.ts';

const MARK = 'assigned';

type DecisionMethods = Pick<
  StoryStore,
  | 'apply'
  | 'assignedUpTo'
  | 'decisionsOf'
  | 'decisionsAfter'
  | 'corrections'
  | 'undo'
  | 'members'
  | 'memberships'
  | 'reset'
>;

function toRecord(row: Selectable<Schema['decision']>): DecisionRecord {
  return {
    number: row.number,
    arrival: row.arrival,
    article: row.article as ArticleId | null,
    kind: row.kind,
    by: row.by_whom,
    decision: JSON.parse(row.decision),
    moves: JSON.parse(row.moves) as Move[],
    at: row.at,
    version: row.version,
  };
}

async function assigned(tx: Db): Promise<number> {
  const row = await tx.selectFrom('progress').select('value').where('name', '=', MARK).executeTakeFirst();
  return row?.value ?? 0;
}

/** Makes the story where it is new, counts its members again, and marks it for a new dossier. */
async function touch(tx: Db, story: string, at: string): Promise<void> {
  await sql`
    insert into story (id, into_story, title, section, articles, outlets, origins, differences, first, last, updated, importance, version, summary, change, written)
    select ${story}, null, coalesce((select title from article where story = ${story} order by published, arrival limit 1), ''), null,
      count(*), count(distinct outlet), 0, 0, min(published), max(published), ${at}, 0, 0, '{}', 1, 0
    from article where story = ${story}
    on conflict (id) do update set articles = excluded.articles, outlets = excluded.outlets, first = excluded.first,
      last = excluded.last, updated = excluded.updated, change = story.change + 1`.execute(tx);
}

async function move(tx: Db, moves: readonly Move[], at: string): Promise<void> {
  const touched = new Set<string>();
  for (const { article, from, to } of moves) {
    await tx.updateTable('article').set({ story: to }).where('id', '=', article).execute();
    touched.add(to);
    if (from) touched.add(from);
  }
  for (const story of [...touched].sort()) await touch(tx, story, at);
  // A story that lost all its members leads to where most of them went, so that its address goes on working.
  for (const from of new Set(moves.map((one) => one.from).filter((story) => story !== null))) {
    const left = await tx.selectFrom('article').select('id').where('story', '=', from).limit(1).executeTakeFirst();
    const into = left ? null : (moves.find((one) => one.from === from)?.to ?? null);
    await tx.updateTable('story').set({ into_story: into }).where('id', '=', from).execute();
  }
  for (const to of new Set(moves.map((one) => one.to)))
    await tx.updateTable('story').set({ into_story: null }).where('id', '=', to).execute();
}

export function sqliteDecisions(db: Db): DecisionMethods {
  return {
    apply: (decisions) =>
      write(db, async (tx) => {
        let mark = await assigned(tx);
        const first = decisions.find(({ arrival }) => arrival !== null)?.arrival;
        if (first !== undefined && first !== null && first <= mark) return false;
        for (const decision of decisions) {
          const { arrival, article, kind, at, version } = decision;
          const row = { arrival, article, kind, at, version, by_whom: decision.by, undone: null };
          await tx
            .insertInto('decision')
            .values({ ...row, decision: JSON.stringify(decision.decision), moves: JSON.stringify(decision.moves) })
            .execute();
          await move(tx, decision.moves, at);
          mark = Math.max(mark, arrival ?? 0);
        }
        await tx
          .insertInto('progress')
          .values({ name: MARK, value: mark })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: mark }))
          .execute();
        return true;
      }),

    assignedUpTo: () => assigned(db),

    decisionsOf: async (article) => {
      const rows = await db
        .selectFrom('decision')
        .selectAll()
        .where((where) => where.or([where('article', '=', article), where('moves', 'like', `%"${article}"%`)]))
        .orderBy('number')
        .execute();
      return rows.map(toRecord);
    },

    decisionsAfter: async (number, limit) =>
      (
        await db
          .selectFrom('decision')
          .selectAll()
          .where('number', '>', number)
          .orderBy('number')
          .limit(limit)
          .execute()
      ).map(toRecord),

    corrections: async () =>
      (
        await db
          .selectFrom('decision')
          .selectAll()
          .where('by_whom', '=', 'person')
          .where('undone', 'is', null)
          .orderBy('number')
          .execute()
      ).map(toRecord),

    undo: (number, at) =>
      write(db, async (tx) => {
        const row = await tx.selectFrom('decision').selectAll().where('number', '=', number).executeTakeFirst();
        if (row?.by_whom !== 'person' || row.undone) return false;
        await tx.updateTable('decision').set({ undone: at }).where('number', '=', number).execute();
        const back = (JSON.parse(row.moves) as Move[]).filter(
          (one): one is Move & { from: NonNullable<Move['from']> } => one.from !== null,
        );
        await move(
          tx,
          back.map(({ article, from, to }) => ({ article, from: to, to: from })),
          at,
        );
        return true;
      }),

    members: async (id) => {
      const rows = await db
        .selectFrom('article')
        .select('id')
        .where('story', '=', id)
        .orderBy('published')
        .orderBy('id')
        .execute();
      return rows.map((row) => row.id as ArticleId);
    },

    memberships: async function* () {
      const page = 5000;
      for (let after = 0; ; ) {
        const rows = await db
          .selectFrom('article')
          .select(['arrival', 'id', 'story'])
          .where('arrival', '>', after)
          .where('story', 'is not', null)
          .orderBy('arrival')
          .limit(page)
          .execute();
        for (const row of rows)
          yield { article: row.id as ArticleId, story: row.story as Move['to'], arrival: row.arrival };
        const last = rows.at(-1);
        if (!last || rows.length < page) return;
        after = last.arrival;
      }
    },

    reset: () =>
      write(db, async (tx) => {
        await tx.deleteFrom('decision').where('by_whom', '=', 'machine').execute();
        await tx.deleteFrom('dossier').execute();
        await tx.deleteFrom('story_entity').execute();
        await tx.deleteFrom('story').execute();
        await tx.deleteFrom('progress').where('name', '=', MARK).execute();
        await tx.updateTable('article').set({ story: null }).execute();
      }),
  };
}
