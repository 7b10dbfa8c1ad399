import { type Selectable, sql } from 'kysely';
import type { StoryId } from '../../base/ids.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { pack, unpack } from '../pack.ts';
import type { DossierRecord, EntityRow, StoryRow, StoryStore } from '../story-store.ts';
import { sqliteDecisions } from './decisions.ts';
import { type Db, write } from './open-sqlite.ts';
import { sqlitePeople } from './people.ts';
import type { Schema } from './schema.ts';
import { sqliteStoryRows } from './story-rows.ts';

/** Rows read at once where all are wanted. */
const PAGE = 500;

function toStory(row: Selectable<Schema['story']>): StoryRow {
  const { into_story, summary, change: _change, written: _written, counted: _counted, id, ...rest } = row;
  return { ...rest, id: id as StoryId, into: into_story as StoryId | null, summary: JSON.parse(summary) };
}

/** The place after which a list goes on: the sort value (empty: none is known) and the id of the last row shown. */
function readCursor(cursor: string | null | undefined): { value: string; id: string } | null {
  const at = cursor?.lastIndexOf('~') ?? -1;
  return cursor && at >= 0 ? { value: cursor.slice(0, at), id: cursor.slice(at + 1) } : null;
}

async function saveDossier(tx: Db, id: StoryId, change: number, record: DossierRecord): Promise<{ version: number }> {
  const { dossier } = record;
  const row = await tx.selectFrom('story').select('version').where('id', '=', id).executeTakeFirstOrThrow();
  const version = row.version + 1;
  await tx
    .insertInto('dossier')
    .values({ story: id, version, at: record.at, stage_version: record.stageVersion, packed: pack(dossier) })
    .execute();
  await tx
    .updateTable('story')
    .set({
      title: dossier.story.title,
      section: record.section,
      origins: dossier.coverage.origins,
      outlets: dossier.coverage.outlets,
      differences: dossier.differences.length,
      first: dossier.story.firstPublished,
      last: dossier.story.lastPublished,
      importance: record.importance,
      summary: JSON.stringify(record.summary),
      version,
      written: change,
    })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('story_entity').where('story', '=', id).execute();
  for (const { name, type, roles, mentions } of dossier.entities) {
    const entry = { story: id, name, type, folded: name.toLowerCase(), role: roles[0]?.role ?? null, mentions };
    await tx
      .insertInto('story_entity')
      .values(entry)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return { version };
}

export function sqliteStories(db: Db): StoryStore {
  return {
    ...sqliteDecisions(db),
    ...sqlitePeople(db),
    ...sqliteStoryRows(db),

    get: async (id) => {
      const row = await db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toStory(row) : null;
    },

    list: async ({ section, reported, order, limit, cursor }) => {
      const column = order === 'importance' ? 'importance' : 'last';
      // Literals, so that the partial indexes are used. A story whose dossier was removed waits for a new one.
      let query = db.selectFrom('story').selectAll().where('articles', '>', sql.lit(1)).where('version', '>', 0);
      query = query.where('summary', '<>', '{}');
      if (section) query = query.where('section', '=', section);
      if (reported) query = query.where('last', '>=', reported.from).where('first', '<', reported.to);
      query = query.orderBy(column, 'desc').orderBy('id', 'desc');
      const after = readCursor(cursor);
      const undated = query.where('last', 'is', null);
      let rows: Selectable<Schema['story']>[];
      if (!after) rows = await query.limit(limit + 1).execute();
      else if (after.value === '')
        rows = await undated
          .where('id', '<', after.id)
          .limit(limit + 1)
          .execute();
      else {
        const value = order === 'importance' ? Number(after.value) : after.value;
        const below = sql<boolean>`(${sql.ref(column)}, id) < (${value}, ${after.id})`;
        rows = await query
          .where(below)
          .limit(limit + 1)
          .execute();
        // Stories without a day come last.
        if (order === 'newest' && rows.length <= limit)
          rows.push(...(await undated.limit(limit + 1 - rows.length).execute()));
      }
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(toStory),
        next: rows.length > limit && last ? `${last[column] ?? ''}~${last.id}` : null,
      };
    },

    all: async function* () {
      for (let after = ''; ; ) {
        const rows = await db
          .selectFrom('story')
          .selectAll()
          .where('articles', '>', sql.lit(1))
          .where('into_story', 'is', null)
          .where('id', '>', after)
          .orderBy('id')
          .limit(PAGE)
          .execute();
        if (rows.length > 0) yield rows.map(toStory);
        if (rows.length < PAGE) return;
        after = rows.at(-1)!.id;
      }
    },

    sections: async () => {
      const rows = await db
        .selectFrom('story')
        .select(['section', sql<number>`count(*)`.as('stories')])
        .where('section', 'is not', null)
        .where('articles', '>', sql.lit(1))
        .groupBy('section')
        .orderBy('stories', 'desc')
        .orderBy('section')
        .execute();
      return rows.map((row) => ({ section: row.section ?? '', stories: row.stories }));
    },

    markChanged: async (outlet, at) => {
      const told = db.selectFrom('article').select('story').where('outlet', '=', outlet).$castTo<{ story: string }>();
      const done = await write(db, (tx) =>
        tx
          .updateTable('story')
          .set({ change: sql`change + 1`, updated: at })
          .where('id', 'in', told)
          .executeTakeFirst(),
      );
      return Number(done.numUpdatedRows);
    },

    changed: async (limit) => {
      const rows = await db
        .selectFrom('story')
        .select(['id', 'change'])
        .whereRef('change', '>', 'written')
        .where('articles', '>', sql.lit(1))
        .where('into_story', 'is', null)
        .orderBy('updated')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ id: row.id as StoryId, change: row.change }));
    },

    saveDossier: (id, change, record) => write(db, (tx) => saveDossier(tx, id, change, record)),

    dossier: async (id, version) => {
      let query = db.selectFrom('dossier').select(['version', 'at', 'packed']).where('story', '=', id);
      if (version !== undefined) query = query.where('version', '=', version);
      const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
      return row ? { dossier: unpack<Dossier>(row.packed), version: row.version, at: row.at } : null;
    },

    versions: (id) =>
      db.selectFrom('dossier').select(['version', 'at']).where('story', '=', id).orderBy('version').execute(),

    storiesOf: async (entity, limit) => {
      const rows = await db
        .selectFrom('story_entity')
        .innerJoin('story', 'story.id', 'story_entity.story')
        .select([
          'story_entity.name',
          'story_entity.type',
          'story_entity.story',
          'story_entity.role',
          'story_entity.mentions',
        ])
        .where('story_entity.folded', '=', entity.toLowerCase())
        .orderBy('story.last', 'desc')
        .orderBy('story.id')
        .limit(limit)
        .execute();
      return rows.map((row): EntityRow => ({ ...row, story: row.story as StoryId }));
    },

    entities: async ({ prefix, limit }) => {
      let query = db.selectFrom('story_entity').select(['name', 'type', sql<number>`count(*)`.as('stories')]);
      if (prefix) {
        const from = prefix.toLowerCase();
        query = query.where('folded', '>=', from).where('folded', '<', `${from}\u{10FFFF}`);
      }
      return query.groupBy(['name', 'type']).orderBy('stories', 'desc').orderBy('name').limit(limit).execute();
    },
  };
}
