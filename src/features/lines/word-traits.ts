import { rememberForm } from '../../text/intern.ts';
import type { Lexeme } from '../../text/lexemes.ts';
import { FRACTIONS, GLYPHS, MAGNITUDES, ORDINALS, SMALL, TENS, VAGUE } from '../quantities/number-words.data.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS, DURATION_UNITS } from '../quantities/units.data.ts';
import { CHARACTERISE, FOREIGN_CUES, ING, SAY } from '../quotations/cues.data.ts';
import { MONTHS, WEEKDAYS } from '../times/calendar.data.ts';
import {
  AHEAD,
  AUXILIARIES,
  CUT_BEFORE,
  FUNCTION_WORDS,
  HEDGED_PARTICIPLES,
  HEDGES,
  IRREGULAR_PAST,
  NEGATORS,
  PRESENT_VERBS,
  TIMETABLE,
} from './english.data.ts';

// What a word or mark may be to one of the readers, told by its form alone and read once for each form: most words are
// nothing to most readers, and are passed over at the cost of one bit.
/** A content word or a figure. */
export const CONTENT = 1;
/** May be (part of) a finite verb, or look like one. */
export const VERBAL = 2;
export const NEGATOR = 4;
/** A hedge, or a participle that hedges in "is said to". */
export const HEDGE = 8;
/** May begin a number, an ordinal or an amount of money; "a" and "an" only before `AFTER_ARTICLE`. */
export const OPENS_QUANTITY = 16;
/** May begin a time; "a" and "an" only before `AFTER_ARTICLE`. */
export const OPENS_TIME = 32;
/** "a" and "an". */
export const ARTICLE = 64;
/** Makes a number, a length of time or a fraction of an article before it: "a week", "a third", "a few". */
export const AFTER_ARTICLE = 128;
/** May report speech, in any language. */
export const CUE = 256;
/** May tell which way a sentence's verb looks. */
export const OUTLOOK = 512;
/** A clause may begin with it: "but", "who". */
export const CUTS = 1024;

const openNumbers = new Set([
  ...[SMALL, TENS, VAGUE, ORDINALS].flatMap((table) => Object.keys(table)),
  ...'several few tens half quarter between'.split(' '),
]);
const openTimes = new Set([
  ...[SMALL, TENS, VAGUE, WEEKDAYS].flatMap((table) => Object.keys(table)),
  ...'several few tens half quarter'.split(' '),
  ...'today tonight yesterday tomorrow last past this next noon midnight'.split(' '),
  ...Object.values(MONTHS).flatMap((months) => [...months.keys()]),
]);
const opensByMark = new Set(['+', '(', ...Object.keys(CURRENCY_SIGNS), ...Object.keys(GLYPHS)]);
const afterArticle = new Set([
  ...[FRACTIONS, MAGNITUDES, DURATION_UNITS].flatMap((table) => Object.keys(table)),
  ...'few couple day days week weeks month months year years decade decades'.split(' '),
]);
const cues = new Set(['according', ...SAY, ...ING, ...CHARACTERISE]);
for (const words of Object.values(FOREIGN_CUES)) for (const word of words) if (word) cues.add(word);
const outlooks = new Set([
  ...'set due about going will would to was were had did has have been'.split(' '),
  ...'expected planned scheduled invited invites summoned summons'.split(' '),
  ...AHEAD,
  ...TIMETABLE,
  ...IRREGULAR_PAST,
]);

function traitsOfWord(text: string, lower: string): number {
  const past = lower.endsWith('ed');
  let traits = FUNCTION_WORDS.has(lower) ? 0 : CONTENT;
  if (past || AUXILIARIES.has(lower) || IRREGULAR_PAST.has(lower) || PRESENT_VERBS.has(lower)) traits |= VERBAL;
  if (NEGATORS.has(lower) || lower.endsWith("n't")) traits |= NEGATOR;
  if (HEDGES.has(lower) || HEDGED_PARTICIPLES.has(lower)) traits |= HEDGE;
  if (openNumbers.has(lower) || CURRENCY_CODES.has(text)) traits |= OPENS_QUANTITY;
  if (openTimes.has(lower)) traits |= OPENS_TIME;
  if (lower === 'a' || lower === 'an') traits |= ARTICLE;
  if (afterArticle.has(lower)) traits |= AFTER_ARTICLE;
  if (cues.has(lower)) traits |= CUE;
  if (past || outlooks.has(lower)) traits |= OUTLOOK;
  if (CUT_BEFORE.has(lower)) traits |= CUTS;
  return traits;
}

/** The traits of each word, index for index. */
export function traitsOf(words: readonly Lexeme[]): Uint16Array {
  const traits = new Uint16Array(words.length);
  for (let at = 0; at < words.length; at += 1) traits[at] = traitsAt(words[at]!);
  return traits;
}

const wordTraits = rememberForm((word) => traitsOfWord(word, word.toLowerCase().replace('’', "'")));

function traitsAt({ form, text, kind }: Lexeme): number {
  if (kind === 'word') return wordTraits(form);
  if (kind === 'number') return CONTENT | OPENS_QUANTITY | OPENS_TIME;
  if (opensByMark.has(text)) return OPENS_QUANTITY;
  return text === '-' || text === '‑' ? AFTER_ARTICLE : 0;
}
