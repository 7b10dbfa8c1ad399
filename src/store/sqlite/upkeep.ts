import { sql } from 'kysely';
import type { Article } from '../../article/article.ts';
import type { UpkeepStore } from '../upkeep-store.ts';
import { type Db, write } from './open-sqlite.ts';

/** Faults named at most. */
const MOST_FAULTS = 20;

export function sqliteUpkeep(db: Db): UpkeepStore {
  const count = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
    (await query.execute(db)).rows[0]?.n ?? 0;
  return {
    check: async () => {
      const found = await sql<{
        integrity_check: string;
      }>`pragma integrity_check(${sql.raw(String(MOST_FAULTS))})`.execute(db);
      return found.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    },

    migrations: async () => {
      const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
      return rows.map(({ name }) => name);
    },

    waiting: async (versions) => ({
      arrivals: await count(sql`select count(*) as n from article where story is null`),
      stories: await count(
        sql`select count(*) as n from story where change > written and articles > 1 and into_story is null`,
      ),
      older: {
        article: await count(sql`select count(*) as n from article where version <> ${versions.article}`),
        features: await count(sql`select count(*) as n from features where version <> ${versions.features}`),
        dossier: await count(
          sql`select count(*) as n from dossier join story on story.id = dossier.story and story.version = dossier.version
            where dossier.stage_version <> ${versions.dossier}`,
        ),
      },
    }),

    size: () => count(sql`select page_count * page_size as n from pragma_page_count(), pragma_page_size()`),

    compareAll: () =>
      write(db, async (tx) => {
        const done = await tx
          .updateTable('story')
          .set({ change: sql`change + 1` })
          .where('articles', '>', sql.lit(1))
          .where('into_story', 'is', null)
          .executeTakeFirst();
        return Number(done.numUpdatedRows);
      }),

    setOutlet: (id, outlet) =>
      write(db, async (tx) => {
        const row = await tx.selectFrom('article').select('article_json').where('id', '=', id).executeTakeFirst();
        if (!row) return;
        const article = { ...(JSON.parse(row.article_json) as Article), outlet: outlet.id };
        await tx
          .updateTable('article')
          .set({ outlet: outlet.id, outlet_json: JSON.stringify(outlet), article_json: JSON.stringify(article) })
          .where('id', '=', id)
          .execute();
      }),
  };
}
