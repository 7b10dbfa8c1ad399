import { instantOf } from '../../base/instant.ts';
import { monthNamed } from './month-names.ts';
import { type CountrySigns, offsetIn, offsetOf } from './zones.ts';

/** A date found in a line, with its time of day and zone where they stand beside it. Offsets are UTF-16, in the line. */
export interface WrittenTime {
  start: number;
  end: number;
  year: number;
  month: number;
  /** Null: only the month is written. */
  day: number | null;
  hour: number | null;
  minute: number | null;
  zone: string | null;
}

/** How an ambiguous `05/06/2025` is read, and where times are. */
export interface TimeHabits {
  monthFirst: boolean;
  countries: CountrySigns;
  /** IANA zone or region for times without one. */
  zone: string | null;
}

const LONGEST = 600;

// Words are told by what they are not: classes of letters, repeated, cost a hundred times as much to make. `monthNamed` decides.
const ISO = /(?<![\d-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/])/g;
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d/])/g;
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?/g;
const DAY_MONTH =
  /(?<![\d.:,])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|,|-|일)?\s?(?:de\s|di\s|of\s|-)?\s?([^\s\d.,;:()|/'"-]{3,14})\.?,?-?\s?(?:de\s|del\s|of\s)?(\d{4})(?!\d)/g;
const MONTH_DAY = /(?<![^\s(,|:/–—-])([^\s\d.,;:()|/'"-]{3,14})\.?\s?(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/g;
const YEAR_MONTH_DAY = /(?<!\d)(\d{4})\.?\s([^\s\d.,;:()|/'"-]{3,14})\.?\s(\d{1,2})\.?(?!\d)/g;
const MONTH_YEAR = /(?<![^\s(,|:/–—-])([^\s\d.,;:()|/'"-]{3,14})\.?,?\s(?:de\s|del\s|of\s)?(\d{4})(?!\d)/g;
const CLOCK =
  /^[\s,|·•—–-]{0,4}(?:T(?=\d)|at\s|um\s|à\s|a\slas\s|alle\s|às\s|om\s|в\s|о\s|kl\.?\s|saat\s|klo\s|ore\s|o\sgodz\.\s|klukka\s)?\s?[|(]?\s?(\d{1,2})(?:\s?[:.h時点시]\s?(\d{2}))?分?(?::(\d{2}))?(?:\.\d+)?\s?([ap])?\.?(m)?\.?(?![\d/])(?:\s?(?:uhr|hrs|h|Hrs|часов|วัน|น\.)(?![A-Za-zА-я]))?/i;
const ZONE =
  /^\s?\(?((?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|[+−-]\d{2}:?\d{2}|[A-Z]{1,4}T|UTC|WIB|WITA|MSK|МСК|MEZ|MESZ|Z)(?![A-Za-zА-я\d])/;
// A time of day may stand before its date: "14:39 IST, 16 May 2025".
const CLOCK_BEFORE =
  /(?<![\d:.])(\d{1,2})[:.h](\d{2})(?::\d{2})?\s?([ap])?\.?(m)?\.?\s?\(?((?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|[+−-]\d{2}:?\d{2}|[A-Z]{1,4}T|UTC|WIB|WITA|MSK|MEZ|MESZ)?\)?(?:\s?Uhr)?[\s,|·•—–-]{1,4}(?:on\s)?(?:[^\s\d,.|]{2,12}\.?,?\s)?$/i;

/** Every date written in `line` (its first 600 characters), in order of place. Days that do not exist are no dates. */
export function timesIn(line: string, habits: TimeHabits): WrittenTime[] {
  const text = line.slice(0, LONGEST);
  if (!/\d{4}/.test(text)) return [];
  const found: WrittenTime[] = [];
  const note = (start: number, end: number, year: number, month: number | null, day: number | null) => {
    if (!month || month < 1 || month > 12 || year < 1900 || year > 2100) return;
    if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, year, month, day, hour: null, minute: null, zone: null });
  };
  for (const m of text.matchAll(ISO)) note(m.index, m.index + m[0].length, +m[1]!, +m[2]!, +m[3]!);
  for (const m of text.matchAll(EAST_ASIAN)) note(m.index, m.index + m[0].length, +m[1]!, +m[2]!, m[3] ? +m[3] : null);
  for (const m of text.matchAll(NUMERIC)) {
    const [first, second] = [+m[1]!, +m[3]!];
    const swap = second > 12 || (first <= 12 && m[2] === '/' && habits.monthFirst);
    note(m.index, m.index + m[0].length, +m[4]!, swap ? first : second, swap ? second : first);
  }
  for (const m of text.matchAll(DAY_MONTH)) note(m.index, m.index + m[0].length, +m[3]!, monthNamed(m[2]!), +m[1]!);
  for (const m of text.matchAll(MONTH_DAY)) note(m.index, m.index + m[0].length, +m[3]!, monthNamed(m[1]!), +m[2]!);
  for (const m of text.matchAll(YEAR_MONTH_DAY))
    note(m.index, m.index + m[0].length, +m[1]!, monthNamed(m[2]!), +m[3]!);
  for (const m of text.matchAll(MONTH_YEAR)) note(m.index, m.index + m[0].length, +m[2]!, monthNamed(m[1]!), null);
  found.sort((a, b) => a.start - b.start);
  for (const time of found) if (time.day !== null) addClock(text, time);
  return found;
}

function addClock(text: string, time: WrittenTime): void {
  const after = CLOCK.exec(text.slice(time.end, time.end + 60));
  if (after && (after[2] !== undefined || after[5] !== undefined)) {
    const hour = hourOf(+after[1]!, after[5] ? after[4] : undefined);
    const minute = +(after[2] ?? 0);
    if (hour !== null && minute < 60) {
      time.hour = hour;
      time.minute = minute;
      time.end += after[0].trimEnd().length;
      const zone = ZONE.exec(text.slice(time.end, time.end + 20));
      if (zone) {
        time.zone = zone[1]!;
        time.end += zone[0].length;
      }
      return;
    }
  }
  const head = text.slice(Math.max(0, time.start - 48), time.start);
  const before = CLOCK_BEFORE.exec(head);
  if (!before) return;
  const hour = hourOf(+before[1]!, before[4] ? before[3] : undefined);
  const minute = +before[2]!;
  if (hour === null || minute > 59) return;
  time.hour = hour;
  time.minute = minute;
  time.zone = before[5] ?? null;
  time.start -= head.length - before.index;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return hour < 24 ? hour : null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The time as a period's start. A time of day without a known zone gives the day: the hour cannot be placed. */
export function datedAs(
  time: WrittenTime,
  habits: TimeHabits,
): { at: string; local: string; precision: 'minute' | 'day' | 'month' } | null {
  const { year, month, day, hour, minute } = time;
  const month2 = `${year}-${two(month)}`;
  if (day === null) return stamp(Date.UTC(year, month - 1, 1), month2, 'month');
  const date = `${month2}-${two(day)}`;
  const midnight = Date.UTC(year, month - 1, day);
  if (hour === null || minute === null) return stamp(midnight, date, 'day');
  const wall = { year, month, day, hour, minute };
  const offset = time.zone
    ? offsetOf(time.zone, wall, habits.countries)
    : habits.zone
      ? offsetIn(habits.zone, wall)
      : null;
  const local = `${date}T${two(hour)}:${two(minute)}`;
  if (offset === null) return stamp(midnight, local, 'day');
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const zone = `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return stamp(midnight + (hour * 60 + minute - offset) * 60_000, local + zone, 'minute');
}

function stamp<P extends 'minute' | 'day' | 'month'>(
  time: number,
  local: string,
  precision: P,
): { at: string; local: string; precision: P } | null {
  const at = instantOf(new Date(time));
  return at ? { at, local, precision } : null;
}

const two = (value: number) => String(value).padStart(2, '0');
