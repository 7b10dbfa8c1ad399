import type { NameType } from '../features.ts';

/** A name as a run of tokens of one sentence, `to` exclusive. */
export interface Run {
  from: number;
  to: number;
  type: NameType;
  /** Share from 0 to 1. */
  confidence: number;
  scores?: Record<NameType, number>;
}
