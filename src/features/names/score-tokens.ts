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
    table: wordTable(weights.groups),
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
  const { emissions } = tagger.weights;
  for (let i = 0; i < signs.length; i += 1) {
    if (open[i] === 0) continue;
    const written = caseOf(sentence, i);
    const to = i * SCORES;
    addKept(tagger, signs[i]!, written, 4, scores, to);
    for (let where = 0; where < 4; where += 1)
      addKept(tagger, neighbourOf(sentence, i, where as Where), written, where, scores, to);
    pairHashes(sentence, i, written, hashes, 0);
    runHashes(sentence, i, hashes, PAIRS);
    addRows(emissions, PAIRS + RUNS, scores, to);
  }
  return scores;
}

function addRows(emissions: Weights['emissions'], count: number, into: Float64Array | Int16Array, to: number): void {
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  let s8 = 0;
  for (let f = 0; f < count; f += 1) {
    const at = bucketOf(hashes[f]!) * SCORES;
    s1 += emissions[at]!;
    s2 += emissions[at + 1]!;
    s3 += emissions[at + 2]!;
    s4 += emissions[at + 3]!;
    s5 += emissions[at + 4]!;
    s6 += emissions[at + 5]!;
    s7 += emissions[at + 6]!;
    s8 += emissions[at + 7]!;
  }
  into[to]! += s1;
  into[to + 1]! += s2;
  into[to + 2]! += s3;
  into[to + 3]! += s4;
  into[to + 4]! += s5;
  into[to + 5]! += s6;
  into[to + 6]! += s7;
  into[to + 7]! += s8;
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
    addRows(tagger.weights.emissions, group === 4 ? OWN : group < 2 ? BESIDE : SECOND, sums, from);
  }
  for (let label = 0; label < SCORES; label += 1) into[to + label]! += sums[from + label]!;
}
