import { fold } from '../../text/fold.ts';
import { rememberForm } from '../../text/intern.ts';
import { type Token, tokenise } from '../../text/tokens.ts';

/** Words in a shingle. Four in a row seldom recur by chance in news: shorter ones need the verification too often. */
export const SHINGLE = 4;
/** One shingle in this many is sampled from a long text ... */
const SAMPLING = 16;
/** ... but no text with that many shingles has fewer sampled. */
const AT_LEAST = 24;

const BOUND = 2 ** 32 / SAMPLING;

/** 32-bit FNV-1a of the UTF-16 units, finished by MurmurHash3's mixer so that all bits are used. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return mix(hash);
}

/** MurmurHash3's 32-bit finaliser. */
export function mix(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
}

const foldedWord = rememberForm(fold);
// As a signed number, which needs no box of its own.
const foldedHash = rememberForm((word) => hashOf(fold(word)) | 0);

/** The words of a text as shingles are made of them: all of them, folded. */
export function foldedWords(text: string, tokens: readonly Token[] = tokenise(text)): string[] {
  return tokens.map((token) => foldedWord(token.form));
}

/** Hashes of the shingles of a list of words, in order; empty where it has fewer words than one shingle. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  return joined(Uint32Array.from(words, (word) => hashOf(word)));
}

/** `shinglesOf(foldedWords(text, tokens))`, without making the words. */
export function shinglesOfTokens(tokens: readonly Token[]): Uint32Array {
  const hashes = new Uint32Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) hashes[at] = foldedHash(tokens[at]!.form);
  return joined(hashes);
}

function joined(hashes: Uint32Array): Uint32Array {
  if (hashes.length < SHINGLE) return new Uint32Array(0);
  const shingles = new Uint32Array(hashes.length - SHINGLE + 1);
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let next = 0; next < SHINGLE; next++) hash = mix(Math.imul(hash, 31) + hashes[at + next]!);
    shingles[at] = hash;
  }
  return shingles;
}

/**
 * Scaled MinHash sketch (Irber et al. 2022): all shingle hashes below a bound that is the same for every text, so that the
 * share of one text contained in another can be told whatever their lengths; a short text keeps its smallest hashes.
 * Ascending, no doubles.
 */
export function sketchOf(shingles: Uint32Array): number[] {
  // Of a long text nothing but what is sampled needs to be sorted.
  const sampled = distinct(shingles.filter((hash) => hash < BOUND).sort());
  if (sampled.length >= AT_LEAST) return sampled;
  return distinct(Uint32Array.from(shingles).sort()).slice(0, AT_LEAST);
}

function distinct(sorted: Uint32Array): number[] {
  const hashes: number[] = [];
  for (let at = 0; at < sorted.length; at += 1) if (at === 0 || sorted[at] !== sorted[at - 1]) hashes.push(sorted[at]!);
  return hashes;
}
