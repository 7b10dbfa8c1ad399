import { brotliDecompressSync } from 'node:zlib';
import { BUCKETS, type SentenceFeatures, TEMPLATES } from './name-features.ts';
import { CLASSES } from './word-signs.ts';

/** O, then B and I of person, organisation, place, other. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const;
export const LABEL_COUNT = LABELS.length;
/** Transition rows: the nine labels and the start of a sentence, per class of the token they lead to. */
export const ROWS = LABEL_COUNT + 1;

/** A trained tagger. Scores are sums of weights; only their differences mean anything. */
export interface Weights {
  /** [bucket][label] */
  emissions: Int8Array | Float32Array;
  /** [class][previous label or start][label] */
  transitions: Int8Array | Float32Array;
  /** What one unit of these weights is in units of the training's. */
  scale: number;
}

const MAGIC = 'synoptic-names-1\n';
const unpacked = new WeakMap<Uint8Array, Weights>();

/** Brotli over a line that names the format, the scale as a line, transitions and emissions as int8. */
export function unpackWeights(packed: Uint8Array): Weights | null {
  const known = unpacked.get(packed);
  if (known) return known;
  let bytes: Buffer;
  try {
    bytes = brotliDecompressSync(packed);
  } catch {
    return null;
  }
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const line = bytes.indexOf(10, MAGIC.length);
  const scale = Number(bytes.toString('latin1', MAGIC.length, line));
  const from = bytes.byteOffset + line + 1;
  const size = CLASSES * ROWS * LABEL_COUNT;
  if (!(scale > 0) || bytes.length !== line + 1 + size + BUCKETS * LABEL_COUNT) return null;
  const weights: Weights = {
    transitions: new Int8Array(bytes.buffer, from, size),
    emissions: new Int8Array(bytes.buffer, from + size, BUCKETS * LABEL_COUNT),
    scale,
  };
  unpacked.set(packed, weights);
  return weights;
}

/** The bytes that `unpackWeights` reads, before Brotli. One scale for all: the largest weight becomes 127. */
export function packWeights(weights: { emissions: Float32Array; transitions: Float32Array }): Buffer {
  let largest = 0;
  for (const part of [weights.transitions, weights.emissions])
    for (let at = 0; at < part.length; at += 1) largest = Math.max(largest, Math.abs(part[at]!));
  const scale = largest / 127;
  const quantised = (from: Float32Array) => {
    const into = new Int8Array(from.length);
    for (let at = 0; at < from.length; at += 1) into[at] = Math.round(from[at]! / scale);
    return Buffer.from(into.buffer);
  };
  return Buffer.concat([
    Buffer.from(`${MAGIC}${scale}\n`),
    quantised(weights.transitions),
    quantised(weights.emissions),
  ]);
}

/** Score of each label for each token: [token][label]. A bucket below zero is left out (training drops some). */
export function emissionsOf(
  features: SentenceFeatures,
  weights: Weights,
  into = new Float64Array(features.length * LABEL_COUNT),
): Float64Array {
  const { buckets, length, open } = features;
  const table = weights.emissions;
  for (let i = 0; i < length; i += 1) {
    if (open[i] === 0) continue;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    const end = (i + 1) * TEMPLATES;
    for (let f = i * TEMPLATES; f < end; f += 1) {
      const at = buckets[f]! * LABEL_COUNT;
      if (at < 0) continue;
      s0 += table[at]!;
      s1 += table[at + 1]!;
      s2 += table[at + 2]!;
      s3 += table[at + 3]!;
      s4 += table[at + 4]!;
      s5 += table[at + 5]!;
      s6 += table[at + 6]!;
      s7 += table[at + 7]!;
      s8 += table[at + 8]!;
    }
    const to = i * LABEL_COUNT;
    into[to] = s0;
    into[to + 1] = s1;
    into[to + 2] = s2;
    into[to + 3] = s3;
    into[to + 4] = s4;
    into[to + 5] = s5;
    into[to + 6] = s6;
    into[to + 7] = s7;
    into[to + 8] = s8;
  }
  return into;
}

/** True where `label` may follow `previous`: I only after B or I of its own type. */
const follows = (previous: number, label: number) =>
  label === 0 || label % 2 === 1 || previous === label || previous === label - 1;
const PREVIOUS: number[][] = LABELS.map((_, label) => LABELS.map((_, p) => p).filter((p) => follows(p, label)));

/** The best sequence of labels (Viterbi); a token that is not open is O. */
export function decode(emissions: Float64Array, features: SentenceFeatures, weights: Weights): Uint8Array {
  const { classes, open } = features;
  const n = classes.length;
  const labels = new Uint8Array(n);
  if (n === 0) return labels;
  const { transitions } = weights;
  const back = new Uint8Array(n * LABEL_COUNT);
  let last = new Float64Array(LABEL_COUNT);
  let here = new Float64Array(LABEL_COUNT);
  const start = (classes[0]! * ROWS + LABEL_COUNT) * LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label += 1)
    last[label] =
      label > 0 && (label % 2 === 0 || open[0] === 0) ? -Infinity : emissions[label]! + transitions[start + label]!;
  for (let i = 1; i < n; i += 1) {
    const rows = classes[i]! * ROWS * LABEL_COUNT;
    const count = open[i] === 0 ? 1 : LABEL_COUNT;
    if (count === 1) here.fill(-Infinity);
    if (open[i - 1] === 0) {
      // The token before can only have been O: no name goes on here, and there is nothing to choose from.
      for (let label = 0; label < count; label += 1) {
        const begins = label === 0 || label % 2 === 1;
        here[label] = begins ? last[0]! + transitions[rows + label]! + emissions[i * LABEL_COUNT + label]! : -Infinity;
      }
      [last, here] = [here, last];
      continue;
    }
    for (let label = 0; label < count; label += 1) {
      let best = -Infinity;
      let from = 0;
      const before = PREVIOUS[label]!;
      for (let p = 0; p < before.length; p += 1) {
        const previous = before[p]!;
        const score = last[previous]! + transitions[rows + previous * LABEL_COUNT + label]!;
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      here[label] = best + emissions[i * LABEL_COUNT + label]!;
      back[i * LABEL_COUNT + label] = from;
    }
    [last, here] = [here, last];
  }
  let label = 0;
  for (let l = 1; l < LABEL_COUNT; l += 1) if (last[l]! > last[label]!) label = l;
  for (let i = n - 1; i >= 0; i -= 1) {
    labels[i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
  return labels;
}
