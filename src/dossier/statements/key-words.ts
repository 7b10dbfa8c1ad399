import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { stem } from '../../text/stem.ts';
import { skeleton } from '../entities/skeleton.ts';
import { COUNTRY_FORMS, NUMBER_WORDS, STOP_WORDS, SYNONYMS } from './word-tables.data.ts';

const synonyms = new Map<string, string>();
for (const group of SYNONYMS.split('\n')) {
  const words = group.trim().split(/\s+/);
  for (const word of words) {
    const key = stem(word, 'en');
    if (!synonyms.has(key)) synonyms.set(key, `=${stem(words[0] ?? '', 'en')}`);
  }
}

const countries = new Map<string, string>();
for (const group of COUNTRY_FORMS.split('\n')) {
  const words = group.trim().split(/\s+/);
  for (const word of words) countries.set(word, `@${words[0]}`);
}

/** Folded to lower case, possessive and final stops off. */
export function lowOf(word: string): string {
  return fold(word)
    .replace(/'s?$/, '')
    .replace(/\.(?=.*\.)/g, '')
    .replace(/\.$/, '');
}

/** What a number says, whether written in words, with separators or with an ordinal ending; null where it is none. */
export function numberKey(low: string): string | null {
  const plain = /^(\d+(?:[.,:]\d+)*)(?:st|nd|rd|th|s)?$/.exec(low);
  if (plain) return `#${plain[1]!.replace(/,(?=\d{3})/g, '')}`;
  const direct = NUMBER_WORDS[low];
  if (direct !== undefined && direct !== 1) return `#${direct}`;
  const pair = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(\w+)$/.exec(low);
  const unit = pair ? NUMBER_WORDS[pair[2]!] : undefined;
  return pair && unit !== undefined && unit < 10 ? `#${NUMBER_WORDS[pair[1]!]! + unit}` : null;
}

/**
 * What a word counts as when sentences are compared: `#` a number, `@` a country, `=` a group of synonyms, else a stem
 * (capitalised words by the skeleton of their spelling). Null for words without content. English tables; other languages
 * have numbers and stems.
 */
export function keyOf(text: string, language: string): string | null {
  return language.startsWith('en') ? englishKeyOf(text) : anyKeyOf(text, language);
}

const englishKeyOf = remember((text) => anyKeyOf(text, 'en'));

function anyKeyOf(text: string, language: string): string | null {
  const low = lowOf(text);
  const number = numberKey(low);
  if (number) return number;
  const english = language.startsWith('en');
  const capital = /^\p{Lu}/u.test(text);
  if (english && capital) {
    const country = countries.get(low.replace(/\./g, ''));
    if (country) return country;
  }
  if (low.length < 2) return null;
  if (english && STOP_WORDS.has(low)) return null;
  const root = stem(text, language);
  if (english) {
    const group = synonyms.get(root);
    if (group) return group;
  }
  // Names at the start of a sentence cannot be told from other words by their capital: every long word is folded alike.
  return low.length > 4 ? skeleton(root) : root;
}
