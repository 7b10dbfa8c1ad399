import { sql } from 'kysely';
import type { OutletId, StoryId } from '../../base/ids.ts';
import type { CountedStory, CoverageStore, UncountedStory } from '../coverage-store.ts';
import { type Db, write } from './open-sqlite.ts';

/** Adds to the sums of a story's day, or takes from them. */
async function sumUp(tx: Db, { day, section, outlets }: Omit<CountedStory, 'story'>, by: 1 | -1): Promise<void> {
  for (const outlet of outlets)
    await sql`insert into outlet_day (day, section, outlet, stories) values (${day}, ${section ?? ''}, ${outlet}, ${by})
      on conflict (day, section, outlet) do update set stories = stories + ${by}`.execute(tx);
  if (by < 0)
    await sql`delete from outlet_day where day = ${day} and section = ${section ?? ''} and stories <= 0`.execute(tx);
}

const readCounted = (row: { story: string; day: string; section: string | null; outlets: string }): CountedStory => ({
  story: row.story as StoryId,
  day: row.day,
  section: row.section,
  outlets: JSON.parse(row.outlets) as OutletId[],
});

export function sqliteCoverage(db: Db): CoverageStore {
  return {
    uncounted: async (limit) => {
      const stories = await db
        .selectFrom('story')
        .select(['id', 'change', 'articles'])
        .whereRef('change', '>', 'counted')
        .orderBy('id')
        .limit(limit)
        .execute();
      const found: UncountedStory[] = [];
      for (const { id, change, articles } of stories) {
        const accounts =
          articles < 2
            ? []
            : await db
                .selectFrom('article')
                .select(['outlet', 'url', 'feed', 'published', 'arrived'])
                .select(sql<string | null>`json_extract(article_json, '$.section')`.as('section'))
                .where('story', '=', id)
                .orderBy('arrival')
                .execute();
        found.push({
          story: id as StoryId,
          change,
          accounts: accounts.map(({ outlet, url, feed, section, published, arrived }) => ({
            outlet: outlet as OutletId,
            url,
            feed,
            section,
            at: published ?? arrived,
          })),
        });
      }
      return found;
    },

    count: (stories) =>
      write(db, async (tx) => {
        for (const { story, change, ...counted } of stories) {
          const { day, section, outlets } = counted;
          const before = await tx.selectFrom('told').selectAll().where('story', '=', story).executeTakeFirst();
          if (before) await sumUp(tx, readCounted(before), -1);
          await tx.deleteFrom('told').where('story', '=', story).execute();
          if (outlets.length > 0) {
            await tx
              .insertInto('told')
              .values({ story, day, section, outlets: JSON.stringify(outlets) })
              .execute();
            await sumUp(tx, counted, 1);
          }
          await tx.updateTable('story').set({ counted: change }).where('id', '=', story).execute();
        }
      }),

    counted: async (stories) => {
      if (stories.length === 0) return [];
      const rows = await db.selectFrom('told').selectAll().where('story', 'in', stories).orderBy('story').execute();
      return rows.map(readCounted);
    },

    told: async (from, to) => {
      const rows = await db
        .selectFrom('outlet_day')
        .selectAll()
        .where('day', '>=', from)
        .where('day', '<=', to)
        .orderBy('day')
        .orderBy('section')
        .orderBy('outlet')
        .execute();
      return rows.map((row) => ({ ...row, section: row.section || null, outlet: row.outlet as OutletId }));
    },

    articlesByOutlet: async () => {
      const rows = await db
        .selectFrom('article')
        .select(['outlet', sql<number>`count(*)`.as('articles')])
        .groupBy('outlet')
        .orderBy('outlet')
        .execute();
      return new Map(rows.map(({ outlet, articles }) => [outlet as OutletId, articles]));
    },
  };
}
