import type { ArticleId } from '../base/ids.ts';
import type { Outlet } from '../outlet/outlet.ts';

/** Versions of the stages, as each stored value names the one that made it. */
export interface StageVersions {
  article: string;
  features: string;
  dossier: string;
}

/** What waits for its turn, and what an older version of a stage made. */
export interface Waiting {
  /** Articles that are in no story yet. */
  arrivals: number;
  /** Stories of two accounts or more that changed since their dossier was written. */
  stories: number;
  /** Articles, features and newest dossiers made by another version than the one given. */
  older: Record<keyof StageVersions, number>;
}

/** What keeps a store in order: examined by `doctor`, replayed by `rebuild`. */
export interface UpkeepStore {
  /** What is damaged, in the engine's words; empty: all is whole. Reads everything. */
  check(): Promise<string[]>;
  /** Names of the migrations that were applied, in order. */
  migrations(): Promise<string[]>;
  waiting(versions: StageVersions): Promise<Waiting>;
  /** Bytes the store takes, its log included. */
  size(): Promise<number>;
  /** Has every story compared anew. Answers how many. */
  compareAll(): Promise<number>;
  /** Gives an article the outlet as the registry knows it now. */
  setOutlet(article: ArticleId, outlet: Outlet): Promise<void>;
}
