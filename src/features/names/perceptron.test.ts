import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { labelByWeights } from './label-by-weights.ts';
import { allHashes, BUCKETS, bucketOf, readSentence, TEMPLATES } from './name-features.ts';
import { nameTokens } from './name-tokens.ts';
import { decode, LABEL_COUNT, packWeights, ROWS, SCORES, unpackWeights } from './perceptron.ts';
import { scoreTokens, taggerOf } from './score-tokens.ts';
import { packClasses, unpackClasses, vectorCode } from './word-classes.ts';
import { CLASSES, wordTable } from './word-signs.ts';

const classes = packClasses({
  groups: new Map([
    ['Veles', 2],
    ['met', 1],
  ]),
  vectors: new Map([
    ['veles', vectorCode(700, 3)],
    ['velm', vectorCode(0, 0)],
    ['met', vectorCode(1023, 63)],
  ]),
});

/** Weights that know one word: every feature of "Veles" in running text speaks for the label given. */
function knowing(word: string, label: number) {
  const emissions = new Float32Array(BUCKETS * LABEL_COUNT);
  const hashes = allHashes(readSentence(nameTokens(`we met ${word} there`), wordTable(unpackClasses(classes))));
  for (let f = TEMPLATES * 2; f < TEMPLATES * 2 + 10; f += 1)
    emissions[bucketOf(hashes[f]!) * LABEL_COUNT + label]! += 5;
  return { emissions, transitions: new Float32Array(CLASSES * ROWS * LABEL_COUNT), classes };
}

const pack = (label: number) =>
  brotliCompressSync(packWeights(knowing('Veles', label)), { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } });
const begins = pack(1);

it('reads back the weights it packed, and refuses what is none', () => {
  expect(unpackWeights(begins)?.scale).toBeCloseTo(5 / 127, 2);
  expect(unpackWeights(begins)?.classes).toEqual(unpackClasses(classes));
  expect(unpackWeights(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(unpackWeights(brotliCompressSync(Buffer.from('something else')))).toBeNull();
});

it('never begins a name with its inside', () => {
  const weights = unpackWeights(pack(2))!;
  const tagger = taggerOf(weights);
  const sentence = readSentence(nameTokens('we met Veles there'), tagger.table);
  const labels = [...decode(scoreTokens(sentence, tagger), sentence, weights.transitions)];
  for (const [at, label] of labels.entries()) if (label === 2) expect([1, 2]).toContain(labels[at - 1]);
});

it('labels the word it knows, and leaves words far from any capital alone', () => {
  const weights = unpackWeights(begins)!;
  const tokens = nameTokens('long ago and far away we met Veles there');
  expect(readSentence(tokens, wordTable(unpackClasses(classes))).open[0]).toBe(0);
  const [runs] = labelByWeights([tokens], [false], weights);
  expect(runs?.map(({ from, to, type }) => ({ from, to, type }))).toEqual([{ from: 7, to: 8, type: 'person' }]);
});

it('scores with sums it kept as with the rows themselves', () => {
  const weights = unpackWeights(pack(3))!;
  // Weights everywhere, so that every template counts.
  for (let at = 0; at < weights.emissions.length; at += 1) weights.emissions[at] = ((at * 31) % 11) - 5;
  const tokens = nameTokens('Veles met Velm and the Board of Veles, of all; Veles met Velm.');
  const tagger = taggerOf(weights);
  const sentence = readSentence(tokens, tagger.table);
  const hashes = allHashes(sentence);
  for (let time = 0; time < 2; time += 1) {
    const scores = scoreTokens(sentence, tagger);
    for (let i = 0; i < tokens.length; i += 1)
      for (let label = 0; label < SCORES && sentence.open[i] === 1; label += 1) {
        let sum = 0;
        for (let f = i * TEMPLATES; f < (i + 1) * TEMPLATES; f += 1)
          sum += weights.emissions[bucketOf(hashes[f]!) * SCORES + label]!;
        expect(scores[i * SCORES + label]).toBe(sum);
      }
  }
});
