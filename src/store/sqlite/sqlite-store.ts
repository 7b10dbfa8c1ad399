import { sql } from 'kysely';
import type { Store } from '../store.ts';
import { sqliteArticles } from './articles.ts';
import { sqliteCoverage } from './coverage.ts';
import { sqliteFeeds } from './feeds.ts';
import { sqliteMarks } from './marks.ts';
import { openSqlite, write } from './open-sqlite.ts';
import { sqliteStories } from './stories.ts';
import { sqliteUpkeep } from './upkeep.ts';

const COUNTED = [
  'feed',
  'article',
  'revision',
  'features',
  'story',
  'dossier',
  'decision',
  'failure',
  'forgotten',
] as const;

/** Opens the store in one SQLite file, made where it is not there. Throws where the file is no such store. */
export async function openSqliteStore(path: string): Promise<Store> {
  const { db } = await openSqlite(path);
  return {
    feeds: sqliteFeeds(db),
    articles: sqliteArticles(db),
    stories: sqliteStories(db),
    marks: sqliteMarks(db),
    coverage: sqliteCoverage(db),
    upkeep: sqliteUpkeep(db),

    lease: (name, owner, now, until) =>
      write(db, async (tx) => {
        const held = await tx.selectFrom('lease').selectAll().where('name', '=', name).executeTakeFirst();
        if (held && held.owner !== owner && held.until > now) return false;
        await tx
          .insertInto('lease')
          .values({ name, owner, until })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ owner, until }))
          .execute();
        return true;
      }),

    release: (name, owner) =>
      write(db, async (tx) => {
        await tx.deleteFrom('lease').where('name', '=', name).where('owner', '=', owner).execute();
      }),

    backup: async (path) => {
      await sql`vacuum into ${path}`.execute(db);
    },

    // What others wrote, and what this connection did.
    stamp: async () => {
      const others = await sql<{ data_version: number }>`pragma data_version`.execute(db);
      const own = await sql<{ n: number }>`select total_changes() as n`.execute(db);
      return `${others.rows[0]?.data_version} ${own.rows[0]?.n}`;
    },

    counts: async () => {
      const counts: Record<string, number> = {};
      for (const table of COUNTED) {
        const row = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
        counts[table] = row.rows[0]?.n ?? 0;
      }
      return counts;
    },

    close: () => db.destroy(),
  };
}
