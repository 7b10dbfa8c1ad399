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

/** A decision to be applied. */
export interface NewDecision extends Omit<DecisionRecord, 'number'> {
  /** Articles that leave the index, their story having been silent: they stay in it, and in the store. */
  asleep?: readonly ArticleId[];
  /** Members of `from` that are asleep go with it: added to the moves. */
  rest?: { from: StoryId; to: StoryId };
}

/** What decisions are made upon. Where it is another by the time they are to be applied, nothing is. */
export interface StoryMarks {
  /** The last arrival that was assigned. */
  assigned: number;
  /** Changes by people so far: each correction is one, and each undoing. */
  changes: number;
  /** So many of them the memberships hold: fewer than all only while stories are formed anew. */
  applied: number;
  /** Grows when articles are forgotten or stories begun anew: what was read before is worth nothing then. */
  epoch: number;
}

/** A correction made, or undone, by a person, at its place in the order of arrival. */
export interface PersonChange {
  /** 1, 2, ... */
  change: number;
  /** The last arrival that had been assigned. */
  after: number;
  undoes: boolean;
  record: DecisionRecord;
}

/** What story forming reads of one article, as `encodeVector` made it; null where it was not made yet. */
export interface ArrivedRow {
  arrival: number;
  article: ArticleId;
  vector: Uint8Array | null;
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
   * assigned. Where one of them lies at or below the mark, or `upon` is not what the marks are, another process was
   * faster: nothing is applied, and false.
   */
  apply(decisions: readonly NewDecision[], upon?: StoryMarks): Promise<boolean>;
  marks(): Promise<StoryMarks>;
  /** The last arrival that was assigned. */
  assignedUpTo(): Promise<number>;
  decisionsOf(article: ArticleId): Promise<DecisionRecord[]>;
  decisionsAfter(number: number, limit: number): Promise<DecisionRecord[]>;
  /** Records a person's decision with its moves and answers its number; null where the marks are not `upon`. */
  correct(
    decision: Pick<NewDecision, 'kind' | 'article' | 'decision' | 'moves' | 'at' | 'version'>,
    upon: StoryMarks,
  ): Promise<number | null>;
  /** Takes a person's decision back: `moves` lead its articles to where they belong without it. False where it is none, undone already, or the marks are not `upon`. */
  undo(number: number, at: string, moves: readonly Move[], upon: StoryMarks): Promise<boolean>;
  /** A person's decisions, undone ones left out, in order. */
  corrections(): Promise<DecisionRecord[]>;
  /** What people changed after that change, in order, undone corrections and their undoing counted in. */
  changesAfter(change: number): Promise<PersonChange[]>;
  /** Makes the moves of a person's change again while stories are formed anew, and counts it as applied. */
  replay(change: number, moves: readonly Move[], at: string, upon: StoryMarks): Promise<boolean>;
  /** The story of each of these articles; those without one are left out. */
  placesOf(ids: readonly ArticleId[]): Promise<Map<ArticleId, StoryId>>;
  /** Arrivals after `arrival` in order, as story forming reads them. */
  rowsAfter(arrival: number, limit: number): Promise<ArrivedRow[]>;
  /** The assigned rows that are in the index, by arrival, in pages. */
  awakeRows(): AsyncIterable<(ArrivedRow & { story: StoryId })[]>;
  saveVectors(rows: readonly { article: ArticleId; vector: Uint8Array }[]): Promise<void>;
  members(id: StoryId): Promise<ArticleId[]>;
  /** Every membership, for rebuilding the index: by arrival. */
  memberships(): AsyncIterable<{ article: ArticleId; story: StoryId; arrival: number }>;
  /**
   * Drops all machine decisions, memberships and dossiers: what forming stories anew begins with. People's decisions stay,
   * as not yet applied. `vectors`: also what story forming reads of each article, to be made anew from its features.
   */
  reset(vectors?: boolean): Promise<void>;
  get(id: StoryId): Promise<StoryRow | null>;
  list(query: {
    section?: string | null;
    /** Stories with their first report before `to` and their newest at `from` or later. */
    reported?: { from: string; to: string };
    order: 'importance' | 'newest';
    limit: number;
    cursor?: string | null;
  }): Promise<{ items: StoryRow[]; next: string | null }>;
  /** Every story of two articles or more, by id, in pages: those whose dossier is not written yet too (version 0). */
  all(): AsyncIterable<StoryRow[]>;
  sections(): Promise<{ section: string; stories: number }[]>;
  /** Marks every story an outlet tells for a new dossier: it was hidden, or is shown again. Answers how many. */
  markChanged(outlet: string, at: string): Promise<number>;
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
