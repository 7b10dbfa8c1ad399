import type { Line } from '../lines/line.ts';
import { FRACTIONS, GLYPHS, MAGNITUDES, SCALES, SMALL, TENS, VAGUE } from './number-words.data.ts';

/** A number as written, without hedge or unit. `from` and `to`: lexemes of the line, `to` exclusive. */
export interface Figure {
  from: number;
  to: number;
  value: number;
  /** Half of the last significant digit; 0 where the number is taken as exact. */
  margin: number;
  /** Set where the word itself names an interval ("dozens", "several"). */
  vague: [number, number | null] | null;
  /** True for a four-digit figure without separators, which may be a year. */
  yearlike: boolean;
  written: 'figure' | 'word' | 'fraction';
}

// 1.000,5 in these, 1,000.5 elsewhere.
const COMMA_DECIMAL = new Set('de fr es it pt nl ru uk tr pl cs sv da nb no fi ro hu el id vi bg sr hr'.split(' '));

/** Words a number can begin with: all others are passed over at the cost of one look-up. */
export const OPENS_NUMBER = new Set([
  ...Object.keys(SMALL),
  ...Object.keys(TENS),
  ...Object.keys(VAGUE),
  ...'a an several few tens half quarter'.split(' '),
]);

/** Reads the number that begins at lexeme `at`; null where none does. Words are read in English, figures in any language. */
export function readNumber(line: Line, at: number): Figure | null {
  const word = line.words[at];
  if (!word) return null;
  if (word.kind === 'number' || GLYPHS[word.text] !== undefined) return readFigure(line, at);
  if (word.kind === 'mark' || !OPENS_NUMBER.has(word.lower)) return null;
  return line.language === 'en' || line.language === 'un' ? readWords(line, at) : null;
}

function adjacent(line: Line, left: number): boolean {
  return line.words[left]?.end === line.words[left + 1]?.start;
}

/** Digits of any script as ASCII. */
function ascii(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}

function parseFigure(written: string, language: string): { value: number; decimals: number; grouped: boolean } | null {
  // Most figures are a few plain digits.
  if (/^[0-9]{1,15}$/.test(written)) return { value: Number(written), decimals: 0, grouped: false };
  const text = ascii(written);
  const [group, decimal] = COMMA_DECIMAL.has(language) ? ['.', ','] : [',', '.'];
  const parts = text.split(decimal);
  if (parts.length > 2) {
    // "1.234.567" where the stop is no group mark here: a version, an address or the other convention.
    if (!parts.slice(1).every((part) => part.length === 3)) return null;
    return { value: Number(parts.join('')), decimals: 0, grouped: true };
  }
  const whole = (parts[0] ?? '').split(group);
  const grouped = whole.length > 1;
  if (grouped && (!whole.slice(1).every((part) => /^\d{2,3}$/.test(part)) || whole.at(-1)?.length !== 3)) return null;
  const digits = whole.join('');
  const rest = parts[1] ?? '';
  if (!/^\d+$/.test(digits) || digits.length > 15) return null;
  // Where the comma is the decimal mark, "1.000" was grouped above; "1,000" with three decimals is the English grouping.
  if (COMMA_DECIMAL.has(language) && rest.length === 3 && digits.length <= 3 && digits !== '0' && !grouped)
    return { value: Number(digits + rest), decimals: 0, grouped: true };
  return { value: Number(rest ? `${digits}.${rest}` : digits), decimals: rest.length, grouped };
}

function readFigure(line: Line, at: number): Figure | null {
  const { words, language } = line;
  const first = words[at]!;
  const glyph = GLYPHS[first.text];
  if (glyph !== undefined) return { ...exact(at, at + 1, glyph), written: 'fraction' };
  const parsed = parseFigure(first.text, language);
  if (!parsed) return null;
  let { value, decimals } = parsed;
  let to = at + 1;
  // ".38": the stop belongs to the figure.
  const before = words[at - 1];
  if (before?.text === '.' && adjacent(line, at - 1) && !(words[at - 2] && adjacent(line, at - 2))) return null;
  // "1, 000": a space slipped into the figure.
  const after = words[at + 2];
  if (
    /^\d{1,3}$/.test(first.text) &&
    words[at + 1]?.text === ',' &&
    adjacent(line, at) &&
    after?.kind === 'number' &&
    /^\d?00$/.test(after.text) &&
    after.text.length === 3 &&
    after.start - (words[at + 1]?.end ?? 0) === 1
  ) {
    value = value * 1000 + Number(after.text);
    to = at + 3;
  }
  // "4½", "1 1/2", "3/4".
  const next = words[to];
  const glyphAfter = next ? GLYPHS[next.text] : undefined;
  if (glyphAfter !== undefined) return { ...exact(at, to + 1, value + glyphAfter), written: 'fraction' };
  if (next?.kind === 'number' && words[to + 1]?.text === '/' && adjacent(line, to) && adjacent(line, to + 1)) {
    const over = Number(words[to + 2]?.text);
    const part = Number(next.text) / over;
    if (words[to + 2]?.kind === 'number' && over <= 16 && part < 1)
      return { ...exact(at, to + 3, value + part), written: 'fraction' };
  }
  if (next?.text === '/' && adjacent(line, at) && adjacent(line, to) && words[to + 1]?.kind === 'number') {
    const over = Number(words[to + 1]?.text);
    if (over >= 2 && over <= 10 && value < over && words[to + 2]?.text !== '/')
      return { ...exact(at, to + 2, value / over), written: 'fraction' };
    return null;
  }
  const yearlike = /^\d{4}$/.test(ascii(first.text)) && to === at + 1 && value >= 1000 && value < 2200;
  const scaled = scaleAt(line, to);
  if (scaled) {
    const margin = (scaled.by / 10 ** decimals) * 0.5;
    return {
      from: at,
      to: scaled.to,
      value: value * scaled.by,
      margin,
      vague: null,
      yearlike: false,
      written: 'figure',
    };
  }
  return { from: at, to, value, margin: marginOf(value, decimals), vague: null, yearlike, written: 'figure' };
}

