import type { Account } from '../dossier.ts';
import type { Line, Unit } from './line.ts';
import type { Link } from './link-lines.ts';
import { SAME_WEIGHTS } from './same-weights.data.ts';

/** Two clauses of different accounts, and how alike they are. */
export interface Pair {
  one: [Line, Unit];
  other: [Line, Unit];
  /** Shared weight over the geometric mean of both weights: of the clauses, and of their whole sentences. */
  alike: number;
  whole: number;
}

/** What the weights apply to, in their order. */
export const SAME_INPUTS = [
  'constant',
  'likeness of the clauses',
  'likeness of their sentences',
  'shared words that are no names, three at most',
  'shared names, three at most',
  'a shared verb',
  'the verb of either among the words of the other',
  'shared figures, two at most',
  'subjects of other names',
  'both at the top of their texts',
] as const;

/** Lines from the top of a text that tell its main event more often than not. */
const LEAD = 3;
/** More shared words or names than this say no more. */
const MOST = 3;
/** Log-odds of clauses that cannot tell one thing. */
const OTHERS = -10;

/**
 * Log-odds that two clauses tell one thing, of the event as a rule, whatever else either of them adds: by their likeness,
 * the words and names they share, their verbs, subjects and figures, and whether both stand at the top of their texts. English
 * verbs and subjects; in other languages these say nothing. Weights: `npm run train -- agreement`, which has the figures.
 */
export function tellSameBy(accounts: readonly Account[], lines: readonly Line[]): (pair: Pair) => number {
  const order = orderOf(lines);
  const signsOf = signsBy(accounts);
  return (pair) => {
    const [ours, theirs] = [signsOf(pair.one), signsOf(pair.other)];
    // A relative clause says nothing without the one it speaks of; what one denies the other does not tell.
    if ((ours.relative || theirs.relative) && parted(ours, theirs)) return OTHERS;
    if (ours.negated !== theirs.negated) return OTHERS;
    const values = sameInputs(pair, ours, theirs, order);
    let score = 0;
    for (const [at, value] of values.entries()) score += SAME_WEIGHTS[at]! * value;
    return score;
  };
}

/** Pairs as the numbers that the weights apply to, for training. */
export function sameInputsBy(accounts: readonly Account[], lines: readonly Line[]): (pair: Pair) => number[] {
  const order = orderOf(lines);
  const signsOf = signsBy(accounts);
  return (pair) => sameInputs(pair, signsOf(pair.one), signsOf(pair.other), order);
}

/** The signs of clauses, each read once: it is compared with many. */
function signsBy(accounts: readonly Account[]): (clause: [Line, Unit]) => Signs {
  const known = new Map<Unit, Signs>();
  return ([line, unit]) => {
    const signs = known.get(unit) ?? readSigns(accounts[line.account]!, line, unit);
    known.set(unit, signs);
    return signs;
  };
}

/** All clause pairs of two linked lines. */
export function pairsOf(link: Link, lines: readonly Line[]): (Pair & { a: number; b: number })[] {
  const [one, other] = [lines[link.a]!, lines[link.b]!];
  return link.clauses.map(({ a, b, score }) => ({
    a,
    b,
    one: [one, one.clauses[a]!],
    other: [other, other.clauses[b]!],
    alike: score,
    whole: link.whole,
  }));
}

interface Signs {
  said: ReadonlySet<string>;
  names: ReadonlySet<string>;
  figures: ReadonlySet<string>;
  verbs: ReadonlySet<string>;
  subjects: ReadonlySet<string>;
  relative: boolean;
  negated: boolean;
}

function readSigns({ features }: Account, line: Line, unit: Unit): Signs {
  const [said, names, figures] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [verbs, subjects] = [new Set<string>(), new Set<string>()];
  const clauses = features.clauses.filter(
    (clause) => clause.sentence === line.sentence && clause.start < unit.end && unit.start < clause.end,
  );
  let negated = false;
  for (const { start, end, low, key, entity, capital } of line.words) {
    if (start < unit.start || end > unit.end) continue;
    if (NEGATION.test(low)) negated = true;
    if (!key) continue;
    const inside = (span: { start: number; end: number } | null) =>
      span !== null && start >= span.start && end <= span.end;
    const name = key.startsWith('@') ? key : entity;
    if (name !== null) names.add(name);
    else if (key.startsWith('#')) figures.add(key);
    else if (!capital || start === line.start) said.add(key);
    if (clauses.some(({ verb }) => inside(verb))) verbs.add(key);
    if (name !== null && clauses.some(({ subject }) => inside(subject))) subjects.add(name);
  }
  const antecedent = antecedentOf(line, unit);
  if (antecedent !== null) subjects.add(antecedent);
  return { said, names, figures, verbs, subjects, relative: antecedent !== null, negated };
}

/** Whom a relative clause speaks of: the name that stands last before it; null where it is no relative clause. */
function antecedentOf({ words }: Line, { start }: Unit): string | null {
  const first = words.findIndex((word) => word.start >= start);
  if (first < 1 || !RELATIVES.has(words[first]!.low)) return null;
  for (let at = first - 1; at >= 0; at -= 1) {
    const { key, entity } = words[at]!;
    if (entity !== null || key?.startsWith('@')) return entity ?? key;
  }
  return null;
}

/** Words that deny: two tellings of which one has such a word do not say the same. */
export const NEGATION = /^(?:not|no|never|neither|nor|none|nobody|cannot|\w+n['’]t)$/;
const RELATIVES = new Set(['who', 'which', 'whom', 'whose']);

function sameInputs({ one, other, alike, whole }: Pair, ours: Signs, theirs: Signs, order: Order): number[] {
  return [
    1,
    alike,
    whole,
    Math.min(MOST, shared(ours.said, theirs.said)),
    Math.min(MOST, shared(ours.names, theirs.names)),
    shared(ours.verbs, theirs.verbs) > 0 ? 1 : 0,
    shared(ours.verbs, theirs.said) > 0 || shared(theirs.verbs, ours.said) > 0 ? 1 : 0,
    Math.min(2, shared(ours.figures, theirs.figures)),
    parted(ours, theirs) ? 1 : 0,
    Math.max(order.get(one[0]) ?? LEAD, order.get(other[0]) ?? LEAD) < LEAD ? 1 : 0,
  ];
}

/** Whether both have subjects with names, and none in common. */
function parted({ subjects: ours }: Signs, { subjects: theirs }: Signs): boolean {
  return ours.size > 0 && theirs.size > 0 && shared(ours, theirs) === 0;
}

function shared(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let both = 0;
  for (const key of ours) if (theirs.has(key)) both += 1;
  return both;
}

/** How many lines of running text stand before a line in its account. */
type Order = ReadonlyMap<Line, number>;

function orderOf(lines: readonly Line[]): Order {
  const order = new Map<Line, number>();
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.in === 'title' || (line.kind !== 'prose' && line.kind !== 'list')) continue;
    const at = counts.get(line.account) ?? 0;
    counts.set(line.account, at + 1);
    order.set(line, at);
  }
  return order;
}
