import { ACCENT, classOf, isApostrophe, isPlain, LETTER, NUMBER, passOver, UPPER } from './characters.ts';
import { type Form, formAt } from './intern.ts';
import type { Lexeme } from './lexemes.ts';

/** A run of word characters, with its UTF-16 offsets. */
export interface Token {
  start: number;
  end: number;
  text: string;
  form: Form;
}

// Letters with their marks, digits with their separators ("1,000", "5.3"), inner apostrophes and hyphens ("don't",
// "second-tier"), initialisms ("U.S."). Scripts written without spaces are cut further by `Intl.Segmenter`.
const WORD =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}]+(?:['’ʼ.-](?=[\p{L}])[\p{L}\p{M}\p{N}]+)*\p{N}*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The words of `text` in order; punctuation and white space are left out. */
export function tokenise(text: string): Token[] {
  if (!isPlain(text)) return tokeniseAny(text);
  const tokens: Token[] = [];
  scan(text, 0, text.length, tokens);
  return tokens;
}

/**
 * `tokenise(text)`, where the text was cut into lexemes before: sentence by sentence, in order, no letter left out. Most
 * words are the same in both and are not read again.
 */
export function tokeniseLexemes(
  text: string,
  sentences: readonly { words: readonly Lexeme[]; plain: boolean }[],
): Token[] {
  if (!sentences.every(({ plain }) => plain)) return tokenise(text);
  const tokens: Token[] = [];
  for (const { words } of sentences) {
    let at = words[0]?.start ?? 0;
    for (const word of words) {
      if (!word.sure) continue;
      // Most words are parted by one space.
      if (word.start > at + 1 || (word.start > at && text.charCodeAt(at) !== 0x20)) scan(text, at, word.start, tokens);
      if (word.kind !== 'mark') tokens.push(word);
      at = word.end;
    }
    const end = words.at(-1)?.end ?? 0;
    if (end > at) scan(text, at, end, tokens);
  }
  return tokens;
}

function add(tokens: Token[], source: string, start: number, end: number): void {
  const form = formAt(source, start, end);
  tokens.push({ start, end, text: form.text, form });
}

/** What `WORD` matches in `text[from, to)`, unit by unit, in plain text: four times as fast. */
function scan(text: string, from: number, to: number, tokens: Token[]): void {
  let at = from;
  while (at < to) {
    const kind = classOf(text.charCodeAt(at));
    if ((kind & (LETTER | ACCENT | NUMBER)) === 0) {
      at += 1;
      continue;
    }
    const end = (kind & NUMBER) !== 0 ? endOfNumber(text, at) : endOfWord(text, at, kind);
    add(tokens, text, at, end);
    at = end;
  }
}

function endOfNumber(text: string, start: number): number {
  let at = passOver(text, start, text.length, NUMBER);
  for (;;) {
    const unit = text.charCodeAt(at);
    const joins = unit === 0x2e || unit === 0x2c || unit === 0x3a;
    if (!joins || (classOf(text.charCodeAt(at + 1)) & NUMBER) === 0) break;
    at = passOver(text, at + 1, text.length, NUMBER);
  }
  return passOver(text, at, text.length, LETTER);
}

function endOfWord(text: string, start: number, kind: number): number {
  let at = start;
  if ((kind & UPPER) !== 0 && text.charCodeAt(start + 1) === 0x2e) {
    while ((classOf(text.charCodeAt(at)) & UPPER) !== 0 && text.charCodeAt(at + 1) === 0x2e) at += 2;
    if (at - start >= 4) return at;
  }
  at = passOver(text, start, text.length, LETTER | ACCENT);
  for (;;) {
    const unit = text.charCodeAt(at);
    const joins = isApostrophe(unit) || unit === 0x2e || unit === 0x2d;
    if (!joins || (classOf(text.charCodeAt(at + 1)) & LETTER) === 0) break;
    at = passOver(text, at + 1, text.length, LETTER | ACCENT | NUMBER);
  }
  return passOver(text, at, text.length, NUMBER);
}

function tokeniseAny(text: string): Token[] {
  const tokens: Token[] = [];
  // Asked of the whole text first: a regular expression a word would cost more than finding the words.
  const unspaced = UNSPACED.test(text);
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    if (!unspaced || !UNSPACED.test(word)) {
      add(tokens, text, start, start + word.length);
      continue;
    }
    segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
    for (const piece of segmenter.segment(word)) {
      if (piece.isWordLike) {
        const at = start + piece.index;
        add(tokens, text, at, at + piece.segment.length);
      }
    }
  }
  return tokens;
}
