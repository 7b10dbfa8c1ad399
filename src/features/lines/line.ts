import type { Lexeme } from '../../text/lexemes.ts';

/** One sentence of the title or the text, cut into lexemes: what every reader of `features` reads. */
export interface Line {
  in: 'title' | 'text';
  /** The whole title or text that the offsets point into. */
  source: string;
  /** Index into the article's sentences. */
  sentence: number;
  /** BCP 47, first two letters. */
  language: string;
  words: Lexeme[];
  /** No character wants more than its own UTF-16 unit to be read: see `text/characters.ts`. */
  plain: boolean;
  /** What each word may be to a reader: see `word-traits.ts`. */
  traits: Uint16Array;
}
