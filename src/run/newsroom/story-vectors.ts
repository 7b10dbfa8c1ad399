import type { Article } from '../../article/article.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Features } from '../../features/features.ts';
import type { ArrivedRow } from '../../store/story-store.ts';
import { type ArticleVector, vectorOf } from '../../story/article-vector.ts';
import { decodeVector, encodeVector, isRow } from '../../story/encode-vector.ts';
import { itemOf } from '../../story/item-of.ts';
import type { Newsroom } from './newsroom.ts';
import { featuresOf } from './write-dossiers.ts';

/** What is kept with an article for story forming. `arrived`: the instant at which it is acknowledged. */
export function vectorRow(article: Article, features: Features, arrived: string): Uint8Array {
  return encodeVector(vectorOf(itemOf(article, features), arrived));
}

/**
 * The vectors of rows, read from them. Where one is missing or was made by another version it is made anew from the
 * article's features, and kept. Articles that were forgotten meanwhile have none.
 */
export async function vectorsOf(
  newsroom: Newsroom,
  rows: readonly ArrivedRow[],
): Promise<Map<ArticleId, ArticleVector>> {
  const vectors = new Map<ArticleId, ArticleVector>();
  const missing: ArticleId[] = [];
  for (const { article, vector } of rows) {
    const read = vector && decodeVector(vector);
    if (read) vectors.set(article, read);
    else missing.push(article);
  }
  if (missing.length === 0) return vectors;
  const stored = await newsroom.store.articles.many(missing);
  const features = await featuresOf(newsroom, stored);
  const made = stored.map(({ article, arrived }) => {
    const vector = vectorRow(article, features.get(article.id)!, arrived);
    vectors.set(article.id, decodeVector(vector)!);
    return { article: article.id, vector };
  });
  await newsroom.store.stories.saveVectors(made);
  return vectors;
}

/** Whether a row's vector can be taken as it is stored. */
export function isStored<Row extends Pick<ArrivedRow, 'vector'>>(row: Row): row is Row & { vector: Uint8Array } {
  return row.vector !== null && isRow(row.vector);
}
