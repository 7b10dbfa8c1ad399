import type { Article } from '../article/article.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Dossier } from '../dossier/dossier.ts';

/**
 * What the renderers take, as `compare` makes it: `renderHtml(edition)` one self-contained file, `renderEdition(edition)` a
 * list of `{ path, html }` with `index.html` first, `renderMarkdown(edition)`, `renderText(edition, { columns, colour })`.
 */
export interface Edition {
  dossiers: readonly Dossier[];
  /** Articles that fit no story. */
  strays: readonly Article[];
  refusals: readonly { what: string; why: string }[];
  /** Every article with its texts, so that a citation can be opened in its place. */
  articles: ReadonlyMap<ArticleId, Article>;
}
