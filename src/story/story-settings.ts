import { SLEEP_SETTINGS, type SleepSettings } from './sleep-stories.ts';
import { MERGE_WEIGHTS, MOVE_WEIGHTS, SPLIT_WEIGHTS, STORY_WEIGHTS } from './story-weights.data.ts';

/** Version of the code and weights that decide: decisions stored with another version are made again by a rebuild. */
export const STORY_VERSION = '3';

/** What decides how stories form. The defaults are the one setting for every corpus; tests and training pass others. */
export interface StorySettings {
  /** Log-odds weights of `scoreTerms`. */
  weights: readonly number[];
  /** Above this score an article joins. */
  join: number;
  /** A story opened although one scored above this waits for repair before it is shown. */
  hold: number;
  /** Articles between two repairs. */
  repairEvery: number;
  /** The same up to the first `repairEvery`: a young store shows its first stories before so many have come. */
  repairFirst: number;
  /** So many of a story's latest members are looked at again, and how much better another story must be. */
  reassigned: number;
  better: number;
  /** As `weights`, for a member that is looked at again: stories are larger by then. */
  moveWeights: readonly number[];
  /** Log-odds weights of `groupInputs` for two stories, and for two parts of one. */
  mergeWeights: readonly number[];
  splitWeights: readonly number[];
  /** Two stories are one above `one`; two parts of a story are two below `apart`. */
  one: number;
  apart: number;
  /** So are parts of long texts, each with a name of its own, whose links between are below this share of those within. */
  lookAlike: number;
  /** Whether what is less alike than unrelated texts (`leastLikeness`) may not join. */
  bounded: boolean;
  /**
   * Whether repair looks again at old members too, and candidates are ranked by all terms: three times the work. Learning
   * does, to see more; with it `npm run eval -- stories` has a mean of .898, as without.
   */
  thorough: boolean;
  /** When silent stories leave the index. */
  sleep: SleepSettings;
}

/** Chosen on the six sets of `npm run eval -- stories`, whose mean they move by less than .005; docs/technotes/stories.md. */
export const STORY_SETTINGS: StorySettings = {
  weights: STORY_WEIGHTS,
  join: -0.5,
  hold: -1,
  repairEvery: 200,
  repairFirst: 20,
  reassigned: 12,
  better: 1,
  moveWeights: MOVE_WEIGHTS,
  mergeWeights: MERGE_WEIGHTS,
  splitWeights: SPLIT_WEIGHTS,
  one: 0,
  apart: -0.5,
  lookAlike: 0.5,
  bounded: true,
  thorough: false,
  sleep: SLEEP_SETTINGS,
};
