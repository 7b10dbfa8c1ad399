import type { Refusal } from '../base/refusal.ts';
import { failed, ok, type Result } from '../base/result.ts';
import type { Document, Reading } from './article.ts';
import { assembleArticle } from './assemble-article.ts';
import { extractPage } from './page/extract-page.ts';
import { readScraped } from './scraped/read-scraped.ts';

/**
 * Reads one document, a page's HTML or scraped or plain text, into an article and its outlet. Refuses what holds no article,
 * with the reason; never throws on bad input.
 */
export function extractArticle(document: Document): Result<Reading, Refusal> {
  const { content, form, hints, what } = document;
  const draft = form === 'html' ? extractPage(content, hints) : readScraped(content, hints);
  if (!draft.ok) return failed({ ...draft.failure, what });
  return ok(assembleArticle(draft.value, hints));
}
