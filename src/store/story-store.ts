import type { ArticleId, StoryId } from '../base/ids.ts';
import type { Dossier } from '../dossier/dossier.ts';

/** One article changes its story. `from` null: it had none. */
export interface Move {
  article: ArticleId;
  from: StoryId | null;
  to: StoryId;
}

/** A decision as it is kept: what was decided, on what evidence, and what it moved. */
export interface DecisionRecord {
  /** Order in which decisions were taken. */
  number: number;
  /** The arrival that led to it; null: a repair pass or a person. */
  arrival: number | null;
  article: ArticleId | null;
  kind: string;
  by: 'machine' | 'person';
  /** The decision itself with its evidence, as JSON. */
  decision: unknown;
  moves: Move[];
  at: string;
  /** Version of the stage that took it. */
  version: string;
}

export interface StoryRow {
  id: StoryId;
  /** Where this story went, when it was merged. */
  into: StoryId | null;
  title: string;
  section: string | null;
  articles: number;
  outlets: number;
  origins: number;
  differences: number;
  first: string | null;
  last: string | null;
  updated: string;
  importance: number;
  version: number;
  /** What a list shows of the dossier: brief line, open conflicts, coverage. */
  summary: unknown;
}

export interface EntityRow {
  name: string;
  type: string;
  story: StoryId;
  role: string | null;
  mentions: number;
}

/** What is kept of a dossier besides itself, for lists, search and entity pages. */
export interface DossierRecord {
  dossier: Dossier;
  section: string | null;
  importance: number;
  summary: unknown;
  at: string;
  stageVersion: string;
}

export interface StoryStore {
  /**
   * Applies decisions in their order, in one transaction. The `arrival` of a decision moves the mark of what has been
   * assigned. Where one of them lies at or below the mark, another process was faster: nothing is applied, and false.
   */
  apply(decisions: readonly Omit<DecisionRecord, 'number'>[]): Promise<boolean>;
  /** The last arrival that was assigned. */
  assignedUpTo(): Promise<number>;
  decisionsOf(article: ArticleId): Promise<DecisionRecord[]>;
  decisionsAfter(number: number, limit: number): Promise<DecisionRecord[]>;
  /** A person's decisions, undone ones left out, in order. */
  corrections(): Promise<DecisionRecord[]>;
  undo(number: number, at: string): Promise<boolean>;
  members(id: StoryId): Promise<ArticleId[]>;
  /** Every membership, for rebuilding the index: by arrival. */
  memberships(): AsyncIterable<{ article: ArticleId; story: StoryId; arrival: number }>;
  /** Drops all machine decisions, memberships and dossiers: what `rebuild --from story` begins with. */
  reset(): Promise<void>;
  get(id: StoryId): Promise<StoryRow | null>;
  list(query: {
    section?: string | null;
    order: 'importance' | 'newest';
    limit: number;
    cursor?: string | null;
  }): Promise<{ items: StoryRow[]; next: string | null }>;
  sections(): Promise<{ section: string; stories: number }[]>;
  /** Stories whose members changed since their dossier was written: at most `limit`, the longest waiting first. */
  changed(limit: number): Promise<{ id: StoryId; change: number }[]>;
  /** `change` is what `changed` gave: where the story changed again meanwhile it stays on the list. */
  saveDossier(id: StoryId, change: number, record: DossierRecord): Promise<{ version: number }>;
  dossier(id: StoryId, version?: number): Promise<{ dossier: Dossier; version: number; at: string } | null>;
  versions(id: StoryId): Promise<{ version: number; at: string }[]>;
  /** Stories in which the name stands, newest first. */
  storiesOf(entity: string, limit: number): Promise<EntityRow[]>;
  entities(query: { prefix?: string; limit: number }): Promise<{ name: string; type: string; stories: number }[]>;
}
