import type { StoryId } from '../../base/ids.ts';

/** A dossier that took longer than this lets its story rest before it is written again. Milliseconds. */
const COSTLY = 250;
/** So many times as long as writing it took; a story that grows all the time takes a thirtieth of the loop's time at most. */
const REST = 30;
/** Longest rest. Milliseconds. */
const LONGEST = 900_000;
/** The first dossiers of a process are slow because its code is still being compiled: they say nothing of their stories. */
const WARMING = 8;
/** Stories remembered at most. */
const MANY = 1000;

/**
 * Keeps a large story that grows from being written at each step: the cost of a dossier grows faster than its story. Held
 * in memory alone: a process that starts writes all that is due at once.
 */
export interface Pace {
  /** False while the story rests. `now`: milliseconds. */
  isDue(story: StoryId, now: number): boolean;
  /** Stories that rest. */
  resting(now: number): number;
  /** `took`: milliseconds of writing. */
  wrote(story: StoryId, now: number, took: number): void;
}

export function makePace(): Pace {
  const until = new Map<StoryId, number>();
  let written = 0;
  return {
    isDue: (story, now) => (until.get(story) ?? 0) <= now,
    resting: (now) => {
      for (const [story, end] of until) if (end <= now) until.delete(story);
      return until.size;
    },
    wrote: (story, now, took) => {
      until.delete(story);
      written += 1;
      if (took < COSTLY || written <= WARMING) return;
      until.set(story, now + Math.min(took * REST, LONGEST));
      if (until.size > MANY) until.delete(until.keys().next().value!);
    },
  };
}
