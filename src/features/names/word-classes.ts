import { FORM_SEED, mixForm } from '../../text/intern.ts';

/** What training learnt of words from unlabelled text. */
export interface WordClasses {
  /** Class of a word as written by the words beside it in unlabelled news, from 1. */
  groups: ReadonlyMap<string, number>;
  /** Of a word in lower case: its cluster among word vectors and its profile, what kind of name it belongs to. */
  vectors: VectorCodes;
}

/**
 * Codes of words by the words' hashes, as an open table: a quarter of a million words in four megabytes. A word that is not
 * in it is taken for one that is once in some fifteen thousand times, when their hashes are the same.
 */
export interface VectorCodes {
  hashes: Int32Array;
  /** Nought where a place of the table is free. */
  codes: Int32Array;
}

/** The code of a word by its hash (FNV-1a over UTF-16 units); 0 where it has none. */
export function codeOf({ hashes, codes }: VectorCodes, hash: number): number {
  const last = hashes.length - 1;
  let slot = placeOf(hash) & last;
  while (codes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & last;
  return codes[slot]!;
}

const placeOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> 7;

/** Profiles of words: a number below this. */
export const PROFILES = 64;

/** A word's cluster and profile, both from 0, as the number that `WordClasses.vectors` keeps: never nought. */
export const vectorCode = (cluster: number, profile: number): number => (cluster + 1) * PROFILES + profile;
/** Cluster and profile from 1; nought for a word that has no vector. */
export const clusterOf = (code: number): number => Math.floor(code / PROFILES);
export const profileOf = (code: number): number => (code === 0 ? 0 : (code % PROFILES) + 1);

export const NO_CLASSES: WordClasses = {
  groups: new Map(),
  vectors: { hashes: new Int32Array(1), codes: new Int32Array(1) },
};

/**
 * A line of two numbers, bytes of the groups and words with a vector; a line for each group, from 1: its words, sorted,
 * with a space between; the words with a vector, sorted, each as a letter for how many letters it shares with the one before and
 * the rest of it; then their codes, low bytes, middle bytes, high bytes.
 */
export function packClasses({
  groups,
  vectors,
}: {
  groups: ReadonlyMap<string, number>;
  vectors: ReadonlyMap<string, number>;
}): Buffer {
  const lines: string[][] = [];
  for (const [word, group] of groups) {
    while (lines.length < group) lines.push([]);
    lines[group - 1]!.push(word);
  }
  const grouped = Buffer.from(lines.map((words) => words.sort().join(' ')).join('\n'));
  const words = [...vectors].sort(([a], [b]) => (a < b ? -1 : 1));
  const spelt: string[] = [];
  let last = '';
  for (const [word] of words) {
    let same = 0;
    while (same < word.length && same < SHARED && word[same] === last[same]) same += 1;
    spelt.push(String.fromCharCode(FIRST + same) + word.slice(same));
    last = word;
  }
  const codes = [1, 256, 65536].map((unit) => Uint8Array.from(words, ([, code]) => Math.floor(code / unit) % 256));
  const written = Buffer.from(spelt.join('\n'));
  return Buffer.concat([
    Buffer.from(`${grouped.length} ${written.length} ${words.length}\n`),
    grouped,
    written,
    ...codes,
  ]);
}

/** What a word shares with the one before it is written as a letter from `A` on. */
const FIRST = 65;
const SHARED = 25;

/** What `packClasses` packed; no classes where the bytes are something else. */
export function unpackClasses(bytes: Buffer): WordClasses {
  const line = bytes.indexOf(10);
  const [grouped = 0, written = 0, count = 0] = bytes.toString('latin1', 0, Math.max(line, 0)).split(' ').map(Number);
  const from = line + 1;
  const codes = from + grouped + written;
  if (line < 0 || bytes.length !== codes + 3 * count) return NO_CLASSES;
  const groups = new Map<string, number>();
  for (const [at, words] of bytes
    .toString('utf8', from, from + grouped)
    .split('\n')
    .entries())
    for (const word of words.split(' ')) if (word) groups.set(word, at + 1);
  const code = (at: number) =>
    bytes[codes + at]! + 256 * bytes[codes + count + at]! + 65536 * bytes[codes + 2 * count + at]!;
  return { groups, vectors: hashedCodes(bytes.toString('utf8', from + grouped, codes), count, code) };
}

/** The words as `packClasses` spelt them, hashed letter by letter: no word is made a string of its own. */
function hashedCodes(spelt: string, count: number, code: (at: number) => number): VectorCodes {
  const size = 2 ** Math.ceil(Math.log2(1.5 * count + 1));
  const table: VectorCodes = { hashes: new Int32Array(size), codes: new Int32Array(size) };
  // After each letter of the last word, the hash so far.
  const states = [FORM_SEED];
  let at = 0;
  for (let word = 0; word < count; word += 1) {
    let length = spelt.charCodeAt(at) - FIRST;
    at += 1;
    let state = states[length] ?? FORM_SEED;
    for (; at < spelt.length && spelt.charCodeAt(at) !== 10; at += 1) {
      state = mixForm(state, spelt.charCodeAt(at));
      length += 1;
      states[length] = state;
    }
    at += 1;
    const hash = state ^ (state >>> 15);
    let slot = placeOf(hash) & (size - 1);
    while (table.codes[slot] !== 0 && table.hashes[slot] !== hash) slot = (slot + 1) & (size - 1);
    table.hashes[slot] = hash;
    table.codes[slot] = code(word);
  }
  return table;
}
