import type { DifferenceRelation } from '../dossier.ts';
import { partOnly, tooFar } from './compare-measures.ts';
import { apart, disjoint, occurrenceOf, sameFigure } from './figures.ts';
import { timesBy } from './fitness.ts';
import { judgeToll, orderOf } from './judge-relation.ts';
import type { Side } from './pair.ts';
import { nowhereShared, strangers } from './parted-context.ts';
import type { Found } from './parting.ts';
import { type Fact, readFacts } from './read-facts.ts';
import { rivals } from './rival-context.ts';

/**
 * Engine three: figures of what a story has one of, gathered over the whole of each account and compared slot by slot.
 * An account that gives two figures of a slot that cannot both hold is left out, unless its opening gives the larger.
 */
export function compareFacts(sides: readonly Side[]): Found {
  const found: Found = { partings: [], accords: [] };
  const slots = new Map<string, Fact[]>();
  for (const fact of readFacts(sides)) {
    const list = slots.get(fact.slot);
    if (list) list.push(fact);
    else slots.set(fact.slot, [fact]);
  }
  for (const facts of slots.values()) {
    const byAccount = new Map<number, Fact[]>();
    for (const fact of facts) {
      const { account } = fact.side.line;
      byAccount.set(account, [...(byAccount.get(account) ?? []), fact]);
    }
    const told = [...byAccount.values()].flatMap((own) => ownFigure(own) ?? []);
    if (facts[0]!.slot.startsWith('set ') && !isTold(told)) continue;
    for (const [i, one] of told.entries()) for (const other of told.slice(i + 1)) compare(one, other, byAccount, found);
  }
  return found;
}

function compare(one: Fact, other: Fact, all: ReadonlyMap<number, Fact[]>, found: Found): void {
  const a = occurrenceOf(one.figure);
  const b = occurrenceOf(other.figure);
  if (sameFigure(one.figure, other.figure)) {
    found.accords.push({ a, b });
    return;
  }
  if (!disjoint(one.figure, other.figure) || otherTime(one, other)) return;
  const gives = (giver: Fact, value: Fact) =>
    all.get(giver.side.line.account)!.some(({ figure }) => figure !== giver.figure && !disjoint(figure, value.figure));
  if (gives(one, other) || gives(other, one)) return;
  const relation = relationOf(one, other);
  if (relation) found.partings.push({ kind: one.kind, relation, about: one.about, a, b });
}

/** True where both figures are dated, and no time of one can be a time of the other. */
function otherTime(one: Fact, other: Fact): boolean {
  const ours = timesBy(one.side, one.figure.quantity);
  const theirs = timesBy(other.side, other.figure.quantity);
  return ours.length > 0 && theirs.length > 0 && ours.every((time) => theirs.every((late) => apart(time, late)));
}

/** Things that only a phrase tells apart are compared where two accounts at least agree on their number. */
function isTold(told: readonly Fact[]): boolean {
  return told.some((one) => told.some((other) => one !== other && sameFigure(one.figure, other.figure)));
}

/** Null where the two may well speak of two things. */
function relationOf(one: Fact, other: Fact): DifferenceRelation | null {
  // Words of two languages cannot tell two events apart.
  const foreign = [one, other].some(({ side }) => !side.account.article.language.startsWith('en'));
  const toll = one.slot.startsWith('toll ');
  if (
    !foreign &&
    (toll || one.slot === 'strikers') &&
    (nowhereShared(one.side, other.side) || rivals(one.side, other.side))
  )
    return null;
  const none = one.figure.high === 0 || other.figure.high === 0;
  if (!none && partOnly(one.figure, other.figure)) return null;
  if (!one.moves) return 'conflict';
  const order = orderOf(one.side.account, other.side.account);
  const [early, late] = order !== null && order > 0 ? [other, one] : [one, other];
  if (none) {
    const some = early.figure.high === 0 ? late : early;
    if (!some.lead || (order !== null && some === early)) return null;
    return order === null || order === 0 ? 'unsettled' : 'update';
  }
  if (!toll) return judgeToll(one.figure, other.figure, order);
  if (!one.lead || !other.lead || tooFar(one.figure, other.figure)) return null;
  if (!foreign && strangers(one.side, other.side, new Set(), 3)) return null;
  return judgeToll(one.figure, other.figure, order);
}

/**
 * The one figure an account gives. Of a toll it may give others, of parts and of other events: then that of its headline,
 * where its opening repeats it, or else the largest, where the opening gives it. Null where none is the account's own.
 */
function ownFigure(facts: readonly Fact[]): Fact | null {
  const [first] = facts;
  if (!first) return null;
  const opening = facts.filter(({ lead }) => lead);
  const prose = ({ side }: Fact) => side.line.kind === 'prose';
  if (facts.every(({ figure }) => !disjoint(figure, first.figure))) return opening.find(prose) ?? first;
  if (!first.slot.startsWith('toll ')) return null;
  const headline = opening.find((fact) => !prose(fact));
  const repeated = opening.find((fact) => prose(fact) && headline && !disjoint(fact.figure, headline.figure));
  if (repeated && opening.every(({ figure }) => !disjoint(figure, repeated.figure))) return repeated;
  const most = facts.reduce((best, fact) => (fact.figure.low > best.figure.low ? fact : best));
  return most.lead ? most : null;
}
