import type { ArticleId, StoryId } from '../../base/ids.ts';
import type { ArrivedRow, StoryStore } from '../story-store.ts';
import { type Db, write } from './open-sqlite.ts';
import type { Schema } from './schema.ts';

type RowMethods = Pick<StoryStore, 'placesOf' | 'rowsAfter' | 'awakeRows' | 'saveVectors'>;

/** SQLite takes so many parameters in one statement at most. */
const MANY = 500;
/** Rows read at once for the index. */
const PAGE = 2000;

function toRow({ arrival, article, vector }: Pick<Schema['story_row'], 'arrival' | 'article' | 'vector'>): ArrivedRow {
  // The driver gives an ArrayBuffer where its types say Buffer.
  return { arrival, article: article as ArticleId, vector: vector && new Uint8Array(vector) };
}

/** What story forming reads of each article, and which of them are in the index. */
export function sqliteStoryRows(db: Db): RowMethods {
  return {
    placesOf: async (ids) => {
      const places = new Map<ArticleId, StoryId>();
      for (let at = 0; at < ids.length; at += MANY) {
        const rows = await db
          .selectFrom('story_row')
          .select(['article', 'story'])
          .where('article', 'in', ids.slice(at, at + MANY))
          .execute();
        for (const { article, story } of rows) if (story) places.set(article as ArticleId, story as StoryId);
      }
      return places;
    },

    rowsAfter: async (arrival, limit) => {
      const rows = await db
        .selectFrom('story_row')
        .select(['arrival', 'article', 'vector'])
        .where('arrival', '>', arrival)
        .orderBy('arrival')
        .limit(limit)
        .execute();
      return rows.map((row) => toRow(row));
    },

    awakeRows: async function* () {
      for (let after = 0; ; ) {
        const rows = await db
          .selectFrom('story_row')
          .select(['arrival', 'article', 'story', 'vector'])
          .where('arrival', '>', after)
          .where('awake', '=', 1)
          .where('story', 'is not', null)
          .orderBy('arrival')
          .limit(PAGE)
          .execute();
        if (rows.length > 0)
          yield rows.map(({ arrival, article, story, vector }) => {
            return {
              arrival,
              article: article as ArticleId,
              story: story as StoryId,
              vector: vector && new Uint8Array(vector),
            };
          });
        if (rows.length < PAGE) return;
        after = rows.at(-1)!.arrival;
      }
    },

    saveVectors: (rows) =>
      write(db, async (tx) => {
        for (const { article, vector } of rows)
          await tx
            .updateTable('story_row')
            .set({ vector: Buffer.from(vector) })
            .where('article', '=', article)
            .execute();
      }),
  };
}
