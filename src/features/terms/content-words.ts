import { type Form, rememberForm } from '../../text/intern.ts';
import { stem } from '../../text/stem.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import { FUNCTION_WORDS } from './function-words.data.ts';

/** A word that carries content, by stem, at its place in the text. */
export interface ContentWord {
  stem: string;
  /** `inside`: within a sentence, where a capital letter means a name; `first`: where any word has one. */
  place: 'inside' | 'first';
  capital: boolean;
  /** Number of the sentence-like run of words it stands in: pairs of words are taken within one run. */
  run: number;
}

const sets = new Map<string, ReadonlySet<string>>();

function functionWords(language: string): ReadonlySet<string> {
  const base = language.slice(0, 2);
  let words = sets.get(base);
  if (!words) {
    words = new Set((FUNCTION_WORDS[base] ?? '').split(/\s+/).filter(Boolean));
    sets.set(base, words);
  }
  return words;
}

const breaks = new Uint8Array(65536);
for (const mark of '.!?:;…“”"«»()[]\n|–—') breaks[mark.charCodeAt(0)] = 1;
const BLANK = 0x20;
const DIGIT = /^\p{N}/u;

/**
 * A stem as long as it is known: the same object for the same stem, so that readers may count by it. All but `text` is
 * `describe-terms.ts`'s: what it counts in the article it is reading, and what the background knows of the stem.
 */
export interface Stem {
  readonly text: string;
  article: number;
  inText: number;
  inTitle: number;
  inside: number;
  capitals: number;
  background: unknown;
  idf: number;
  nameness: number;
}

/** Stems kept: beyond this many they are begun anew, between two texts. */
const MOST = 50_000;
let stems = new Map<string, Stem>();
let generation = 0;

function stemNamed(text: string): Stem {
  let known = stems.get(text);
  if (!known) {
    known = {
      text,
      article: -1,
      inText: 0,
      inTitle: 0,
      inside: 0,
      capitals: 0,
      background: null,
      // Never whole numbers: the engine keeps these fields as floats from the first.
      idf: Number.NaN,
      nameness: Number.NaN,
    };
    stems.set(text, known);
  }
  return known;
}

/** Forgets the stems where too many are known. Only between articles: within one, a stem must stay the same object. */
export function boundStems(): void {
  if (stems.size <= MOST) return;
  stems = new Map();
  generation += 1;
}

/** One part of a token between hyphens; `stem` null: it carries no content. Most tokens are one part. */
interface Part {
  stem: Stem | null;
  capital: boolean;
  next: Part | null;
}

/** Languages whose tokens are known at a time. */
const LANGUAGES = 8;
const readers = new Map<string, { generation: number; of: (form: Form) => Part }>();

/** Reads the first part of a token, of which most were met before. */
function partsIn(language: string): (form: Form) => Part {
  const base = language.slice(0, 2);
  let reader = readers.get(base);
  if (reader?.generation !== generation) {
    if (readers.size >= LANGUAGES) readers.clear();
    reader = { generation, of: rememberForm((token) => partsOf(token, base)) };
    readers.set(base, reader);
  }
  return reader.of;
}

/** The content words of `text` in order: function words left out, numbers without their separators, hyphens cut. */
export function contentWordsOf(text: string, language: string): ContentWord[] {
  const words: ContentWord[] = [];
  eachContentWord(text, language, tokenise(text), (stem, inside, capital, run) =>
    words.push({ stem: stem.text, place: inside ? 'inside' : 'first', capital, run }),
  );
  return words;
}

/** `contentWordsOf`, without making them. */
export function eachContentWord(
  text: string,
  language: string,
  tokens: readonly Token[],
  take: (stem: Stem, inside: boolean, capital: boolean, run: number) => void,
): void {
  const partsOfForm = partsIn(language);
  let run = 0;
  let end = -1;
  for (const token of tokens) {
    const broken = end < 0 || hasBreak(text, end, token.start);
    end = token.end;
    if (broken) run += 1;
    let inside = !broken;
    for (let part: Part | null = partsOfForm(token.form); part !== null; part = part.next) {
      if (part.stem !== null) take(part.stem, inside, part.capital, run);
      inside = true;
    }
  }
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    // Most words are parted by one space.
    if (unit !== BLANK && breaks[unit] === 1) return true;
  }
  return false;
}

function partsOf(token: string, language: string): Part {
  const stops = functionWords(language);
  let first: Part | null = null;
  for (const part of token.split('-').reverse()) {
    if (part === '') continue;
    const stem = stemOf(part, language, stops);
    first = { stem: stem === null ? null : stemNamed(stem), capital: isCapital(part), next: first };
  }
  return first ?? { stem: null, capital: false, next: null };
}

function stemOf(part: string, language: string, stops: ReadonlySet<string>): string | null {
  if (DIGIT.test(part)) return part.replace(/[,.:](?=\p{N}{3}(?!\p{N}))/gu, '').toLowerCase();
  const lower = part.toLowerCase().replace(/[’ʼ]/g, "'");
  if (stops.has(lower) || stops.has(lower.replace(/'.*$/, ''))) return null;
  const found = stem(lower.replace(/\./g, ''), language);
  return /^[a-z]?$/.test(found) ? null : found;
}

/** Starts with a letter that has a lower case and is not in it. */
function isCapital(part: string): boolean {
  const first = String.fromCodePoint(part.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}
