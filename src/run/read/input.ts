import type { Document } from '../../article/article.ts';
import type { Refusal, RefusalCode } from '../../base/refusal.ts';
import type { Rights } from '../../store/article-store.ts';

/** What comes out of reading inputs, one by one: a document to make an article of, or what could not be read and why. */
export type Input =
  | { kind: 'document'; document: Document /** What a page on the web allows. */; rights?: Rights }
  | { kind: 'refusal'; refusal: Refusal };

/** A single document beyond this is no article: 100 MB pages and files are refused before they are read. Bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

export function refused(what: string, code: RefusalCode, why: string): Input {
  return { kind: 'refusal', refusal: { stage: 'read', code, what, why } };
}

export function document(document: Document): Input {
  return { kind: 'document', document };
}
