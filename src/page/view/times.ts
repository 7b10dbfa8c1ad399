import type { Published } from '../../article/article.ts';
import type { Period } from '../../base/instant.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `9 June 2026, 07:30` of a UTC instant, as finely as it is known. */
export function timeInWords(at: string, precision: 'minute' | 'day' | 'month' | 'year' = 'minute'): string {
  const [year, month, day] = at.slice(0, 10).split('-');
  if (precision === 'year') return `${Number(year)}`;
  const name = MONTHS[Number(month) - 1] ?? month;
  if (precision === 'month') return `${name} ${Number(year)}`;
  const date = `${Number(day)} ${name} ${Number(year)}`;
  return precision === 'day' ? date : `${date}, ${at.slice(11, 16)}`;
}

/** `9 Jun, 07:30`: for tight places; the year stands elsewhere on the page. */
export function shortTime(at: string, precision: 'minute' | 'day' | 'month' | 'year' = 'minute'): string {
  if (precision === 'month' || precision === 'year') return timeInWords(at, precision);
  const date = `${Number(at.slice(8, 10))} ${(MONTHS[Number(at.slice(5, 7)) - 1] ?? '').slice(0, 3)}`;
  return precision === 'day' ? date : `${date}, ${at.slice(11, 16)}`;
}

/** The day is the local one, as it was written; a minute is given in UTC. */
export function publishedInWords(published: Published | null, form: 'long' | 'short' = 'long'): string {
  if (!published) return 'undated';
  const say = form === 'long' ? timeInWords : shortTime;
  const at = published.precision === 'minute' ? published.at : `${published.local}-01-01`.slice(0, 10);
  return `${published.from === 'inferred' ? 'about ' : ''}${say(at, published.precision)}`;
}

/** First and last report, the date said once where it is one day. */
export function spanInWords(first: string, last: string): string {
  if (first === last) return timeInWords(first);
  const sameDay = first.slice(0, 10) === last.slice(0, 10);
  return `${timeInWords(first)} to ${sameDay ? last.slice(11, 16) : timeInWords(last)}`;
}

/** A dossier's `when`: a period of several days as from and to (its end is exclusive). */
export function periodInWords(when: Period): string {
  if (when.precision !== 'day') return timeInWords(when.from, when.precision);
  const last = new Date(Date.parse(when.to) - 1000);
  const to = Number.isNaN(last.getTime()) ? when.from : last.toISOString();
  const from = timeInWords(when.from, 'day');
  return to.slice(0, 10) <= when.from.slice(0, 10) ? from : `${from} to ${timeInWords(to, 'day')}`;
}
