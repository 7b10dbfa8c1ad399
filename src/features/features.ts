import type { Span } from '../base/citation.ts';
import type { ArticleId } from '../base/ids.ts';
import type { Precision } from '../base/instant.ts';

/** All that is read out of one article, sentence by sentence. Every span lies in its title or text (UTF-16 offsets). */
export interface Features {
  /** Version of the code and weights that made it: a stored value with another version is made again. */
  version: string;
  article: ArticleId;
  revision: number;
  language: string;
  sentences: Sentence[];
  clauses: Clause[];
  names: NameMention[];
  quantities: Quantity[];
  times: TimeMention[];
  quotations: Quotation[];
  terms: Terms;
}

export interface Sentence extends Span {
  /** Number of the paragraph, from 0; the title is paragraph -1. */
  paragraph: number;
  /** heading: a paragraph of one short line without an end mark. */
  kind: 'title' | 'prose' | 'heading' | 'list';
}

/** One assertion: a sentence or a part of one, with how it is put forward. */
export interface Clause extends Span {
  /** Index into `sentences`. */
  sentence: number;
  /** Grammatical subject and verb as far as they can be told. */
  subject: Span | null;
  verb: Span | null;
  negated: boolean;
  /** True where the clause itself is hedged: reportedly, may, is said to. */
  hedged: boolean;
  /** To whom the clause is given in its sentence ("according to X", "X said that"), by index into `quotations`; else null. */
  attribution: number | null;
  tense: 'past' | 'present' | 'future' | 'unknown';
}

/** In the order in which the tagger's weights have them. */
export const NAME_TYPES = ['person', 'organisation', 'place', 'other'] as const;
export type NameType = (typeof NAME_TYPES)[number];

export interface NameMention extends Span {
  /** As written, title cut off: `Mark Rutte`, not `NATO Secretary-General Mark Rutte`. */
  text: string;
  type: NameType;
  /** Share from 0 to 1. */
  confidence: number;
  /** The role written beside the name, before or after: `Defence Minister`, `a former culture minister`. */
  role: Span | null;
  /** Scores by type from the tagger, to be pooled over the accounts of a story; absent where rules alone decided. */
  scores?: Record<NameType, number>;
}

export interface Quantity extends Span {
  kind: 'count' | 'money' | 'percent' | 'duration' | 'measure' | 'ordinal' | 'age' | 'score';
  /** The bare number as written, without its hedge. */
  value: number;
  /** As an interval, hedge and rounding counted in; null = open. `lowOpen`: the bound itself is left out. */
  low: number | null;
  high: number | null;
  lowOpen: boolean;
  highOpen: boolean;
  /** Normalised: `year`, `USD`, `km`, `percent`, `person`, or empty. */
  unit: string;
  /** What is counted or measured: content words by stem, joined by spaces (`killed`, `prisoner war`). */
  of: string;
  /** "nearly", "at least", ...; inside the mention's span. */
  hedge: string | null;
  /** True for "a few", "several", "dozens of": never the ground of a conflict. */
  vague: boolean;
  /** A word nearby that narrows what is counted: including, another, per day, up from. */
  scope: string | null;
}

export interface TimeMention extends Span {
  /** absolute: a date; relative: resolved against the publication day; unresolved: no day to resolve against. */
  kind: 'absolute' | 'relative' | 'unresolved';
  /** UTC instants, `to` exclusive; null where unresolved. */
  from: string | null;
  to: string | null;
  precision: Precision;
  /** For an unresolved or relative weekday, 1 = Monday to 7 = Sunday; else null. */
  weekday: number | null;
  /** since: opens a span that is still running; until: closes one. */
  relation: 'at' | 'since' | 'until' | 'for';
}

export interface Quotation {
  kind: 'direct' | 'partial' | 'indirect';
  /** What was said, piece by piece, quotation marks left out; indirect: the complement. */
  pieces: Span[];
  /** The speaker as the account writes it; null where nobody is named. Never guessed from the sentence before. */
  speaker: Span | null;
  /** Index into `names` where the speaker is a name; else null. */
  speakerName: number | null;
  /** The reporting verb or "according to". */
  cue: Span | null;
  force: 'said' | 'denied' | 'hedged';
  /** Who relayed it: "told AFP", "according to a source cited by Axios". */
  via: Span | null;
  /** All that is given to the speaker, marks and the words around a partial quotation counted in. */
  extents: Span[];
  /** "the same source": the earlier quotation of this article whose speaker is meant; else null. */
  sameAs: number | null;
}

/** What story forming needs: see `features/terms/describe-terms.ts`. */
export interface Terms {
  /**
   * Stem and its count in text and title, heaviest first, at most 150. `weight`: damped count times inverse document
   * frequency; `nameness`: share of its uses that are names, from 0 to 1.
   */
  stems: { stem: string; text: number; title: number; weight: number; nameness: number }[];
  /** Neighbouring stems, joined by a space, heaviest first, at most 48. */
  pairs: { pair: string; weight: number }[];
  /** Number of content words of the text, of the title. */
  length: number;
  titleLength: number;
  /** Scaled MinHash sketch of the text's shingles of four words, ascending; empty for texts too short for one. */
  sketch: number[];
}
