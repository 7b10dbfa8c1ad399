import { instantOf } from '../../base/instant.ts';
import type { Line } from '../lines/line.ts';
import { ZONES } from './calendar.data.ts';
import type { Reach } from './period.ts';

/** A clock time: minutes after midnight, and its zone where one is written. */
export interface Clock {
  from: number;
  to: number;
  minutes: number;
  /** Minutes east of UTC; null: not written. */
  zone: number | null;
}

const touches = (line: Line, left: number) => line.words[left]?.end === line.words[left + 1]?.start;
const HALF = /^(?:am|pm|a\.m\.|p\.m\.|a\.m|p\.m)$/;

/** "09:30 GMT", "8.40am", "6 p.m.", "1800 GMT", "noon", "midnight". */
export function clockAt(line: Line, at: number): Clock | null {
  const { words } = line;
  const word = words[at]!;
  if (word.kind === 'word') {
    if (word.lower !== 'noon' && word.lower !== 'midnight') return null;
    const zone = zoneAt(line, at + 1);
    return { from: at, to: zone?.to ?? at + 1, minutes: word.lower === 'noon' ? 720 : 0, zone: zone?.offset ?? null };
  }
  if (word.kind !== 'number') return null;
  let hour: number;
  let minute = 0;
  let to = at + 1;
  let sure = false;
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(word.text);
  if (
    /^\d{1,2}$/.test(word.text) &&
    words[at + 1]?.text === ':' &&
    touches(line, at) &&
    /^\d{2}$/.test(words[at + 2]?.text ?? '') &&
    touches(line, at + 1)
  ) {
    hour = Number(word.text);
    minute = Number(words[at + 2]?.text);
    to = at + 3;
    sure = true;
    if (words[to]?.text === ':' && /^\d{2}$/.test(words[to + 1]?.text ?? '') && touches(line, to)) to += 2;
  } else if (dotted) {
    hour = Number(dotted[1]);
    minute = Number(dotted[2]);
  } else if (/^\d{4}$/.test(word.text) && (zoneAt(line, at + 1) || words[at + 1]?.lower === 'hours')) {
    hour = Number(word.text.slice(0, 2));
    minute = Number(word.text.slice(2));
    if (words[at + 1]?.lower === 'hours') to = at + 2;
    sure = true;
  } else if (/^\d{1,2}$/.test(word.text)) hour = Number(word.text);
  else return null;
  const half = words[to]?.lower ?? '';
  if (HALF.test(half)) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
    to += 1;
    sure = true;
  } else if ((half === 'a' || half === 'p') && words[to + 1]?.text === '.' && words[to + 2]?.lower === 'm') {
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
    to += 3;
    if (words[to]?.text === '.' && touches(line, to - 1) && words[to + 1]) to += 1;
    sure = true;
  } else if (half === "o'clock" && hour <= 12) return null;
  const zone = zoneAt(line, to);
  if (!(sure || (zone && dotted)) || hour > 24 || minute > 59) return null;
  return { from: at, to: zone?.to ?? to, minutes: hour * 60 + minute, zone: zone?.offset ?? null };
}

function zoneAt(line: Line, at: number): { to: number; offset: number } | null {
  const word = line.words[at];
  if (word?.kind !== 'word' || word.text !== word.text.toUpperCase()) return null;
  const offset = ZONES[word.lower.replaceAll('.', '')];
  return offset === undefined ? null : { to: at + 1, offset };
}

/** The minute on a local day (days since 1970); `offset`: the account's own, used where the clock names no zone. */
export function clockReach(clock: Clock, day: number, offset: number | null): Reach | null {
  const zone = clock.zone ?? offset;
  if (zone === null) return null;
  const start = (day * 1440 + clock.minutes - zone) * 60_000;
  const from = instantOf(new Date(start));
  const to = instantOf(new Date(start + 60_000));
  return from && to ? { from, to, precision: 'minute' } : null;
}
