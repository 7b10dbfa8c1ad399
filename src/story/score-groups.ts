import { UNIT } from './article-vector.ts';
import type { OwnSigns } from './own-signs.ts';
import { SOON } from './score-candidates.ts';
import type { StoryProfile } from './story-profile.ts';

/**
 * The numbers from which it is told whether two groups of articles are one event: likeness of their sums by kind of
 * evidence, links between over links within, sizes, lengths, days apart. The order of the two does not matter.
 */
export function groupInputs(one: StoryProfile, other: StoryProfile): number[] {
  const shared = one.overlapOf(other);
  const cosine = ratio(shared.terms, Math.sqrt(one.square * other.square));
  const between = shared.terms / (UNIT * UNIT) / (one.size * other.size);
  const [a, b] = [one.within(), other.within()];
  const [small, large] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  const pairs = [one.size * (one.size - 1), other.size * (other.size - 1)];
  const inside = ((a ?? 0) * pairs[0]! + (b ?? 0) * pairs[1]!) / Math.max(1, pairs[0]! + pairs[1]!);
  const least = Math.min(a ?? b ?? between, b ?? a ?? between);
  const lengths = [one.logLength / 256 / one.size, other.logLength / 256 / other.size];
  const [short, long] = [Math.min(...lengths), Math.max(...lengths)];
  const away = Math.log(1 + Math.max(0, daysBetween(one, other) - 1));
  const [logSmall, logLarge] = [Math.log(small), Math.log(large)];
  const overInside = large > 1 ? Math.min(2, between / Math.max(inside, 0.01)) : 0;
  const overLeast = large > 1 ? Math.min(2, between / Math.max(least, 0.01)) : 0;
  const names = ratio(shared.names, Math.sqrt(one.names * other.names));
  const numbers = ratio(shared.numbers, Math.sqrt(one.numbers * other.numbers));
  return [
    1,
    Math.sqrt(cosine),
    cosine,
    between,
    overInside,
    overLeast,
    overInside * short,
    overLeast * short,
    large > 1 ? 1 : 0,
    names,
    numbers,
    names * short,
    numbers * short,
    ratio(shared.pairs, Math.sqrt(one.pairSquare * other.pairSquare)),
    logSmall,
    logLarge,
    cosine * logSmall,
    cosine * logLarge,
    short,
    long,
    cosine * short,
    cosine * long,
    between * short,
    away,
    away * cosine,
  ];
}

function ratio(part: number, whole: number): number {
  return whole > 0 && part > 0 ? Math.min(1, part / whole) : 0;
}

/** Days between the last of one and the first of the other; 0 where they overlap or a date is missing. */
function daysBetween(one: StoryProfile, other: StoryProfile): number {
  if (one.firstDay === null || other.firstDay === null) return 0;
  return Math.max(0, one.firstDay - other.lastDay!, other.firstDay - one.lastDay!);
}

/** What the inputs of stories and of parts share beyond `groupInputs`: the signs either has alone, by length and size. */
export function signInputs(own: OwnSigns, one: StoryProfile, other: StoryProfile): number[] {
  const { names, sure } = own;
  const length = (one.logLength + other.logLength) / 256 / (one.size + other.size);
  const logSmall = Math.log(Math.min(one.size, other.size));
  const soon = Math.min(1, Math.max(0, daysBetween(one, other) - 1) / SOON);
  return [names, names * length, names * logSmall, soon, sure, sure * length, names * names, sure * names];
}

/** Log-odds of `inputs` under `weights`. */
export function weigh(inputs: readonly number[], weights: readonly number[]): number {
  let score = 0;
  for (let at = 0; at < inputs.length; at++) score += (weights[at] ?? 0) * inputs[at]!;
  return score;
}
