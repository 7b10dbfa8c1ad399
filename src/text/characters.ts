// What a UTF-16 unit is, as bits. One entry for each unit, filled as units are met: a class is then one look-up, where a
// regular expression for each character costs ten times as much.
export const LETTER = 1;
export const UPPER = 2;
/** A combining mark. */
export const ACCENT = 4;
export const NUMBER = 8;
/** A decimal digit. */
export const DIGIT = 16;
/** White space as `\s` has it. */
export const BLANK = 32;
/** White space, other separators, and the space of no width. */
export const SPACE = 64;
/** Scripts written without spaces, and halves of characters outside the basic plane: not to be read unit by unit. */
export const WHOLE = 128;
const MET = 256;
/** A mark or blank that parts words whatever stands beside it: unlike an apostrophe, a hyphen or a full stop. */
export const PARTS = 512;
const PARTING = ' \n\t,;:!?()[]"“”';

const classes = new Uint16Array(65536);

/** The bits of a unit; 0 for `NaN` (behind a text's end) and for punctuation. */
export function classOf(unit: number): number {
  return classes[unit] || read(unit);
}

function read(unit: number): number {
  if (Number.isNaN(unit)) return 0;
  const char = String.fromCharCode(unit);
  let made = MET;
  if (unit >= 0xd800 && unit <= 0xdfff) made |= WHOLE;
  else if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(char)
  )
    made |= WHOLE;
  if (/\p{L}/u.test(char)) made |= LETTER;
  if (/\p{Lu}/u.test(char)) made |= UPPER;
  if (/\p{M}/u.test(char)) made |= ACCENT;
  if (/\p{N}/u.test(char)) made |= NUMBER;
  if (/\p{Nd}/u.test(char)) made |= DIGIT;
  if (/\s/.test(char)) made |= BLANK | SPACE;
  if (/[\p{Z}\u200b\ufeff]/u.test(char)) made |= SPACE;
  if (PARTING.includes(char)) made |= PARTS;
  classes[unit] = made;
  return made;
}

/** Apostrophes inside words: straight, curly, and the modifier letter. */
export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;

/** True where no character wants more than its own unit to be read: no script without spaces, no surrogates. */
export function isPlain(text: string, from = 0, to = text.length): boolean {
  for (let at = from; at < to; at += 1) if ((classOf(text.charCodeAt(at)) & WHOLE) !== 0) return false;
  return true;
}

/** Where the run of characters of these kinds that begins at `from` ends, at the latest at `to`. */
export function passOver(text: string, from: number, to: number, kinds: number): number {
  let at = from;
  while (at < to && (classOf(text.charCodeAt(at)) & kinds) !== 0) at += 1;
  return at;
}
