import { type Selectable, sql } from 'kysely';
import type { Article } from '../../article/article.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Features } from '../../features/features.ts';
import type { Outlet } from '../../outlet/outlet.ts';
import type { Acknowledged, Arrival, ArticleStore, Rights, StoredArticle } from '../article-store.ts';
import { type PackedFeatures, pack, packFeatures, unpack, unpackFeatures } from '../pack.ts';
import { sqliteFailures } from './failures.ts';
import { sqliteItems } from './items.ts';
import { marksOf, setMark } from './marks-of-stories.ts';
import { type Db, write } from './open-sqlite.ts';
import type { Schema } from './schema.ts';
import { sqliteSearch } from './search.ts';

/** SQLite takes so many parameters in one statement at most; a list of ids is asked for in pieces of this size. */
const MANY = 500;

interface Texts {
  text: string;
  removed: Article['removed'];
}

type Row = Selectable<Schema['article']>;

function columnsOf(arrival: Arrival, revision: number): Omit<Schema['article'], 'arrival' | 'story'> {
  const { text: _text, removed: _removed, ...rest } = arrival.article;
  const { article } = arrival;
  return {
    id: article.id,
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    published: article.published?.at ?? null,
    language: article.language,
    revision,
    hash: article.hash,
    raw_hash: arrival.rawHash,
    confidence: arrival.confidence,
    feed: arrival.feed,
    arrived: arrival.at,
    rights: JSON.stringify(arrival.rights),
    version: arrival.version,
    has_text: 1,
    article_json: JSON.stringify({ ...rest, revision }),
    outlet_json: JSON.stringify(arrival.outlet),
  };
}

function toStored(row: Row, texts: Texts | null): StoredArticle {
  const article = {
    ...(JSON.parse(row.article_json) as Article),
    text: texts?.text ?? '',
    removed: texts?.removed ?? [],
  };
  return {
    article,
    outlet: JSON.parse(row.outlet_json) as Outlet,
    arrival: row.arrival as number,
    arrived: row.arrived,
    feed: row.feed,
    rights: JSON.parse(row.rights) as Rights,
    confidence: row.confidence,
    story: row.story,
    hasText: texts !== null,
  };
}

/** Citations name the revision they were cut from: an article that arrives as revision 3 carries 3 in its own evidence. */
function withRevision(arrival: Arrival, revision: number): Arrival {
  const renumber = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value), (_key, entry) => {
      const cited =
        typeof entry === 'object' && entry !== null && 'start' in entry && entry.article === arrival.article.id;
      return cited ? { ...entry, revision } : entry;
    });
  return { ...arrival, article: { ...renumber(arrival.article), revision }, outlet: renumber(arrival.outlet) };
}

const ofRevision = (features: PackedFeatures, revision: number): PackedFeatures =>
  features.revision === revision ? features : packFeatures({ ...unpackFeatures(features), revision });

async function writeFeatures(tx: Db, features: PackedFeatures): Promise<void> {
  const row = { ...features, packed: Buffer.from(features.packed) };
  await tx
    .insertInto('features')
    .values(row)
    .onConflict((conflict) => conflict.column('article').doUpdateSet(row))
    .execute();
}