/** The scale word at `at`, with "million" after "hundred" and the like multiplied. */
function scaleAt(line: Line, at: number): { by: number; to: number } | null {
  let to = at;
  let by = 1;
  for (;;) {
    let word = line.words[to];
    let step = 1;
    if (word?.text === '-' && adjacent(line, to - 1) && adjacent(line, to)) {
      word = line.words[to + 1];
      step = 2;
    }
    if (word?.kind !== 'word') break;
    const scale = SCALES[word.lower];
    if (scale === undefined) break;
    // A letter alone is a scale only where it touches the figure: "5m", not "5 m".
    if (word.lower.length === 1 && /[a-z]/.test(word.lower) && !(to === at && adjacent(line, to - 1))) break;
    if (word.lower === 'm' && /^[a-z]/.test(line.words[to + 1]?.lower ?? '') && line.words[to + 1]?.lower === 'long')
      break;
    by *= scale;
    to += step;
    if (word.lower === 'тыс' || word.lower === 'млн' || word.lower === 'млрд')
      if (line.words[to]?.text === '.' && adjacent(line, to - 1)) to += 1;
  }
  return to > at ? { by, to } : null;
}

/** Rounding, as writers do it: from 1,000 up, or with decimals, half of the last significant digit either way. */
function marginOf(value: number, decimals: number): number {
  if (decimals > 0) return 0.5 * 10 ** -decimals;
  if (value < 1000) return 0;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place / 2;
}

function exact(from: number, to: number, value: number): Figure {
  return { from, to, value, margin: 0, vague: null, yearlike: false, written: 'word' };
}

function readWords(line: Line, at: number): Figure | null {
  const { words } = line;
  const lower = words[at]!.lower;
  const lowerAt = (index: number) => words[index]?.lower ?? '';
  if (lower === 'several' || lower === 'few' || (lower === 'a' && lowerAt(at + 1) === 'few')) {
    const to = at + (lower === 'a' ? 2 : 1);
    const scale = VAGUE[lowerAt(to)] ? undefined : MAGNITUDES[lowerAt(to)];
    return { ...exact(at, scale ? to + 1 : to, 3 * (scale ?? 1)), vague: [3 * (scale ?? 1), 9 * (scale ?? 1)] };
  }
  if (lower === 'a' && lowerAt(at + 1) === 'couple') return { ...exact(at, at + 2, 2), vague: [2, 4] };
  if (lower === 'tens' && lowerAt(at + 1) === 'of' && lowerAt(at + 2) === 'thousands')
    return { ...exact(at, at + 3, 10_000), vague: [10_000, 99_999] };
  if (
    lower === 'hundreds' &&
    lowerAt(at + 1) === 'of' &&
    (lowerAt(at + 2) === 'thousands' || lowerAt(at + 2) === 'millions')
  ) {
    const unit = lowerAt(at + 2) === 'thousands' ? 1000 : 1e6;
    return { ...exact(at, at + 3, 100 * unit), vague: [100 * unit, 999 * unit] };
  }
  const vague = VAGUE[lower];
  if (vague) return { ...exact(at, at + 1, vague[0]), vague };
  return readFraction(line, at) ?? readCardinal(line, at);
}

