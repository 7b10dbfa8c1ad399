import type { Line } from '../lines/line.ts';
import { type Anchor, dayNumber } from './anchor.ts';
import { MONTHS } from './calendar.data.ts';
import type { Outlook, Outlooks } from './outlook.ts';
import { dateReach, monthReach, type Reach, yearReach } from './period.ts';

/** A time found at a lexeme; `to` exclusive. `reach` null: it cannot be resolved. */
export interface Found {
  from: number;
  to: number;
  kind: 'absolute' | 'relative';
  reach: Reach | null;
  weekday?: number;
  /** True for a day named by a bare weekday or month whose verb does not tell the direction. */
  weak?: boolean;
}

export interface At {
  line: Line;
  at: number;
  anchor: Anchor | null;
  outlooks: Outlooks;
}

const touches = (line: Line, left: number) => line.words[left]?.end === line.words[left + 1]?.start;
const number = (line: Line, at: number) =>
  /^\d{1,4}$/.test(line.words[at]?.text ?? '') ? Number(line.words[at]?.text) : null;
const year = (line: Line, at: number) => {
  const value = number(line, at);
  return value !== null && value >= 1000 && value <= 2199 && line.words[at]?.text.length === 4 ? value : null;
};
const isStop = (line: Line, at: number) => line.words[at]?.text === '.' && touches(line, at - 1);

/** "2025-05-16", "16-05-2025", "05/16/2025", "16.05.2025": day first unless the second figure is above 12. */
export function numericDate({ line, at }: At): Found | null {
  const { words } = line;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words[at]?.text ?? '');
  if (dotted) {
    const reach = dateReach(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
    return reach && { from: at, to: at + 1, kind: 'absolute', reach };
  }
  const joint = words[at + 1]?.text;
  if ((joint !== '-' && joint !== '/') || words[at + 3]?.text !== joint) return null;
  if (![0, 1, 2, 3].every((step) => touches(line, at + step))) return null;
  const parts = [number(line, at), number(line, at + 2), number(line, at + 4)];
  if (parts.some((part) => part === null)) return null;
  const [a, b, c] = parts as [number, number, number];
  let reach: Reach | null = null;
  if (a > 999) reach = dateReach(a, b, c);
  else if (c > 999) {
    if (b > 12) reach = dateReach(c, a, b);
    // Both readings are dates: an English text with slashes may be American; such a day is not told.
    else if (a <= 12 && joint === '/' && a !== b) reach = null;
    else reach = dateReach(c, b, a);
  }
  return reach && { from: at, to: at + 5, kind: 'absolute', reach };
}

function monthAt(line: Line, at: number): number | null {
  const word = line.words[at];
  if (word?.kind !== 'word') return null;
  const own = (MONTHS[line.language] ?? MONTHS['en'])?.get(word.lower);
  if (own === undefined) return null;
  const english = line.language === 'en' || line.language === 'un' || !MONTHS[line.language];
  if (english && !/^\p{Lu}/u.test(word.text)) return null;
  return own;
}

const ORDINAL = /^(?:st|nd|rd|th)$/;

/** A day of the month with its suffix or stop: `value` and the lexeme behind it. */
function dateNumber(line: Line, at: number): { value: number; to: number } | null {
  const value = number(line, at);
  if (value === null || value < 1 || value > 31 || (line.words[at]?.text.length ?? 9) > 2) return null;
  let to = at + 1;
  if (ORDINAL.test(line.words[to]?.lower ?? '') && touches(line, at)) to += 1;
  else if (/^(?:de|tr|da|nb|fi|cs|pl|hu)$/.test(line.language) && isStop(line, to)) to += 1;
  return { value, to };
}

const CONNECT = /^(?:of|de|del|di)$/;

/** "16 May 2025", "the 16th of May", "16. Mai", "5-7 May", "5 to 7 May". */
export function dayMonth(place: At): Found | null {
  const { line, at } = place;
  const first = dateNumber(line, at);
  if (!first) return null;
  let to = first.to;
  let last = first.value;
  const joint = line.words[to];
  if (joint && (/^[-–]$/.test(joint.text) || joint.lower === 'to' || joint.lower === 'and')) {
    const second = dateNumber(line, to + 1);
    if (second && second.value > first.value && monthAt(line, second.to)) {
      last = second.value;
      to = second.to;
    }
  }
  if (CONNECT.test(line.words[to]?.lower ?? '')) to += 1;
  const month = monthAt(line, to);
  if (!month) return null;
  to += 1;
  if (isStop(line, to) && (line.words[to - 1]?.text.length ?? 9) <= 4 && line.words[to + 1]) to += 1;
  return withYear(place, { month, first: first.value, last, to });
}

