import { formOf } from '../../text/intern.ts';
import type { NameToken } from './name-tokens.ts';
import { NO_CLASSES } from './word-classes.ts';
import { hashOf, signsOf, type WordSigns, type WordTable, wordTable } from './word-signs.ts';

/** Buckets of the weight table. */
export const BUCKETS = 2 ** 20;
/** The bucket of a feature's hash. */
export const bucketOf = (hash: number): number => hash & (BUCKETS - 1);

// The templates in groups, by what they are made of. A group of one word and the token's case has few values, so that its
// weights are summed once for each (see `score-tokens.ts`); the pairs and runs are looked up one by one.
export const OWN = 21;
export const BESIDE = 9;
export const SECOND = 5;
export const PAIRS = 25;
export const RUNS = 14;
/** Features of a token: its own, of the words before and behind it, of those beyond, of pairs, of its run of capitals. */
export const TEMPLATES = OWN + 2 * BESIDE + 2 * SECOND + PAIRS + RUNS;
/** Templates made of the word itself: the trainer leaves them out now and then. */
export const LEXICAL: readonly number[] = [0, 1, 2, 3, ...[0, 1].map((at) => TEMPLATES - PAIRS - RUNS + at)];

/** Where a neighbour stands: one or two words before or behind the token. */
export type Where = 0 | 1 | 2 | 3;

/** What stands outside the sentence. Words of a table are numbered from 1. */
const EDGE: WordSigns = { ...signsOf(formOf(''), wordTable(NO_CLASSES)), id: 0 };

/** A sentence as the templates see it. */
export interface Sentence {
  signs: readonly WordSigns[];
  /** 0 running text, 1 Title Case, 2 CAPITALS. */
  style: number;
  /** For each token the run of capitals it stands in, as start and end. */
  runs: Int32Array;
  /** 1 where the token may be part of a name. */
  open: Uint8Array;
}

