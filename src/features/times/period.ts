import type { Precision } from '../../base/instant.ts';
import { dayNumber, instantOfDay, isDate } from './anchor.ts';

export interface Reach {
  from: string;
  to: string;
  precision: Precision;
}

const inRange = (day: number) => day > -719_000 && day < 2_932_000;

/** `count` days from `day` on. */
export function daysFrom(day: number, count = 1): Reach | null {
  if (!inRange(day) || !inRange(day + count)) return null;
  return { from: instantOfDay(day), to: instantOfDay(day + count), precision: 'day' };
}

/** One month, 1 to 12; months below or above run into the years beside. */
export function monthReach(year: number, month: number): Reach | null {
  const start = dayNumber(year, month, 1);
  const end = dayNumber(year, month + 1, 1);
  if (!inRange(start) || !inRange(end)) return null;
  return { from: instantOfDay(start), to: instantOfDay(end), precision: 'month' };
}

export function yearReach(year: number, count = 1): Reach | null {
  if (year < 1 || year + count > 9999) return null;
  return {
    from: instantOfDay(dayNumber(year, 1, 1)),
    to: instantOfDay(dayNumber(year + count, 1, 1)),
    precision: 'year',
  };
}

export function dateReach(year: number, month: number, date: number): Reach | null {
  return isDate(year, month, date) ? daysFrom(dayNumber(year, month, date)) : null;
}
