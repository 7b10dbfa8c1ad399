import {
  ACCENT,
  BLANK,
  classOf,
  isApostrophe,
  isPlain,
  LETTER,
  NUMBER,
  passOver,
  UPPER,
} from '../../text/characters.ts';
import { type Form, formAt } from '../../text/intern.ts';
import type { Lexeme } from '../../text/lexemes.ts';

/** A word or mark as the tagger sees it, UTF-16 offsets. Hyphens and a final 's stand alone, initialisms stay whole. */
export interface NameToken {
  start: number;
  end: number;
  text: string;
  form: Form;
}

const TITLES =
  'Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Sgt Cpl Adm Gov Sen Rep Pres Rev Hon St Jr Sr Inc Corp Ltd Co';
const PIECE = new RegExp(
  `(?:${TITLES.replaceAll(' ', '|')})\\.|(?:\\p{L}\\.){2,}|\\p{Lu}\\.(?=\\s\\p{Lu})|\\p{N}+(?:[.,:]\\p{N}+)*` +
    "|[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ](?![sS](?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]+)*|['’ʼ][sS](?![\\p{L}\\p{N}])|\\S",
  'gu',
);
const titles = new Set(TITLES.split(' '));

/**
 * Cuts `text.slice(start, end)` into tokens. The same cut is made of training data, so that the tagger meets what it has
 * learnt: hyphens are cut out ("Russia-backed"), because corpora and outlets do not agree on them.
 */
export function nameTokens(text: string, start = 0, end = text.length): NameToken[] {
  const tokens: NameToken[] = [];
  if (isPlain(text, start, end)) scan(text, { start, stop: end, end }, tokens);
  else
    for (const match of text.slice(start, end).matchAll(PIECE))
      add(tokens, text, start + match.index, start + match.index + match[0].length);
  return tokens;
}

/** `nameTokens` of a sentence that was cut into lexemes before: most words are the same in both and are not read again. */
export function nameTokensOf(
  text: string,
  { start, end }: { start: number; end: number },
  { words, plain }: { words: readonly Lexeme[]; plain: boolean },
): NameToken[] {
  if (!plain) return nameTokens(text, start, end);
  const tokens: NameToken[] = [];
  let at = start;
  for (const word of words) {
    if (!word.sure) continue;
    if (word.start > at && !isSpace(text, at, word.start)) scan(text, { start: at, stop: word.start, end }, tokens);
    tokens.push(word);
    at = word.end;
  }
  if (end > at) scan(text, { start: at, stop: end, end }, tokens);
  return tokens;
}

/** Most words are parted by one space. */
const isSpace = (text: string, from: number, to: number) => to - from === 1 && text.charCodeAt(from) === 0x20;

/** What `PIECE` matches from `start` to `stop`, unit by unit, in a plain sentence up to `end`: four times as fast. */
function scan(text: string, of: { start: number; stop: number; end: number }, tokens: NameToken[]): void {
  let at = of.start;
  while (at < of.stop) {
    const kind = classOf(text.charCodeAt(at));
    if ((kind & BLANK) !== 0) {
      at += 1;
      continue;
    }
    const to = endOfPiece(text, at, of.end, kind);
    add(tokens, text, at, to);
    at = to;
  }
}

function add(tokens: NameToken[], source: string, start: number, end: number): void {
  const cut = end - 3;
  if (end - start > 3 && source.charCodeAt(end - 1) === 0x74 && /^n['’]t$/.test(source.slice(cut, end))) {
    push(tokens, source, start, cut);
    push(tokens, source, cut, end);
  } else push(tokens, source, start, end);
}

function push(tokens: NameToken[], source: string, start: number, end: number): void {
  const form = formAt(source, start, end);
  tokens.push({ start, end, text: form.text, form });
}

const STOP = 0x2e;
const isAt = (text: string, at: number, to: number, kinds: number) =>
  at < to && (classOf(text.charCodeAt(at)) & kinds) !== 0;
const isStop = (text: string, at: number, to: number) => at < to && text.charCodeAt(at) === STOP;

function endOfPiece(text: string, start: number, to: number, kind: number): number {
  if ((kind & NUMBER) !== 0) {
    let at = passOver(text, start, to, NUMBER);
    while (at + 1 < to && joinsFigures(text.charCodeAt(at)) && isAt(text, at + 1, to, NUMBER))
      at = passOver(text, at + 1, to, NUMBER);
    return at;
  }
  if ((kind & (LETTER | ACCENT)) === 0)
    return isApostrophe(text.charCodeAt(start)) && isPossessive(text, start, to) ? start + 2 : start + 1;
  if (isStop(text, start + 1, to) && (kind & LETTER) !== 0) {
    let at = start;
    while (isAt(text, at, to, LETTER) && isStop(text, at + 1, to)) at += 2;
    if (at - start >= 4) return at;
    if ((kind & UPPER) !== 0 && isAt(text, start + 2, to, BLANK) && isAt(text, start + 3, to, UPPER)) return start + 2;
  }
  let at = passOver(text, start, to, LETTER | ACCENT | NUMBER);
  if (isStop(text, at, to) && (kind & UPPER) !== 0 && at - start < 5 && titles.has(formAt(text, start, at).text))
    return at + 1;
  while (
    at < to &&
    isApostrophe(text.charCodeAt(at)) &&
    isAt(text, at + 1, to, LETTER | ACCENT) &&
    !isPossessive(text, at, to)
  )
    at = passOver(text, at + 1, to, LETTER | ACCENT);
  return at;
}

const joinsFigures = (unit: number) => unit === STOP || unit === 0x2c || unit === 0x3a;

/** An apostrophe with an s that ends the word. */
function isPossessive(text: string, at: number, to: number): boolean {
  const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
  return (next === 0x73 || next === 0x53) && !isAt(text, at + 2, to, LETTER | NUMBER);
}

/** True where the first letter is a capital. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}|^\p{Lt}/u.test(word);
}
