import type { TimeMention } from '../../features/features.ts';
import { apartAt, type Moment, momentOccurrence } from './figures.ts';
import { aboutOf, type Side, wordsIn } from './pair.ts';
import { parted } from './parted-context.ts';
import type { Found } from './parting.ts';

/** Lines that tell one event in other words share this much at least; times say little of themselves. */
const TIME_LINK = 0.42;

/**
 * The time of one event told freely: exactly one time of a kind in each of two closely linked lines, both resolved, of
 * one precision, and apart. Silent for spans ("since", "until"), for lines that speak of two things, and where either
 * account gives the other's time elsewhere.
 */
export function compareTimes(a: Side, b: Side, score: number, all: (side: Side) => readonly Moment[]): Found {
  const found: Found = { partings: [], accords: [] };
  if (score < TIME_LINK) return found;
  const ours = plain(a);
  const theirs = plain(b);
  if (ours.length !== 1 || theirs.length !== 1) return found;
  const one = ours[0]!;
  const other = theirs[0]!;
  if (one.time.precision !== other.time.precision || !apartAt(one, other) || parted(a, b)) return found;
  const told = (moment: Moment, moments: readonly Moment[]) => moments.some(({ time }) => same(time, moment.time));
  if (told(one, all(b)) || told(other, all(a))) return found;
  found.partings.push({
    kind: 'time',
    relation: 'conflict',
    about: aboutOf(a, wordsIn(a.line.words, one.time)),
    a: momentOccurrence(one),
    b: momentOccurrence(other),
  });
  return found;
}

function plain(side: Side): Moment[] {
  return side.values.times.filter(
    ({ time }) => time.relation === 'at' && time.from !== null && time.kind !== 'unresolved',
  );
}

function same(one: TimeMention, other: TimeMention): boolean {
  return one.from !== null && one.from === other.from && one.to === other.to;
}
