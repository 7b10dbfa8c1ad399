import type { SourceText } from '../base/citation.ts';
import type { Article } from './article.ts';

/** A span of the draft's title, text or `removed[index].text`: becomes a citation once the article has its id. */
export interface Place {
  in: SourceText;
  index?: number;
  start: number;
  end: number;
}

/** Something in the document that tells which outlet published it. */
export interface OutletSign {
  name: string | null;
  domain: string | null;
  /** Null where the sign does not stand in the article's own texts (an address, a meta element, a hint). */
  at: Place | null;
}

/** What a reader of one form (page, scraped text) makes of a document, before it gets its ids and its outlet. */
export interface Draft {
  title: string;
  byline: string[];
  text: string;
  kind: Article['kind'];
  parts: Article['parts'];
  removed: Article['removed'];
  published: (Omit<NonNullable<Article['published']>, 'evidence'> & { evidence: Place[] }) | null;
  modified: string | null;
  /** As the document declares it; null: to be told from the text. */
  language: string | null;
  canonical: string | null;
  section?: string | null;
  layout?: Article['layout'];
  /** Address of the picture it leads with. */
  picture?: string | null;
  /** Strongest first. */
  outletSigns: OutletSign[];
  /** Share from 0 to 1. */
  confidence: number;
  /** Where only the beginning could be read: why, in words for a reader. */
  cutOff?: string;
}