function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) ^ Math.imul(c, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Reads a sentence for the templates. */
export function readSentence(tokens: readonly NameToken[], table: WordTable): Sentence {
  const signs: WordSigns[] = [];
  for (const { form } of tokens) signs.push(signsOf(form, table));
  return { signs, style: styleOf(signs), runs: capitalRuns(signs), open: maybeNames(signs) };
}

/** How the token and its sentence are written, below 64: capitals mean little in a headline and at a sentence's start. */
export const caseOf = ({ signs, style }: Sentence, i: number): number =>
  (signs[i]!.class * 3 + style) * 2 + (i === 0 ? 1 : 0);

/** The word before (0), behind (1), two before (2) or two behind (3). */
export function neighbourOf({ signs }: Sentence, i: number, where: Where): WordSigns {
  return signs[where === 0 ? i - 1 : where === 1 ? i + 1 : where === 2 ? i - 2 : i + 2] ?? EDGE;
}

/** Hashes of the templates of the word itself. Each of these writes its group into `into` from `f` on. */
export function ownHashes(s: WordSigns, written: number, into: Int32Array, f: number): void {
  into[f] = mix(0, s.word);
  into[f + 1] = mix(1, s.word, written);
  into[f + 2] = mix(2, s.prefixes[3], s.class);
  into[f + 3] = mix(3, s.suffixes[3], s.class);
  into[f + 4] = mix(4, s.prefixes[2]);
  into[f + 5] = mix(5, s.suffixes[2], s.class);
  into[f + 6] = mix(6, s.prefixes[1]);
  into[f + 7] = mix(7, s.suffixes[1], s.class);
  into[f + 8] = mix(8, s.prefixes[0]);
  into[f + 9] = mix(9, s.suffixes[0], s.class);
  into[f + 10] = mix(10, s.shape, written);
  into[f + 11] = mix(11, written);
  into[f + 12] = mix(12, s.lists, s.class);
  into[f + 13] = mix(13, s.group, s.class);
  into[f + 14] = mix(14, s.group, written);
  into[f + 15] = mix(15, s.group, s.lists, s.class);
  into[f + 16] = mix(110, s.cluster, s.class);
  into[f + 17] = mix(111, s.cluster, written);
  into[f + 18] = mix(112, s.profile, written);
  into[f + 19] = mix(113, s.profile, s.lists, s.class);
  into[f + 20] = mix(114, s.profile, s.suffixes[2], s.class);
}

export function besideHashes(s: WordSigns, written: number, behind: 0 | 1, into: Int32Array, f: number): void {
  const t = 20 + behind * 10;
  into[f] = mix(t, s.word);
  into[f + 1] = mix(t + 1, s.word, written);
  into[f + 2] = mix(t + 2, s.suffixes[2], written);
  into[f + 3] = mix(t + 3, s.prefixes[2], written);
  into[f + 4] = mix(t + 4, s.lists, written);
  into[f + 5] = mix(t + 5, s.group, written);
  into[f + 6] = mix(t + 6, s.cluster);
  into[f + 7] = mix(t + 7, s.cluster, written);
  into[f + 8] = mix(t + 8, s.profile, written);
}

export function secondHashes(s: WordSigns, written: number, behind: 0 | 1, into: Int32Array, f: number): void {
  const t = 40 + behind * 10;
  into[f] = mix(t, s.word);
  into[f + 1] = mix(t + 1, s.word, written);
  into[f + 2] = mix(t + 2, s.group, written);
  into[f + 3] = mix(t + 3, s.cluster);
  into[f + 4] = mix(t + 4, s.profile, written);
}

export function pairHashes(sentence: Sentence, i: number, written: number, into: Int32Array, f: number): void {
  const { style } = sentence;
  const s0 = sentence.signs[i]!;
  const p1 = neighbourOf(sentence, i, 0);
  const n1 = neighbourOf(sentence, i, 1);
  const p2 = neighbourOf(sentence, i, 2);
  const n2 = neighbourOf(sentence, i, 3);
  into[f] = mix(60, s0.word, p1.word);
  into[f + 1] = mix(61, s0.word, n1.word);
  into[f + 2] = mix(63, p1.word, n1.word);
  into[f + 3] = mix(64, p1.word, p2.word, written);
  into[f + 4] = mix(65, n1.word, n2.word, written);
  into[f + 5] = mix(68, p1.shape, s0.shape, n1.shape);
  into[f + 6] = mix(69, p2.class * 16 + p1.class, s0.class, style);
  into[f + 7] = mix(70, n2.class * 16 + n1.class, s0.class, style);
  into[f + 8] = mix(71, s0.lists, p1.lists, s0.class);
  into[f + 9] = mix(72, s0.lists, n1.lists, s0.class);
  into[f + 10] = mix(73, p1.word, s0.lists, s0.class);
  into[f + 11] = mix(74, n1.word, s0.lists, s0.class);
  into[f + 12] = mix(75, s0.suffixes[2], p1.class, n1.class);
  into[f + 13] = mix(76, s0.group, p1.group, written);
  into[f + 14] = mix(77, s0.group, n1.group, written);
  into[f + 15] = mix(79, p1.word, s0.group, s0.class);
  into[f + 16] = mix(80, n1.word, s0.group, s0.class);
  into[f + 17] = mix(81, p1.group, p2.group, written);
  into[f + 18] = mix(82, n1.group, n2.group, written);
  into[f + 19] = mix(83, s0.profile, p1.profile, written);
  into[f + 20] = mix(84, s0.profile, n1.profile, written);
  into[f + 21] = mix(85, p1.word, s0.profile, s0.class);
  into[f + 22] = mix(86, n1.word, s0.profile, s0.class);
  into[f + 23] = mix(87, p1.profile, s0.profile, n1.profile);
  into[f + 24] = mix(88, s0.cluster, p1.group, n1.group);
}

export function runHashes(sentence: Sentence, i: number, into: Int32Array, f: number): void {
  const { signs, runs, style } = sentence;
  const from = runs[i * 2]!;
  const to = runs[i * 2 + 1]!;
  const inRun = to > from;
  const first = inRun ? signs[from]! : EDGE;
  const last = inRun ? signs[to - 1]! : EDGE;
  const before = inRun ? (signs[from - 1] ?? EDGE) : EDGE;
  const behind = inRun ? (signs[to] ?? EDGE) : EDGE;
  const place = inRun ? Math.min(i - from, 3) * 4 + Math.min(to - 1 - i, 3) : 63;
  into[f] = mix(90, last.word, place);
  into[f + 1] = mix(91, first.word, place);
  into[f + 2] = mix(92, before.word, place);
  into[f + 3] = mix(93, behind.word, place);
  into[f + 4] = mix(94, before.word, behind.word, place);
  into[f + 5] = mix(95, place, style, signs[i]!.class);
  into[f + 6] = mix(96, last.suffixes[2], place, style);
  into[f + 7] = mix(97, last.lists, first.lists, place);
  into[f + 8] = mix(99, before.group, behind.group, place);
  into[f + 9] = mix(100, before.group, first.group, place);
  into[f + 10] = mix(101, last.profile, first.profile, place);
  into[f + 11] = mix(102, last.cluster, place);
  into[f + 12] = mix(103, before.word, first.profile, place);
  into[f + 13] = mix(104, behind.word, last.profile, place);
}

/** All hashes of the open tokens, as training wants them: [token][template]; those of others are nought. */
export function allHashes(sentence: Sentence): Int32Array {
  const hashes = new Int32Array(sentence.signs.length * TEMPLATES);
  for (let i = 0; i < sentence.signs.length; i += 1) {
    if (sentence.open[i] === 0) continue;
    const written = caseOf(sentence, i);
    let f = i * TEMPLATES;
    ownHashes(sentence.signs[i]!, written, hashes, f);
    f += OWN;
    for (const behind of [0, 1] as const) {
      besideHashes(neighbourOf(sentence, i, behind), written, behind, hashes, f);
      secondHashes(neighbourOf(sentence, i, behind === 0 ? 2 : 3), written, behind, hashes, f + BESIDE);
      f += BESIDE + SECOND;
    }
    pairHashes(sentence, i, written, hashes, f);
    runHashes(sentence, i, hashes, f + PAIRS);
  }
  return hashes;
}

function styleOf(signs: readonly WordSigns[]): number {
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

/**
 * Capitals, up to two tokens between two of them, what stands on the other side of a hyphen, and the particle, figure or
 * point of the compass before one: nearly all that names are made of. What is not open costs next to nothing.
 */
function maybeNames(signs: readonly WordSigns[]): Uint8Array {
  const open = new Uint8Array(signs.length);
  let last = -9;
  for (let i = 0; i < signs.length; i += 1) {
    if (!signs[i]!.capital) continue;
    open[i] = 1;
    if (i - last <= REACH + 1) open.fill(1, last + 1, i);
    else if (i > 0 && signs[i - 1]!.word === HYPHEN) open.fill(1, Math.max(0, i - 2), i);
    else if (i > 0 && opensName(signs[i - 1]!)) open[i - 1] = 1;
    if (signs[i + 1]?.word === HYPHEN) open.fill(1, i + 1, i + 3);
    last = i;
  }
  return open;
}

/** What a name may begin with besides a capital: a figure, a word of mixed cases, a particle ("al"), "southern". */
const opensName = ({ class: kind, word }: WordSigns) => kind === 4 || kind === 5 || kind === 9 || PARTICLES.has(word);

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
      else if (!(JOINERS.has(signs[next]!.word) && next - end < JOINING - 1)) break;
    }
    for (let i = at; i < end; i += 1) {
      runs[i * 2] = at;
      runs[i * 2 + 1] = end;
    }
    at = end;
  }
  return runs;
}

const hashesOf = (words: string) => new Set(words.split(' ').map((word) => hashOf(word)));
const JOINERS = hashesOf("of for the de la von van der bin al el del da di du - & 's ’s");
const PARTICLES = hashesOf(
  'de la von van der den ten ter bin ibn al el ul del della da di dos du le abu af th st nd rd ' +
    'north south east west northern southern eastern western northwest northeast southwest southeast northwestern ' +
    'northeastern southwestern southeastern',
);
const HYPHEN = hashOf('-');
