import type { Article } from '../../article/article.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { ArticleStore, StoredArticle } from '../../store/article-store.ts';

/** An article whose text could not be put into its dossier, and why. */
export interface MissingText {
  article: ArticleId;
  why: string;
}

/**
 * A dossier with the texts of its articles in the revisions it cites. Where a text is gone the article stays without text
 * and is named: a citation is never shown in a text that it was not cut from.
 */
export async function withTexts(
  articles: ArticleStore,
  dossier: Dossier,
): Promise<{ dossier: Dossier; missing: MissingText[] }> {
  const stored = new Map(
    (await articles.many(dossier.articles.map(({ id }) => id))).map((one) => [one.article.id, one]),
  );
  const missing: MissingText[] = [];
  const filled: Article[] = [];
  for (const article of dossier.articles) {
    const found = stored.get(article.id);
    const texts = found ? await textsOf(articles, found, article.hash) : null;
    if (texts) filled.push({ ...article, text: texts.text, removed: texts.removed });
    else {
      const why = found
        ? 'its text was dropped after the time that texts are kept'
        : 'the article is not in the store any more';
      missing.push({ article: article.id, why });
      filled.push(article);
    }
  }
  const without = new Set(missing.map(({ article }) => article));
  return { dossier: { ...dossier, articles: filled.map((one) => (without.has(one.id) ? slim(one) : one)) }, missing };
}

/** The texts of the revision that has this hash. */
async function textsOf(
  articles: ArticleStore,
  { article, hasText }: StoredArticle,
  hash: string,
): Promise<Pick<Article, 'text' | 'removed'> | null> {
  if (hasText && article.hash === hash) return article;
  const earlier = (await articles.revisions(article.id)).find((revision) => revision.hash === hash);
  return earlier?.text != null && earlier.removed ? { text: earlier.text, removed: earlier.removed } : null;
}

/** `withoutReserved`, of what the store knows of the accounts. */
export async function forOthers(articles: ArticleStore, dossier: Dossier): Promise<Dossier> {
  return withoutReserved(dossier, await articles.reserved(dossier.articles.map(({ id }) => id)));
}

/**
 * A dossier as others than the owner get it where publishers ask not to archive their pages: what several outlets say, what
 * differs and who is quoted is cited from them in short, sentences that they alone print are left out.
 */
export function withoutReserved(dossier: Dossier, reserved: ReadonlySet<ArticleId>): Dossier {
  if (reserved.size === 0) return dossier;
  const cited = (citations: readonly { article: ArticleId }[]) =>
    citations.length === 0 || citations.some(({ article }) => !reserved.has(article));
  return {
    ...dossier,
    statements: dossier.statements.filter(
      ({ outlets, differences, support }) =>
        outlets > 1 || differences.length > 0 || cited(support.map(({ citation }) => citation)),
    ),
    timeline: dossier.timeline.filter(({ citations }) => cited(citations)),
  };
}

/** A dossier as others than the owner get it: its articles have neither `text` nor `removed`, not even empty ones. */
export function withoutTexts(dossier: Dossier): Dossier {
  return { ...dossier, articles: dossier.articles.map(slim) };
}

function slim(article: Article): Article {
  const { text: _text, removed: _removed, ...rest } = article;
  return rest as Article;
}
