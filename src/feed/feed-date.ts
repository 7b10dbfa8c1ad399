import { instantOf } from '../base/instant.ts';
import { givenTime } from '../text/time/given-time.ts';
import { monthNamed } from '../text/time/month-names.ts';
import { offsetOf } from '../text/time/zones.ts';

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(Z|z|[+-]\d{1,2}:?(?:\d{2})?|[A-Za-z]{1,5})?)?$/;
const ISO_YEAR_DAY = /^(\d{4})-?(\d{3})(?:$|T)/;
const ISO_WEEK = /^(\d{4})-?W(\d{2})(?:-?(\d))?/;
const MAIL =
  /^(?:[\p{L}.]+,?\s+)?(\d{1,2})[\s-]+([\p{L}.]+)[\s-]+,?(\d{4}|\d{2})(?!\d)(?:,?\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:\.\d+)?\s*([AaPp][Mm])?\s*([+-]\d{1,2}:?\d{0,2}|[A-Za-z]{1,5}(?:[+-]\d{1,4})?)?)?/u;
const AMERICAN =
  /^(?:[\p{L}.]+,?\s+)?([\p{L}.]+)\s+(\d{1,2}),?\s+(?:(\d{4}),?\s*)?(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?\s*)?([A-Za-z]{1,5}|[+-]\d{4})?\s*(\d{4})?$/u;

/**
 * The instant a feed's date names, UTC with seconds: ISO 8601 in all its forms, RFC 822 with its old years and zone names,
 * the C library's form, and dates as sites of many languages write them. A time without a zone counts as UTC, as feed readers
 * do. Null where it is no date.
 */
export function feedDate(stated: string | null): string | null {
  const text = stated?.trim().replace(/\s+/g, ' ');
  if (!text || text.length > 120) return null;
  const iso = ISO.exec(text);
  if (iso && !/^\d{8,}$/.test(text.slice(0, 9)))
    return at(+iso[1]!, +(iso[2] ?? 1), +(iso[3] ?? 1), { hour: iso[4], minute: iso[5], second: iso[6], zone: iso[7] });
  const week = ISO_WEEK.exec(text);
  if (week) return weekDay(+week[1]!, +week[2]!, +(week[3] ?? 1));
  const yearDay = ISO_YEAR_DAY.exec(text);
  if (yearDay && +yearDay[2]! >= 1 && +yearDay[2]! <= 366)
    return instantOf(new Date(Date.UTC(+yearDay[1]!, 0, +yearDay[2]!)));
  const mail = MAIL.exec(text);
  const month = mail && monthNamed(mail[2]!);
  if (mail && month)
    return at(fullYear(mail[3]!), month, +mail[1]!, {
      hour: mail[4],
      minute: mail[5],
      second: mail[6],
      half: mail[7],
      zone: mail[8],
    });
  const american = AMERICAN.exec(text);
  const named = american && monthNamed(american[1]!);
  const year = american?.[3] ?? american?.[9];
  if (american && named && year)
    return at(+year, named, +american[2]!, {
      hour: american[4],
      minute: american[5],
      second: american[6],
      half: american[7],
      zone: american[8],
    });
  return givenTime(text, 'UTC')?.at ?? null;
}

const fullYear = (year: string) => (year.length === 4 ? +year : +year < 70 ? 2000 + +year : 1900 + +year);

interface Clock {
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  half?: string | undefined;
  zone?: string | undefined;
}

function at(year: number, month: number, day: number, clock: Clock): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  let hour = +(clock.hour ?? 0);
  const minute = +(clock.minute ?? 0);
  const second = Math.min(59, +(clock.second ?? 0));
  if (clock.half && hour >= 1 && hour <= 12) hour = (hour % 12) + (clock.half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 24 || minute > 59) return null;
  const offset = clock.zone ? (offsetOf(clock.zone, { year, month, day, hour, minute }) ?? 0) : 0;
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute - offset, second));
  date.setUTCFullYear(date.getUTCFullYear() - 2000 + year);
  return instantOf(date);
}

function weekDay(year: number, week: number, day: number): string | null {
  if (week < 1 || week > 53 || day < 1 || day > 7) return null;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  return instantOf(new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + day - 1)));
}
