import { excerptOf } from '../../article/excerpt.ts';
import type { StoryId } from '../../base/ids.ts';
import type { StoredArticle } from '../../store/article-store.ts';
import type { Store } from '../../store/store.ts';
import { reservedText } from '../newsroom/reserved-text.ts';
import { columns, type Filter, type Missing, type Row, type Table, within } from './table.ts';

/** Articles read at once. */
const PAGE = 200;

/**
 * Every article in the order of arrival. Its beginning, at most 300 characters, or with `full` its text: neither where the
 * publisher reserves archiving or mining; `textWhy` says so.
 */
export function articleTable(store: Store, filter: Filter): Table {
  const missing: Missing[] = [];
  const sections = new Map<string, string | null>();
  async function sectionOf(story: string | null): Promise<string | null> {
    if (story === null) return null;
    if (!sections.has(story)) sections.set(story, (await store.stories.get(story as StoryId))?.section ?? null);
    return sections.get(story) ?? null;
  }

  async function* rows(): AsyncGenerator<Row> {
    for (let after = 0; ; ) {
      const arrivals = await store.articles.arrivalsAfter(after, PAGE);
      for (const stored of await store.articles.many(arrivals.map(({ id }) => id))) {
        const section = await sectionOf(stored.story);
        if (filter.section !== null && section !== filter.section) continue;
        const at = stored.article.published?.at ?? null;
        if (filter.from !== null || filter.to !== null) {
          if (at === null) {
            missing.push({ what: stored.article.id, why: 'when it was published is not known' });
            continue;
          }
          if (!within(at, at, filter)) continue;
        }
        yield rowOf(stored, section, filter.full);
      }
      if (arrivals.length < PAGE) return;
      after = arrivals.at(-1)!.arrival;
    }
  }

  return {
    columns: columns({
      id: 'text',
      url: 'text',
      outlet: 'text',
      outletName: 'text',
      title: 'text',
      byline: 'list',
      published: 'text',
      precision: 'text',
      language: 'text',
      kind: 'text',
      story: 'text',
      section: 'text',
      arrived: 'text',
      revision: 'count',
      hash: 'text',
      feedOnly: 'text',
      noArchive: 'boolean',
      noMining: 'boolean',
      excerpt: 'text',
      ...(filter.full && { text: 'text' as const }),
      textWhy: 'text',
    }),
    rows: rows(),
    missing,
  };
}

function rowOf(
  { article, outlet, story, arrived, rights, hasText }: StoredArticle,
  section: string | null,
  full: boolean,
) {
  const withheld = reservedText(rights) ?? (hasText ? null : 'dropped after the time that texts are kept');
  return {
    id: article.id,
    url: article.url,
    outlet: article.outlet,
    outletName: outlet.name,
    title: article.title,
    byline: article.byline,
    published: article.published?.at ?? null,
    precision: article.published?.precision ?? null,
    language: article.language,
    kind: article.kind,
    story,
    section,
    arrived,
    revision: article.revision,
    hash: article.hash,
    feedOnly: rights.feedOnly,
    noArchive: rights.noArchive,
    noMining: rights.noMining,
    excerpt: withheld === null ? excerptOf(article.text) : null,
    ...(full && { text: withheld === null ? article.text : null }),
    textWhy: withheld,
  };
}
