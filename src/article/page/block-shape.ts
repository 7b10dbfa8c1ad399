/** What a block's characters look like, from one pass over at most `SEEN` UTF-16 units; counts are scaled to the whole. */
export interface Shape {
  words: number;
  /** Full stops and their like in any script, before white space, a closing quote or the end. */
  sentences: number;
  upper: number;
  digits: number;
  commas: number;
  quotes: number;
  separators: number;
  /** Letters of any script. */
  letters: number;
  endsSentence: boolean;
  endsColon: boolean;
  startsUpper: boolean;
  startsLower: boolean;
  startsDigit: boolean;
  /** Share of the words that begin with a capital. */
  capitalised: number;
}

const SEEN = 4000;
const UPPER = /\p{Lu}/u;
const LETTER = /[\p{L}\p{M}]/u;
const CLOSING = /["'”’»)\]」』]/;

const Kind = { none: 0, lower: 1, upper: 2, digit: 3, ideograph: 4 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];
/** Shapes cost the same for every text of a length, whatever stands in it. */
export function shapeOf(text: string): Shape {
  const seen = Math.min(text.length, SEEN);
  let words = 0;
  let capitals = 0;
  let sentences = 0;
  let upper = 0;
  let digits = 0;
  let commas = 0;
  let quotes = 0;
  let separators = 0;
  let letters = 0;
  let inWord = false;
  for (let i = 0; i < seen; i += 1) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === Kind.none) {
      if (code !== 39 && code !== 0x2019) inWord = false;
      if (isStop(code)) {
        if (code >= 0x3001 || isBreak(text, i + 1)) sentences += 1;
      } else if (code === 44 || code === 0x060c || code === 0x3001 || code === 0xff0c) commas += 1;
      else if (
        code === 34 ||
        code === 0x201c ||
        code === 0x201d ||
        code === 0x201e ||
        code === 0xab ||
        code === 0xbb ||
        code === 0x300c
      )
        quotes += 1;
      else if (code === 124 || code === 0xb7 || code === 0x2022 || code === 47 || code === 0x203a || code === 62)
        separators += 1;
      continue;
    }
    if (kind === Kind.ideograph) {
      words += 0.5;
      letters += 1;
      inWord = false;
      continue;
    }
    if (kind === Kind.digit) digits += 1;
    else letters += 1;
    if (kind === Kind.upper) upper += 1;
    if (!inWord) {
      words += 1;
      if (kind === Kind.upper) capitals += 1;
      inWord = true;
    }
  }
  const scale = text.length / Math.max(1, seen);
  const first = kindOf(text.charCodeAt(0));
  let last = text.length - 1;
  while (last > 0 && CLOSING.test(text[last]!)) last -= 1;
  const end = text.charCodeAt(last);
  return {
    words: words * scale,
    sentences: sentences * scale,
    upper: upper * scale,
    digits: digits * scale,
    commas: commas * scale,
    quotes: quotes * scale,
    separators: separators * scale,
    letters: letters * scale,
    endsSentence: isStop(end) || end === 0x2026,
    endsColon: end === 58 || end === 0xff1a,
    startsUpper: first === Kind.upper,
    startsLower: first === Kind.lower,
    startsDigit: first === Kind.digit,
    capitalised: words > 0 ? Math.min(1, capitals / words) : 0,
  };
}

function kindOf(code: number): Kind {
  if (code < 128) {
    if (code >= 97 && code <= 122) return Kind.lower;
    if (code >= 65 && code <= 90) return Kind.upper;
    return code >= 48 && code <= 57 ? Kind.digit : Kind.none;
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? Kind.lower : Kind.none;
  if (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1780 && code <= 0x17ff)
  )
    return Kind.ideograph;
  if (code >= 0x2000 && code <= 0x206f) return Kind.none;
  const character = String.fromCharCode(code);
  if (code < 0x0590) return UPPER.test(character) ? Kind.upper : LETTER.test(character) ? Kind.lower : Kind.none;
  return LETTER.test(character) ? Kind.lower : Kind.none;
}

function isStop(code: number): boolean {
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0x061f ||
    code === 0x06d4 ||
    code === 0x0964 ||
    code === 0x1362
  );
}

function isBreak(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const next = text.charCodeAt(at);
  return (
    next === 32 || next === 34 || next === 39 || next === 41 || next === 0x201d || next === 0x2019 || next === 0xbb
  );
}
