import type { Background } from '../../features/terms/background.ts';
import type { Line, Unit } from './line.ts';

/** Weight of a key by how rare it is, in the story and, where a background is known, in the news at large. */
export type Weigh = (key: string) => number;

/** What a stem counts as when the background does not know it: as one text in this many. */
const UNSEEN = 2000;

/**
 * Half the idf over the story's own sentences, half over a background of news, linear: the best of nine weightings on
 * 130 labelled sentence pairs (AUC 0.93; background alone 0.87, story alone 0.89, squared 0.92).
 */
export function weighKeys(lines: readonly Line[], background: Background): Weigh {
  const found = new Map<string, number>();
  for (const line of lines) for (const key of line.whole.keys) found.set(key, (found.get(key) ?? 0) + 1);
  const stems = new Map<string, string>();
  for (const line of lines) for (const { key, stem } of line.words) if (key && !stems.has(key)) stems.set(key, stem);
  const weights = new Map<string, number>();
  for (const [key, count] of found) {
    const own = Math.log((lines.length + 1) / (count + 0.5));
    const share = (background.stems.get(stems.get(key) ?? key)?.documents ?? 0) / (background.documents || 1);
    const world = Math.log(1 / Math.max(share, 1 / UNSEEN));
    weights.set(key, Math.max(0.05, 0.5 * own + 0.5 * world));
  }
  return (key) => weights.get(key) ?? 0.5 * Math.log(UNSEEN);
}

/** Sum of the weights of a unit's keys. */
export function massOf(unit: Unit, weigh: Weigh): number {
  let mass = 0;
  for (const key of unit.keys) mass += weigh(key);
  return mass;
}

/** Weight of the keys that two units share. Both lists are sorted. */
export function sharedMass(one: Unit, other: Unit, weigh: Weigh): number {
  let mass = 0;
  let a = 0;
  let b = 0;
  while (a < one.keys.length && b < other.keys.length) {
    const left = one.keys[a]!;
    const right = other.keys[b]!;
    if (left === right) {
      mass += weigh(left);
      a += 1;
      b += 1;
    } else if (left < right) a += 1;
    else b += 1;
  }
  return mass;
}
