import type { NameToken } from './name-tokens.ts';
import { type WordSigns, wordSigns } from './word-signs.ts';

/** Buckets of the weight table. */
export const BUCKETS = 2 ** 20;
/** Features of a token. */
export const TEMPLATES = 54;

const EDGE = wordSigns('');

/** A sentence as numbers: the buckets of each token's features, and each token's class for the transitions. */
export interface SentenceFeatures {
  length: number;
  buckets: Int32Array;
  classes: Uint8Array;
  /** 1 where the token may be part of a name; the buckets of others are not filled. */
  open: Uint8Array;
}

function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) ^ Math.imul(c, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
}

/**
 * The features of one sentence. `cache`: signs of words already seen, the caller's, so that nothing outlives its call.
 * Capitals mean little in a headline: the sentence's case is part of every class. A word without a capital that stands
 * further than two words from any is no part of a name and gets no features; `every` (training) gives them to all.
 */
export function nameFeatures(
  tokens: readonly NameToken[],
  cache: Map<string, WordSigns>,
  every = false,
): SentenceFeatures {
  const n = tokens.length;
  const signs: WordSigns[] = new Array(n);
  for (let i = 0; i < n; i += 1) {
    const { text } = tokens[i]!;
    let known = cache.get(text);
    if (!known) {
      known = wordSigns(text);
      cache.set(text, known);
    }
    signs[i] = known;
  }
  const sentence = caseOf(signs);
  const buckets = new Int32Array(n * TEMPLATES);
  const classes = new Uint8Array(n);
  const runs = capitalRuns(signs);
  const open = every ? new Uint8Array(n).fill(1) : nearCapitals(signs);
  for (let i = 0; i < n; i += 1) {
    const s0 = signs[i]!;
    const p1 = signs[i - 1] ?? EDGE;
    const p2 = signs[i - 2] ?? EDGE;
    const n1 = signs[i + 1] ?? EDGE;
    const n2 = signs[i + 2] ?? EDGE;
    const c = s0.class * 3 + sentence + (i === 0 ? 64 : 0);
    classes[i] = s0.class;
    if (open[i] === 0) continue;
    const runStart = runs[i * 2]!;
    const runEnd = runs[i * 2 + 1]!;
    const inRun = runEnd > runStart;
    const runLast = inRun ? signs[runEnd - 1]!.word : 0;
    const runFirst = inRun ? signs[runStart]!.word : 0;
    const runBefore = inRun ? (signs[runStart - 1] ?? EDGE).word : 0;
    const runAfter = inRun ? (signs[runEnd] ?? EDGE).word : 0;
    const place = inRun ? Math.min(i - runStart, 3) * 4 + Math.min(runEnd - 1 - i, 3) : 63;
    let f = i * TEMPLATES;
    // Lexical features of the word itself: the trainer leaves them out now and then (see LEXICAL).
    buckets[f++] = mix(0, s0.word);
    buckets[f++] = mix(1, s0.word, p1.word);
    buckets[f++] = mix(2, s0.word, n1.word);
    buckets[f++] = mix(3, s0.word, c);
    buckets[f++] = mix(4, s0.prefixes[3], s0.class);
    buckets[f++] = mix(5, s0.suffixes[3], s0.class);
    buckets[f++] = mix(6, s0.prefixes[2]);
    buckets[f++] = mix(7, s0.suffixes[2], s0.class);
    buckets[f++] = mix(8, s0.prefixes[1]);
    buckets[f++] = mix(9, s0.suffixes[1], s0.class);
    buckets[f++] = mix(10, s0.prefixes[0]);
    buckets[f++] = mix(11, s0.suffixes[0], s0.class);
    buckets[f++] = mix(12, p1.word);
    buckets[f++] = mix(13, n1.word);
    buckets[f++] = mix(14, p2.word);
    buckets[f++] = mix(15, n2.word);
    buckets[f++] = mix(16, p1.word, n1.word);
    buckets[f++] = mix(17, p1.word, c);
    buckets[f++] = mix(18, n1.word, c);
    buckets[f++] = mix(19, p2.word, c);
    buckets[f++] = mix(20, n2.word, c);
    buckets[f++] = mix(21, p1.word, p2.word, c);
    buckets[f++] = mix(22, n1.word, n2.word, c);
    buckets[f++] = mix(23, s0.shape, sentence);
    buckets[f++] = mix(24, p1.shape, s0.shape, sentence);
    buckets[f++] = mix(25, s0.shape, n1.shape, sentence);
    buckets[f++] = mix(26, p1.shape, s0.shape, n1.shape);
    buckets[f++] = mix(27, p2.class * 16 + p1.class, s0.class, sentence);
    buckets[f++] = mix(28, n2.class * 16 + n1.class, s0.class, sentence);
    buckets[f++] = mix(29, p1.suffixes[2], c);
    buckets[f++] = mix(30, n1.suffixes[2], c);
    buckets[f++] = mix(31, p1.prefixes[2], c);
    buckets[f++] = mix(32, n1.suffixes[1], s0.shape);
    buckets[f++] = mix(33, c);
    buckets[f++] = mix(34, sentence, Math.min(i, 2));
    buckets[f++] = mix(35, s0.lists, s0.class);
    buckets[f++] = mix(36, s0.lists, p1.lists, s0.class);
    buckets[f++] = mix(37, s0.lists, n1.lists, s0.class);
    buckets[f++] = mix(38, p1.lists, c);
    buckets[f++] = mix(39, n1.lists, c);
    buckets[f++] = mix(40, p1.lists, n1.lists, s0.lists);
    buckets[f++] = mix(41, p1.word, s0.lists, s0.class);
    buckets[f++] = mix(42, n1.word, s0.lists, s0.class);
    buckets[f++] = mix(43, runLast, place);
    buckets[f++] = mix(44, runFirst, place);
    buckets[f++] = mix(45, runBefore, place);
    buckets[f++] = mix(46, runAfter, place);
    buckets[f++] = mix(47, runBefore, runAfter, place);
    buckets[f++] = mix(48, place, sentence, s0.class);
    buckets[f++] = mix(49, inRun ? signs[runEnd - 1]!.suffixes[2] : 0, place, sentence);
    buckets[f++] = mix(50, inRun ? signs[runEnd - 1]!.lists : 0, inRun ? signs[runStart]!.lists : 0, place);
    buckets[f++] = mix(51, p2.lists, s0.class, p1.class);
    buckets[f++] = mix(52, n2.lists, s0.class, n1.class);
    buckets[f++] = mix(53, s0.suffixes[2], p1.class, n1.class);
  }
  return { length: n, buckets, classes, open };
}

