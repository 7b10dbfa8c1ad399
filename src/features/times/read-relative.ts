import { readNumber } from '../quantities/read-number.ts';
import { type Anchor, partsOf, weekdayOf } from './anchor.ts';
import { PARTS_OF_DAY, WEEKDAYS } from './calendar.data.ts';
import { daysFrom, monthReach, type Reach, yearReach } from './period.ts';
import type { At, Found } from './read-date.ts';

const lower = ({ line }: At, at: number) => line.words[at]?.lower ?? '';

/** Steps over "morning", "night", "afternoon" behind a day. */
function overPart(place: At, to: number): number {
  return PARTS_OF_DAY.has(lower(place, to)) ? to + 1 : to;
}

const CAPITAL = /^\p{Lu}/u;

/** "on Friday", "last Friday", "Friday night", "this Friday", "a week on Monday" is left alone. */
export function weekday(place: At): Found | null {
  const { line, at, anchor } = place;
  const word = line.words[at];
  const day = WEEKDAYS[word?.lower ?? ''];
  if (!day || !word || !CAPITAL.test(word.text)) return null;
  const short = word.text.length <= 5 && !/day$/.test(word.lower);
  if (short && !/^[.,]$/.test(line.words[at + 1]?.text ?? '')) return null;
  const before = lower(place, at - 1);
  // "Sunday Times", "Good Friday", "Bloody Sunday", "Sun": names.
  const next = line.words[at + 1];
  const name = line.words[at - 1];
  if (
    /^(?:black|bloody|good|palm|easter|ash|holy|cyber|shrove|super|maundy)$/.test(before) &&
    name &&
    CAPITAL.test(name.text)
  )
    return null;
  if (
    /^(?:times|mail|telegraph|mirror|express|post|herald|people|sport|night)$/.test(next?.lower ?? '') &&
    CAPITAL.test(next?.text ?? '') &&
    (lower(place, at + 1) !== 'night' || line.in !== 'title')
  )
    return null;
  let from = at;
  const to = overPart(place, at + 1);
  if (/^(?:every|each|most|many|on-)$/.test(before) || /s$/.test(word.lower)) return null;
  if (/^(?:last|next|this|past|coming)$/.test(before)) from = at - 1;
  if (!anchor || anchor.day === null) return { from, to, kind: 'relative', reach: null, weekday: day };
  const today = weekdayOf(anchor.day);
  const outlook = place.outlooks.at(at);
  // "Friday's meeting has not been arranged": the verb tells of the meeting, not of the day.
  const possessive = lower(place, to) === "'s";
  const back = (today - day + 7) % 7;
  const ahead = (day - today + 7) % 7;
  let resolved: number;
  let weak = false;
  if (before === 'last' || before === 'past') resolved = anchor.day - (back === 0 ? 7 : back);
  else if (before === 'next') resolved = anchor.day - today + 7 + day;
  else if (before === 'coming') resolved = anchor.day + (ahead === 0 ? 7 : ahead);
  else if (before === 'this' && outlook !== 'past')
    resolved = outlook === 'ahead' ? anchor.day + ahead : anchor.day - today + day;
  else if (/^(?:until|till|by|for)$/.test(before) && outlook !== 'past') resolved = anchor.day + ahead;
  else if (/^(?:until|for)$/.test(before) && lower(place, at - 2) !== 'scheduled' && before === 'for')
    resolved = anchor.day + ahead;
  else if (outlook === 'ahead') resolved = anchor.day + ahead;
  else {
    weak = outlook === 'open' || possessive;
    resolved = anchor.day - back;
  }
  return { from, to, kind: 'relative', reach: daysFrom(resolved), weekday: day, weak };
}

/** "today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "overnight". */
export function nearDay(place: At): Found | null {
  const { anchor, at, line } = place;
  const word = lower(place, at);
  const next = lower(place, at + 1);
  let step: number | null = null;
  let to = at + 1;
  if (word === 'today' || word === 'tonight') step = 0;
  else if (word === 'yesterday') step = -1;
  else if (word === 'tomorrow') step = 1;
  else if (word === 'last' && (next === 'night' || next === 'evening')) {
    step = -1;
    to = at + 2;
  } else if (word === 'this' && /^(?:morning|afternoon|evening)$/.test(next)) {
    step = 0;
    to = at + 2;
  }
  if (step === null) return null;
  if (
    word === 'today' &&
    CAPITAL.test(line.words[at]?.text ?? '') &&
    at > 0 &&
    CAPITAL.test(line.words[at - 1]?.text ?? '')
  )
    return null;
  if (step !== 0 || word === 'yesterday') to = overPart(place, to);
  let from = at;
  if (lower(place, at - 1) === 'yesterday' && lower(place, at - 3) === 'day' && lower(place, at - 2) === 'before')
    from = at;
  if (word === 'yesterday' && lower(place, at - 1) === 'before' && lower(place, at - 2) === 'day') {
    step = -2;
    from = lower(place, at - 3) === 'the' ? at - 3 : at - 2;
  }
  if (word === 'tomorrow' && lower(place, at - 1) === 'after' && lower(place, at - 2) === 'day') {
    step = 2;
    from = lower(place, at - 3) === 'the' ? at - 3 : at - 2;
  }
  return { from, to, kind: 'relative', reach: anchor?.day == null ? null : daysFrom(anchor.day + step) };
}

