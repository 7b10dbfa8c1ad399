import { type Selectable, sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { DecisionRecord, Move, NewDecision, StoryStore } from '../story-store.ts';
import { marksOf, sameMarks, setMark } from './marks-of-stories.ts';
import { type Db, write } from './open-sqlite.ts';
import type { Schema } from './schema.ts';

/** SQLite takes so many parameters in one statement at most. */
const MANY = 500;

type DecisionMethods = Pick<
  StoryStore,
  'apply' | 'assignedUpTo' | 'decisionsOf' | 'decisionsAfter' | 'members' | 'memberships' | 'reset'
>;

export function toRecord(row: Selectable<Schema['decision']>): DecisionRecord {
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

/** Puts articles into stories, and marks all that changed for a new dossier. */
export async function move(tx: Db, moves: readonly Move[], at: string): Promise<void> {
  const touched = new Set<string>();
  for (const { article, from, to } of moves) {
    await tx.updateTable('article').set({ story: to }).where('id', '=', article).execute();
    await tx.updateTable('story_row').set({ story: to }).where('article', '=', article).execute();
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
    apply: (decisions, upon) =>
      write(db, async (tx) => {
        const marks = await marksOf(tx);
        if (upon && !sameMarks(marks, upon)) return false;
        const first = decisions.find(({ arrival }) => arrival !== null)?.arrival;
        if (first !== undefined && first !== null && first <= marks.assigned) return false;
        let mark = marks.assigned;
        for (const decision of decisions) {
          const { arrival, article, kind, at, version } = decision;
          const moves = [...decision.moves, ...(await restOf(tx, decision))];
          const row = { arrival, article, kind, at, version, by_whom: decision.by, undone: null };
          await tx
            .insertInto('decision')
            .values({ ...row, decision: JSON.stringify(decision.decision), moves: JSON.stringify(moves) })
            .execute();
          await move(tx, moves, at);
          await layAsleep(tx, decision.asleep ?? []);
          mark = Math.max(mark, arrival ?? 0);
        }
        await setMark(tx, 'assigned', mark);
        return true;
      }),

    assignedUpTo: async () => (await marksOf(db)).assigned,

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

    reset: (vectors = false) =>
      write(db, async (tx) => {
        await tx.deleteFrom('decision').where('by_whom', '=', 'machine').execute();
        for (const table of ['dossier', 'story_entity', 'story', 'told', 'outlet_day'] as const)
          await tx.deleteFrom(table).execute();
        await tx.updateTable('article').set({ story: null }).execute();
        await tx.updateTable('story_row').set({ story: null, awake: 1 }).execute();
        if (vectors) await tx.updateTable('story_row').set({ vector: null }).execute();
        const { epoch } = await marksOf(tx);
        await setMark(tx, 'assigned', 0);
        await setMark(tx, 'applied', 0);
        await setMark(tx, 'epoch', epoch + 1);
      }),
  };
}

/** Sleeping members of a story that is emptied. */
async function restOf(tx: Db, { rest, moves }: NewDecision): Promise<Move[]> {
  if (!rest) return [];
  const named = new Set(moves.map(({ article }) => article));
  const rows = await tx
    .selectFrom('story_row')
    .select('article')
    .where('story', '=', rest.from)
    .orderBy('arrival')
    .execute();
  const left = rows.map((row) => row.article as ArticleId).filter((article) => !named.has(article));
  return left.map((article) => ({ article, from: rest.from, to: rest.to }));
}

async function layAsleep(tx: Db, articles: readonly ArticleId[]): Promise<void> {
  for (let at = 0; at < articles.length; at += MANY)
    await tx
      .updateTable('story_row')
      .set({ awake: 0 })
      .where('article', 'in', articles.slice(at, at + MANY))
      .execute();
}
