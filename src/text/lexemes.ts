import { ACCENT, classOf, DIGIT, isApostrophe, LETTER, NUMBER, PARTS, SPACE } from './characters.ts';
import { FORM_SEED, type Form, formAt, formHashed, mixForm } from './intern.ts';

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
  /**
   * True where no way of cutting words cuts otherwise here: letters alone, parted on both sides by blanks or marks that
   * join nothing. Readers with other rules for apostrophes, hyphens and stops take such words as they are.
   */
  sure: boolean;
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
    if ((kind & LETTER) !== 0 && (at === 0 || (classOf(text.charCodeAt(at - 1)) & PARTS) !== 0)) {
      // The form's hash is mixed on the way: most of a text is read here, once.
      let hash = FORM_SEED;
      let end = at;
      for (let next = unit; end < to && (classOf(next) & LETTER) !== 0; next = text.charCodeAt(end)) {
        hash = mixForm(hash, next);
        end += 1;
      }
      if (isParted(text, at, end)) {
        const form = formHashed(text, at, end, hash);
        found.push({ start: at, end, text: form.text, lower: form.lower, kind: 'word', form, sure: true });
        at = end;
        continue;
      }
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
    push(found, text, at, at + (pair ? 2 : 1), 'mark', (kind & PARTS) !== 0 && !isAmongFigures(text, at));
    at += pair ? 2 : 1;
  }
  return found;
}

function push(found: Lexeme[], text: string, start: number, end: number, kind: Lexeme['kind'], sure = false): void {
  const form = formAt(text, start, end);
  const lower = kind === 'word' ? form.lower : form.text;
  found.push({ start, end, text: form.text, lower, kind, form, sure });
}

/** Longest abbreviation whose full stop some reader takes for part of it. */
const ABBREVIATED = 4;

/** True where what follows the letters `start` to `end` joins nothing to them: at most the full stop of a sentence. */
function isParted(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (end >= text.length || (classOf(unit) & PARTS) !== 0) return true;
  if (unit !== 0x2e || end - start <= ABBREVIATED) return false;
  return end + 1 >= text.length || (classOf(text.charCodeAt(end + 1)) & PARTS) !== 0;
}

/** "1,000", "5:30": some readers keep these marks inside figures. */
const isAmongFigures = (text: string, at: number) =>
  at > 0 && (classOf(text.charCodeAt(at - 1)) & classOf(text.charCodeAt(at + 1)) & NUMBER) !== 0;

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
