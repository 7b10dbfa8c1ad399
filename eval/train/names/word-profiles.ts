import { PROFILES } from '../../../src/features/names/word-classes.ts';
import { mulberry32 } from './random.ts';
import type { ConllSentence } from './read-conll.ts';
import type { Vectors } from './read-vectors.ts';
import { cluster } from './vector-classes.ts';

/** What a word is in a labelled sentence: first and last of a person's name, in a body's, a place's, another; none, by its case. */
const PARTS = 7;
const [GIVEN, FAMILY, BODY, PLACE, OTHER, CAPITAL, SMALL] = [0, 1, 2, 3, 4, 5, 6] as const;
/** The network: one inner layer, shown all words so many times. Chosen on words held out: 64 units gain .002 of .845. */
const INNER = 32;
const EPOCHS = 15;
const RATE = 0.05;
/** A word is read by the networks that have not seen its labels, so that profiles are as good in training as later. */
const FOLDS = 3;
/** So many of the most frequent words place the profiles. */
const FITTED = 100_000;

/** A word with the shares of what it is, and how much it counts. */
interface Item {
  word: number;
  shares: Float64Array;
  weight: number;
}

/**
 * What kind of name a word belongs to, told from its vector alone by a small network trained on the words of labelled
 * sentences: for every word one of 64 profiles, from 0, and how likely it is no name. Deterministic.
 */
export function wordProfiles(
  vectors: Vectors,
  sentences: readonly ConllSentence[],
  say: (line: string) => void,
): { profiles: Int32Array; small: Float32Array } {
  const items = itemsOf(vectors, sentences);
  const fold = (word: number) => word % FOLDS;
  const count = vectors.words.length;
  const profiles = new Float32Array(count * PARTS);
  const labelled = new Set(items.map(({ word }) => word));
  let right = 0;
  for (let out = 0; out < FOLDS; out += 1) {
    const network = train(
      vectors,
      items.filter(({ word }) => fold(word) !== out),
      out,
    );
    for (let word = 0; word < count; word += 1) {
      const seen = labelled.has(word);
      if (seen && fold(word) !== out) continue;
      const guess = network(word);
      for (let part = 0; part < PARTS; part += 1) profiles[word * PARTS + part]! += guess[part]! / (seen ? 1 : FOLDS);
    }
    for (const { word, shares } of items) if (fold(word) === out && most(network(word)) === most(shares)) right += 1;
  }
  say(`profiles: ${items.length} labelled words, ${(right / items.length).toFixed(3)} right unseen`);
  const small = Float32Array.from({ length: count }, (_, word) => profiles[word * PARTS + SMALL]!);
  // The angle between roots of shares is the Hellinger distance.
  for (let at = 0; at < profiles.length; at += 1) profiles[at] = Math.sqrt(profiles[at]!);
  const words = Array.from({ length: count }, (_, at) => at);
  return { profiles: cluster({ dimensions: PARTS, values: profiles }, words, PROFILES, FITTED), small };
}

function most(shares: Float64Array): number {
  let best = 0;
  for (let part = 1; part < shares.length; part += 1) if (shares[part]! > shares[best]!) best = part;
  return best;
}

function itemsOf(vectors: Vectors, sentences: readonly ConllSentence[]): Item[] {
  const numbers = new Map(vectors.words.map((word, at) => [word, at]));
  const counts = new Map<number, Float64Array>();
  for (const { words, labels } of sentences)
    for (const [at, word] of words.entries()) {
      const number = numbers.get(word.toLowerCase());
      if (number === undefined) continue;
      const part = partOf(word, labels[at]!, labels[at + 1] ?? 'O');
      if (part === null) continue;
      const own = counts.get(number) ?? new Float64Array(PARTS);
      own[part]! += 1;
      counts.set(number, own);
    }
  return [...counts].map(([word, own]) => {
    const sum = own.reduce((total, n) => total + n);
    return { word, shares: own.map((n) => n / sum), weight: Math.min(Math.sqrt(sum), 5) };
  });
}

function partOf(word: string, label: string, next: string): number | null {
  const capital = /^\p{Lu}/u.test(word);
  if (label === 'O') return capital ? CAPITAL : SMALL;
  if (!capital) return null;
  if (label.endsWith('PER')) return label === 'B-PER' && next === 'I-PER' ? GIVEN : FAMILY;
  return label.endsWith('ORG') ? BODY : label.endsWith('LOC') ? PLACE : OTHER;
}

/** Shares of the parts for a word, by a network of one inner layer trained with AdaGrad (Duchi et al. 2011). */
function train(vectors: Vectors, all: readonly Item[], seed: number): (word: number) => Float64Array {
  const { dimensions, values } = vectors;
  const random = mulberry32(seed + 1);
  const small = () => (random() + random() + random() - 1.5) / 5;
  const wide = dimensions + 1;
  const first = Float64Array.from({ length: INNER * wide }, small);
  const second = Float64Array.from({ length: PARTS * (INNER + 1) }, small);
  const squares = [new Float64Array(first.length), new Float64Array(second.length)] as const;
  const inner = new Float64Array(INNER + 1).fill(1);
  const back = new Float64Array(INNER + 1);
  const read = (word: number): Float64Array => {
    const from = word * dimensions;
    for (let unit = 0; unit < INNER; unit += 1) {
      const row = unit * wide;
      let sum = first[row + dimensions]!;
      for (let d = 0; d < dimensions; d += 1) sum += first[row + d]! * values[from + d]! * SPREAD;
      inner[unit] = Math.tanh(sum);
    }
    const shares = new Float64Array(PARTS);
    for (let part = 0; part < PARTS; part += 1)
      for (let unit = 0; unit <= INNER; unit += 1) shares[part]! += second[part * (INNER + 1) + unit]! * inner[unit]!;
    return softmax(shares);
  };
  const items = [...all];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE * (1 - epoch / EPOCHS) + RATE / 25;
    const step = (weights: Float64Array, sums: Float64Array, at: number, slope: number) => {
      sums[at]! += slope * slope;
      weights[at]! -= (rate * slope) / Math.sqrt(sums[at]! + 0.01);
    };
    shuffle(items, random);
    for (const { word, shares, weight } of items) {
      const guess = read(word);
      back.fill(0);
      for (let part = 0; part < PARTS; part += 1) {
        const slope = (guess[part]! - shares[part]!) * weight;
        const row = part * (INNER + 1);
        for (let unit = 0; unit <= INNER; unit += 1) {
          back[unit]! += slope * second[row + unit]!;
          step(second, squares[1], row + unit, slope * inner[unit]!);
        }
      }
      for (let unit = 0; unit < INNER; unit += 1) {
        const slope = back[unit]! * (1 - inner[unit]! ** 2);
        const row = unit * wide;
        for (let d = 0; d < dimensions; d += 1)
          step(first, squares[0], row + d, slope * values[word * dimensions + d]! * SPREAD);
        step(first, squares[0], row + dimensions, slope);
      }
    }
  }
  return read;
}

/** Vectors are of length 1; longer ones are learnt from faster. */
const SPREAD = 3;

function softmax(scores: Float64Array): Float64Array {
  const top = scores.reduce((best, score) => Math.max(best, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power);
  return powers.map((power) => power / sum);
}

function shuffle(items: Item[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