/** "May 16, 2025", "May 16", "May 5-7", "Sept. 3". */
export function monthDay(place: At): Found | null {
  const { line, at } = place;
  const month = monthAt(line, at);
  if (!month) return null;
  let to = at + 1;
  if (isStop(line, to)) to += 1;
  if (line.words[to]?.lower === 'the') to += 1;
  const first = dateNumber(line, to);
  if (!first) return null;
  to = first.to;
  // "May 16 people": a count behind a name; "March 5.3".
  if (
    line.words[at]?.lower === 'may' &&
    /^\p{Ll}/u.test(line.words[to]?.text ?? '') &&
    /(?:people|others)$/.test(line.words[to]?.text ?? '')
  )
    return null;
  let last = first.value;
  const joint = line.words[to];
  if (joint && (/^[-–]$/.test(joint.text) || joint.lower === 'to')) {
    const second = dateNumber(line, to + 1);
    if (second && second.value > first.value && !monthAt(line, second.to)) {
      last = second.value;
      to = second.to;
    }
  }
  return withYear(place, { month, first: first.value, last, to });
}

function withYear(place: At, found: { month: number; first: number; last: number; to: number }): Found | null {
  const { line, at, anchor, outlooks } = place;
  const { month, first, last } = found;
  const comma =
    line.words[found.to]?.text === ','
      ? found.to + 1
      : CONNECT.test(line.words[found.to]?.lower ?? '')
        ? found.to + 1
        : found.to;
  const written = year(line, comma);
  const to = written === null ? found.to : comma + 1;
  const chosen = written ?? (anchor && yearFor(anchor, { month, date: first }, outlooks.at(at)));
  if (chosen === null || chosen === undefined) return { from: at, to, kind: 'absolute', reach: null };
  const start = dateReach(chosen, month, first);
  const end = dateReach(chosen, month, last);
  if (!start || !end) return null;
  return { from: at, to, kind: 'absolute', reach: { ...start, to: end.to } };
}

/** The year of a date without one: the past one unless the verb looks ahead; where it does not tell, the nearer. */
export function yearFor(anchor: Anchor, at: { month: number; date: number | null }, outlook: Outlook): number {
  const today = anchor.day ?? dayNumber(anchor.year, anchor.month, 15);
  const dayIn = (of: number) => dayNumber(of, at.month, at.date ?? 15);
  if (at.date === null && at.month === anchor.month) return anchor.year;
  const years = [anchor.year - 1, anchor.year, anchor.year + 1];
  if (outlook === 'past') return [...years].reverse().find((of) => dayIn(of) <= today) ?? anchor.year;
  if (outlook === 'ahead') return years.find((of) => dayIn(of) >= today) ?? anchor.year;
  return years.reduce((best, of) => (Math.abs(dayIn(of) - today) < Math.abs(dayIn(best) - today) ? of : best));
}

const BEFORE_MONTH =
  /^(?:in|since|until|till|by|from|of|during|for|through|late|early|mid|last|next|this|before|after|between|and|to|every)$/;

