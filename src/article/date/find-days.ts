import { monthOf } from '../../text/time/month-names.ts';
import { clockOf, dayOf, type Stamp } from './stamp.ts';

/** A date as a reader sees it, with its place in the text. UTF-16 offsets. */
export interface FoundDay {
  stamp: Stamp;
  start: number;
  end: number;
  /** The other reading of a date in numbers alone that may be either ("05/11/2031"). */
  turned: string | null;
}

export interface DateReading {
  language: string;
  /** Slashed dates give the month first, as in the United States. */
  monthFirst: boolean;
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/gu;
const NUMBERS = /(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?!\d|[/.-]\d)/gu;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[ºª]|-?(?:го|ви))?\.?\s?(?:of\s|de\s|den\s|d['’]|-|\/)?\s?(\p{L}[\p{L}\p{M}]{1,14})\.?,?\s?(?:de\s|del\s|of\s|do\s|-|\/)?\s?((?:19|20|25)\d{2}|['’]\d{2})(?!\d)/gu;
const MONTH_DAY = /(\p{L}[\p{L}\p{M}]{1,14})\.?\s?(\d{1,2})(?:st|nd|rd|th)?\.?\s?,?\s?((?:19|20)\d{2})(?!\d)/gu;
const YEAR_MONTH_DAY =
  /(?<!\d)((?:19|20)\d{2})\.?,?\s?(?:m\.\s|оны\s)?(\p{L}[\p{L}\p{M}]{1,14})\.?\s?(\d{1,2})(?!\d)/gu;
const YEAR_DAY_MONTH = /(?<!\d)((?:19|20)\d{2})\.?\s?(?:gada)\s(\d{1,2})\.?\s?(\p{L}[\p{L}\p{M}]{1,14})/gu;
const CLOCK =
  /^\D{0,14}?(\d{1,2})\s?[:.h]\s?(\d{2})(?::\d{2})?\s?([ap]\.?m\.?)?[\s(]{0,2}(UTC|GMT|[ECMP][SD]T|BST|CES?T|EES?T|MSK|[JK]ST|AE[SD]T|WIB|[+-]\d{2}:?\d{2})?/iu;
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;
const MAX_FOUND = 20;

/** The full dates in a text, in order, at most 20; a date without a year is none. */
export function findDays(raw: string, reading: DateReading): FoundDay[] {
  if (!/\d/.test(raw) && raw.search(FOREIGN_DIGIT) < 0) return [];
  const text = raw.replace(FOREIGN_DIGIT, (digit) => String((digit.charCodeAt(0) - zeroOf(digit.charCodeAt(0))) % 10));
  const found: FoundDay[] = [];
  const add = (match: RegExpMatchArray, year: number, month: number, day: number, numbers = false) => {
    const full = year > 2400 ? year - 543 : year < 100 ? 2000 + year : year;
    const name = dayOf(full, month, day);
    const start = match.index!;
    const end = start + match[0].length;
    if (!name || found.some((other) => start < other.end && other.start < end)) return;
    const clock = CLOCK.exec(text.slice(end, end + 40));
    const turned = numbers && day <= 12 && day !== month ? dayOf(full, day, month) : null;
    found.push({
      stamp: { day: name, ...clockOf(clock?.[1], clock?.[2], clock?.[3], clock?.[4]) },
      start,
      end,
      turned,
    });
  };
  const { language, monthFirst } = reading;
  for (const match of text.matchAll(YEAR_FIRST)) add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  for (const match of text.matchAll(NUMBERS)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const year = Number(match[4]);
    if (match[4]!.length === 2 && (year < 1 || year > 35)) continue;
    const swap = match[2] === '/' ? (monthFirst && first <= 12) || second > 12 : second > 12;
    add(match, year, swap ? first : second, swap ? second : first, true);
  }
  for (const match of text.matchAll(DAY_MONTH))
    add(match, Number(match[3]!.replace(/['’]/, '')), monthOf(match[2]!, language), Number(match[1]));
  for (const match of text.matchAll(MONTH_DAY))
    add(match, Number(match[3]), monthOf(match[1]!, language), Number(match[2]));
  for (const match of text.matchAll(YEAR_MONTH_DAY))
    add(match, Number(match[1]), monthOf(match[2]!, language), Number(match[3]));
  for (const match of text.matchAll(YEAR_DAY_MONTH))
    add(match, Number(match[1]), monthOf(match[3]!, language), Number(match[2]));
  return found.sort((a, b) => a.start - b.start).slice(0, MAX_FOUND);
}

/** Code of the zero of the digits that `code` belongs to. */
function zeroOf(code: number): number {
  for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10])
    if (code >= zero && code < zero + 10) return zero;
  return code;
}
