import type { Published } from '../article/article.ts';
import { cite } from '../base/citation.ts';
import type { TimeMention } from '../features/features.ts';
import { linesOf } from '../features/lines/cut-lines.ts';
import type { Line } from '../features/lines/line.ts';
import { type Anchor, instantOfDay, partsOf, weekdayOf } from '../features/times/anchor.ts';
import { describeTimes } from '../features/times/describe-times.ts';
import type { Account } from './dossier.ts';

/** Days before the first and behind the last dated account that an undated one is looked for in. */
const WINDOW = 6;
/** Citations given as evidence, at most. */
const EVIDENCE = 4;
const DAY = 86_400_000;

/**
 * Gives an account without a day the one that its own words and the story's dated accounts leave: the day on which all its
 * weekdays ("this Friday", "arrived on Thursday"), read in their tense, fall on the days that the dated accounts name.
 * Where the past tense alone leaves several, the day of the last event it tells, and only if a dated account was published
 * on that day. Without such words, the month that it names in full, if the story's dated accounts are of that month.
 * Everything else stays as it was; accounts given a day have their times resolved again. Order of the accounts: kept.
 */
export function inferDates(accounts: readonly Account[]): Account[] {
  const dated = accounts.filter(({ article }) => dayOf(article.published) !== null);
  if (dated.length === 0) return [...accounts];
  const days = dated.map(({ article }) => dayOf(article.published)!);
  const told = daysTold(dated);
  return accounts.map((account) => {
    if (dayOf(account.article.published) !== null) return account;
    const found = account.article.kind === 'digest' ? null : inferDay(account, { days, told });
    if (found) return withDay(account, found.day, found.evidence);
    return account.article.published ? account : inferMonth(account, days);
  });
}

function dayOf(published: Published | null): number | null {
  if (!published || published.precision === 'month' || published.local.length < 10) return null;
  const time = Date.parse(`${published.local.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}

/** Weekday -> the one day that the dated accounts mean by it; weekdays of which they mean several are left out. */
function daysTold(dated: readonly Account[]): Map<number, number> {
  const found = new Map<number, Set<number>>();
  for (const { article, features } of dated) {
    const own = dayOf(article.published)!;
    for (const time of features.times) {
      if (time.precision !== 'day' || !time.from || !time.to || Date.parse(time.to) - Date.parse(time.from) !== DAY)
        continue;
      const day = Math.round(Date.parse(time.from) / DAY);
      if (Math.abs(day - own) > WINDOW) continue;
      found.set(weekdayOf(day), (found.get(weekdayOf(day)) ?? new Set()).add(day));
    }
  }
  const told = new Map<number, number>();
  for (const [weekday, days] of found) if (days.size === 1) told.set(weekday, [...days][0]!);
  return told;
}

function anchorAt(day: number): Anchor {
  const { year, month } = partsOf(day);
  return { year, month, day, offset: null };
}

interface Candidate {
  day: number;
  times: TimeMention[];
}

function inferDay(
  account: Account,
  story: { days: number[]; told: Map<number, number> },
): { day: number; evidence: TimeMention[] } | null {
  const { article, features } = account;
  const named = features.times.filter((time) => time.weekday !== null && !inQuotation(account, time));
  if (named.length === 0) return null;
  const lines = linesOf(article, features.sentences);
  const candidates: Candidate[] = [];
  const first = Math.min(...story.days) - WINDOW;
  const last = Math.max(...story.days) + WINDOW;
  if (last - first > 60) return null;
  for (let day = first; day <= last; day += 1) {
    const times = weekdaysAt(lines, day, account);
    if (agrees(times, story.told, day)) candidates.push({ day, times });
  }
  if (candidates.length === 0) return null;
  const month = article.published?.local.slice(0, 7);
  const fitting = month ? candidates.filter(({ day }) => instantOfDay(day).startsWith(month)) : candidates;
  const chosen = fitting.length === 1 ? fitting[0] : earliest(fitting, story.days);
  if (!chosen) return null;
  return { day: chosen.day, evidence: chosen.times };
}

/** The account's weekdays as they fall when it was published on `day`. Words that others said are theirs. */
function weekdaysAt(lines: readonly Line[], day: number, account: Account): TimeMention[] {
  return describeTimes(lines, anchorAt(day)).mentions.filter(
    (time) => time.weekday !== null && !inQuotation(account, time),
  );
}

function inQuotation({ features }: Account, time: TimeMention): boolean {
  return features.quotations.some(
    ({ kind, pieces }) =>
      kind !== 'indirect' &&
      pieces.some((piece) => piece.in === time.in && piece.start <= time.start && piece.end >= time.end),
  );
}

/** True where one weekday means one day, at least one is a day that the story tells, and none is told to be another. */
function agrees(times: readonly TimeMention[], told: Map<number, number>, _day: number): boolean {
  const own = new Map<number, string>();
  let shared = 0;
  for (const { weekday, from } of times) {
    if (weekday === null || from === null) return false;
    const before = own.get(weekday);
    if (before !== undefined && before !== from) return false;
    own.set(weekday, from);
    const expected = told.get(weekday);
    if (expected === undefined) continue;
    if (instantOfDay(expected) !== from) return false;
    shared += 1;
  }
  return shared > 0;
}

/** Of days that all agree: the first, where it is the day of an event told as past and the story was being told on it. */
function earliest(candidates: readonly Candidate[], days: readonly number[]): Candidate | undefined {
  const first = candidates[0];
  if (!first || !days.includes(first.day)) return undefined;
  return first.times.some(({ from }) => from === instantOfDay(first.day)) ? first : undefined;
}

function withDay(account: Account, day: number, evidence: readonly TimeMention[]): Account {
  const { article, features } = account;
  const at = instantOfDay(day);
  const citations = evidence
    .slice(0, EVIDENCE)
    .map(({ in: where, start, end }) => cite(article, { in: where, start, end }));
  const published: Published = { at, local: at.slice(0, 10), precision: 'day', from: 'inferred', evidence: citations };
  const { mentions } = describeTimes(linesOf(article, features.sentences), anchorAt(day));
  return { ...account, article: { ...article, published }, features: { ...features, times: mentions } };
}

/** "In May 2025": the month that a text names in full, where the story's dated accounts are of that month. */
function inferMonth(account: Account, days: readonly number[]): Account {
  const months = new Set(days.map((day) => instantOfDay(day).slice(0, 7)));
  const named = account.features.times.find(
    ({ kind, from, precision }) =>
      kind === 'absolute' &&
      from !== null &&
      (precision === 'month' || precision === 'day') &&
      months.has(from.slice(0, 7)),
  );
  if (!named?.from || months.size !== 1) return account;
  const local = named.from.slice(0, 7);
  const { article, features } = account;
  const evidence = [cite(article, { in: named.in, start: named.start, end: named.end })];
  const published: Published = { at: `${local}-01T00:00:00Z`, local, precision: 'month', from: 'inferred', evidence };
  const anchor: Anchor = { year: Number(local.slice(0, 4)), month: Number(local.slice(5)), day: null, offset: null };
  const { mentions } = describeTimes(linesOf(article, features.sentences), anchor);
  return { ...account, article: { ...article, published }, features: { ...features, times: mentions } };
}
