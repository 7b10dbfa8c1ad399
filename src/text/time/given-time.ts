import { instantOf } from '../../base/instant.ts';
import { datedAs, timesIn } from './written-time.ts';

/** A stated moment: see `Published`. */
export interface GivenTime {
  at: string;
  local: string;
  precision: 'minute' | 'day' | 'month';
}

/**
 * Reads the time that a feed or a record states: ISO 8601 and its relatives, RFC 822, seconds or milliseconds since 1970, or
 * a date as newspapers write it. `zone` (IANA, or a country) places times that name none. Null where it is no date.
 */
export function givenTime(stated: string, zone: string | null): GivenTime | null {
  const text = stated.trim();
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const at = instantOf(new Date(Number(text) * (text.length === 10 ? 1000 : 1)));
    return at ? { at, local: `${at.slice(0, 16)}+00:00`, precision: 'minute' } : null;
  }
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  const packed = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/.exec(text);
  const habits = { monthFirst: false, countries: [], zone };
  if (month) return datedAs({ ...NONE, year: +month[1]!, month: +month[2]! }, habits);
  const written = packed
    ? `${packed[1]}-${packed[2]}-${packed[3]}${packed[4] ? `T${packed[4]}:${packed[5]}${packed[7] ?? ''}` : ''}`
    : text;
  const time = timesIn(written, habits)[0];
  return time ? datedAs(time, habits) : null;
}

const NONE = { start: 0, end: 0, day: null, hour: null, minute: null, zone: null };