export function sqliteArticles(db: Db): ArticleStore {
  async function writeTexts(tx: Db, arrival: Arrival, revision: number, number: number): Promise<void> {
    const { id, title, text, removed, hash } = arrival.article;
    const packed = pack({ text, removed } satisfies Texts);
    await tx.insertInto('revision').values({ article: id, revision, at: arrival.at, hash, title, packed }).execute();
    await sql`delete from article_words where rowid = ${number}`.execute(tx);
    await sql`insert into article_words (rowid, title, text) values (${number}, ${title}, ${text})`.execute(tx);
  }

  async function isForgotten(tx: Db, arrival: Arrival): Promise<boolean> {
    const names = [arrival.article.id, arrival.article.url, arrival.article.outlet].filter((name) => name !== null);
    return (
      (await tx.selectFrom('forgotten').select('what').where('what', 'in', names).executeTakeFirst()) !== undefined
    );
  }

  async function acknowledge(tx: Db, arrival: Arrival): Promise<Acknowledged> {
    const { id } = arrival.article;
    if (await isForgotten(tx, arrival)) return { id, outcome: 'forgotten', arrival: 0, revision: 0 };
    const there = await tx
      .selectFrom('article')
      .select(['arrival', 'revision', 'hash', 'story'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (there?.hash === arrival.article.hash)
      return { id, outcome: 'known', arrival: there.arrival, revision: there.revision };
    if (there) {
      const revision = there.revision + 1;
      const next = withRevision(arrival, revision);
      const { arrived: _, ...columns } = columnsOf(next, revision);
      await tx.updateTable('article').set(columns).where('id', '=', id).execute();
      await writeTexts(tx, next, revision, there.arrival);
      // Its story is compared anew: what the dossier cites is no longer what the outlet says.
      await sql`update story set change = change + 1, updated = ${arrival.at} where id = ${there.story}`.execute(tx);
      return { id, outcome: 'revision', arrival: there.arrival, revision };
    }
    const first = arrival.article.revision === 1 ? arrival : withRevision(arrival, 1);
    const made = await tx
      .insertInto('article')
      .values({ ...columnsOf(first, 1), story: null })
      .returning('arrival')
      .executeTakeFirstOrThrow();
    await writeTexts(tx, first, 1, made.arrival);
    const vector = arrival.vector ? Buffer.from(arrival.vector) : null;
    await tx
      .insertInto('story_row')
      .values({ arrival: made.arrival, article: id, story: null, awake: 1, vector })
      .execute();
    return { id, outcome: 'new', arrival: made.arrival, revision: 1 };
  }

  async function withTexts(rows: Row[]): Promise<StoredArticle[]> {
    const texts = new Map<string, Texts>();
    for (let at = 0; at < rows.length; at += MANY) {
      const ids = rows.slice(at, at + MANY).map((row) => row.id);
      const packed = await db
        .selectFrom('revision')
        .innerJoin('article', (join) =>
          join.onRef('article.id', '=', 'revision.article').onRef('article.revision', '=', 'revision.revision'),
        )
        .select(['revision.article', 'revision.packed'])
        .where('revision.article', 'in', ids)
        .execute();
      for (const row of packed) if (row.packed) texts.set(row.article, unpack<Texts>(row.packed));
    }
    return rows.map((row) => toStored(row, texts.get(row.id) ?? null));
  }

  async function rowsOf(ids: readonly ArticleId[]): Promise<Row[]> {
    const rows = new Map<string, Row>();
    for (let at = 0; at < ids.length; at += MANY) {
      const found = await db
        .selectFrom('article')
        .selectAll()
        .where('id', 'in', ids.slice(at, at + MANY))
        .execute();
      for (const row of found) rows.set(row.id, row);
    }
    return ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
  }

  async function forget(tx: Db, what: string, at: string): Promise<number> {
    await tx
      .insertInto('forgotten')
      .values({ what, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const rows = await tx
      .selectFrom('article')
      .select(['id', 'arrival', 'story'])
      .where((where) => where.or([where('id', '=', what), where('url', '=', what), where('outlet', '=', what)]))
      .execute();
    for (const { id, arrival, story } of rows) {
      await sql`delete from article_words where rowid = ${arrival}`.execute(tx);
      for (const table of ['revision', 'features', 'story_row'] as const)
        await tx.deleteFrom(table).where('article', '=', id).execute();
      await tx.deleteFrom('article').where('id', '=', id).execute();
      if (!story) continue;
      // Its passages stand in every version of the story's dossier: all go, and the story is compared anew without it.
      await tx.deleteFrom('dossier').where('story', '=', story).execute();
      const left = await tx
        .selectFrom('article')
        .select(sql<number>`count(*)`.as('n'))
        .where('story', '=', story)
        .executeTakeFirstOrThrow();
      // The version goes up with what is removed: no page or feed that was made of it counts as made of what is left.
      await sql`update story set change = change + 1, version = version + 1, articles = ${left.n}, summary = '{}'
        where id = ${story}`.execute(tx);
    }
    if (rows.length > 0) await setMark(tx, 'epoch', (await marksOf(tx)).epoch + 1);
    return rows.length;
  }

  return {
    acknowledge: (arrivals) =>
      write(db, async (tx) => {
        const acknowledged: Acknowledged[] = [];
        for (const arrival of arrivals) {
          const answer = await acknowledge(tx, arrival);
          acknowledged.push(answer);
          const fresh = answer.outcome === 'new' || answer.outcome === 'revision';
          if (fresh && arrival.features) await writeFeatures(tx, ofRevision(arrival.features, answer.revision));
        }
        return acknowledged;
      }),
    get: async (id) => (await withTexts(await rowsOf([id])))[0] ?? null,
    many: async (ids) => withTexts(await rowsOf(ids)),

    reserved: async (ids) => {
      const found = new Set<ArticleId>();
      for (let at = 0; at < ids.length; at += MANY) {
        const rows = await db
          .selectFrom('article')
          .select('id')
          .where('id', 'in', ids.slice(at, at + MANY))
          .where(sql<number>`json_extract(rights, '$.noArchive')`, '=', 1)
          .execute();
        for (const { id } of rows) found.add(id as ArticleId);
      }
      return found;
    },

    revisions: async (id) => {
      const rows = await db.selectFrom('revision').selectAll().where('article', '=', id).orderBy('revision').execute();
      return rows.map(({ revision, at, title, hash, packed }) => {
        const texts = packed ? unpack<Texts>(packed) : null;
        return { revision, at, title, hash, text: texts?.text ?? null, removed: texts?.removed ?? null };
      });
    },

    arrivalsAfter: async (arrival, limit) => {
      const rows = await db
        .selectFrom('article')
        .select(['arrival', 'id', 'arrived'])
        .where('arrival', '>', arrival)
        .orderBy('arrival')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ arrival: row.arrival, id: row.id as ArticleId, at: row.arrived }));
    },

    saveFeatures: (features) => write(db, (tx) => writeFeatures(tx, packFeatures(features))),

    features: async (ids, version) => {
      const found = new Map<ArticleId, Features>();
      for (let at = 0; at < ids.length; at += MANY) {
        const rows = await db
          .selectFrom('features')
          .innerJoin('article', (join) =>
            join.onRef('article.id', '=', 'features.article').onRef('article.revision', '=', 'features.revision'),
          )
          .select(['features.article', 'features.packed'])
          .where('features.article', 'in', ids.slice(at, at + MANY))
          .where('features.version', '=', version)
          .execute();
        for (const row of rows) found.set(row.article as ArticleId, unpack<Features>(row.packed));
      }
      return found;
    },

    dropTexts: (before) =>
      write(db, async (tx) => {
        const rows = await tx
          .selectFrom('article')
          .select(['id', 'arrival'])
          .where('has_text', '=', 1)
          .where('arrived', '<', before)
          .execute();
        for (const { id, arrival } of rows) {
          await tx.updateTable('revision').set({ packed: null }).where('article', '=', id).execute();
          await tx.deleteFrom('features').where('article', '=', id).execute();
          await tx.updateTable('article').set({ has_text: 0 }).where('id', '=', id).execute();
          await sql`delete from article_words where rowid = ${arrival}`.execute(tx);
          await sql`insert into article_words (rowid, title, text) select arrival, title, '' from article where id = ${id}`.execute(
            tx,
          );
        }
        return rows.length;
      }),

    forget: (what, at) => write(db, (tx) => forget(tx, what, at)),
    ...sqliteItems(db),
    ...sqliteSearch(db),
    ...sqliteFailures(db),
  };
}
