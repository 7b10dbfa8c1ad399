import type { Published } from '../../article/article.ts';

/** What relative times are resolved against: the local publication day, as far as it is known. */
export interface Anchor {
  year: number;
  month: number;
  /** Days since 1970-01-01, of the local day; null where only the month is known. */
  day: number | null;
  /** Minutes east of UTC; null where the account does not tell. */
  offset: number | null;
}

/** The anchor of an account; null where nothing is known of its day. */
export function anchorOf(published: Published | null): Anchor | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?)?)?/.exec(
    published?.local ?? '',
  );
  if (!published || !match) return null;
  const [, year, month, date, hour, minute, zone] = match;
  const day =
    date === undefined || published.precision === 'month' ? null : dayNumber(Number(year), Number(month), Number(date));
  let offset: number | null = null;
  if (zone === 'Z') offset = 0;
  else if (zone) offset = (zone[0] === '-' ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  else if (day !== null && hour !== undefined && published.precision === 'minute') {
    const local = day * 1440 + Number(hour) * 60 + Number(minute);
    const utc = Math.round(Date.parse(published.at) / 60_000);
    if (Number.isFinite(utc) && Math.abs(local - utc) <= 14 * 60) offset = local - utc;
  }
  return { year: Number(year), month: Number(month), day, offset };
}

/** Days since 1970-01-01 of a calendar date. */
export function dayNumber(year: number, month: number, date: number): number {
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000);
}

/** True for a date that the calendar has. */
export function isDate(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1 || year < 1 || year > 9999) return false;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function partsOf(day: number): { year: number; month: number; date: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** Days written before: an article names the same few again and again. Beyond this many they are begun anew. */
const MOST = 10_000;
let written = new Map<number, string>();

/** A calendar day as an instant: local days are compared as such, never converted, so they stand at midnight UTC. */
export function instantOfDay(day: number): string {
  let instant = written.get(day);
  if (instant === undefined) {
    instant = `${new Date(day * 86_400_000).toISOString().slice(0, 19)}Z`;
    if (written.size >= MOST) written = new Map();
    written.set(day, instant);
  }
  return instant;
}
