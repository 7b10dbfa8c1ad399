import { fold } from '../../text/fold.ts';
import { type Form, placeAtForms } from '../../text/intern.ts';
import {
  bodyHeads,
  bodyOpeners,
  givenNames,
  keyOf,
  listedType,
  placeHeads,
  roleHeads,
  singleCountryWords,
  singleListed,
} from './lexicon.ts';
import { clusterOf, codeOf, profileOf, type WordClasses } from './word-classes.ts';

/** How a word is written: the classes that transition weights are kept by. */
export const CLASSES = 10;

/** What the features of a token are made from; hashes are 32-bit integers. */
export interface WordSigns {
  table: WordTable;
  /** Number of the form in its table, from 1, and of the form without accents and case. */
  id: number;
  folded: number;
  word: number;
  shape: number;
  prefixes: [number, number, number, number];
  suffixes: [number, number, number, number];
  /** 0 lower, 1 Capital, 2 ALL CAPITALS, 3 miXed, 4 number, 5 number with letters, 6 mark, 7 initial or initialism, 8 lower in another script, 9 other. */
  class: number;
  /** Which lists the word stands on, as bits. */
  lists: number;
  /** Class of the word by its neighbours in unlabelled news; 0: seldom or never met there. */
  group: number;
  /** Its cluster and its profile, from 1, by its vector; 0: it has none. See `WordClasses`. */
  cluster: number;
  profile: number;
  capital: boolean;
}

/** The signs of the words met so far: most words of a text were met before. */
export interface WordTable {
  readonly classes: WordClasses;
  readonly known: Map<string, WordSigns>;
  readonly folded: Map<string, number>;
}

export function wordTable(classes: WordClasses): WordTable {
  return { classes, known: new Map(), folded: new Map() };
}

const place = placeAtForms();

/** The signs of one word, read once for each form that the table meets. */
export function signsOf(form: Form, table: WordTable): WordSigns {
  const kept = form.kept[place] as WordSigns | undefined;
  if (kept?.table === table) return kept;
  let signs = table.known.get(form.text);
  if (signs === undefined) {
    signs = readSigns(form.text, table);
    table.known.set(form.text, signs);
  }
  form.kept[place] = signs;
  return signs;
}

/** The class of a word as written, else as a name, else in lower case: headlines and capitals write it otherwise. */
function groupOf(word: string, lower: string, groups: ReadonlyMap<string, number>): number {
  const plain = word.replace(/\d/g, '0');
  return groups.get(plain) ?? groups.get(lower.charAt(0).toUpperCase() + lower.slice(1)) ?? groups.get(lower) ?? 0;
}

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  const hash = runOf(text, 0, text.length, seed);
  return hash ^ (hash >>> 15);
}

