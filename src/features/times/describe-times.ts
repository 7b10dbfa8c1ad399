import type { TimeMention } from '../features.ts';
import type { Line } from '../lines/line.ts';
import type { Anchor } from './anchor.ts';
import { type ReadTime, readTimes } from './read-times.ts';

/** The times of all sentences, and for each sentence which of its lexemes they take up (true), if any. */
export interface Times {
  mentions: TimeMention[];
  taken: boolean[][];
}

/**
 * Reads the times of an article. A weekday whose own sentence does not tell past from future follows the article's other
 * mentions of that weekday where those agree; else it is the past one.
 */
export function describeTimes(lines: readonly Line[], anchor: Anchor | null): Times {
  const mentions: ReadTime[] = [];
  const taken: boolean[][] = [];
  const sure = new Map<number, Set<string>>();
  for (const line of lines) {
    const read = readTimes(line, anchor);
    taken.push(read.length === 0 ? NONE : takenBy(read, line.words.length));
    for (const time of read) {
      mentions.push(time);
      const { mention, weak } = time;
      if (weak || mention.weekday === null || mention.from === null) continue;
      sure.set(mention.weekday, (sure.get(mention.weekday) ?? new Set()).add(mention.from));
    }
  }
  return { mentions: mentions.map((time) => followed(time, sure)), taken };
}

const NONE: boolean[] = [];

function takenBy(read: readonly ReadTime[], words: number): boolean[] {
  const marks: boolean[] = new Array(words).fill(false);
  for (const { from, to, mention } of read) if (mention.relation !== 'for') marks.fill(true, from, to);
  return marks;
}

function followed({ mention, weak }: ReadTime, sure: Map<number, Set<string>>): TimeMention {
  if (!weak || mention.weekday === null || mention.from === null) return mention;
  const others = sure.get(mention.weekday);
  const [only] = others ?? [];
  if (others?.size !== 1 || only === undefined || only === mention.from) return mention;
  const length = Date.parse(mention.to ?? mention.from) - Date.parse(mention.from);
  const to = `${new Date(Date.parse(only) + length).toISOString().slice(0, 19)}Z`;
  return { ...mention, from: only, to };
}
