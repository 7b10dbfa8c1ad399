import {
  BESIDE,
  besideHashes,
  bucketOf,
  caseOf,
  neighbourOf,
  OWN,
  ownHashes,
  PAIRS,
  pairHashes,
  RUNS,
  runHashes,
  SECOND,
  type Sentence,
  secondHashes,
  type Where,
} from './name-features.ts';
import { SCORES, type Weights } from './perceptron.ts';
import { type WordSigns, type WordTable, wordTable } from './word-signs.ts';

/** Sums of weights kept: a table of one entry for each hash, so that it stays bounded and an older one gives way. */
const KEPT = 2 ** 16;

/** A tagger at work: its weights, the words it met, and sums of weights that recur. */
export interface Tagger {
  weights: Weights;
  /** The weights as they are added: see `lanesOf`. */
  lanes: Int32Array;
  table: WordTable;
  /** [entry]: which word, case and group of templates the sums are of; and the sums, [entry][label without O]. */
  keys: Int32Array;
  sums: Int16Array;
}

/** Words that any text repeats: beyond this many the tagger begins anew, so that memory stays bounded. */
const MOST = 50_000;
const taggers = new WeakMap<Weights, Tagger>();

/** The tagger of these weights. What it keeps between articles changes its speed, never its answers. */
export function taggerOf(weights: Weights): Tagger {
  const known = taggers.get(weights);
  if (known && known.table.known.size < MOST) return known;
  const made: Tagger = {
    weights,
    lanes: known?.lanes ?? lanesOf(weights.emissions),
    table: wordTable(weights.classes),
    keys: new Int32Array(KEPT).fill(-1),
    sums: new Int16Array(KEPT * SCORES),
  };
  taggers.set(weights, made);
  return made;
}

const hashes = new Int32Array(Math.max(OWN, PAIRS + RUNS));

/** Scores of the open tokens against O: [token][label without O], in units of the packed weights. */
export function scoreTokens(sentence: Sentence, tagger: Tagger): Float64Array {
  const { signs, open } = sentence;
  const scores = new Float64Array(signs.length * SCORES);
  const { lanes } = tagger;
  for (let i = 0; i < signs.length; i += 1) {
    if (open[i] === 0) continue;
    const written = caseOf(sentence, i);
    const to = i * SCORES;
    addKept(tagger, signs[i]!, written, 4, scores, to);
    for (let where = 0; where < 4; where += 1)
      addKept(tagger, neighbourOf(sentence, i, where as Where), written, where, scores, to);
    pairHashes(sentence, i, written, hashes, 0);
    runHashes(sentence, i, hashes, PAIRS);
    addRows(lanes, PAIRS + RUNS, scores, to);
  }
  return scores;
}

/** Four bytes of a row at a time, two to a number: no sum of fewer than 256 rows reaches from one into the next. */
const EVERY_OTHER = 0x00ff00ff;

/** Adds the rows of the hashes: see `lanesOf`. */
function addRows(lanes: Int32Array, count: number, into: Float64Array | Int16Array, to: number): void {
  let even = 0;
  let odd = 0;
  let evenBehind = 0;
  let oddBehind = 0;
  for (let f = 0; f < count; f += 1) {
    const at = bucketOf(hashes[f]!) * 2;
    const first = lanes[at]!;
    const second = lanes[at + 1]!;
    even += first & EVERY_OTHER;
    odd += (first >>> 8) & EVERY_OTHER;
    evenBehind += second & EVERY_OTHER;
    oddBehind += (second >>> 8) & EVERY_OTHER;
  }
  const bias = count * BIAS;
  into[to]! += (even & 0xffff) - bias;
  into[to + 1]! += (odd & 0xffff) - bias;
  into[to + 2]! += (even >>> 16) - bias;
  into[to + 3]! += (odd >>> 16) - bias;
  into[to + 4]! += (evenBehind & 0xffff) - bias;
  into[to + 5]! += (oddBehind & 0xffff) - bias;
  into[to + 6]! += (evenBehind >>> 16) - bias;
  into[to + 7]! += (oddBehind >>> 16) - bias;
}

/** What is added to each weight, so that none is below nought. */
const BIAS = 128;

/** The rows of eight weights as two numbers each, least byte first whatever the machine: half the look-ups. */
function lanesOf(emissions: Weights['emissions']): Int32Array {
  const lanes = new Int32Array(emissions.length / 4);
  for (let at = 0, from = 0; at < lanes.length; at += 1, from += 4)
    lanes[at] =
      (emissions[from]! + BIAS) |
      ((emissions[from + 1]! + BIAS) << 8) |
      ((emissions[from + 2]! + BIAS) << 16) |
      ((emissions[from + 3]! + BIAS) << 24);
  return lanes;
}

/** Adds the sums of one word's group of templates: the word itself (4) or a neighbour by where it stands. */
function addKept(
  tagger: Tagger,
  word: WordSigns,
  written: number,
  group: number,
  into: Float64Array,
  to: number,
): void {
  const { keys, sums } = tagger;
  const key = (word.id * 64 + written) * 5 + group;
  const entry = (Math.imul(key, 0x9e3779b1) >>> 8) & (KEPT - 1);
  const from = entry * SCORES;
  if (keys[entry] !== key) {
    keys[entry] = key;
    sums.fill(0, from, from + SCORES);
    if (group === 4) ownHashes(word, written, hashes, 0);
    else if (group < 2) besideHashes(word, written, group as 0 | 1, hashes, 0);
    else secondHashes(word, written, (group - 2) as 0 | 1, hashes, 0);
    addRows(tagger.lanes, group === 4 ? OWN : group < 2 ? BESIDE : SECOND, sums, from);
  }
  for (let label = 0; label < SCORES; label += 1) into[to + label]! += sums[from + label]!;
}
