import type { Span } from '../../base/citation.ts';
import { SHINGLE, shinglesOf } from '../../features/terms/sketch.ts';
import { fold } from '../../text/fold.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Account } from '../dossier.ts';

/** What two accounts have word for word in common, quotations left out: what people said is nobody's text. */
export interface SharedText {
  one: number;
  other: number;
  /** Share of the words of `one` (of `other`) that stand in the other text. */
  shareOfOne: number;
  shareOfOther: number;
  /** The longest common passage, in the text of each. */
  passageOfOne: Span;
  passageOfOther: Span;
}

interface Words {
  /** Offsets of the words outside quotations. */
  start: number[];
  end: number[];
  shingles: Uint32Array;
  /** Each shingle's number among those that stand in several accounts; -1 for the others. */
  numbers: Int32Array;
}

/** Shingles in common below which two accounts are not compared further: phrases, not passages. */
const FEWEST = 6;
/** Accounts that a shingle may stand in before it is taken for a formula of the story rather than copied text. */
const MOST_ACCOUNTS = 400;

/** All pairs of accounts with passages in common, by their places in `accounts`; `one` < `other`. */
export function sharedTexts(accounts: readonly Account[]): SharedText[] {
  const texts = accounts.map(wordsOf);
  const holders = holdersOf(texts);
  const numbers = new Map<number, number>();
  for (const shingle of holders.keys()) numbers.set(shingle, numbers.size);
  for (const text of texts) text.numbers = Int32Array.from(text.shingles, (shingle) => numbers.get(shingle) ?? -1);
  const known = new Uint8Array(numbers.size);
  const counts = new Map<number, number>();
  for (const found of holders.values()) {
    if (found.length > MOST_ACCOUNTS) continue;
    for (let a = 0; a < found.length; a++)
      for (let b = a + 1; b < found.length; b++) {
        const pair = found[a]! * accounts.length + found[b]!;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST)
    .map(([pair]) => compare({ texts, known }, Math.floor(pair / accounts.length), pair % accounts.length))
    .sort((a, b) => a.one - b.one || a.other - b.other);
}

/** Of every shingle that stands in several texts: which these are. Most stand in one, and cost no list. */
function holdersOf(texts: readonly Words[]): Map<number, number[]> {
  const first = new Map<number, number>();
  const holders = new Map<number, number[]>();
  for (const [at, { shingles }] of texts.entries())
    for (const shingle of shingles) {
      const before = first.get(shingle);
      if (before === undefined) first.set(shingle, at);
      else if (before !== at) {
        const found = holders.get(shingle);
        if (!found) holders.set(shingle, [before, at]);
        else if (found.at(-1) !== at) found.push(at);
      }
    }
  return holders;
}

function wordsOf({ article, features }: Account): Words {
  const said = features.quotations
    .filter((quotation) => quotation.kind !== 'indirect')
    .flatMap((quotation) => quotation.pieces.filter((piece) => piece.in === 'text'))
    .sort((a, b) => a.start - b.start);
  const [start, end, words]: [number[], number[], string[]] = [[], [], []];
  let next = 0;
  for (const token of tokenise(article.text)) {
    while (next < said.length && said[next]!.end <= token.start) next += 1;
    if (next < said.length && said[next]!.start <= token.start) continue;
    start.push(token.start);
    end.push(token.end);
    words.push(fold(token.text));
  }
  return { start, end, shingles: shinglesOf(words), numbers: new Int32Array(0) };
}

/** `known`: room for a mark on each numbered shingle, all off before and after. */
function compare(
  { texts, known }: { texts: readonly Words[]; known: Uint8Array },
  one: number,
  other: number,
): SharedText {
  const [a, b] = [texts[one]!, texts[other]!];
  const [inA, inB] = [covered(a, b, known), covered(b, a, known)];
  return {
    one,
    other,
    shareOfOne: inA.share,
    shareOfOther: inB.share,
    passageOfOne: inA.passage,
    passageOfOther: inB.passage,
  };
}

/** Share of the words of `text` in shingles that `source` has too, and the longest unbroken run of them. */
function covered(text: Words, source: Words, known: Uint8Array): { share: number; passage: Span } {
  mark(source, known, 1);
  let [count, until, from, best] = [0, 0, 0, { from: 0, to: 0 }];
  for (let at = 0; at < text.numbers.length; at++) {
    const number = text.numbers[at]!;
    if (number < 0 || known[number] === 0) continue;
    if (at > until || count === 0) from = at;
    count += at + SHINGLE - Math.max(until, at);
    until = at + SHINGLE;
    if (until - from > best.to - best.from) best = { from, to: until };
  }
  mark(source, known, 0);
  const passage: Span = { in: 'text', start: text.start[best.from] ?? 0, end: text.end[best.to - 1] ?? 0 };
  return { share: text.start.length === 0 ? 0 : count / text.start.length, passage };
}

function mark({ numbers }: Words, known: Uint8Array, as: 0 | 1): void {
  for (const number of numbers) if (number >= 0) known[number] = as;
}
