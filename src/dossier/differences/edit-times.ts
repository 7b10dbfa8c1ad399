import type { Word } from '../statements/line.ts';
import type { ReadEdits } from './edit-figures.ts';
import { apartAt, type Moment, momentOccurrence } from './figures.ts';
import { aboutOf, type Pair, type Side, wordsAsValue, wordsIn } from './pair.ts';

const CALENDAR: [string, number][] = [
  ...'monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((day, at): [string, number] => [day, at]),
  ...'january february march april may june july august september october november december'
    .split(' ')
    .map((month, at): [string, number] => [month, 20 + at]),
  ...'morning afternoon evening night noon midnight'.split(' ').map((part, at): [string, number] => [part, 40 + at]),
];
const calendar = new Map(CALENDAR);

/** A time in place of a time: both resolved and apart, or, where neither can be resolved, another day or month by name. */
export function readTimeEdits(pair: Pair): ReadEdits {
  const { a, b, alignment } = pair;
  const read: ReadEdits = { partings: [], accords: [], taken: [] };
  for (const edit of alignment.edits) {
    const ours = timesAt(a, edit.a);
    const theirs = timesAt(b, edit.b);
    if (ours.length > 0 || theirs.length > 0) read.taken.push(edit);
    if (ours.length === 1 && theirs.length === 1) {
      const one = ours[0]!;
      const other = theirs[0]!;
      if (apartAt(one, other))
        read.partings.push({
          kind: 'time',
          relation: 'conflict',
          about: aboutOf(a, edit.a),
          a: momentOccurrence(one),
          b: momentOccurrence(other),
        });
      else if (one.time.from && one.time.from === other.time.from && one.time.to === other.time.to)
        read.accords.push({ a: momentOccurrence(one), b: momentOccurrence(other) });
      continue;
    }
    if (ours.length + theirs.length > 0) continue;
    // Names of days and months that no reader of times took for a time.
    const one = named(a, edit.a);
    const other = named(b, edit.b);
    if (!one || !other || one.low === other.low) continue;
    const left = calendar.get(one.low)!;
    const right = calendar.get(other.low)!;
    if (Math.floor(left / 20) !== Math.floor(right / 20)) continue;
    const first = wordsAsValue(a, edit.a);
    const second = wordsAsValue(b, edit.b);
    if (!first || !second) continue;
    read.taken.push(edit);
    read.partings.push({ kind: 'time', relation: 'conflict', about: aboutOf(a, edit.a), a: first, b: second });
  }
  return read;
}

function timesAt(side: Side, [from, to]: [number, number]): Moment[] {
  return side.values.times.filter(({ time }) => {
    const [first, last] = wordsIn(side.line.words, time);
    return first < to && from < last;
  });
}

/** The one word of an edit, where it is the name of a day, a month or a part of the day. */
function named(side: Side, [from, to]: [number, number]): Word | null {
  const word = side.line.words[from];
  return to - from === 1 && word && calendar.has(word.low) && (word.capital || calendar.get(word.low)! >= 40)
    ? word
    : null;
}
