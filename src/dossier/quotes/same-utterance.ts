import type { Utterance } from './utterance.ts';

export type Edit = 'same' | 'shorter' | 'reworded';

/** Fewer shared words than these say nothing unless one speaker is known for both. */
const FEW = 5;
/** Share of the longer one's words, in order, from which two quotations are one utterance put in other words. By hand. */
const REWORDED = 0.7;
/** Words compared at most, so that long statements cost no square of their length. */
const LONGEST = 400;

/**
 * How `other` renders the utterance that `one` gives: the same words, a part of them, or others in good part; null where it
 * is no rendering of it. Two known speakers that differ, or days of saying that differ, are two utterances.
 */
export function editOf(one: Utterance, other: Utterance): Edit | null {
  if (areTwo(one, other)) return null;
  if (one.days.size > 0 && other.days.size > 0 && ![...one.days].some((day) => other.days.has(day))) return null;
  const known = one.speaker !== null && one.speaker === other.speaker;
  const [long, short] = one.words.length >= other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (short.length === 0) return null;
  if (short.length < FEW && !known) return null;
  if (short.length < 2) return null;
  if (short.length < FEW && one.account === other.account) return null;
  if (long.length === short.length && long.every((word, at) => word === short[at])) return 'same';
  if (contains(one, other) || contains(other, one)) return 'shorter';
  if (one.body !== other.body && one.speaker && other.speaker) return null;
  // One account gives one remark once: like words of one text are two remarks.
  if (one.account === other.account) return null;
  const shared = inOrder(long.slice(0, LONGEST), short.slice(0, LONGEST));
  if (shared < FEW) return null;
  return shared / Math.min(long.length, LONGEST) >= REWORDED || partly(long, short) ? 'reworded' : null;
}

/** Share of the shorter one's words, in order and near together in the longer, from which it is a part of it put in other words. By hand. */
const PARTLY = 0.8;

function partly(long: readonly string[], short: readonly string[]): boolean {
  if (short.length < FEW + 1 || short.length > 60) return false;
  const reach = short.length + 2;
  const first = new Set(short.slice(0, 3));
  for (let at = 0; at < Math.min(long.length, LONGEST); at += 1) {
    if (!first.has(long[at]!)) continue;
    if (inOrder(long.slice(at, at + reach), short) / short.length >= PARTLY) return true;
  }
  return false;
}

/** True for two known speakers that are two; a body and a person may be one voice, where their words are the same. */
export function areTwo(one: Utterance, other: Utterance): boolean {
  return one.speaker !== null && other.speaker !== null && one.speaker !== other.speaker && one.body === other.body;
}

/** True where every run of `piece` stands in `whole`, word for word and in order. */
function contains(whole: Utterance, piece: Utterance): boolean {
  if (piece.words.length >= whole.words.length) return false;
  const text = ` ${whole.words.join(' ')} `;
  let from = 0;
  for (const run of piece.runs) {
    const found = text.indexOf(` ${run} `, from);
    if (found < 0) return false;
    from = found + run.length + 1;
  }
  return piece.runs.length > 0;
}

/** Length of the longest common subsequence. */
function inOrder(left: readonly string[], right: readonly string[]): number {
  let row = new Uint16Array(right.length + 1);
  for (const word of left) {
    const next = new Uint16Array(right.length + 1);
    for (let at = 0; at < right.length; at += 1)
      next[at + 1] = word === right[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!);
    row = next;
  }
  return row[right.length]!;
}
