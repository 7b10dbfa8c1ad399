import type { Draft } from '../draft.ts';
import type { LinkedData } from '../page/json-ld.ts';
import type { Block, Page } from '../page/page.ts';
import { instantOfStamp, type Stamp, stampOf } from './stamp.ts';

const PUBLISHED =
  /^(?:article:published_time|og:article:published_time|datepublished|date|dc\.date(?:\.issued)?|dcterms\.(?:created|date|issued)|parsely-pub-date|sailthru\.date|pubdate|publish(?:ed)?[-_]?(?:date|time)|publication_date|citation_(?:publication_)?date|cxenseparse:recs:publishtime)$/;
const MODIFIED =
  /^(?:article:modified_time|og:updated_time|datemodified|lastmod|last-modified|dcterms\.modified|dc\.date\.modified)$/;

export interface DateContext {
  url: string | null;
  titleBlock: Block | null;
  zone: string | null;
}

/** When the page was published and changed, each as written. */
export function pageDates(
  _html: string,
  page: Page,
  data: LinkedData,
  context: DateContext,
): { published: Draft['published']; modified: string | null } {
  const metas = (pattern: RegExp) =>
    page.metas.find((meta) => pattern.test(meta.name) && stampOf(meta.content))?.content ?? '';
  const fromUrl = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/.exec(context.url ?? '');
  const candidates = [
    data.published,
    metas(PUBLISHED),
    data.pagePublished,
    ...page.times.filter((time) => /publish|pubdate/i.test(time.element.words)).map((time) => time.datetime),
    ...page.times.slice(0, 5).map((time) => time.datetime),
    fromUrl ? `${fromUrl[1]}-${fromUrl[2]!.padStart(2, '0')}-${fromUrl[3]!.padStart(2, '0')}` : '',
  ];
  let found: Stamp | null = null;
  for (const candidate of candidates) {
    found = stampOf(candidate);
    if (found) break;
  }
  const changed = stampOf(data.modified) ?? stampOf(metas(MODIFIED));
  return {
    published: found ? { ...instantOfStamp(found), from: 'page', evidence: [] } : null,
    modified: changed ? instantOfStamp(changed).at : null,
  };
}
