import { type Selectable, sql } from 'kysely';
import { digest } from '../../base/ids.ts';
import type { FeedStore, FeedTry, FollowedFeed } from '../feed-store.ts';
import { type Db, write } from './open-sqlite.ts';
import type { Schema } from './schema.ts';

/** Tries kept of each feed. */
const KEPT_TRIES = 200;
/** Seconds between two tries of a feed that nothing is known of yet. */
const FIRST_EVERY = 900;

const COLUMNS: [keyof FollowedFeed, keyof Schema['feed']][] = [
  ['lastModified', 'last_modified'],
  ['bodyHash', 'body_hash'],
  ['lastTry', 'last_try'],
  ['lastGood', 'last_good'],
];

function toFeed(row: Selectable<Schema['feed']>): FollowedFeed {
  const { last_modified, body_hash, last_try, last_good, pages, ...rest } = row;
  return {
    ...rest,
    pages: pages === 1,
    lastModified: last_modified,
    bodyHash: body_hash,
    lastTry: last_try,
    lastGood: last_good,
  };
}

function toColumns(change: Partial<FollowedFeed>): Partial<Schema['feed']> {
  const columns: Record<string, unknown> = { ...change };
  for (const [field, column] of COLUMNS)
    if (field in columns) {
      columns[column] = columns[field];
      delete columns[field];
    }
  if ('pages' in columns) columns['pages'] = columns['pages'] ? 1 : 0;
  return columns as Partial<Schema['feed']>;
}

export function sqliteFeeds(db: Db): FeedStore {
  const byUrl = (tx: Db, url: string) => tx.selectFrom('feed').selectAll().where('url', '=', url).executeTakeFirst();
  const due = (tx: Db, now: string, limit: number) =>
    tx
      .selectFrom('feed')
      .selectAll()
      .where('state', '=', 'active')
      .where('due', '<=', now)
      .orderBy('due')
      .orderBy('id')
      .limit(limit)
      .execute();
  return {
    add: (feed) =>
      write(db, async (tx) => {
        const there = await byUrl(tx, feed.url);
        if (there) return { feed: toFeed(there), added: false };
        const row: FollowedFeed = {
          id: `f${digest('feed', feed.url).slice(0, 16)}`,
          url: feed.url,
          title: feed.title ?? null,
          site: null,
          folder: feed.folder ?? null,
          language: feed.language ?? null,
          country: feed.country ?? null,
          state: 'active',
          pages: feed.pages ?? true,
          etag: null,
          lastModified: null,
          bodyHash: null,
          added: feed.now,
          lastTry: null,
          lastGood: null,
          due: feed.now,
          every: FIRST_EVERY,
          failures: 0,
          status: null,
          problem: null,
        };
        await tx
          .insertInto('feed')
          .values(toColumns(row) as Schema['feed'])
          .execute();
        return { feed: row, added: true };
      }),

    get: async (id) => {
      const row = await db.selectFrom('feed').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toFeed(row) : null;
    },

    list: async () => (await db.selectFrom('feed').selectAll().orderBy('folder').orderBy('url').execute()).map(toFeed),

    remove: (id) =>
      write(db, async (tx) => {
        await tx.deleteFrom('feed_try').where('feed', '=', id).execute();
        await tx.deleteFrom('feed_item').where('feed', '=', id).execute();
        const { numDeletedRows } = await tx.deleteFrom('feed').where('id', '=', id).executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    change: async (id, change) => {
      if (Object.keys(change).length === 0) return;
      await write(db, (tx) => tx.updateTable('feed').set(toColumns(change)).where('id', '=', id).execute());
    },

    claimDue: async (now, until, limit) => {
      if ((await due(db, now, 1)).length === 0) return []; // looked at first: who only looks need not wait for writers
      return write(db, async (tx) => {
        const rows = await due(tx, now, limit);
        for (const row of rows) await tx.updateTable('feed').set({ due: until }).where('id', '=', row.id).execute();
        return rows.map(toFeed);
      });
    },

    nextDue: async () => {
      const row = await db
        .selectFrom('feed')
        .select('due')
        .where('state', '=', 'active')
        .orderBy('due')
        .limit(1)
        .executeTakeFirst();
      return row?.due ?? null;
    },

    recordTry: (id, attempt, change) =>
      write(db, async (tx) => {
        await tx
          .insertInto('feed_try')
          .values({ feed: id, ...attempt })
          .execute();
        const tries = tx
          .selectFrom('feed_try')
          .select('at')
          .where('feed', '=', id)
          .orderBy('at', 'desc')
          .offset(KEPT_TRIES)
          .limit(1);
        const oldest = await tries.executeTakeFirst();
        if (oldest) await tx.deleteFrom('feed_try').where('feed', '=', id).where('at', '<=', oldest.at).execute();
        if (Object.keys(change).length > 0)
          await tx.updateTable('feed').set(toColumns(change)).where('id', '=', id).execute();
      }),

    tries: async (id, since) => {
      const rows = await db
        .selectFrom('feed_try')
        .selectAll()
        .where('feed', '=', id)
        .where('at', '>=', since)
        .orderBy('at')
        .execute();
      return rows.map(({ feed: _, ...attempt }): FeedTry => attempt);
    },

    readings: async (since) => {
      const rows = await sql<{ feed: string; at: string }>`
        select feed, max(at) as at from feed_try where at >= ${since} and outcome <> 'failed'
        group by feed, substr(at, 1, 13) order by feed, at`.execute(db);
      const found = new Map<string, string[]>();
      for (const { feed, at } of rows.rows) {
        const held = found.get(feed);
        if (held) held.push(at);
        else found.set(feed, [at]);
      }
      return found;
    },
  };
}
