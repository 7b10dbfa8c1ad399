import { BUCKETS, LEXICAL, type Sentence, TEMPLATES } from '../../../src/features/names/name-features.ts';
import { decode, LABEL_COUNT, ROWS, SCORES } from '../../../src/features/names/perceptron.ts';
import { CLASSES } from '../../../src/features/names/word-signs.ts';
import { mulberry32 } from './random.ts';

export interface Example {
  sentence: Sentence;
  /** [token][template] */
  buckets: Int32Array;
  gold: Uint8Array;
  /** The same with those tokens open that are read at run time, where `sentence` has all open. */
  read: { sentence: Sentence; gold: Uint8Array };
}

/** After the first epoch, the share of sentences whose every token is shown: in others those read at run time alone. */
const WHOLE = 0.25;

/** How often a feature, and how often all features of the word itself, are left out while training. */
const FEATURE_DROPOUT = 0.1;
const LEXICAL_DROPOUT = 0.2;

/**
 * Averaged structured perceptron (Collins 2002): one pass over the shuffled examples per epoch. `margin`: by how much the
 * right label must lead for a token to be left alone.
 */
export function trainPerceptron(
  examples: readonly Example[],
  options: { epochs: number; seed: number; margin: number; say(line: string): void },
): { emissions: Float32Array; transitions: Float32Array } {
  const random = mulberry32(options.seed);
  const emissions = new Float32Array(BUCKETS * LABEL_COUNT);
  const transitions = new Float32Array(CLASSES * ROWS * LABEL_COUNT);
  const emissionSums = new Float64Array(emissions.length);
  const transitionSums = new Float64Array(transitions.length);
  const order = examples.map((_, at) => at);
  let step = 1;
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    shuffle(order, random);
    let wrong = 0;
    let tokens = 0;
    for (const at of order) {
      const whole = epoch === 1 || random() < WHOLE;
      const { sentence, gold } = whole ? examples[at]! : examples[at]!.read;
      const buckets = drop(examples[at]!.buckets, sentence.open, random);
      const scores = scoresOf(buckets, sentence.open, emissions);
      if (options.margin > 0) handicap(scores, gold, options.margin);
      const guess = decode(scores, sentence, transitions);
      step += 1;
      tokens += guess.length;
      for (let i = 0; i < guess.length; i += 1) {
        const [right, ours] = [gold[i]!, guess[i]!];
        const before = i === 0 ? LABEL_COUNT : gold[i - 1]!;
        const ourBefore = i === 0 ? LABEL_COUNT : guess[i - 1]!;
        if (right !== ours || before !== ourBefore) {
          const rows = sentence.signs[i]!.class * ROWS * LABEL_COUNT;
          const up = rows + before * LABEL_COUNT + right;
          const down = rows + ourBefore * LABEL_COUNT + ours;
          transitions[up]! += 1;
          transitionSums[up]! += step;
          transitions[down]! -= 1;
          transitionSums[down]! -= step;
        }
        if (right === ours) continue;
        wrong += 1;
        for (let f = i * TEMPLATES; f < (i + 1) * TEMPLATES; f += 1) {
          const row = buckets[f]! * LABEL_COUNT;
          if (row < 0) continue;
          emissions[row + right]! += 1;
          emissionSums[row + right]! += step;
          emissions[row + ours]! -= 1;
          emissionSums[row + ours]! -= step;
        }
      }
    }
    options.say(`epoch ${epoch}: ${((100 * wrong) / tokens).toFixed(2)}% of ${tokens} tokens wrong`);
  }
  for (let at = 0; at < emissions.length; at += 1) emissions[at]! -= emissionSums[at]! / step;
  for (let at = 0; at < transitions.length; at += 1) transitions[at]! -= transitionSums[at]! / step;
  return { emissions, transitions };
}

/** Scores of the labels against O's: [token][label without O]. A bucket below zero is left out. */
function scoresOf(buckets: Int32Array, open: Uint8Array, emissions: Float32Array): Float64Array {
  const length = buckets.length / TEMPLATES;
  const scores = new Float64Array(length * SCORES);
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
    for (let f = i * TEMPLATES; f < (i + 1) * TEMPLATES; f += 1) {
      const row = buckets[f]! * LABEL_COUNT;
      if (row < 0) continue;
      s0 += emissions[row]!;
      s1 += emissions[row + 1]!;
      s2 += emissions[row + 2]!;
      s3 += emissions[row + 3]!;
      s4 += emissions[row + 4]!;
      s5 += emissions[row + 5]!;
      s6 += emissions[row + 6]!;
      s7 += emissions[row + 7]!;
      s8 += emissions[row + 8]!;
    }
    const to = i * SCORES;
    scores[to] = s1 - s0;
    scores[to + 1] = s2 - s0;
    scores[to + 2] = s3 - s0;
    scores[to + 3] = s4 - s0;
    scores[to + 4] = s5 - s0;
    scores[to + 5] = s6 - s0;
    scores[to + 6] = s7 - s0;
    scores[to + 7] = s8 - s0;
  }
  return scores;
}

/** Every label but the right one begins ahead. */
function handicap(scores: Float64Array, gold: Uint8Array, margin: number): void {
  for (let i = 0; i < gold.length; i += 1) {
    const right = gold[i]!;
    // Scores are against O's: where O is wrong, its lead is the right one's loss.
    if (right > 0) scores[i * SCORES + right - 1]! -= margin;
    else for (let label = 0; label < SCORES; label += 1) scores[i * SCORES + label]! += margin;
  }
}

function drop(all: Int32Array, open: Uint8Array, random: () => number): Int32Array {
  const buckets = all.slice();
  for (let from = 0; from < buckets.length; from += TEMPLATES) {
    if (open[from / TEMPLATES] === 0) continue;
    if (random() < LEXICAL_DROPOUT) for (const template of LEXICAL) buckets[from + template] = -1;
    // One draw decides for a whole token which tenth of its templates is left out: as good as one each, and far cheaper.
    const skip = Math.floor(random() / FEATURE_DROPOUT);
    for (let f = from + (skip % TEMPLATES); f < from + TEMPLATES; f += Math.round(1 / FEATURE_DROPOUT)) buckets[f] = -1;
  }
  return buckets;
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
