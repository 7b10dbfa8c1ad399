import { NAME_TYPES } from '../features.ts';
import { readSentence, type Sentence } from './name-features.ts';
import type { NameToken } from './name-tokens.ts';
import { decode, SCORES, type Weights } from './perceptron.ts';
import type { Run } from './run.ts';
import { scoreTokens, taggerOf } from './score-tokens.ts';

const KINDS = NAME_TYPES.length + 1;

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
  sentence: Sentence;
  /** [token][label without O]: see `scoreTokens`. */
  scores: Float64Array;
  labels: Uint8Array;
  /** Shares of O, person, organisation, place, other for each capitalised token, after the first reading: from `own` on. */
  shares: Float64Array;
  own: number;
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
  const tagger = taggerOf(weights);
  const { transitions } = weights;
  const temperature = TEMPERATURE / weights.scale;
  // One array for all sentences: to make one costs as much as to read some words.
  let own = 0;
  const shares = new Float64Array(sentences.reduce((sum, { length }) => sum + length, 0) * KINDS);
  const lattices = sentences.map((tokens, at) => {
    const sentence = readSentence(tokens, tagger.table);
    const scores = scoreTokens(sentence, tagger);
    const lattice: Lattice = {
      sentence,
      scores,
      labels: decode(scores, sentence, transitions),
      shares,
      own,
      headline: headlines[at] ?? false,
    };
    const { signs } = sentence;
    for (let i = 0; i < signs.length; i += 1)
      if (signs[i]!.capital) share(lattice, i, temperature, shares, own + i * KINDS);
    own += tokens.length * KINDS;
    return lattice;
  });
  const pooled = pool(lattices);
  for (const lattice of lattices)
    if (pull(lattice, pooled, temperature)) lattice.labels = decode(lattice.scores, lattice.sentence, transitions);
  return lattices.map((lattice) => runsOf(lattice, temperature));
}

/** Shares by kind: a softmax over the better of B and I, with a head start for the label that was decoded. */
function share({ scores, labels }: Lattice, i: number, temperature: number, into: Float64Array, to: number): void {
  const from = i * SCORES;
  const decoded = (labels[i]! + 1) >> 1;
  let top = -Infinity;
  for (let kind = 0; kind < KINDS; kind += 1) {
    const best = kind === 0 ? 0 : Math.max(scores[from + kind * 2 - 2]!, scores[from + kind * 2 - 1]!);
    const score = best / temperature + (kind === decoded ? 1 : 0);
    into[to + kind] = score;
    if (score > top) top = score;
  }
  let sum = 0;
  for (let kind = 0; kind < KINDS; kind += 1) {
    const power = Math.exp(into[to + kind]! - top);
    into[to + kind] = power;
    sum += power;
  }
  for (let kind = 0; kind < KINDS; kind += 1) into[to + kind]! /= sum;
}

const weightOf = (lattice: Lattice, i: number) => (lattice.headline ? IN_HEADLINE : i === 0 ? AT_START : 1);

function pool(lattices: readonly Lattice[]): Map<number, Float64Array> {
  const pooled = new Map<number, Float64Array>();
  for (const lattice of lattices) {
    const { signs } = lattice.sentence;
    for (let i = 0; i < signs.length; i += 1) {
      if (!signs[i]!.capital) continue;
      let sums = pooled.get(signs[i]!.folded);
      if (!sums) {
        sums = new Float64Array(KINDS + 1);
        pooled.set(signs[i]!.folded, sums);
      }
      const weight = weightOf(lattice, i);
      for (let kind = 0; kind < KINDS; kind += 1)
        sums[kind]! += weight * lattice.shares[lattice.own + i * KINDS + kind]!;
      sums[KINDS]! += weight;
    }
  }
  return pooled;
}

/** Second reading: the other mentions of each word count for its kinds, the more the more there are. True where any did. */
function pull(lattice: Lattice, pooled: ReadonlyMap<number, Float64Array>, temperature: number): boolean {
  let moved = false;
  const { signs } = lattice.sentence;
  for (let i = 0; i < signs.length; i += 1) {
    if (!signs[i]!.capital) continue;
    const sums = pooled.get(signs[i]!.folded)!;
    const weight = weightOf(lattice, i);
    const others = sums[KINDS]! - weight;
    if (others < 1e-9) continue;
    moved = true;
    const strength = ((PULL * others) / (others + 1)) * temperature;
    const bonus = (kind: number) => {
      const rest = (sums[kind]! - weight * lattice.shares[lattice.own + i * KINDS + kind]!) / others;
      return strength * Math.log(FLOOR + Math.max(0, rest));
    };
    const none = bonus(0);
    for (let kind = 1; kind < KINDS; kind += 1) {
      const gain = bonus(kind) - none;
      lattice.scores[i * SCORES + kind * 2 - 2]! += gain;
      lattice.scores[i * SCORES + kind * 2 - 1]! += gain;
    }
  }
  return moved;
}

function runsOf(lattice: Lattice, temperature: number): Run[] {
  const { labels } = lattice;
  const runs: Run[] = [];
  let shares: Float64Array | null = null;
  let at = 0;
  while (at < labels.length) {
    if (labels[at] === 0) {
      at += 1;
      continue;
    }
    const kind = (labels[at]! + 1) >> 1;
    let end = at + 1;
    while (end < labels.length && labels[end] === kind * 2) end += 1;
    const sums = [0, 0, 0, 0, 0];
    shares ??= new Float64Array(KINDS);
    for (let i = at; i < end; i += 1) {
      share(lattice, i, temperature, shares, 0);
      for (let each = 0; each < KINDS; each += 1) sums[each]! += shares[each]!;
    }
    const mean = (each: number) => round(sums[each]! / (end - at));
    const scores = { person: mean(1), organisation: mean(2), place: mean(3), other: mean(4) };
    const type = NAME_TYPES[kind - 1]!;
    runs.push({ from: at, to: end, type, confidence: scores[type], scores });
    at = end;
  }
  return runs;
}

/** Three digits: more would only make stored features longer. */
const round = (share: number) => Math.round(share * 1000) / 1000;
