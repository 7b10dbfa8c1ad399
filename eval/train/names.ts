// npm run train -- names [--without SET]... [--out FILE] [--epochs N] [--seed N]
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { packWeights } from '../../src/features/names/perceptron.ts';
import { dataFile } from '../data.ts';
import { makeExamples } from './names/make-examples.ts';
import { trainPerceptron } from './names/perceptron-trainer.ts';
import { readConll } from './names/read-conll.ts';

const SETS: Record<string, string> = {
  gmb: 'names/gmb.train.conll.gz',
  wikigold: 'names/wikigold.all.conll.gz',
  crossner: 'names/crossner_pol.all.conll.gz',
  ewt: 'names/uner_ewt.devtest.conll.gz',
  'gum-open': 'names/gum.open.conll.gz',
  'gum-by': 'names/gum.by.conll.gz',
};
const WEIGHTS = resolve(import.meta.dirname, '../../data/weights/names.bin.br');

export default async function train(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      without: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: WEIGHTS },
      epochs: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      fast: { type: 'boolean', default: false },
    },
  });
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const seed = Number(values.seed);
  const sentences = Object.entries(SETS)
    .filter(([set]) => !values.without.includes(set))
    .flatMap(([set, file]) => {
      const read = readConll(dataFile(file)).flat();
      say(`${set}: ${read.length} sentences`);
      return read;
    });
  const examples = makeExamples(sentences, seed);
  const weights = trainPerceptron(examples, { epochs: Number(values.epochs), seed, say });
  const packed = packWeights(weights);
  const bytes = brotliCompressSync(packed, {
    params: { [constants.BROTLI_PARAM_QUALITY]: values.fast ? 4 : 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(values.out, bytes);
  say(`${values.out}: ${bytes.length} bytes`);
}
