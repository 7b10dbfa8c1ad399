import { fold } from '../../text/fold.ts';
import {
  bodyHeads,
  bodyOpeners,
  countryWord,
  givenNames,
  keyOf,
  listedType,
  placeHeads,
  roleHeads,
} from './lexicon.ts';

/** How a word is written: the classes that transition weights are kept by. */
export const CLASSES = 10;

/** What the features of a token are made from; hashes are 32-bit integers. */
export interface WordSigns {
  word: number;
  shape: number;
  prefixes: [number, number, number, number];
  suffixes: [number, number, number, number];
  /** 0 lower, 1 Capital, 2 ALL CAPITALS, 3 miXed, 4 number, 5 number with letters, 6 mark, 7 initial or initialism, 8 lower in another script, 9 other. */
  class: number;
  /** Which lists the word stands on, as bits. */
  lists: number;
  capital: boolean;
}

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

export function wordSigns(word: string): WordSigns {
  const lower = /^[\x00-\x7f]*$/.test(word) ? word.toLowerCase() : fold(word);
  const kind = classOf(word);
  const at = (length: number) => (lower.length >= length ? length : 0);
  return {
    word: hashOf(kind === 4 ? lower.replace(/\d/g, '0') : lower),
    shape: hashOf(shapeOf(word)),
    prefixes: [1, 2, 3, 4].map((n) => hashOf(`${n}^${lower.slice(0, at(n))}`)) as WordSigns['prefixes'],
    suffixes: [1, 2, 3, 4].map((n) => hashOf(`${n}$${at(n) ? lower.slice(-n) : ''}`)) as WordSigns['suffixes'],
    class: kind,
    lists: kind === 6 || kind === 4 ? 0 : listsOf(word),
    capital: kind === 1 || kind === 2 || kind === 3 || kind === 7,
  };
}

function classOf(word: string): number {
  if (/^\p{Lu}\.$|^(?:\p{L}\.){2,}$/u.test(word)) return 7;
  if (/^\p{Ll}[\p{Ll}\p{M}'’]*$/u.test(word)) return word.charCodeAt(0) < 0x250 ? 0 : 8;
  if (/^\p{Lu}[\p{Ll}\p{M}'’.]*$/u.test(word)) return 1;
  if (/^[\p{Lu}\p{M}'’]+$/u.test(word)) return 2;
  if (/^\p{N}[\p{N}.,:]*$/u.test(word)) return 4;
  if (/^\p{N}/u.test(word)) return 5;
  if (/^\p{Lu}/u.test(word)) return 3;
  if (/^[^\p{L}\p{N}]/u.test(word)) return 6;
  return 9;
}

/** Letters as X and x, digits as d, runs longer than two cut to two. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, 'd')
    .replace(/(.)\1{2,}/g, '$1$1');
}

function listsOf(word: string): number {
  const key = keyOf(word);
  const stem = key.replace(/s$/, '');
  let bits = 0;
  if (givenNames.has(key)) bits |= 1;
  const country = countryWord(word);
  if (country) bits |= country.kind === 'demonym' ? 2 : country.kind === 'name' ? 4 : 8;
  const listed = listedType(word);
  if (listed === 'organisation') bits |= 16;
  if (listed === 'place') bits |= 32;
  if (bodyHeads.has(stem) || bodyOpeners.has(stem)) bits |= 64;
  if (placeHeads.has(stem)) bits |= 128;
  if (roleHeads.has(key)) bits |= 256;
  if (DAYS.has(key)) bits |= 512;
  return bits;
}

const DAYS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`.split(
    ' ',
  ),
);
