import type { Account } from '../dossier.ts';
import type { Line, Word } from '../statements/line.ts';
import type { Alignment } from './align-words.ts';
import type { LineValues } from './figures.ts';
import type { Occurrence } from './parting.ts';

/** One side of a pair of lines that are compared. */
export interface Side {
  /** Index into the lines. */
  at: number;
  line: Line;
  account: Account;
  values: LineValues;
}

/** Two lines laid over each other. */
export interface Pair {
  a: Side;
  b: Side;
  alignment: Alignment;
}

/** The words `from..to` of a side as a value. */
export function wordsAsValue(side: Side, [from, to]: [number, number]): Occurrence | null {
  const words = side.line.words.slice(from, to);
  if (words.length === 0) return null;
  return {
    line: side.at,
    start: words[0]!.start,
    end: words.at(-1)!.end,
    same: words.map((word) => word.stem).join(' '),
    normal: null,
  };
}

/** Indices of the words that lie in or touch a span. */
export function wordsIn(words: readonly Word[], span: { start: number; end: number }): [number, number] {
  const from = words.findIndex((word) => word.end > span.start);
  if (from < 0) return [words.length, words.length];
  let to = from;
  while (to < words.length && words[to]!.start < span.end) to += 1;
  return [from, to];
}

/** What a difference is about, for a reader: the words that stay beside the place where the sentences part. */
export function aboutOf(side: Side, [from, to]: [number, number]): string {
  const { words } = side.line;
  const near = [...words.slice(Math.max(0, from - 6), from), ...words.slice(to, to + 5)];
  const content = near.filter((word) => word.key !== null && !word.key.startsWith('#'));
  return (content.length > 0 ? content : near)
    .slice(-4)
    .map(({ text }) => text)
    .join(' ');
}
