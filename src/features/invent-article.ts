import type { Article } from '../article/article.ts';
import { articleHash } from '../article/article-hash.ts';
import { articleId, outletId } from '../base/ids.ts';

/** An article of a bare text, without furniture, for tests and evaluations. */
export function inventArticle(told: {
  text: string;
  title?: string;
  language?: string;
  published?: Article['published'];
  kind?: Article['kind'];
}): Article {
  const { text, title = '' } = told;
  const id = articleId(`${title}\n${text}`);
  return {
    id,
    url: null,
    outlet: outletId({ article: id }),
    title,
    byline: [],
    kind: told.kind ?? 'report',
    parts: [],
    published: told.published ?? null,
    modified: null,
    language: told.language ?? 'en',
    text,
    removed: [],
    credits: [],
    revision: 1,
    hash: articleHash({ title, text, removed: [] }),
  };
}
