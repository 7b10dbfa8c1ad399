import { articleHash } from '../article/article-hash.ts';
import { articleId, outletId } from '../base/ids.ts';
import { describeArticle } from '../features/describe-article.ts';
import type { Knowledge } from '../features/knowledge.ts';
import type { Account } from './dossier.ts';

/** What is known of a text that was never published: a test's, a gold set's, a corpus row's. */
export interface Told {
  id: string;
  text: string;
  title?: string;
  outlet?: string;
  /** UTC, ISO 8601 with seconds. */
  at?: string | null;
  language?: string;
  kind?: 'report' | 'digest';
}

const NONE: Knowledge = { names: null, background: null };

/** An account of a bare text, without furniture, for tests and evaluations. Described with rules alone unless `knowledge` is given. */
export function inventAccount(told: Told, knowledge: Knowledge = NONE): Account {
  const id = articleId(told.id);
  const name = told.outlet ?? told.id;
  const outlet = outletId({ name, article: id });
  const title = told.title ?? '';
  const article: Account['article'] = {
    id,
    url: null,
    outlet,
    title,
    byline: [],
    kind: told.kind ?? 'report',
    parts: [{ start: 0, end: told.text.length, by: told.kind === 'digest' ? 'digest' : 'outlet' }],
    published: told.at
      ? { at: told.at, local: told.at.slice(0, 10), precision: 'minute', from: 'feed', evidence: [] }
      : null,
    modified: null,
    language: told.language ?? 'en',
    text: told.text,
    removed: [],
    credits: [],
    revision: 1,
    hash: articleHash({ title, text: told.text, removed: [] }),
  };
  return {
    article,
    outlet: {
      id: outlet,
      name,
      known: 'text',
      domains: [],
      country: null,
      languages: [],
      kind: null,
      owners: [],
      ratings: [],
      evidence: [],
    },
    features: describeArticle(article, knowledge),
  };
}
