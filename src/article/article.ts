import type { Citation } from '../base/citation.ts';
import type { ArticleId, OutletId } from '../base/ids.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Result } from '../base/result.ts';
import type { Outlet, Registry } from '../outlet/outlet.ts';

/** When a text was published, as far as it is known. */
export interface Published {
  /** Start of the period, UTC, ISO 8601 with seconds. */
  at: string;
  /** As written: `YYYY-MM[-DD[Thh:mm[+-hh:mm]]]`. The day is the local day, never converted. */
  local: string;
  precision: 'minute' | 'day' | 'month';
  from: 'feed' | 'page' | 'text' | 'inferred';
  evidence: Citation[];
}

/** A paragraph of the text that is more than that. The paragraphs of a list are items one by one. */
export interface Layout {
  start: number;
  end: number;
  as: 'heading' | 'item' | 'quotation';
}

/** One published text by one outlet. Field names are part of the contract; offsets are UTF-16. */
export interface Article {
  id: ArticleId;
  url: string | null;
  outlet: OutletId;
  title: string;
  byline: string[];
  /** A digest retells other outlets: an aggregator's page, a press review. */
  kind: 'report' | 'digest';
  /** Whose words: `outlet` its own, `digest` an aggregator's bullets, `unnamed` excerpts of outlets it does not name. */
  parts: { start: number; end: number; by: 'outlet' | 'digest' | 'unnamed' }[];
  published: Published | null;
  modified: string | null;
  /** BCP 47. */
  language: string;
  /** The article alone, paragraphs separated by a blank line: no menus, teasers or notices. */
  text: string;
  /** What was taken for furniture, with the reason, so that nothing is lost. */
  removed: { text: string; why: string }[];
  /**
   * agency null: an agency is credited, but not named. of: only a credit for the text makes the report an agency's. extent:
   * `whole` a dateline, signature or byline; `part` an agency was used or helped. See `findCredits`.
   */
  credits: { agency: string | null; citation: Citation; of?: 'text' | 'photo'; extent?: 'whole' | 'part' }[];
  /** The section its page says it stands in, as written there. */
  section?: string | null;
  /** Headings, items of lists and block quotations of the text, in their order; the rest are plain paragraphs. */
  layout?: Layout[];
  /** The picture it leads with, as an address, and who is credited for a photo. It is not fetched. */
  picture?: { url: string; credit: Citation | null } | null;
  /** Where only the beginning could be read: why, in words for a reader. */
  cutOff?: string;
  revision: number;
  /** SHA-256 over title, text and removed, with a version prefix: see `articleHash`. */
  hash: string;
}

/** What is known of a document besides its bytes. Every field may be missing. */
export interface Hints {
  url?: string | null;
  title?: string | null;
  byline?: string[];
  /** As the feed or the record gave it. */
  published?: string | null;
  modified?: string | null;
  language?: string | null;
  /** Name or domain of the outlet. */
  outlet?: string | null;
  /** BCP 47 region or IANA zone that local times without a zone are taken in. */
  zone?: string | null;
  registry?: Registry;
}

/** One document, decoded. `what` names it in refusals: a path, an address, `file.jsonl:12`. */
export interface Document {
  what: string;
  form: 'html' | 'text';
  /** The whole document as characters: a page's HTML, or scraped or plain text. */
  content: string;
  hints: Hints;
}

/** An article as read, with the outlet it names or is known to come from. */
export interface Reading {
  article: Article;
  outlet: Outlet;
  /** Share from 0 to 1: how sure the reader is that the text is the article and nothing else. */
  confidence: number;
}

export type ReadArticle = (document: Document) => Result<Reading, Refusal>;
