import type { Word } from '../statements/line.ts';

/** A place where two word sequences differ: half-open ranges of word indices, one of them may be empty. */
export interface Edit {
  a: [number, number];
  b: [number, number];
}

/** Least overlap of two sentences whose edits are read, and the one from which filters against chance are not needed. */
export const NEARLY_SAME = 0.7;
export const ALL_BUT_SAME = 0.85;
/** Longest edit, in words, that is read as one change. */
export const LONGEST_EDIT = 8;

/** Two sentences laid over each other by their longest common sequence of stems. */
export interface Alignment {
  /** Length of the common sequence over the length of the longer sentence, from 0 to 1. */
  overlap: number;
  edits: Edit[];
  /** Pairs of indices of the words that stay. */
  kept: [number, number][];
}

/** Lays two of the lines over each other, by index. */
export type Align = (a: number, b: number) => Alignment | null;

/** A line's words as numbers: alike are two words with the same `low`, or with the same `stem` unless there is none. */
interface Coded {
  low: Int32Array;
  stem: Int32Array;
  /** As `stem`, but -1 for a word with a digit in it. */
  strict: Int32Array;
}

/**
 * Lays lines over each other; numbers, weekdays and names count by their letters, other words by stem. Null where two
 * overlap by less than `NEARLY_SAME`: most pairs, of which most are told apart before anything is laid.
 */
export function makeAligner(lines: readonly (readonly Word[])[]): Align {
  const lows = new Map<string, number>();
  const stems = new Map<string, number>();
  const coded = lines.map((words): Coded => {
    const stem = Int32Array.from(words, (word) => numberOf(stems, word.stem));
    return {
      low: Int32Array.from(words, (word) => numberOf(lows, word.low)),
      stem,
      strict: stem.map((number, at) => (/\d/.test(words[at]!.low) ? -1 : number)),
    };
  });
  const marks = { low: new Int32Array(lows.size).fill(-1), stem: new Int32Array(stems.size).fill(-1), turn: 0 };
  return (a, b) => {
    const [one, other] = [coded[a]!, coded[b]!];
    const longer = Math.max(one.low.length, other.low.length, 1);
    marks.turn += 1;
    return mostKept(one, other, marks) / longer < NEARLY_SAME ? null : alignCoded(one, other);
  };
}

/** So many words of `a` have their like in `b`: no more can be kept. */
function mostKept(a: Coded, b: Coded, marks: { low: Int32Array; stem: Int32Array; turn: number }): number {
  const { low, stem, turn } = marks;
  for (let j = 0; j < b.low.length; j += 1) {
    low[b.low[j]!] = turn;
    stem[b.stem[j]!] = turn;
  }
  let most = 0;
  for (let i = 0; i < a.low.length; i += 1)
    if (low[a.low[i]!] === turn || (a.strict[i]! >= 0 && stem[a.strict[i]!] === turn)) most += 1;
  return most;
}

function alignCoded(a: Coded, b: Coded): Alignment | null {
  const [rows, columns] = [a.low.length, b.low.length];
  const longer = Math.max(rows, columns, 1);
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  const alike = (i: number, j: number) => a.low[i] === b.low[j] || a.strict[i] === b.stem[j];
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      table[i * width + j] = alike(i, j)
        ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  if (table[0]! / longer < NEARLY_SAME) return null;
  const kept: [number, number][] = [];
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  let from: [number, number] = [0, 0];
  const close = () => {
    if (i > from[0] || j > from[1]) edits.push({ a: [from[0], i], b: [from[1], j] });
  };
  while (i < rows && j < columns) {
    if (alike(i, j)) {
      close();
      kept.push([i, j]);
      i += 1;
      j += 1;
      from = [i, j];
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  i = rows;
  j = columns;
  close();
  return { overlap: kept.length / longer, edits, kept };
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}
