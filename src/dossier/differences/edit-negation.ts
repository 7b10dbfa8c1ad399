import type { Word } from '../statements/line.ts';
import { ALL_BUT_SAME, type Edit } from './align-words.ts';
import { aboutOf, type Pair, type Side } from './pair.ts';
import type { Occurrence, Parting } from './parting.ts';
import { otherThing } from './rival-context.ts';
import { NEGATION_COMPANY, NEGATORS } from './word-lists.data.ts';

export function isNegator(word: Word): boolean {
  return NEGATORS.has(word.low) || /n['’]t$/.test(word.low);
}

/**
 * A sentence turned round: one edit that is a negator on one side only, with nothing beside it but auxiliaries, while the
 * number of negators of the rest is the same. "not only", "no longer only" and the like turn nothing round.
 */
export function readNegation(pair: Pair, edits: readonly Edit[]): Parting | null {
  const { a, b, alignment } = pair;
  const count = (side: Side) => side.line.words.filter(isNegator).length;
  if ((count(a) + count(b)) % 2 === 0) return null;
  for (const edit of edits) {
    const ours = a.line.words.slice(...edit.a);
    const theirs = b.line.words.slice(...edit.b);
    const one = ours.filter(isNegator);
    const other = theirs.filter(isNegator);
    if (one.length + other.length !== 1) continue;
    const company = [...ours, ...theirs].filter((word) => !isNegator(word));
    if (!company.every((word) => NEGATION_COMPANY.has(word.low))) continue;
    // Where more is changed right behind it, the negator may belong to another thought ("was not one man, but").
    const next = edits.find((other) => other !== edit && other.a[0] >= edit.a[1] && other.a[0] - edit.a[1] <= 2);
    if (next && alignment.overlap < ALL_BUT_SAME) continue;
    if (otherThing(pair, edit)) continue;
    const [side, words, at] = one.length > 0 ? [a, ours, edit.a] : [b, theirs, edit.b];
    if (/^(?:only|just|least|later)$/.test(side.line.words[at[1]]?.low ?? '')) continue;
    const negated = valueAround(side, words, at);
    const plain = one.length > 0 ? valueAround(b, theirs, edit.b) : valueAround(a, ours, edit.a);
    if (!negated || !plain) continue;
    const [first, second] = one.length > 0 ? [negated, plain] : [plain, negated];
    return { kind: 'polarity', relation: 'conflict', about: aboutOf(a, edit.a), a: first, b: second };
  }
  return null;
}

/** The words of the edit with the verb behind them; without words, that verb alone. */
function valueAround(side: Side, words: readonly Word[], [from, to]: [number, number]): Occurrence | null {
  const next = side.line.words[to] ?? side.line.words[from - 1];
  const first = words[0] ?? next;
  const last = next && next.start > (words.at(-1)?.end ?? -1) ? next : (words.at(-1) ?? next);
  if (!first || !last) return null;
  const negated = words.some(isNegator);
  return { line: side.at, start: first.start, end: last.end, same: negated ? 'no' : 'yes', normal: null };
}
