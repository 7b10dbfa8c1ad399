import { ACCENT, classOf, DIGIT, isApostrophe, LETTER, SPACE } from './characters.ts';
import { type Form, formAt, rememberForm } from './intern.ts';

/** One word, figure or mark of a text, with its UTF-16 offsets. White space is left out. */
export interface Lexeme {
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** Lower case, the curly apostrophe made straight. */
  lower: string;
  kind: 'word' | 'number' | 'mark';
  form: Form;
}

/**
 * Cuts `text[from, to)` into words, figures and marks in one pass. A possessive `'s` is a word of its own, inner
 * apostrophes stay ("don't"), hyphens and all other punctuation are marks of one character, initialisms keep their
 * stops ("U.S.", "p.m."), figures their inner separators ("1,000", "5.3"). A character outside the basic plane is a mark.
 */
export function lexemesOf(text: string, from = 0, to = text.length): Lexeme[] {
  const found: Lexeme[] = [];
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if ((kind & SPACE) !== 0) {
      at += 1;
      continue;
    }
    if ((kind & (LETTER | ACCENT)) !== 0 || unit === 0x5f) {
      const end = endOfWord(text, at, to);
      const own = possessiveAt(text, at, end);
      push(found, text, at, own, 'word');
      if (own < end) push(found, text, own, end, 'word');
      at = end;
      continue;
    }
    if ((kind & DIGIT) !== 0) {
      const end = endOfFigure(text, at, to);
      push(found, text, at, end, 'number');
      at = end;
      continue;
    }
    if (isApostrophe(unit) && at > from && isDigit(text, at - 1) && text[at + 1] === 's') {
      push(found, text, at, at + 2, 'word');
      at += 2;
      continue;
    }
    const pair = unit >= 0xd800 && unit <= 0xdbff && at + 1 < to && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    push(found, text, at, at + (pair ? 2 : 1), 'mark');
    at += pair ? 2 : 1;
  }
  return found;
}

function push(found: Lexeme[], text: string, start: number, end: number, kind: Lexeme['kind']): void {
  const form = formAt(text, start, end);
  const lower = kind === 'word' ? lowerOf(form) : form.text;
  found.push({ start, end, text: form.text, lower, kind, form });
}

const lowerOf = rememberForm((word) => word.toLowerCase().replace('’', "'"));

/** A letter, its accent, or the underscore. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (classOf(unit) & (LETTER | ACCENT)) !== 0 || unit === 0x5f;
}

const isDigit = (text: string, at: number) => (classOf(text.charCodeAt(at)) & DIGIT) !== 0;

function endOfWord(text: string, start: number, to: number): number {
  // Initialisms: single letters, each with its stop ("U.S.", "a.m.").
  if (text[start + 1] === '.' && isLetter(text, start + 2) && text[start + 3] === '.') {
    let at = start;
    while (at + 1 < to && isLetter(text, at) && text[at + 1] === '.') at += 2;
    return at;
  }
  let at = start + 1;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isLetter(text, at)) at += 1;
    else if (isApostrophe(unit) && at + 1 < to && isLetter(text, at + 1)) at += 2;
    else break;
  }
  return at;
}

/** Where a closing `'s` begins, or the word's end where it has none. */
function possessiveAt(text: string, start: number, end: number): number {
  const last = text[end - 1];
  if (end - start > 2 && (last === 's' || last === 'S') && isApostrophe(text.charCodeAt(end - 2))) return end - 2;
  return end;
}

function endOfFigure(text: string, start: number, to: number): number {
  let at = start + 1;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isDigit(text, at)) at += 1;
    else if ((unit === 0x2c || unit === 0x2e) && at + 1 < to && isDigit(text, at + 1)) at += 2;
    else break;
  }
  return at;
}
