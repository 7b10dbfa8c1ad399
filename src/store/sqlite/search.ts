import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import { type ArticleStore, MOST_COUNTED, type Rights, type SearchHit, type SearchQuery } from '../article-store.ts';
import { unpack } from '../pack.ts';
import type { Db } from './open-sqlite.ts';

/** Longest excerpt shown to anybody, in characters. */
const EXCERPT = 300;
/** Matches of words that are sorted together. */
const WINDOW = 500;

/** Words and "phrases" of a person's query as an FTS5 expression: every one must occur. Empty where nothing is left. */
export function matchExpression(words: string): string {
  const parts: string[] = [];
  for (const match of words.matchAll(/"([^"]+)"|(-?)([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*)(\*?)/gu)) {
    const [, phrase, minus, word, star] = match;
    const text = (phrase ?? word ?? '').replace(/"/g, ' ').trim();
    if (!text) continue;
    parts.push(`${minus ? 'NOT ' : ''}"${text}"${star ?? ''}`);
  }
  const wanted = parts.filter((part) => !part.startsWith('NOT '));
  if (wanted.length === 0) return '';
  return [wanted.join(' AND '), ...parts.filter((part) => part.startsWith('NOT '))].join(' ');
}

/** How far a search was read: so many of those below this arrival; null: of all. */
interface Place {
  offset: number;
  below: number | null;
}

function readPlace(cursor: string | null | undefined): Place {
  const [, offset = '0', below] = /^(\d{1,9})(?:\.(\d{1,15}))?$/.exec(cursor ?? '') ?? [];
  return { offset: Number(offset), below: below === undefined ? null : Number(below) };
}

/** What one page of a search shows: arrivals, where the next page begins, how many there are (up to `MOST_COUNTED`). */
interface Found {
  arrivals: number[];
  next: string | null;
  total: number;
}

/** Words alone: sorted are those that came in last, a window at a time. The last page of a window may be a short one. */
async function findWords(db: Db, match: string, { limit, cursor }: SearchQuery): Promise<Found> {
  const { offset, below } = readPlace(cursor);
  const counted = await sql<{ n: number }>`select count(*) as n from (
    select 1 from article_words where article_words match ${match} limit ${MOST_COUNTED})`.execute(db);
  // One more than the window: where the next one begins.
  const { rows } = await sql<{ arrival: number; least: number; n: number }>`
    with found as materialized (
      select rowid as arrival from article_words
      where article_words match ${match} ${below === null ? sql`` : sql`and rowid < ${below}`}
      order by rowid desc limit ${WINDOW + 1}),
    ends as materialized (select min(arrival) as least, count(*) as n from found)
    select article.arrival, ends.least, ends.n
    from ends, found join article on article.arrival = found.arrival
    where ends.n <= ${WINDOW} or found.arrival > ends.least
    order by article.published desc, article.arrival desc limit ${limit + 1} offset ${offset}`.execute(db);
  const arrivals = rows.slice(0, limit).map(({ arrival }) => arrival);
  const [first] = rows;
  const place = below === null ? '' : `.${below}`;
  const goesOn = first && first.n > WINDOW ? `0.${first.least + 1}` : null;
  return {
    arrivals,
    next: rows.length > limit ? `${offset + limit}${place}` : goesOn,
    total: counted.rows[0]?.n ?? 0,
  };
}

async function findArticles(db: Db, query: SearchQuery): Promise<Found> {
  const match = matchExpression(query.words ?? '');
  if (!match && query.words?.trim()) return { arrivals: [], next: null, total: 0 };
  const conditions = [];
  if (query.outlet) conditions.push(sql`article.outlet = ${query.outlet}`);
  if (query.language) conditions.push(sql`article.language = ${query.language}`);
  if (query.from) conditions.push(sql`article.published >= ${query.from}`);
  if (query.to) conditions.push(sql`article.published < ${query.to}`);
  if (query.entity)
    conditions.push(
      sql`article.story in (select story from story_entity where folded = ${query.entity.toLowerCase()})`,
    );
  if (match && conditions.length === 0) return findWords(db, match, query);
  if (match)
    conditions.push(sql`article.arrival in (select rowid from article_words where article_words match ${match})`);
  const where = conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`1 = 1`;
  const { offset } = readPlace(query.cursor);
  const { rows } = await sql<{ arrival: number }>`select arrival from article where ${where}
    order by published desc, arrival desc limit ${query.limit + 1} offset ${offset}`.execute(db);
  const arrivals = rows.slice(0, query.limit).map(({ arrival }) => arrival);
  if (rows.length > 0 && rows.length <= query.limit) return { arrivals, next: null, total: offset + rows.length };
  const counted = await sql<{ n: number }>`
    select count(*) as n from (select 1 from article where ${where} limit ${MOST_COUNTED})`.execute(db);
  const next = rows.length > query.limit ? String(offset + query.limit) : null;
  return { arrivals, next, total: counted.rows[0]?.n ?? 0 };
}

interface HitRow {
  arrival: number;
  id: string;
  title: string;
  outlet: string;
  outlet_name: string;
  language: string;
  rights: string;
  published: string | null;
  story: string | null;
  packed: Buffer | null;
}

export function sqliteSearch(db: Db): Pick<ArticleStore, 'search'> {
  return {
    search: async (query) => {
      const { arrivals, next, total } = await findArticles(db, query);
      if (arrivals.length === 0) return { items: [], next, total };
      const { rows } = await sql<HitRow>`
        select article.arrival, article.id, article.title, article.outlet,
          json_extract(article.outlet_json, '$.name') as outlet_name, article.language, article.rights, article.published,
          article.story, revision.packed
        from article
          left join revision on revision.article = article.id and revision.revision = article.revision
        where article.arrival in (${sql.join(arrivals)})`.execute(db);
      const byArrival = new Map(rows.map((row) => [row.arrival, row]));
      const items = arrivals
        .map((arrival) => byArrival.get(arrival))
        .filter((row) => row !== undefined)
        .map((row): SearchHit => {
          const text = row.packed ? unpack<{ text: string }>(row.packed).text : '';
          const { id, title, outlet, language, published, story } = row;
          return {
            id: id as ArticleId,
            title,
            outlet,
            outletName: row.outlet_name,
            language,
            published,
            story,
            noArchive: (JSON.parse(row.rights) as Rights).noArchive,
            excerpt: excerptOf(text, query.words ?? ''),
          };
        });
      return { items, next, total };
    },
  };
}

/** A window of the text around the first of the words, cut at spaces. */
export function excerptOf(text: string, words: string): string {
  const first = /[\p{L}\p{N}]+/u.exec(words.replace(/"/g, ''))?.[0];
  const found = first ? text.toLowerCase().indexOf(first.toLowerCase()) : -1;
  const start = found > EXCERPT / 2 ? text.indexOf(' ', found - EXCERPT / 2) + 1 : 0;
  const room = EXCERPT - (start > 0 ? 2 : 0) - 2;
  const end = text.length > start + room ? text.lastIndexOf(' ', start + room) : text.length;
  const middle = text
    .slice(start, end > start ? end : start + room)
    .replace(/\s+/g, ' ')
    .trim();
  return `${start > 0 ? '… ' : ''}${middle}${end < text.length ? ' …' : ''}`;
}
