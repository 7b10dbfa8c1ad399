import { brotliDecompressSync } from 'node:zlib';
import { BUCKETS, type Sentence } from './name-features.ts';
import { unpackClasses, type WordClasses } from './word-classes.ts';
import { CLASSES } from './word-signs.ts';

/** O, then B and I of person, organisation, place, other. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const;
export const LABEL_COUNT = LABELS.length;
/** Scores of a token: those of its labels against O's, which is nought. */
export const SCORES = LABEL_COUNT - 1;
/** Transition rows: the nine labels and the start of a sentence, per class of the token they lead to. */
export const ROWS = LABEL_COUNT + 1;

/** A trained tagger. Scores are sums of weights; only their differences mean anything. */
export interface Weights {
  /** [bucket][label without O] */
  emissions: Int8Array;
  /** [class][previous label or start][label] */
  transitions: Int8Array | Float32Array;
  /** What one unit of these weights is in units of the training's. */
  scale: number;
  classes: WordClasses;
}

const MAGIC = 'synoptic-names-3\n';
const unpacked = new WeakMap<Uint8Array, Weights | null>();

/** Brotli over a line that names the format, the scale as a line, transitions and emissions as int8, classes of words. */
export function unpackWeights(packed: Uint8Array): Weights | null {
  let weights = unpacked.get(packed);
  if (weights === undefined) {
    weights = unpack(packed);
    unpacked.set(packed, weights);
  }
  return weights;
}

function unpack(packed: Uint8Array): Weights | null {
  let bytes: Buffer;
  try {
    bytes = brotliDecompressSync(packed);
  } catch {
    return null;
  }
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const line = bytes.indexOf(10, MAGIC.length);
  const scale = Number(bytes.toString('latin1', MAGIC.length, line));
  const from = line + 1;
  const inner = from + CLASSES * ROWS * LABEL_COUNT;
  const to = inner + BUCKETS * SCORES;
  if (!(scale > 0) || bytes.length < to) return null;
  // Copied out, so that the rows of a bucket begin at multiples of their length: none lies across two lines of the cache.
  return {
    transitions: Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset + from, inner - from)),
    emissions: Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset + inner, to - inner)),
    scale,
    classes: unpackClasses(bytes.subarray(to)),
  };
}

/** What training gives: weights of all nine labels, and the classes of words it was trained with. */
export interface Trained {
  /** [bucket][label] */
  emissions: Float32Array;
  transitions: Float32Array;
  /** As `packClasses` packs them. */
  classes: Buffer;
}

/** Weights of so few units say next to nothing and make up most of the bytes (docs/technotes/names.md). */
const PRUNED = 3;

/** The bytes that `unpackWeights` reads, before Brotli. One scale for all: the largest weight becomes 127. */
export function packWeights({ emissions, transitions, classes }: Trained): Buffer {
  const against = againstO(emissions);
  let largest = 0;
  for (const part of [transitions, against])
    for (let at = 0; at < part.length; at += 1) largest = Math.max(largest, Math.abs(part[at]!));
  const scale = largest / 127 || 1;
  const quantised = (from: Float32Array, least: number) => {
    const into = new Int8Array(from.length);
    for (let at = 0; at < from.length; at += 1) {
      const units = Math.round(from[at]! / scale);
      if (Math.abs(units) >= least) into[at] = units;
    }
    return Buffer.from(into.buffer);
  };
  return Buffer.concat([
    Buffer.from(`${MAGIC}${scale}\n`),
    quantised(transitions, 0),
    quantised(against, PRUNED + 1),
    classes,
  ]);
}

/** Weights of eight labels against O's: the same differences. */
export function againstO(emissions: Float32Array): Float32Array {
  const against = new Float32Array((emissions.length / LABEL_COUNT) * SCORES);
  for (let row = 0, to = 0; row < emissions.length; row += LABEL_COUNT)
    for (let label = 1; label < LABEL_COUNT; label += 1, to += 1)
      against[to] = emissions[row + label]! - emissions[row]!;
  return against;
}

const ROW = ROWS * LABEL_COUNT;

/**
 * The best sequence of labels (Viterbi), I only after B or I of its own type. A token that is not open is O, so that each
 * stretch of open tokens is decoded for itself. `scores`: [token][label without O].
 */
export function decode(scores: Float64Array, sentence: Sentence, transitions: Weights['transitions']): Uint8Array {
  const { signs, open } = sentence;
  const labels = new Uint8Array(signs.length);
  let from = 0;
  while (from < signs.length) {
    if (open[from] === 0) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < signs.length && open[to] === 1) to += 1;
    decodeStretch({ scores, sentence, transitions }, from, to, labels);
    from = to;
  }
  return labels;
}

// Written anew for each stretch: most are short, and to make these anew would cost as much as to decode one.
let backs = new Uint8Array(1024);
const lasts = new Float64Array(LABEL_COUNT);
const heres = new Float64Array(LABEL_COUNT);

function decodeStretch(
  { scores, sentence, transitions }: { scores: Float64Array; sentence: Sentence; transitions: Weights['transitions'] },
  from: number,
  to: number,
  labels: Uint8Array,
): void {
  const { signs } = sentence;
  if (backs.length < (to - from) * LABEL_COUNT) backs = new Uint8Array(2 * (to - from) * LABEL_COUNT);
  const back = backs;
  let last = lasts;
  let here = heres;
  const start = signs[from]!.class * ROW + (from === 0 ? LABEL_COUNT : 0) * LABEL_COUNT;
  last[0] = transitions[start]!;
  for (let label = 1; label < LABEL_COUNT; label += 1)
    last[label] = label % 2 === 0 ? -Infinity : scores[from * SCORES + label - 1]! + transitions[start + label]!;
  for (let i = from + 1; i < to; i += 1) {
    const rows = signs[i]!.class * ROW;
    const own = i * SCORES - 1;
    const into = (i - from) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      let best: number;
      let previous: number;
      if (label > 0 && label % 2 === 0) {
        previous = label - 1;
        best = last[previous]! + transitions[rows + previous * LABEL_COUNT + label]!;
        const other = last[label]! + transitions[rows + label * LABEL_COUNT + label]!;
        if (other > best) {
          best = other;
          previous = label;
        }
      } else {
        previous = 0;
        best = last[0]! + transitions[rows + label]!;
        for (let p = 1; p < LABEL_COUNT; p += 1) {
          const score = last[p]! + transitions[rows + p * LABEL_COUNT + label]!;
          if (score > best) {
            best = score;
            previous = p;
          }
        }
      }
      here[label] = label === 0 ? best : best + scores[own + label]!;
      back[into + label] = previous;
    }
    [last, here] = [here, last];
  }
  // What follows a stretch is O.
  const rows = to < signs.length ? signs[to]!.class * ROW : -1;
  let label = 0;
  let top = -Infinity;
  for (let l = 0; l < LABEL_COUNT; l += 1) {
    const score = last[l]! + (rows < 0 ? 0 : transitions[rows + l * LABEL_COUNT]!);
    if (score > top) {
      top = score;
      label = l;
    }
  }
  for (let i = to - 1; i >= from; i -= 1) {
    labels[i] = label;
    label = back[(i - from) * LABEL_COUNT + label]!;
  }
}
