import type { DifferenceKind, DifferenceRelation, NormalValue } from '../dossier.ts';

/** One value as one account gives it. Offsets are UTF-16, into the source of its line. */
export interface Occurrence {
  /** Index into the lines. */
  line: number;
  start: number;
  end: number;
  /** Equal for values that are the same: "1,000" and "a thousand". */
  same: string;
  normal: NormalValue;
}

/** Two values of one thing that are not the same. */
export interface Parting {
  kind: DifferenceKind;
  relation: DifferenceRelation;
  /** What the values are of, in words of the account: shown to readers, not compared. */
  about: string;
  a: Occurrence;
  b: Occurrence;
}

/** Two values of one thing that agree: they take sides where others part. */
export interface Accord {
  a: Occurrence;
  b: Occurrence;
}

export interface Found {
  partings: Parting[];
  accords: Accord[];
}