function runOf(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const LENGTHS = [1, 2, 3, 4];
/** Where the hashes of "1^" and "1$" stand, so that "1^a" needs no string of its own. */
const PREFIX = LENGTHS.map((n) => runOf(`${n}^`, 0, 2, 0x811c9dc5));
const SUFFIX = LENGTHS.map((n) => runOf(`${n}$`, 0, 2, 0x811c9dc5));

function edgesOf(lower: string, seeds: readonly number[], atEnd: boolean): [number, number, number, number] {
  const hashes: [number, number, number, number] = [0, 0, 0, 0];
  for (let n = 1; n <= 4; n += 1) {
    const length = lower.length >= n ? n : 0;
    const from = atEnd ? lower.length - length : 0;
    const hash = runOf(lower, from, from + length, seeds[n - 1]!);
    hashes[n - 1] = hash ^ (hash >>> 15);
  }
  return hashes;
}

function readSigns(word: string, table: WordTable): WordSigns {
  const lower = /^[\x00-\x7f]*$/.test(word) ? word.toLowerCase() : fold(word);
  const kind = classOf(word);
  const folded = table.folded.get(lower) ?? table.folded.size;
  table.folded.set(lower, folded);
  const code = codeOf(table.classes.vectors, hashOf(lower));
  return {
    table,
    id: table.known.size + 1,
    folded,
    group: kind === 6 ? 0 : groupOf(word, lower, table.classes.groups),
    cluster: clusterOf(code),
    profile: profileOf(code),
    word: hashOf(kind === 4 ? lower.replace(/\d/g, '0') : lower),
    shape: hashOf(shapeOf(word, kind)),
    prefixes: edgesOf(lower, PREFIX, false),
    suffixes: edgesOf(lower, SUFFIX, true),
    class: kind,
    lists: kind === 6 || kind === 4 ? 0 : listsOf(lower, word),
    capital: kind === 1 || kind === 2 || kind === 3 || kind === 7,
  };
}

function classOf(word: string): number {
  const first = word.charCodeAt(0);
  // Most words are small ASCII letters, or a capital and such: told without a regular expression.
  if (first < 128) {
    let at = 1;
    while (at < word.length && isSmall(word.charCodeAt(at))) at += 1;
    if (at === word.length) {
      if (isSmall(first)) return 0;
      if (first >= 65 && first <= 90) return at === 1 ? 2 : 1;
      if (at === 1) return first >= 48 && first <= 57 ? 4 : 6;
    }
  }
  if (/^\p{Lu}\.$|^(?:\p{L}\.){2,}$/u.test(word)) return 7;
  if (/^\p{Ll}[\p{Ll}\p{M}'’]*$/u.test(word)) return first < 0x250 ? 0 : 8;
  if (/^\p{Lu}[\p{Ll}\p{M}'’.]+$/u.test(word)) return 1;
  if (/^[\p{Lu}\p{M}'’]+$/u.test(word)) return 2;
  if (/^\p{N}[\p{N}.,:]*$/u.test(word)) return 4;
  if (/^\p{N}/u.test(word)) return 5;
  if (/^\p{Lu}/u.test(word)) return 3;
  if (/^[^\p{L}\p{N}]/u.test(word)) return 6;
  return 9;
}

const isSmall = (code: number) => code >= 97 && code <= 122;

/** Letters as X and x, digits as d, runs longer than two cut to two. */
function shapeOf(word: string, kind: number): string {
  if (kind === 0) return word.length < 2 ? 'x' : 'xx';
  if (kind === 1 && word.charCodeAt(word.length - 1) !== 46) return word.length < 3 ? 'Xx' : 'Xxx';
  return word
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, 'd')
    .replace(/(.)\1{2,}/g, '$1$1');
}

/** The lists of `lexicon.ts` as one table, so that a word is looked up once. */
let table: Map<string, number> | undefined;

function listsOf(key: string, word: string): number {
  table ??= listTable();
  const bits = table.get(key.includes('.') ? keyOf(key) : key) ?? 0;
  // A brand or initialism that is also a common word counts in its own case alone.
  return bits & BODY && listedType(word) !== 'organisation' ? bits & ~BODY : bits;
}

const BODY = 16;

function listTable(): Map<string, number> {
  const made = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number) => {
    for (const word of words) made.set(word, (made.get(word) ?? 0) | bit);
  };
  const withPlurals = (words: Iterable<string>) => [...words].flatMap((word) => [word, `${word}s`]);
  add(givenNames, 1);
  for (const [key, { kind }] of singleCountryWords()) add([key], kind === 'demonym' ? 2 : kind === 'name' ? 4 : 8);
  for (const [key, type] of singleListed()) add([key], type === 'organisation' ? BODY : 32);
  add(new Set(withPlurals([...bodyHeads, ...bodyOpeners])), 64);
  add(new Set(withPlurals(placeHeads)), 128);
  add(roleHeads, 256);
  add(DAYS, 512);
  return made;
}

const DAYS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`.split(
    ' ',
  ),
);
