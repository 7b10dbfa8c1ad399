/** One word, figure or mark of a text, with its UTF-16 offsets. White space is left out. */
export interface Lexeme {
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** Lower case, the curly apostrophe made straight. */
  lower: string;
  kind: 'word' | 'number' | 'mark';
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;

// One byte for each UTF-16 unit, filled as units are met: reading a class is then one lookup.
const classes = new Uint8Array(65536);

function classOf(unit: number): number {
  if (Number.isNaN(unit)) return SPACE;
  const known = classes[unit];
  if (known) return known;
  const char = String.fromCharCode(unit);
  let made = MARK;
  if (/[\s\p{Z}\u200b\ufeff]/u.test(char)) made = SPACE;
  else if (unit >= 0xd800 && unit <= 0xdfff) made = MARK;
  else if (/[\p{L}\p{M}_]/u.test(char)) made = LETTER;
  else if (/\p{Nd}/u.test(char)) made = DIGIT;
  classes[unit] = made;
  return made;
}

const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;

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
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    if (kind === LETTER) {
      const end = endOfWord(text, at, to);
      const own = possessiveAt(text, at, end);
      push(found, text, at, own, 'word');
      if (own < end) push(found, text, own, end, 'word');
      at = end;
      continue;
    }
    if (kind === DIGIT) {
      const end = endOfFigure(text, at, to);
      push(found, text, at, end, 'number');
      at = end;
      continue;
    }
    if (isApostrophe(unit) && at > from && classOf(text.charCodeAt(at - 1)) === DIGIT && text[at + 1] === 's') {
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
  const word = text.slice(start, end);
  const lower = kind === 'word' ? word.toLowerCase().replace('’', "'") : word;
  found.push({ start, end, text: word, lower, kind });
}

function endOfWord(text: string, start: number, to: number): number {
  // Initialisms: single letters, each with its stop ("U.S.", "a.m.").
  if (text[start + 1] === '.' && classOf(text.charCodeAt(start + 2)) === LETTER && text[start + 3] === '.') {
    let at = start;
    while (at + 1 < to && classOf(text.charCodeAt(at)) === LETTER && text[at + 1] === '.') at += 2;
    return at;
  }
  let at = start + 1;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) === LETTER) at += 1;
    else if (isApostrophe(unit) && at + 1 < to && classOf(text.charCodeAt(at + 1)) === LETTER) at += 2;
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
    if (classOf(unit) === DIGIT) at += 1;
    else if ((unit === 0x2c || unit === 0x2e) && at + 1 < to && classOf(text.charCodeAt(at + 1)) === DIGIT) at += 2;
    else break;
  }
  return at;
}
