import type { Line } from '../lines/line.ts';
import { HEDGES_AFTER, HEDGES_BEFORE, type HedgeWidth } from './hedges.data.ts';

export interface Hedge {
  /** Lexemes of the line, `to` exclusive. */
  from: number;
  to: number;
  width: HedgeWidth;
}

function matches(line: Line, at: number, phrase: readonly string[]): boolean {
  for (let index = 0; index < phrase.length; index += 1)
    if (line.words[at + index]?.lower !== phrase[index]) return false;
  return true;
}

const before = HEDGES_BEFORE.map(([phrase, width]) => ({ phrase: phrase.split(' '), width }));
const lastWords = new Set(before.map(({ phrase }) => phrase.at(-1)));
const after = HEDGES_AFTER.map(([phrase, width]) => ({ phrase: phrase.split(' '), width }));

/** The hedge whose last word stands directly before lexeme `at` (a determiner or currency sign may already be in front). */
export function hedgeBefore(line: Line, at: number): Hedge | null {
  const last = line.words[at - 1];
  if (last?.kind !== 'word' || !lastWords.has(last.lower)) return null;
  for (const { phrase, width } of before) {
    const from = at - phrase.length;
    if (from >= 0 && matches(line, from, phrase)) return { from, to: at, width };
  }
  return null;
}

/** The hedge that begins at lexeme `at`, behind the number or its noun: "or more", "-plus", "or so". */
export function hedgeAfter(line: Line, at: number): Hedge | null {
  for (const { phrase, width } of after)
    if (matches(line, at, phrase)) return { from: at, to: at + phrase.length, width };
  return null;
}
