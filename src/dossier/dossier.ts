import type { Article } from '../article/article.ts';
import type { Citation } from '../base/citation.ts';
import type { ArticleId, EntityId, OutletId } from '../base/ids.ts';
import type { Period } from '../base/instant.ts';
import type { Features } from '../features/features.ts';
import type { Outlet } from '../outlet/outlet.ts';

/** An article seen as one telling of a story, with what was read out of it and who published it. */
export interface Account {
  article: Article;
  outlet: Outlet;
  features: Features;
}

export interface LensGroup {
  group: string;
  outlets: number;
  owners: number;
  origins: number;
  /** Of rated origins, from 0 to 1. */
  share: number;
  interval: [number, number];
  expectedShare: number | null;
}

export interface Gap {
  lens: string;
  group: string;
  expected: number;
  observed: number;
  interval: [number, number];
  /** Of the expected share: it is a count too. */
  expectedInterval: [number, number];
  blindspot: boolean;
  /** The 40 that usually tell most. */
  outlets: { outlet: OutletId; reason: 'did-not-cover' | 'could-not-fetch' | 'not-followed' }[];
  /** How many outlets of the group did not tell it, by reason. */
  silent: Record<'did-not-cover' | 'could-not-fetch' | 'not-followed', number>;
}

export interface Coverage {
  articles: number;
  outlets: number;
  unknownOutlets: number;
  owners: number;
  /** Length of `origins`. An unknown outlet counts as one; its independence is not asserted. */
  origins: number;
  lenses: { lens: string; unrated: number; groups: LensGroup[] }[];
  gaps: Gap[];
  /** What expected shares rest on; absent: nothing is expected. */
  expectedFrom?: { section: string | null; from: string; to: string; outlets: number; told: number };
}

export interface BriefLine {
  /** Equals the text of the first citation. */
  text: string;
  citations: Citation[];
  origins: number;
}

export interface Support {
  citation: Citation;
  stance: 'told' | 'attributed' | 'hedged' | 'denied';
  origin: string | null;
}

export interface Statement {
  id: string;
  /** Equals `support[0].citation.text`. */
  text: string;
  /** agreed: told by two origins or more, denied by none. */
  status: 'agreed' | 'single' | 'disputed';
  /** Silence is the absence of support. */
  support: Support[];
  /** Ids of differences. */
  differences: string[];
  outlets: number;
  origins: number;
  /** Lens to the groups that tell it. */
  lensGroups: Record<string, string[]>;
}

export type DifferenceKind =
  | 'quantity'
  | 'duration'
  | 'time'
  | 'role'
  | 'name'
  | 'presence'
  | 'state'
  | 'polarity'
  | 'attribution'
  | 'quotation';

/** unsettled: they part, but their times cannot be told. */
export type DifferenceRelation = 'conflict' | 'update' | 'wording' | 'unsettled';

export type NormalValue =
  | { low: number | null; high: number | null; unit: string; of: string }
  | { entity: EntityId; value: string }
  | { from: string; to: string }
  | null;

export interface Position {
  /** Verbatim. */
  value: string;
  normal: NormalValue;
  at: string | null;
  /** Exactly the value. */
  citations: Citation[];
  /** Its sentence. */
  context: Citation[];
}

export interface Difference {
  id: string;
  about: string;
  kind: DifferenceKind;
  relation: DifferenceRelation;
  positions: Position[];
}

export interface Quote {
  id: string;
  kind: 'direct' | 'partial' | 'indirect';
  speaker: EntityId | null;
  speakerText: string;
  attribution: Citation | null;
  cue: string | null;
  force: 'said' | 'denied' | 'hedged';
  /** First piece. */
  said: Citation;
  /** All pieces, in order. */
  pieces: Citation[];
  via: { name: string; citation: Citation } | null;
  /** The same utterance in other accounts. */
  variants: { citations: Citation[]; edit: 'same' | 'shorter' | 'reworded' }[];
  outlets: number;
  origins: number;
}

export interface Entity {
  id: EntityId;
  name: string;
  type: 'person' | 'organisation' | 'place' | 'other';
  /** Every surface form, the name included. */
  aliases: string[];
  roles: { role: string; citations: Citation[] }[];
  mentions: number;
}

export interface Wording {
  about: EntityId | string;
  forms: { text: string; outlets: OutletId[]; citations: Citation[] }[];
}

export interface Origin {
  id: string;
  /** unknown: an agency is credited without a name. */
  kind: 'own' | 'wire' | 'unknown';
  agency: string | null;
  articles: {
    article: ArticleId;
    relation: 'source' | 'reprint' | 'rewrite';
    from: ArticleId | null;
    /** Share of its text that stands in `from`, from 0 to 1. */
    shared: number;
    evidence: Citation[];
  }[];
}

/** All that is known of one story, every line cited. Field names are part of the contract: add freely, rename nothing. */
export interface Dossier {
  synoptic: 1;
  made: { synoptic: string; node: string; icu: string };
  story: {
    id: string;
    title: string;
    titleCitation: Citation;
    firstPublished: string | null;
    lastPublished: string | null;
  };
  /** `text` and the texts of `removed` are left out unless asked for in full. */
  articles: Article[];
  outlets: Outlet[];
  coverage: Coverage;
  /** 3 to 7 lines. */
  brief: BriefLine[];
  statements: Statement[];
  differences: Difference[];
  quotes: Quote[];
  entities: Entity[];
  timeline: { when: Period; text: string; citations: Citation[] }[];
  wording: Wording[];
  /** A digest belongs to no origin. */
  origins: Origin[];
  /** Outlets and agencies that an account leans on. */
  cites: {
    article: ArticleId;
    source: string;
    citation: Citation;
    /** Who controls the source, where a rater of state control has it; absent: nothing is on record. */
    control?: { group: string; rater: string };
  }[];
  refusals: { what: string; why: string }[];
}
