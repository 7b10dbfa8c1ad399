import { articleHash } from '../../src/article/article-hash.ts';
import type { ArticleId } from '../../src/base/ids.ts';
import type { Store } from '../../src/store/store.ts';

/** Takes an article in again as its outlet changed it: `edit` makes the new title and text of the old ones. */
export async function revise(
  store: Store,
  id: ArticleId,
  edit: (texts: { title: string; text: string }) => { title: string; text: string },
): Promise<void> {
  const stored = (await store.articles.get(id))!;
  const { title, text } = edit(stored.article);
  const article = { ...stored.article, title, text, credits: [], parts: [] };
  await store.articles.acknowledge([
    {
      article: { ...article, hash: articleHash(article) },
      outlet: stored.outlet,
      confidence: 1,
      feed: null,
      rawHash: 'revised',
      version: '1',
      at: '2026-06-14T09:00:00Z',
      rights: stored.rights,
      features: null,
    },
  ]);
}
