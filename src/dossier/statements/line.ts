import type { Citation } from '../../base/citation.ts';
import { cite } from '../../base/citation.ts';
import type { EntityId } from '../../base/ids.ts';
import type { Account } from '../dossier.ts';

/** One word of a line, with what it counts as when lines are compared. Offsets are UTF-16, into the line's source. */
export interface Word {
  start: number;
  end: number;
  text: string;
  /** Folded to lower case without marks. */
  low: string;
  stem: string;
  /** Number, entity, country, synonym group or stem; null for words that say nothing of the content. */
  key: string | null;
  /** The person, body or place whose name the word is part of. */
  entity: EntityId | null;
  capital: boolean;
  /** True between quotation marks. */
  quoted: boolean;
}

/** A piece of a line that can stand for an assertion: the whole line or one clause of it. */
export interface Unit {
  start: number;
  end: number;
  /** Keys of its content words, each once, sorted. */
  keys: string[];
}

/** One sentence of one account, ready to be compared. */
export interface Line {
  /** Index into the accounts, in the order of the story. */
  account: number;
  /** Index into the features' sentences. */
  sentence: number;
  in: 'text' | 'title';
  start: number;
  end: number;
  paragraph: number;
  kind: 'title' | 'prose' | 'heading' | 'list';
  /** Whose words: the outlet's own, a digest's, or those of an outlet it does not name. */
  by: 'outlet' | 'digest' | 'unnamed';
  words: Word[];
  whole: Unit;
  /** The clauses, in order; a line of one clause has itself. */
  clauses: Unit[];
}

/** The text of a span of a line's source. */
export function textOf(account: Account, line: Pick<Line, 'in'>, start: number, end: number): string {
  return (line.in === 'title' ? account.article.title : account.article.text).slice(start, end);
}

export function citeLine(account: Account, line: Pick<Line, 'in'>, start: number, end: number): Citation {
  return cite(account.article, { in: line.in, start, end });
}
