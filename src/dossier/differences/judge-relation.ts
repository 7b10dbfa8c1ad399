import type { Account, DifferenceRelation } from '../dossier.ts';
import type { Figure } from './figures.ts';
import type { Side } from './pair.ts';
import { MOVING } from './word-lists.data.ts';

/** Whether one account was published before the other: negative, positive, 0 for the same moment, null where not known. */
export function orderOf(one: Account, other: Account): number | null {
  const a = one.article.published;
  const b = other.article.published;
  if (!a || !b) return null;
  if (a.at === b.at) return 0;
  const day = (at: string) => at.slice(0, 10);
  // A day and a minute of that day: which came first cannot be told.
  if ((a.precision !== 'minute' || b.precision !== 'minute') && day(a.at) === day(b.at)) return null;
  if (a.precision === 'month' || b.precision === 'month')
    return a.at.slice(0, 7) === b.at.slice(0, 7) ? null : a.at < b.at ? -1 : 1;
  return a.at < b.at ? -1 : 1;
}

/** True for a count that moves while a story runs. */
function isMoving(figure: Figure, side: Side): boolean {
  const { quantity } = figure;
  if (quantity.kind === 'money' || quantity.kind === 'percent' || quantity.kind === 'age') return true;
  if (/hect|acre|square/.test(quantity.unit)) return true;
  if (quantity.kind !== 'count') return false;
  const words = side.line.words;
  const after = words.findIndex(({ start }) => start >= quantity.end);
  // "22 sailors are missing": what became of those counted stands behind them.
  if (after >= 0 && words.slice(after, after + 4).some(({ stem }) => MOVING.has(stem))) return true;
  return quantity.of.split(' ').some((word) => MOVING.has(word));
}

/**
 * How two figures that cannot both hold stand to each other. A figure that moves is an update where the later account
 * gives it (a toll only where it rose), unsettled where the times are not known, and a conflict at one moment.
 */
export function judgeFigures(one: Figure, other: Figure, a: Side, b: Side): DifferenceRelation {
  if (!isMoving(one, a) && !isMoving(other, b)) return 'conflict';
  return judgeToll(one, other, orderOf(a.account, b.account));
}

/** As `judgeFigures`, for figures that are known to move; `order` as `orderOf` gives it. */
export function judgeToll(one: Figure, other: Figure, order: number | null): DifferenceRelation {
  if (order === null) return 'unsettled';
  if (order === 0) return 'conflict';
  const [early, late] = order < 0 ? [one, other] : [other, one];
  const toll = /^(?:kill|injur|wound|arrest|rescu|infect)/.test(early.quantity.of);
  return toll && late.high < early.low ? 'conflict' : 'update';
}

/** A state that changed: an update where the order of the accounts is known. */
export function judgeChange(a: Account, b: Account): DifferenceRelation {
  const order = orderOf(a, b);
  return order === null ? 'unsettled' : order === 0 ? 'conflict' : 'update';
}
