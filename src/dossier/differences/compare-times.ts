import type { TimeMention } from '../../features/features.ts';
import { apartAt, type Moment, momentOccurrence } from './figures.ts';
import { ahead } from './fitness.ts';
import { aboutOf, type Side, wordsIn } from './pair.ts';
import { parted } from './parted-context.ts';
import type { Found } from './parting.ts';
import { otherAct, rivals } from './rival-context.ts';

/** Lines that tell one event in other words share this much at least; times say little of themselves. */
const TIME_LINK = 0.42;
/** Times of day this many minutes apart may be one, rounded. */
const ROUNDED = 20;

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
  if (one.time.precision === 'year' && !(once(a) && once(b))) return found;
  if (one.clock !== null && other.clock !== null && Math.abs(one.clock - other.clock) <= ROUNDED) return found;
  if (one.time.precision !== other.time.precision || !apartAt(one, other) || parted(a, b)) return found;
  if (isAhead(a, one) !== isAhead(b, other) || rivals(a, b) || otherAct(a, b)) return found;
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

/** Times of events; the times of what somebody said about them are left out. */
function plain(side: Side): Moment[] {
  return side.values.times.filter(
    (moment) =>
      moment.time.relation === 'at' && (moment.time.from !== null || moment.clock !== null) && !ofSpeech(side, moment),
  );
}

/** "said on Monday", "told reporters late on Monday", "Monday, the ministry said". */
function ofSpeech(side: Side, { time }: Moment): boolean {
  const source = side.line.in === 'title' ? side.account.article.title : side.account.article.text;
  const before = source.slice(Math.max(side.line.start, time.start - 45), time.start);
  const after = source.slice(time.end, Math.min(side.line.end, time.end + 40));
  // "MILLTOWN, May 4 (Agency) -": when it was filed, and "Updated at 7:53 p.m.".
  if (/^\s*\([A-Z]/.test(after) || /\bupdated(?: at| on)?:?\s*$/i.test(before)) return true;
  return (
    /\b(?:said|says|told|announced|reported|confirmed|added|wrote|tweeted|stated)\b[^,;]{0,30}$/i.test(before) ||
    /^[^;]{0,30}\b(?:said|announced|confirmed|told)\b/i.test(after) ||
    /(?:\b(?:by|until|before|after|since|as of|approximately|around|about)|[:.])\s*$/i.test(before)
  );
}

function same(one: TimeMention, other: TimeMention): boolean {
  return one.from !== null && one.from === other.from && one.to === other.to;
}

/** True for what is still to come, by its words or by its day. */
function isAhead(side: Side, { time }: Moment): boolean {
  const published = side.account.article.published;
  return ahead(side, time) || (published !== null && time.from !== null && time.from > published.at);
}

/** True for what happens to a thing but once, so that two years of it cannot both hold. */
function once({ line }: Side): boolean {
  return line.words.some(({ low }) => /^(?:founded|established|built|completed|born|opened|created)$/.test(low));
}