/** "May 2025", "in March", "last June", "since early March". */
export function monthAlone(place: At): Found | null {
  const { line, at, anchor, outlooks } = place;
  const month = monthAt(line, at);
  if (!month) return null;
  let next = at + 1;
  if (isStop(line, next) && line.words[next + 1]) next += 1;
  if (line.words[next]?.text === ',' || CONNECT.test(line.words[next]?.lower ?? '')) {
    if (year(line, next + 1) !== null) next += 1;
  }
  const written = year(line, next);
  if (written !== null) return { from: at, to: next + 1, kind: 'absolute', reach: monthReach(written, month) };
  const before = line.words[at - 1]?.lower ?? '';
  const possessive = line.words[at + 1]?.lower === "'s";
  const dash = before === '-' && /^(?:mid|early|late)$/.test(line.words[at - 2]?.lower ?? '');
  if (!BEFORE_MONTH.test(before) && !possessive && !dash) return null;
  // "and", "to" and "for" stand before anybody called May, April or June.
  if (
    /^(?:and|to|for|of|by|from|before|after)$/.test(before) &&
    /^(?:may|march|april|june|august|mar|jan|mai|mars)$/.test(line.words[at]?.lower ?? '') &&
    !possessive
  )
    return null;
  if (line.words[at]?.lower === 'may' && possessive) return null;
  if (/^\p{Lu}/u.test(line.words[at + 1]?.text ?? '') && touchesSpace(line, at)) return null;
  if (!anchor) return { from: at, to: at + 1, kind: 'absolute', reach: null };
  const from = before === 'last' || before === 'next' || before === 'this' ? at - 1 : at;
  const way: Outlook =
    before === 'last' ? 'past' : before === 'next' || isDeadline(line, from) ? 'ahead' : outlooks.at(at);
  let chosen = before === 'this' ? anchor.year : yearFor(anchor, { month, date: null }, way);
  if (before === 'last' && month === anchor.month) chosen = anchor.year - 1;
  if (before === 'next' && month === anchor.month) chosen = anchor.year + 1;
  return { from, to: at + 1, kind: 'absolute', reach: monthReach(chosen, month) };
}

function touchesSpace(line: Line, at: number): boolean {
  return (line.words[at + 1]?.start ?? 0) - (line.words[at]?.end ?? 0) === 1;
}

/** "by the end of September", "until June", "by May": a limit lies ahead, whatever the verb before it tells. */
function isDeadline(line: Line, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && /^(?:the|end|of|start|beginning|middle|close|late|early|mid|-)$/.test(line.words[back]!.lower))
    back -= 1;
  return /^(?:by|until|till|before)$/.test(line.words[back]?.lower ?? '');
}

const BEFORE_YEAR =
  /^(?:in|since|until|till|by|from|of|during|early|late|mid|before|after|the|through|and|to|en|im|del|nel|dans|depuis|в|з|у|seit|desde|dal)$/;
const COUNTED =
  /^(?:people|men|women|children|troops|soldiers|homes|houses|jobs|workers|civilians|prisoners|fighters|users|tons|tonnes|miles|km|kilometres|kilometers|feet|metres|meters|dollars|euros|pounds|votes|cases|deaths|hours|days|years|seats|cars|vehicles|words|pages|acres|hectares|barrels|square|%|percent|million|billion|thousand)$/;

/** "in 2022", "the 2022 talks", "2014-2019", "the 1990s". */
export function yearAlone({ line, at }: At): Found | null {
  const value = year(line, at);
  if (value === null || value < 1400) return null;
  const { words } = line;
  const next = words[at + 1];
  const before = words[at - 1];
  if (next?.lower === 's' && touches(line, at)) {
    if (value % 10 !== 0) return null;
    return { from: at, to: at + 2, kind: 'absolute', reach: yearReach(value, value % 100 === 0 ? 100 : 10) };
  }
  if (before && before.end === words[at]!.start && !/^["'“‘([]$/.test(before.text)) return null;
  if (next && COUNTED.test(next.lower)) return null;
  if (/^[-–]$/.test(next?.text ?? '') && touches(line, at)) {
    const end = year(line, at + 2);
    if (end !== null && end > value)
      return { from: at, to: at + 3, kind: 'absolute', reach: yearReach(value, end - value + 1) };
    if (number(line, at + 2) === null && !/^\p{L}/u.test(words[at + 2]?.text ?? '')) return null;
  }
  if (/^[:%/€$£]$/.test(next?.text ?? '') && touches(line, at)) return null;
  const lower = before?.lower ?? '';
  const closed = !next || /^[,.;:)\]!?'"”’]$/.test(next.text) || next.lower === "'s";
  if (value < 1700 && !/^(?:in|since|year|circa|from|until)$/.test(lower)) return null;
  if (BEFORE_YEAR.test(lower) || (closed && /^[(,]$/.test(before?.text ?? '')))
    return { from: at, to: at + 1, kind: 'absolute', reach: yearReach(value) };
  if (
    value >= 1900 &&
    value < 2100 &&
    before &&
    !/^(?:about|around|some|nearly|almost|over|than|least|up|all|no)$/.test(lower) &&
    next?.kind === 'word' &&
    !/s$/.test(next.lower)
  )
    return { from: at, to: at + 1, kind: 'absolute', reach: yearReach(value) };
  return null;
}