const UNITS: Record<string, 'day' | 'week' | 'month' | 'year' | 'decade'> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
};
Object.setPrototypeOf(UNITS, null);

/** "three days ago", "a week ago", "two years ago": a number, a unit, and "ago". */
export function ago(place: At): Found | null {
  const { line, at, anchor } = place;
  const bare = lower(place, at) === 'a' || lower(place, at) === 'an';
  const figure = bare && UNITS[lower(place, at + 1)] ? { to: at + 1, value: 1, vague: null } : readNumber(line, at);
  if (!figure) return null;
  const unit = UNITS[lower(place, figure.to)];
  const clock = /^(?:hours?|minutes?)$/.test(lower(place, figure.to));
  if ((!unit && !clock) || lower(place, figure.to + 1) !== 'ago') return null;
  const to = figure.to + 2;
  if (!anchor || figure.vague) return { from: at, to, kind: 'relative', reach: null };
  if (clock)
    return {
      from: at,
      to,
      kind: 'relative',
      reach: anchor.day === null || !/^min/.test(lower(place, figure.to)) ? null : daysFrom(anchor.day),
    };
  return { from: at, to, kind: 'relative', reach: unit ? stepped(anchor, unit, -figure.value) : null };
}

/** The period of one unit, `count` units away. Weeks and days need the day; a year needs only the year. */
export function stepped(
  anchor: Anchor,
  unit: 'day' | 'week' | 'month' | 'year' | 'decade',
  count: number,
): Reach | null {
  if (unit === 'decade') return yearReach(anchor.year + Math.round(count * 10));
  if (unit === 'year') return count % 1 === 0 ? yearReach(anchor.year + count) : null;
  if (unit === 'month') {
    if (count % 1 !== 0) return null;
    return monthReach(anchor.year, anchor.month + count);
  }
  if (anchor.day === null || count % 1 !== 0) return null;
  if (unit === 'day') return daysFrom(anchor.day + count);
  return daysFrom(anchor.day + count * 7);
}

/** "last week", "this month", "next year", "earlier this week". A week runs from Monday to Sunday. */
export function namedPeriod(place: At): Found | null {
  const { at, anchor } = place;
  const word = lower(place, at);
  const step = word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : null;
  if (step === null) return null;
  const unitWord = lower(place, at + 1);
  if (unitWord === 'weekend') {
    if (anchor?.day == null) return { from: at, to: at + 2, kind: 'relative', reach: null };
    const today = weekdayOf(anchor.day);
    const saturday = anchor.day - today + 6;
    const shift = step === -1 ? (today >= 6 ? -7 : -7) : step * 7;
    return { from: at, to: at + 2, kind: 'relative', reach: daysFrom(saturday + shift, 2) };
  }
  const unit = /^(?:week|month|year)$/.test(unitWord) ? (unitWord as 'week' | 'month' | 'year') : null;
  if (!unit) return null;
  if (!anchor) return { from: at, to: at + 2, kind: 'relative', reach: null };
  if (unit === 'week') {
    if (anchor.day === null) return { from: at, to: at + 2, kind: 'relative', reach: null };
    const monday = anchor.day - weekdayOf(anchor.day) + 1;
    return { from: at, to: at + 2, kind: 'relative', reach: daysFrom(monday + step * 7, 7) };
  }
  return { from: at, to: at + 2, kind: 'relative', reach: stepped(anchor, unit, step) };
}

/** "the past three years", "the last 24 hours": a span that ends with the publication day. */
export function pastSpan(place: At): Found | null {
  const { line, at, anchor } = place;
  if (!/^(?:past|last)$/.test(lower(place, at)) || lower(place, at - 1) !== 'the') return null;
  const figure = readNumber(line, at + 1);
  const unitAt = figure ? figure.to : at + 1;
  const unit = UNITS[lower(place, unitAt)];
  if (!unit || (!figure && unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'decade')) return null;
  if (anchor?.day == null || figure?.vague) return { from: at - 1, to: unitAt + 1, kind: 'relative', reach: null };
  const count = figure?.value ?? 1;
  if (count % 1 !== 0 || count > 500) return null;
  const { year, month, date } = partsOf(anchor.day);
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : unit === 'decade' ? count * 120 : 0;
  const days = unit === 'day' ? count : unit === 'week' ? count * 7 : 0;
  const start = days
    ? anchor.day - days
    : Math.round(Date.UTC(year, month - 1 - months, Math.min(date, 28)) / 86_400_000);
  const reach = daysFrom(start, anchor.day - start + 1);
  return { from: at - 1, to: unitAt + 1, kind: 'relative', reach };
}
