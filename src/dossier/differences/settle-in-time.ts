import type { Account, DifferenceRelation } from '../dossier.ts';
import type { Line } from '../statements/line.ts';
import { orderOf } from './judge-relation.ts';
import type { Occurrence, Parting } from './parting.ts';

/** Words of an account that corrects or carries on what was told before. */
const REVISED =
  /^(?:revised|corrected|downgraded|upgraded|postponed|delayed|rescheduled|extended|shortened|now|since|later|subsequently|reinstated|reversed|promoted|appointed|succeeded|replaced)$/;
const AHEAD = /^(?:will|would|plans?|planned|scheduled|due|set|expected|to)$/;
const STANDING = /^(?:has|have|hasn't|haven't|is|are|isn't|aren't|yet|still|so)$/;
/** Words on each side of a value that say whether it still stands. */
const NEAR = 4;

/**
 * What stands at one moment may have moved by the next: a plan that was put off, a state that was turned, a length of time
 * that went on, a figure that its later account calls revised. Such partings are an update where the later account is
 * known, and unsettled where it is not; accounts of one moment stay as they are.
 */
export function settleInTime(parting: Parting, accounts: readonly Account[], lines: readonly Line[]): Parting {
  if (parting.relation !== 'conflict') return parting;
  const [a, b] = [lines[parting.a.line]!, lines[parting.b.line]!];
  const order = orderOf(accounts[a.account]!, accounts[b.account]!);
  if (order === 0) return parting;
  const later = order === null ? [a, b] : [order < 0 ? b : a];
  const relation: DifferenceRelation = order === null ? 'unsettled' : 'update';
  const revised = later.some(({ words }) => words.some(({ low, quoted }) => !quoted && REVISED.test(low)));
  const both = (test: RegExp, before: number, after: number) =>
    near(a, parting.a, before, after).some((low) => test.test(low)) &&
    near(b, parting.b, before, after).some((low) => test.test(low));
  const moved =
    (revised && order !== null) ||
    (parting.kind === 'time' && both(AHEAD, 10, 0)) ||
    (parting.kind === 'polarity' && (both(STANDING, NEAR, 1) || one(a, parting.a) || one(b, parting.b))) ||
    (parting.kind === 'duration' && order !== null && both(STANDING, 6, 0));
  return moved ? { ...parting, relation } : parting;
}

/** "has not approved", "not yet": true of its moment alone. */
function one(line: Line, value: Occurrence): boolean {
  const words = near(line, value, 2, 0);
  return words.some((low) => /^(?:has|have|hasn't|haven't|yet)$/.test(low));
}

function near({ words }: Line, { start, end }: Occurrence, before: number, after: number): string[] {
  const from = words.findIndex((word) => word.end > start);
  let to = from;
  while (to < words.length && words[to]!.start < end) to += 1;
  return words.slice(Math.max(0, from - before), to + after).map(({ low }) => low);
}
