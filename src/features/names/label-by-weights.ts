import { fold } from '../../text/fold.ts';
import type { NameType } from '../features.ts';
import { nameFeatures, type SentenceFeatures } from './name-features.ts';
import { isCapital, type NameToken } from './name-tokens.ts';
import { decode, emissionsOf, LABEL_COUNT, type Weights } from './perceptron.ts';
import type { Run } from './run.ts';
import type { WordSigns } from './word-signs.ts';

const TYPES: NameType[] = ['person', 'organisation', 'place', 'other'];
const KINDS = TYPES.length + 1;

// Chosen on names held out of training (eval/names/tune-pooling.ts): a broad plateau.
/** Temperature that turns scores into shares, and how much the article's other mentions weigh, in units of the training. */
const TEMPERATURE = 20;
const PULL = 1;
/** Weight of a mention at the start of a sentence and in a headline, where capitals mean less. */
const AT_START = 0.4;
const IN_HEADLINE = 0.3;
const FLOOR = 0.03;

/** One sentence on its way through the tagger. */
interface Lattice {
  tokens: readonly NameToken[];
  emissions: Float64Array;
  features: SentenceFeatures;
  labels: Uint8Array;
  /** Shares of O, person, organisation, place, other for each token. */
  shares: Float64Array;
  /** The pooled word of each capitalised token; null for others. */
  words: (string | null)[];
  headline: boolean;
}

/**
 * Labels the sentences of one article with the trained tagger, twice: what the first reading makes of a word elsewhere
 * in the article weighs on the second, so that a bare surname is what its full name was. `headlines`: see there, by sentence.
 */
export function labelByWeights(
  sentences: readonly (readonly NameToken[])[],
  headlines: readonly boolean[],
  weights: Weights,
): Run[][] {
  const temperature = TEMPERATURE / weights.scale;
  const cache = new Map<string, WordSigns>();
  const lattices = sentences.map((tokens, at) =>
    latticeOf(tokens, headlines[at] ?? false, { weights, cache, temperature }),
  );
  const pooled = pool(lattices);
  for (const lattice of lattices) pull(lattice, pooled, { weights, temperature });
  return lattices.map((lattice) => runsOf(lattice));
}

interface Setting {
  weights: Weights;
  cache: Map<string, WordSigns>;
  temperature: number;
}

function latticeOf(tokens: readonly NameToken[], headline: boolean, setting: Setting): Lattice {
  const features = nameFeatures(tokens, setting.cache);
  const emissions = emissionsOf(features, setting.weights);
  const labels = decode(emissions, features, setting.weights);
  const words = tokens.map(({ text }) => (isCapital(text) ? foldWord(text) : null));
  const lattice = {
    tokens,
    emissions,
    features,
    labels,
    shares: new Float64Array(tokens.length * KINDS),
    words,
    headline,
  };
  share(lattice, setting.temperature);
  return lattice;
}

const foldWord = (word: string) => (/^[\w.]*$/.test(word) ? word.toLowerCase() : fold(word));

/** Shares by kind: a softmax over the better of B and I, with a head start for the label that was decoded. */
function share({ tokens, features, emissions, labels, shares }: Lattice, temperature: number): void {
  for (let i = 0; i < tokens.length; i += 1) {
    if (features.open[i] === 0) continue;
    const from = i * LABEL_COUNT;
    const decoded = (labels[i]! + 1) >> 1;
    let top = -Infinity;
    for (let kind = 0; kind < KINDS; kind += 1) {
      const best =
        kind === 0 ? emissions[from]! : Math.max(emissions[from + kind * 2 - 1]!, emissions[from + kind * 2]!);
      const score = best / temperature + (kind === decoded ? 1 : 0);
      shares[i * KINDS + kind] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let kind = 0; kind < KINDS; kind += 1) {
      const power = Math.exp(shares[i * KINDS + kind]! - top);
      shares[i * KINDS + kind] = power;
      sum += power;
    }
    for (let kind = 0; kind < KINDS; kind += 1) shares[i * KINDS + kind]! /= sum;
  }
}

const weightOf = (lattice: Lattice, i: number) => (lattice.headline ? IN_HEADLINE : i === 0 ? AT_START : 1);

function pool(lattices: readonly Lattice[]): Map<string, Float64Array> {
  const pooled = new Map<string, Float64Array>();
  for (const lattice of lattices)
    for (const [i, word] of lattice.words.entries()) {
      if (word === null) continue;
      let sums = pooled.get(word);
      if (!sums) {
        sums = new Float64Array(KINDS + 1);
        pooled.set(word, sums);
      }
      const weight = weightOf(lattice, i);
      for (let kind = 0; kind < KINDS; kind += 1) sums[kind]! += weight * lattice.shares[i * KINDS + kind]!;
      sums[KINDS]! += weight;
    }
  return pooled;
}

/** Second reading: the other mentions of each word count for its kinds, the more the more there are. */
function pull(lattice: Lattice, pooled: ReadonlyMap<string, Float64Array>, setting: Omit<Setting, 'cache'>): void {
  let moved = false;
  for (const [i, word] of lattice.words.entries()) {
    const sums = word === null ? undefined : pooled.get(word);
    if (!sums) continue;
    const weight = weightOf(lattice, i);
    const others = sums[KINDS]! - weight;
    if (others < 1e-9) continue;
    moved = true;
    const strength = ((PULL * others) / (others + 1)) * setting.temperature;
    for (let kind = 0; kind < KINDS; kind += 1) {
      const rest = (sums[kind]! - weight * lattice.shares[i * KINDS + kind]!) / others;
      const bonus = strength * Math.log(FLOOR + Math.max(0, rest));
      const from = i * LABEL_COUNT;
      if (kind === 0) lattice.emissions[from]! += bonus;
      else {
        lattice.emissions[from + kind * 2 - 1]! += bonus;
        lattice.emissions[from + kind * 2]! += bonus;
      }
    }
  }
  if (!moved) return;
  lattice.labels = decode(lattice.emissions, lattice.features, setting.weights);
  share(lattice, setting.temperature);
}

function runsOf({ tokens, labels, shares }: Lattice): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (labels[at] === 0) {
      at += 1;
      continue;
    }
    const kind = (labels[at]! + 1) >> 1;
    let end = at + 1;
    while (end < tokens.length && labels[end] === kind * 2) end += 1;
    const scores = { person: 0, organisation: 0, place: 0, other: 0 };
    for (const [index, type] of TYPES.entries()) {
      let sum = 0;
      for (let i = at; i < end; i += 1) sum += shares[i * KINDS + index + 1]!;
      scores[type] = round(sum / (end - at));
    }
    const type = TYPES[kind - 1]!;
    runs.push({ from: at, to: end, type, confidence: scores[type], scores });
    at = end;
  }
  return runs;
}

/** Three digits: more would only make stored features longer. */
const round = (share: number) => Math.round(share * 1000) / 1000;
