import type { Article, Hints } from '../article/article.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Features } from '../features/features.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { PackedFeatures } from './pack.ts';

/** What the publisher allows, as found in robots.txt, headers and the page. */
export interface Rights {
  /** The page may not be archived: its text is not shown to others nor exported. */
  noArchive: boolean;
  /** Text-and-data-mining is reserved. */
  noMining: boolean;
  /** Only the feed's own text was taken, and why; null: the page itself. */
  feedOnly: string | null;
}

/** An article as it came in. */
export interface Arrival {
  article: Article;
  outlet: Outlet;
  confidence: number;
  /** The feed it came by; null: handed in. */
  feed: string | null;
  /** SHA-256 of the bytes it was read from. */
  rawHash: string;
  /** Version of the reader. */
  version: string;
  at: string;
  rights: Rights;
  /** What was read out of it, where that is done already: kept in the same transaction. */
  features: PackedFeatures | null;
  /** What story forming reads of it (`encodeVector`), kept in the same transaction; a later revision does not change it. */
  vector?: Uint8Array | null;
}

/** new: not seen before; revision: its address is known, its text is another; known: nothing changed. */
export interface Acknowledged {
  id: ArticleId;
  outcome: 'new' | 'revision' | 'known' | 'forgotten';
  /** Number in the order of arrival, given in this transaction; of `known` the old one. */
  arrival: number;
  revision: number;
}

export interface StoredArticle {
  article: Article;
  outlet: Outlet;
  arrival: number;
  arrived: string;
  feed: string | null;
  rights: Rights;
  confidence: number;
  story: string | null;
  /** False once retention dropped the text: hashes, offsets and cited passages stay. */
  hasText: boolean;
}

export interface SearchQuery {
  /** Words; "phrases" in quotation marks. Empty: all. */
  words?: string;
  outlet?: string;
  language?: string;
  /** Name of a person, body or place. */
  entity?: string;
  from?: string;
  to?: string;
  limit: number;
  cursor?: string | null;
}

/** Matches are counted up to here: an exact count of a common word would read the whole index. */
export const MOST_COUNTED = 2_000;

export interface SearchHit {
  id: ArticleId;
  title: string;
  outlet: string;
  outletName: string;
  language: string;
  published: string | null;
  story: string | null;
  /** Its publisher asks that it not be archived: the excerpt is for the owner alone. */
  noArchive: boolean;
  /** At most 300 characters around the first match. */
  excerpt: string;
}

/** The item of a feed whose page failed: what is needed to ask for it again. */
export interface FailedItem {
  feed: string;
  item: string;
  /** What the feed says of it. */
  hints: Omit<Hints, 'registry'>;
}

export interface Failure extends Refusal {
  at: string;
  tries: number;
  /** When it is tried again; null: never. */
  again: string | null;
  item: FailedItem | null;
}

/** One item of a feed as it was taken. */
export interface TakenItem {
  item: string;
  hash: string;
  /** What it became; null: nothing could be read from it. */
  article: ArticleId | null;
}

export interface ArticleStore {
  /** Takes arrivals in, in their order, in one transaction: all are on disk when it answers, or none. */
  acknowledge(arrivals: readonly Arrival[]): Promise<Acknowledged[]>;
  get(id: ArticleId): Promise<StoredArticle | null>;
  many(ids: readonly ArticleId[]): Promise<StoredArticle[]>;
  /** Those of them whose publisher asks that they not be archived. */
  reserved(ids: readonly ArticleId[]): Promise<Set<ArticleId>>;
  /** Oldest first; the last is the current one. */
  revisions(id: ArticleId): Promise<
    {
      revision: number;
      at: string;
      title: string;
      /** Null, as `removed` is, once retention dropped it. */
      text: string | null;
      removed: Article['removed'] | null;
      hash: string;
    }[]
  >;
  /** Those of the items that were taken before, by their id: in the same form, their page is not fetched again. */
  takenItems(feed: string, items: readonly string[]): Promise<Map<string, TakenItem>>;
  noteItems(feed: string, items: readonly TakenItem[], at: string): Promise<void>;
  /** Arrivals after `arrival` in order, for story forming and replay. */
  arrivalsAfter(arrival: number, limit: number): Promise<{ arrival: number; id: ArticleId; at: string }[]>;
  saveFeatures(features: Features): Promise<void>;
  /** Of the current revision and of this version only; others are left out. */
  features(ids: readonly ArticleId[], version: string): Promise<Map<ArticleId, Features>>;
  /**
   * The newest published first. Of words alone that very many articles hold, the newest published among the 500 that came in
   * last stand before the next 500, and so on: to sort all of them for the first twenty would be work for nothing.
   * `total` is counted up to `MOST_COUNTED`.
   */
  search(query: SearchQuery): Promise<{ items: SearchHit[]; next: string | null; total: number }>;
  recordFailure(failure: Refusal & { item?: FailedItem | null }, at: string, again: string | null): Promise<void>;
  clearFailure(what: string): Promise<void>;
  failures(limit: number): Promise<Failure[]>;
  dueFailures(now: string, limit: number): Promise<Failure[]>;
  /** Claims at most `limit` failures that are due: no other process gets them before `until`. */
  claimFailures(now: string, until: string, limit: number): Promise<Failure[]>;
  /** Gives a claimed failure back, or puts it off, until then. */
  postpone(what: string, until: string): Promise<void>;
  /** When the next failure is due; null: none is. */
  nextFailure(): Promise<string | null>;
  /** Drops the texts of articles that arrived before; cited passages in dossiers stay. Returns how many. */
  dropTexts(before: string): Promise<number>;
  /** Removes by address, id or outlet and keeps it from coming back. Returns how many. */
  forget(what: string, at: string): Promise<number>;
}
