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

/** Lays two sentences over each other; numbers, weekdays and names count by their letters, other words by stem. */
export function alignWords(a: readonly Word[], b: readonly Word[]): Alignment {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] = alike(a[i]!, b[j]!)
        ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  const kept: [number, number][] = [];
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  let from: [number, number] = [0, 0];
  const close = () => {
    if (i > from[0] || j > from[1]) edits.push({ a: [from[0], i], b: [from[1], j] });
  };
  while (i < a.length && j < b.length) {
    if (alike(a[i]!, b[j]!)) {
      close();
      kept.push([i, j]);
      i += 1;
      j += 1;
      from = [i, j];
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  i = a.length;
  j = b.length;
  close();
  return { overlap: kept.length / Math.max(a.length, b.length, 1), edits, kept };
}

function alike(one: Word, other: Word): boolean {
  return one.low === other.low || (one.stem === other.stem && !/\d/.test(one.low));
}
