import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { ArticleStore, Rights, SearchHit } from '../article-store.ts';
import type { Db } from './open-sqlite.ts';
import { unpack } from './pack.ts';

/** Longest excerpt shown to anybody, in characters. */
const EXCERPT = 300;
/** Matches are counted up to here: an exact count of a common word would read the whole index. */
const MOST_COUNTED = 2_000;

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

export function sqliteSearch(db: Db): Pick<ArticleStore, 'search'> {
  return {
    search: async (query) => {
      const match = matchExpression(query.words ?? '');
      const offset = Math.max(0, Number.parseInt(query.cursor ?? '0', 10) || 0);
      const conditions = [sql`1 = 1`];
      if (match)
        conditions.push(sql`article.arrival in (select rowid from article_words where article_words match ${match})`);
      else if (query.words?.trim()) return { items: [], next: null, total: 0 };
      if (query.outlet) conditions.push(sql`article.outlet = ${query.outlet}`);
      if (query.language) conditions.push(sql`article.language = ${query.language}`);
      if (query.from) conditions.push(sql`article.published >= ${query.from}`);
      if (query.to) conditions.push(sql`article.published < ${query.to}`);
      if (query.entity)
        conditions.push(
          sql`article.story in (select story from story_entity where folded = ${query.entity.toLowerCase()})`,
        );
      const where = sql.join(conditions, sql` and `);
      const rows = await sql<{
        id: string;
        title: string;
        outlet: string;
        outlet_name: string;
        language: string;
        rights: string;
        published: string | null;
        story: string | null;
        packed: Buffer | null;
      }>`
        select article.id, article.title, article.outlet, json_extract(article.outlet_json, '$.name') as outlet_name,
          article.language, article.rights, article.published, article.story, revision.packed
        from (select arrival from article where ${where}
            order by published desc, arrival desc limit ${query.limit + 1} offset ${offset}) as page
          join article on article.arrival = page.arrival
          left join revision on revision.article = article.id and revision.revision = article.revision
        order by article.published desc, article.arrival desc`.execute(db);
      const counted = await sql<{ n: number }>`
        select count(*) as n from (select 1 from article where ${where} limit ${MOST_COUNTED})`.execute(db);
      const items = rows.rows.slice(0, query.limit).map((row): SearchHit => {
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
      const next = rows.rows.length > query.limit ? String(offset + query.limit) : null;
      return { items, next, total: counted.rows[0]?.n ?? 0 };
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
