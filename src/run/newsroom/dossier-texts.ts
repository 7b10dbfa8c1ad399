import type { Article } from '../../article/article.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { ArticleStore } from '../../store/article-store.ts';

/** An article whose text could not be put into its dossier, and why. */
export interface MissingText {
  article: ArticleId;
  why: string;
}

/**
 * A dossier with the texts of its articles in the revisions it cites. Where a text is gone, or a later revision took its
 * place, the article stays without text and is named: a citation is never shown in a text that it was not cut from.
 */
export async function withTexts(
  articles: ArticleStore,
  dossier: Dossier,
): Promise<{ dossier: Dossier; missing: MissingText[] }> {
  const stored = new Map(
    (await articles.many(dossier.articles.map(({ id }) => id))).map((one) => [one.article.id, one]),
  );
  const missing: MissingText[] = [];
  const filled = dossier.articles.map((article): Article => {
    const found = stored.get(article.id);
    if (found?.hasText && found.article.hash === article.hash)
      return { ...article, text: found.article.text, removed: found.article.removed };
    const why = !found
      ? 'the article was forgotten'
      : found.hasText
        ? 'the article was revised since; its dossier is being written anew'
        : 'its text was dropped after the time that texts are kept';
    missing.push({ article: article.id, why });
    return article;
  });
  const without = new Set(missing.map(({ article }) => article));
  return { dossier: { ...dossier, articles: filled.map((one) => (without.has(one.id) ? slim(one) : one)) }, missing };
}

/** A dossier as others than the owner get it: its articles have neither `text` nor `removed`, not even empty ones. */
export function withoutTexts(dossier: Dossier): Dossier {
  return { ...dossier, articles: dossier.articles.map(slim) };
}

function slim(article: Article): Article {
  const { text: _text, removed: _removed, ...rest } = article;
  return rest as Article;
}
