import type { Difference } from '../dossier.ts';
import type { Line } from '../statements/line.ts';
import type { Link } from '../statements/link-lines.ts';
import type { Told } from '../statements/write-statements.ts';
import { makeAligner } from './align-words.ts';
import { compareDecisions } from './compare-decisions.ts';
import { compareDenials } from './compare-denials.ts';
import { compareFacts } from './compare-facts.ts';
import { compareLeaders } from './compare-leaders.ts';
import { compareMeasures } from './compare-measures.ts';
import { comparePresence } from './compare-presence.ts';
import { compareRoles } from './compare-roles.ts';
import { compareSlots } from './compare-slots.ts';
import { compareStates } from './compare-states.ts';
import { compareTimes } from './compare-times.ts';
import { compareOnlyVotes, compareVotes } from './compare-votes.ts';
import { type LineValues, valuesOf } from './figures.ts';
import { gatherPositions } from './gather-positions.ts';
import type { Side } from './pair.ts';
import type { Found } from './parting.ts';
import { readEdits } from './read-edits.ts';
import { settleInTime } from './settle-in-time.ts';

/** Where whole sentences share less than this they are not near enough for their edits to be read. */
const NEAR = 0.35;

/** Where the accounts part. `links` may go lower than those that make a statement. */
export function findDifferences(told: Told, links: readonly Link[] = told.links): Difference[] {
  const values = valuesOf(told.accounts, told.lines);
  const side = (at: number): Side => ({
    at,
    line: told.lines[at]!,
    account: told.accounts[told.lines[at]!.account]!,
    values: values[at]!,
  });
  const sides = told.lines.map((_, at) => side(at));
  const figuresOf = byAccount(told.lines, values, ({ figures }) => figures);
  const timesOf = byAccount(told.lines, values, ({ times }) => times);
  const found: Found = { partings: [], accords: [] };
  const align = makeAligner(told.lines.map(({ words }) => words));
  for (const link of links) {
    const a = sides[link.a]!;
    const b = sides[link.b]!;
    if (a.line.account === b.line.account || !comparable(a) || !comparable(b)) continue;
    const alignment = link.whole >= NEAR ? align(link.a, link.b) : null;
    if (alignment) {
      const read = readEdits({ a, b, alignment });
      found.partings.push(...read.partings);
      found.accords.push(...read.accords);
      if (read.partings.length === 0) found.partings.push(...compareStates(a, b, link.score).partings);
      continue;
    }
    for (const read of [
      compareMeasures(a, b, link.score, figuresOf),
      compareTimes(a, b, link.score, timesOf),
      compareStates(a, b, link.score),
      compareVotes(a, b, link.score),
      compareDecisions(a, b, link.score),
    ]) {
      found.partings.push(...read.partings);
      found.accords.push(...read.accords);
    }
  }
  for (const read of [
    compareRoles(told.accounts, told.lines, told.index),
    comparePresence(told.presence, told.accounts, told.lines),
    compareSlots(told.accounts, told.lines, values),
    compareLeaders(told.leaders),
    compareFacts(sides),
    compareOnlyVotes(sides),
    compareDenials(sides, told.index),
  ]) {
    found.partings.push(...read.partings);
    found.accords.push(...read.accords);
  }
  found.partings = found.partings.map((parting) => settleInTime(parting, told.accounts, told.lines));
  return gatherPositions(found, told.accounts, told.lines);
}

function comparable({ line, account }: Side): boolean {
  return line.kind === 'prose' && line.words.length >= 3 && account.article.language.startsWith('en');
}

/** All values of one sort that an account gives. */
function byAccount<Value>(lines: readonly Line[], values: readonly LineValues[], of: (values: LineValues) => Value[]) {
  const all = new Map<number, Value[]>();
  for (const [at, { account }] of lines.entries()) {
    const list = all.get(account);
    if (list) list.push(...of(values[at]!));
    else all.set(account, [...of(values[at]!)]);
  }
  return ({ line }: Side): readonly Value[] => all.get(line.account) ?? [];
}
