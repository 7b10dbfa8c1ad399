import type { Quantity, TimeMention } from '../../features/features.ts';
import type { Account } from '../dossier.ts';
import { type Line, textOf } from '../statements/line.ts';
import type { Occurrence } from './parting.ts';

/** Seconds of a unit of time. */
const SECONDS: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
  decade: 315_569_520,
  century: 3_155_695_200,
};

/** A quantity of one line, its bounds in one unit for all accounts. */
export interface Figure {
  line: number;
  quantity: Quantity;
  /** Bounds; open ends are infinite. */
  low: number;
  high: number;
  /** Kind and unit, and for counts what is counted: only figures of one measure are compared. */
  measure: string;
}

export interface Moment {
  line: number;
  time: TimeMention;
  /** Minutes since midnight, where a time of day is written; else null. */
  clock: number | null;
}

/** What an account's features hold within each of its lines. */
export interface LineValues {
  figures: Figure[];
  times: Moment[];
}

/** The quantities and times of every line, by index of line. */
export function valuesOf(accounts: readonly Account[], lines: readonly Line[]): LineValues[] {
  const found: LineValues[] = lines.map(() => ({ figures: [], times: [] }));
  const byAccount = new Map<number, number[]>();
  for (const [at, { account }] of lines.entries()) {
    const list = byAccount.get(account);
    if (list) list.push(at);
    else byAccount.set(account, [at]);
  }
  for (const [account, { features }] of accounts.entries()) {
    const own = byAccount.get(account) ?? [];
    const lineAt = (span: { in: string; start: number; end: number }) =>
      own.find((at) => lines[at]!.in === span.in && lines[at]!.start <= span.start && span.end <= lines[at]!.end);
    for (const quantity of accounts[account]!.features.quantities) {
      const line = lineAt(quantity);
      if (line !== undefined) found[line]!.figures.push(figureOf(quantity, line));
    }
    for (const time of features.times) {
      const line = lineAt(time);
      if (line !== undefined)
        found[line]!.times.push({ line, time, clock: clockOf(textOf(accounts[account]!, time, time.start, time.end)) });
    }
  }
  return found;
}

function figureOf(quantity: Quantity, line: number): Figure {
  const scale = quantity.kind === 'duration' ? (SECONDS[quantity.unit] ?? 1) : 1;
  const head = quantity.kind === 'count' ? (quantity.of.split(' ')[0] ?? '') : '';
  const unit = quantity.kind === 'duration' && SECONDS[quantity.unit] ? 'time' : quantity.unit;
  return {
    line,
    quantity,
    low: (quantity.low ?? Number.NEGATIVE_INFINITY) * scale,
    high: (quantity.high ?? Number.POSITIVE_INFINITY) * scale,
    measure: `${quantity.kind} ${unit} ${head}`,
  };
}

/** True where no value satisfies both. A bound that is left out does not count as shared. */
export function disjoint(one: Figure, other: Figure): boolean {
  const gap = (low: Figure, high: Figure) =>
    low.high < high.low - slack(low.high) ||
    (Math.abs(low.high - high.low) <= slack(low.high) && (low.quantity.highOpen || high.quantity.lowOpen));
  return gap(one, other) || gap(other, one);
}

/** Rounding of binary fractions and of units: a thousandth. */
function slack(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) * 1e-3 : 0;
}

export function sameFigure(one: Figure, other: Figure): boolean {
  return Math.abs(one.low - other.low) <= slack(one.low) + 1e-9 || (one.low === other.low && one.high === other.high)
    ? one.high === other.high || Math.abs(one.high - other.high) <= slack(one.high) + 1e-9
    : false;
}

export function occurrenceOf(figure: Figure): Occurrence {
  const { quantity, line } = figure;
  return {
    line,
    start: quantity.start,
    end: quantity.end,
    same: `${figure.low}..${figure.high}${quantity.lowOpen ? '(' : ''}${quantity.highOpen ? ')' : ''}`,
    normal: { low: quantity.low, high: quantity.high, unit: quantity.unit, of: quantity.of },
  };
}

export function momentOccurrence({ line, time, clock }: Moment): Occurrence {
  return {
    line,
    start: time.start,
    end: time.end,
    same: time.from && time.to ? `${time.from}..${time.to}` : `weekday ${time.weekday} ${clock}`,
    normal: time.from && time.to ? { from: time.from, to: time.to } : null,
  };
}

/** "4:15 a.m.", "14:30", "9 pm". */
function clockOf(text: string): number | null {
  const found = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s?m\b|(?<=[:.]\d{2})\b)/i.exec(text);
  if (!found) return null;
  const hour = Number(found[1]) % 12 === 0 && found[3] ? 0 : Number(found[1]);
  if (hour > 23) return null;
  return (hour + (found[3]?.toLowerCase() === 'p' ? 12 : 0)) * 60 + Number(found[2] ?? 0);
}

/** As `apart`, and for two times of day of which no day is known. */
export function apartAt(one: Moment, other: Moment): boolean {
  if (apart(one.time, other.time)) return true;
  if (one.clock === null || other.clock === null) return false;
  return one.clock !== other.clock && (one.time.from === null || other.time.from === null);
}

/** True where the two periods cannot be one: both resolved, of like precision, and apart. */
export function apart(one: TimeMention, other: TimeMention): boolean {
  if (one.from && one.to && other.from && other.to) return one.to <= other.from || other.to <= one.from;
  if (one.weekday && other.weekday) return one.weekday !== other.weekday;
  return false;
}
