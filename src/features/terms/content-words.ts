import { stem } from '../../text/stem.ts';
import { tokenise } from '../../text/tokens.ts';
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

const BREAK = /[.!?;:…“”"«»()[\]\n|–—]/;
const DIGIT = /^\p{N}/u;

/** The content words of `text` in order: function words left out, numbers without their separators, hyphens cut. */
export function contentWordsOf(text: string, language: string): ContentWord[] {
  const stops = functionWords(language);
  const words: ContentWord[] = [];
  let run = 0;
  let end = -1;
  for (const token of tokenise(text)) {
    const broken = end < 0 || BREAK.test(text.slice(end, token.start));
    end = token.end;
    if (broken) run += 1;
    let place: ContentWord['place'] = broken ? 'first' : 'inside';
    for (const part of token.text.includes('-') ? token.text.split('-') : [token.text]) {
      if (!part) continue;
      const found = wordOf(part, language, stops);
      if (found) words.push({ stem: found, place, capital: isCapital(part), run });
      place = 'inside';
    }
  }
  return words;
}

function wordOf(part: string, language: string, stops: ReadonlySet<string>): string | null {
  if (DIGIT.test(part)) return part.replace(/[,.:](?=\p{N}{3}(?!\p{N}))/gu, '').toLowerCase();
  const lower = part.toLowerCase().replace(/[’ʼ]/g, "'");
  if (stops.has(lower) || stops.has(lower.replace(/'.*$/, ''))) return null;
  const found = stem(lower.replace(/\./g, ''), language);
  return found.length > 1 || !/^[a-z]$/.test(found) ? found : null;
}

/** Starts with a letter that has a lower case and is not in it. */
function isCapital(part: string): boolean {
  const first = String.fromCodePoint(part.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}
