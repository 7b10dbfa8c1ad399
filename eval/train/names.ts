// npm run train -- names [--without SET]... [--out FILE] [--epochs N] [--runs N] [--seed N] [--repeat N] [--fast]
// --vectors FILE: word vectors, see eval/DATA.md; --classes FILE: keeps the classes of words between trials;
// --repeat: how often the sets labelled by hand are shown beside the silver labels of GMB; --fast: pack quickly, for trials
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { packWeights, type Trained } from '../../src/features/names/perceptron.ts';
import { packClasses, unpackClasses, vectorCode } from '../../src/features/names/word-classes.ts';
import { wordTable } from '../../src/features/names/word-signs.ts';
import { dataFile, readRows } from '../data.ts';
import { makeExamples } from './names/make-examples.ts';
import { trainPerceptron } from './names/perceptron-trainer.ts';
import { type ConllSentence, readConll } from './names/read-conll.ts';
import { readVectors, type Vectors } from './names/read-vectors.ts';
import { vectorClasses } from './names/vector-classes.ts';
import { wordClasses } from './names/word-classes.ts';
import { wordProfiles } from './names/word-profiles.ts';

const SETS: Record<string, string> = {
  gmb: 'names/gmb.train.conll.gz',
  wikigold: 'names/wikigold.all.conll.gz',
  crossner: 'names/crossner_pol.all.conll.gz',
  ewt: 'names/uner_ewt.devtest.conll.gz',
  'gum-open': 'names/gum.open.conll.gz',
};
/**
 * Runs differ in order, dropout, headlines and in the lead they ask of the right label, in turn. 20, 60 and 0 alone are as
 * good as each other; the mean of four runs is better than any (docs/technotes/names.md).
 */
const MARGINS = [0, 20];
/** Unlabelled news that the classes of words are taken from. */
const NEWS = 'load/abp-quarter.jsonl.br';
/** Clusters of word vectors, made in two steps, by the most frequent words. */
const CLUSTERS = { tops: 32, classes: 1024, fitted: 100_000 };
/** The tagger knows the clusters and profiles of so many words, the most frequent, and of those beyond that are likely names. */
const FREQUENT = 60_000;
const NO_NAME = 0.5;
const WEIGHTS = resolve(import.meta.dirname, '../../data/weights/names.bin.br');

export default async function train(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      without: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: WEIGHTS },
      epochs: { type: 'string', default: '5' },
      runs: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
      repeat: { type: 'string', default: '2' },
      fast: { type: 'boolean', default: false },
      vectors: { type: 'string', default: '' },
      classes: { type: 'string' },
    },
  });
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const seed = Number(values.seed);
  const sizes: Record<string, { sentences: number; tokens: number; shown: number }> = {};
  const sentences = Object.entries(SETS)
    .filter(([set]) => !values.without.includes(set))
    .flatMap(([set, file]) => {
      const read = readConll(dataFile(file)).flat();
      const shown = set === 'gmb' ? 1 : Number(values.repeat);
      const tokens = read.reduce((sum, { words }) => sum + words.length, 0);
      sizes[set] = { sentences: read.length, tokens, shown };
      say(`${set}: ${read.length} sentences`);
      return Array.from({ length: shown }, () => read).flat();
    });
  const classes = readClasses(values.classes) ?? makeClasses(readVectors(values.vectors), sentences, say);
  if (values.classes) writeFileSync(values.classes, classes);
  const table = wordTable(unpackClasses(classes));
  const runs = Number(values.runs);
  let weights: Trained | undefined;
  let length = 0;
  for (let run = 0; run < runs; run += 1) {
    say(`run ${run + 1} of ${runs}`);
    const examples = makeExamples(sentences, table, seed + run);
    const margin = MARGINS[run % MARGINS.length]!;
    const trained = trainPerceptron(examples, { epochs: Number(values.epochs), seed: seed + run, margin, say });
    weights ??= {
      classes,
      emissions: new Float32Array(trained.emissions.length),
      transitions: new Float32Array(trained.transitions.length),
    };
    // Brought to the length of the first run's, so that each counts the same.
    length ||= lengthOf(trained.emissions);
    const share = length / lengthOf(trained.emissions) / runs;
    for (const part of ['emissions', 'transitions'] as const)
      for (let at = 0; at < weights[part].length; at += 1) weights[part][at]! += trained[part][at]! * share;
  }
  if (!weights) throw new Error('--runs must be at least 1');
  const packed = packWeights(weights);
  const bytes = brotliCompressSync(packed, {
    params: { [constants.BROTLI_PARAM_QUALITY]: values.fast ? 4 : 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(values.out, bytes);
  const record = {
    command: `npm run train -- names${values.without.map((set) => ` --without ${set}`).join('')}`,
    date: new Date().toISOString().slice(0, 10),
    seed,
    runs,
    margins: MARGINS,
    epochs: Number(values.epochs),
    sets: sizes,
    bytes: bytes.length,
    sha256: createHash('sha256').update(packed).digest('hex'),
    licence: 'CC BY-SA 4.0',
  };
  writeFileSync(values.out.replace(/\.bin\.br$/, '.json'), `${JSON.stringify(record, null, 2)}\n`);
  say(`${values.out}: ${bytes.length} bytes`);
}

function lengthOf(weights: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += weights[at]! ** 2;
  return Math.sqrt(sum);
}

function* newsTexts(): Iterable<string> {
  for (const { text } of readRows<{ text: string }>(dataFile(NEWS))) yield text;
}

/** Classes of words by their neighbours in news and by their vectors. */
function makeClasses(vectors: Vectors, sentences: readonly ConllSentence[], say: (line: string) => void): Buffer {
  const clusters = vectorClasses(vectors, CLUSTERS);
  const { profiles, small } = wordProfiles(vectors, sentences, say);
  const known = new Map<string, number>();
  for (const [word, text] of vectors.words.entries())
    if (word < FREQUENT || small[word]! < NO_NAME) known.set(text, vectorCode(clusters[word]!, profiles[word]!));
  say(`${known.size} of ${vectors.words.length} words with a vector`);
  return packClasses({ groups: wordClasses(newsTexts(), say), vectors: known });
}

/** The classes that an earlier run with `--classes FILE` kept; null where there are none. */
function readClasses(path: string | undefined): Buffer | null {
  return path === undefined || !existsSync(path) ? null : readFileSync(path);
}
