import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';

const MOST = 64;
const LONGEST_DELAY = 3600;

/** Reads `--threads`. */
export function threadsOf(text: string): number {
  const threads = Number(text);
  if (!Number.isInteger(threads) || threads < 0 || threads > MOST)
    throw new InvalidArgumentError(`a whole number from 0 to ${MOST}; 0 reads in the thread that does the rest`);
  return threads;
}

/** Reads `--delay`. */
export function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!(seconds >= 0 && seconds <= LONGEST_DELAY))
    throw new InvalidArgumentError(`a number of seconds from 0 to ${LONGEST_DELAY}`);
  return seconds;
}

/** As many threads as cores, but for those that other work needs; at least none. */
export function spareThreads(taken: number): number {
  return Math.min(MOST, Math.max(0, availableParallelism() - taken));
}
