import type { ArticleVector } from './article-vector.ts';

/** A set of articles as a part of a story: sums over its members, for links between and within parts. */
export interface Part {
  members: readonly ArticleVector[];
  terms: Map<number, number>;
  names: Map<number, number>;
  numbers: Map<number, number>;
}

/** Shares of terms, names and numbers in a link between two articles. Chosen by the trial on look-alike events. */
const LINK = { terms: 0.49, names: 0.3, numbers: 0.2 };

export function partOf(members: readonly ArticleVector[]): Part {
  const part: Part = { members, terms: new Map(), names: new Map(), numbers: new Map() };
  for (const { terms, weights, kinds, square, names, numbers } of members) {
    const whole = 1 / Math.sqrt(square || 1);
    const name = 1 / Math.sqrt(names || 1);
    const number = 1 / Math.sqrt(numbers || 1);
    for (let at = 0; at < terms.length; at++) {
      const [term, weight] = [terms[at]!, weights[at]!];
      part.terms.set(term, (part.terms.get(term) ?? 0) + weight * whole);
      if (kinds[at] === 1) part.names.set(term, (part.names.get(term) ?? 0) + weight * name);
      if (kinds[at] === 2) part.numbers.set(term, (part.numbers.get(term) ?? 0) + weight * number);
    }
  }
  return part;
}

/** Mean link between the articles of two parts. */
export function linkBetween(one: Part, other: Part): number {
  const pairs = one.members.length * other.members.length;
  return (
    (LINK.terms * product(one.terms, other.terms) +
      LINK.names * product(one.names, other.names) +
      LINK.numbers * product(one.numbers, other.numbers)) /
    Math.max(1, pairs)
  );
}

/** Mean link between different articles of one part; null for a part of one. */
export function linkWithin(part: Part): number | null {
  const n = part.members.length;
  if (n < 2) return null;
  let names = 0;
  let numbers = 0;
  for (const member of part.members) {
    if (member.names > 0) names += 1;
    if (member.numbers > 0) numbers += 1;
  }
  const own = LINK.terms * n + LINK.names * names + LINK.numbers * numbers;
  const all =
    LINK.terms * product(part.terms, part.terms) +
    LINK.names * product(part.names, part.names) +
    LINK.numbers * product(part.numbers, part.numbers);
  return (all - own) / (n * (n - 1));
}

function product(one: Map<number, number>, other: Map<number, number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** Links between two parts over links within them; 1 where neither has a link within. */
export function likenessOfParts(one: Part, other: Part): number {
  const [a, b] = [linkWithin(one), linkWithin(other)];
  const [n, m] = [pairs(one), pairs(other)];
  if (n + m === 0) return 1;
  const within = ((a ?? 0) * n + (b ?? 0) * m) / (n + m);
  return within > 0 ? linkBetween(one, other) / within : 1;
}

function pairs(part: Part): number {
  return (part.members.length * (part.members.length - 1)) / 2;
}

/** Whether `one` has a name that at least `margin` more of its articles hold than of the other's. */
export function hasOwnName(one: Part, other: Part, margin: number): boolean {
  const [here, there] = [nameShares(one), nameShares(other)];
  for (const [name, share] of here) if (share - (there.get(name) ?? 0) >= margin) return true;
  return false;
}

function nameShares(part: Part): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { terms, kinds } of part.members)
    for (let at = 0; at < terms.length; at++)
      if (kinds[at] === 1) counts.set(terms[at]!, (counts.get(terms[at]!) ?? 0) + 1);
  for (const [name, count] of counts) counts.set(name, count / part.members.length);
  return counts;
}