/** "half", "a third of", "two-thirds", "three and a half", "half a million", "quarter-century". */
function readFraction(line: Line, at: number): Figure | null {
  const { words } = line;
  const lowerAt = (index: number) => words[index]?.lower ?? '';
  const first = lowerAt(at);
  const fraction = (from: number, to: number, value: number): Figure => ({
    ...exact(from, to, value),
    written: 'fraction',
  });
  if (first === 'half') {
    let next = at + 1;
    if (lowerAt(next) === '-' && adjacent(line, next - 1)) next += 1;
    if (lowerAt(next) === 'a' || lowerAt(next) === 'an') {
      const scale = MAGNITUDES[lowerAt(next + 1)];
      if (scale) return fraction(at, next + 2, scale / 2);
      return fraction(at, next + 1, 0.5);
    }
    const scale = MAGNITUDES[lowerAt(next)];
    if (scale) return fraction(at, next + 1, scale / 2);
    if (next > at + 1) return fraction(at, next, 0.5);
    return fraction(at, at + 1, 0.5);
  }
  if (first === 'quarter' && (lowerAt(at + 1) === '-' || lowerAt(at + 1) === 'century'))
    return lowerAt(at + 1) === '-' && lowerAt(at + 2) !== 'century'
      ? null
      : fraction(at, lowerAt(at + 1) === '-' ? at + 2 : at + 1, 0.25);
  const count = first === 'a' || first === 'an' || first === 'one' ? 1 : SMALL[first];
  if (count === undefined || count === 0 || count > 9) return null;
  let next = at + 1;
  if (lowerAt(next) === '-' && adjacent(line, at) && adjacent(line, next)) next += 1;
  const part = FRACTIONS[lowerAt(next)];
  if (part === undefined) return null;
  // "one second", "a third person": a fraction needs a plural, "of", a hyphen or "million" after it.
  const plural = lowerAt(next).endsWith('s') && count > 1;
  const after = lowerAt(next + 1);
  const halfOrQuarter = lowerAt(next) === 'half' || lowerAt(next) === 'quarter';
  if (!plural && after !== 'of' && !(halfOrQuarter && (MAGNITUDES[after] || after === 'century')) && next === at + 1)
    return null;
  if (after === 'of' && MAGNITUDES[lowerAt(next + 3)] && lowerAt(next + 2) === 'a')
    return fraction(at, next + 4, count * part * (MAGNITUDES[lowerAt(next + 3)] ?? 1));
  return fraction(at, next + 1, count * part);
}

function readCardinal(line: Line, at: number): Figure | null {
  const { words } = line;
  const lowerAt = (index: number) => words[index]?.lower ?? '';
  let total = 0;
  let group = 0;
  let to = at;
  let scaled = false;
  let read = false;
  if ((lowerAt(at) === 'a' || lowerAt(at) === 'an') && MAGNITUDES[lowerAt(at + 1)] && lowerAt(at + 1) !== 'score') {
    group = 1;
    to = at + 1;
  }
  for (;;) {
    const word = lowerAt(to);
    const tens = TENS[word];
    const small = SMALL[word];
    if (tens !== undefined && group % 100 === 0) {
      group += tens;
      to += 1;
      if (lowerAt(to) === '-' && SMALL[lowerAt(to + 1)] && (SMALL[lowerAt(to + 1)] ?? 10) < 10) to += 1;
      const unit = SMALL[lowerAt(to)];
      if (unit && unit < 10) {
        group += unit;
        to += 1;
      }
      read = true;
      continue;
    }
    if (small !== undefined && group % 100 === 0) {
      group += small;
      to += 1;
      read = true;
      // "two-million-dollar", "three-dozen": the scale may follow a hyphen.
      if (lowerAt(to) === '-' && MAGNITUDES[lowerAt(to + 1)] && adjacent(line, to)) to += 1;
      continue;
    }
    const scale = MAGNITUDES[word];
    if (scale !== undefined && group > 0 && word !== 'score') {
      if (scale === 100 || scale === 12) group *= scale;
      else {
        total += group * scale;
        group = 0;
      }
      scaled ||= scale >= 1000;
      read = true;
      to += 1;
      if (
        lowerAt(to) === 'and' &&
        (SMALL[lowerAt(to + 1)] !== undefined || TENS[lowerAt(to + 1)] !== undefined) &&
        scale === 100
      )
        to += 1;
      continue;
    }
    break;
  }
  if (!read) return null;
  let value = total + group;
  // "four and a half", "two and a quarter".
  if (lowerAt(to) === 'and' && lowerAt(to + 1) === 'a') {
    const part = lowerAt(to + 2) === 'half' ? 0.5 : lowerAt(to + 2) === 'quarter' ? 0.25 : 0;
    if (part) {
      const scale = MAGNITUDES[lowerAt(to + 3)];
      value = (value + part) * (scale ?? 1);
      return { ...exact(at, scale ? to + 4 : to + 3, value), written: 'fraction' };
    }
  }
  return {
    from: at,
    to,
    value,
    margin: scaled ? marginOf(value, 0) : 0,
    vague: null,
    yearlike: false,
    written: 'word',
  };
}