/** How many of the first templates are made of the word itself. */
export const LEXICAL = 6;

/** 0 running text, 1 Title Case, 2 CAPITALS. */
function caseOf(signs: readonly WordSigns[]): number {
  let letters = 0;
  let capitals = 0;
  let upper = 0;
  let lower = 0;
  for (const { class: kind } of signs) {
    if (kind > 3 && kind !== 8) continue;
    letters += 1;
    if (kind === 1 || kind === 2 || kind === 3) capitals += 1;
    if (kind === 2) upper += 1;
    if (kind === 0 || kind === 8) lower += 1;
  }
  if (letters < 3) return 0;
  if (upper >= 0.8 * letters) return 2;
  return capitals >= 0.7 * letters && capitals > lower * 2 ? 1 : 0;
}

/** Tokens between two capitals, such as "of the", still belong together. */
const REACH = 2;

function nearCapitals(signs: readonly WordSigns[]): Uint8Array {
  const open = new Uint8Array(signs.length);
  for (let i = 0; i < signs.length; i += 1) if (signs[i]!.capital) open.fill(1, Math.max(0, i - REACH), i + REACH + 1);
  return open;
}

const JOINING = 3;

/** For each token the run of capitals it stands in, as start and end; lower-case words, up to two between capitals, do not end it. */
function capitalRuns(signs: readonly WordSigns[]): Int32Array {
  const runs = new Int32Array(signs.length * 2);
  let at = 0;
  while (at < signs.length) {
    if (!signs[at]!.capital) {
      at += 1;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < signs.length && next - end < JOINING; next += 1) {
      if (signs[next]!.capital) end = next + 1;
      else if (!(isJoiner(signs[next]!.word) && next - end < JOINING - 1)) break;
    }
    for (let i = at; i < end; i += 1) {
      runs[i * 2] = at;
      runs[i * 2 + 1] = end;
    }
    at = end;
  }
  return runs;
}

const JOINERS = new Set(
  [
    'of',
    'for',
    'the',
    'de',
    'la',
    'von',
    'van',
    'der',
    'bin',
    'al',
    'el',
    'del',
    'da',
    'di',
    'du',
    '-',
    '&',
    "'s",
    '’s',
  ].map((word) => wordSigns(word).word),
);
const isJoiner = (word: number) => JOINERS.has(word);
