import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { labelByWeights } from './label-by-weights.ts';
import { BUCKETS, nameFeatures } from './name-features.ts';
import { nameTokens } from './name-tokens.ts';
import { decode, emissionsOf, LABEL_COUNT, packWeights, ROWS, unpackWeights } from './perceptron.ts';
import { CLASSES } from './word-signs.ts';

/** Weights that know one word: every feature of "Veles" in running text speaks for the label given. */
function knowing(word: string, label: number) {
  const emissions = new Float32Array(BUCKETS * LABEL_COUNT);
  const tokens = nameTokens(`we met ${word} there`);
  const { buckets } = nameFeatures(tokens, new Map(), true);
  const per = buckets.length / tokens.length;
  for (let f = per * 2; f < per * 2 + 12; f += 1) emissions[buckets[f]! * LABEL_COUNT + label]! += 5;
  return { emissions, transitions: new Float32Array(CLASSES * ROWS * LABEL_COUNT) };
}

const pack = (label: number) =>
  brotliCompressSync(packWeights(knowing('Veles', label)), { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } });
const begins = pack(1);

it('reads back the weights it packed, and refuses what is none', () => {
  expect(unpackWeights(begins)?.scale).toBeCloseTo(5 / 127, 2);
  expect(unpackWeights(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(unpackWeights(brotliCompressSync(Buffer.from('something else')))).toBeNull();
});

it('never begins a name with its inside', () => {
  const weights = unpackWeights(pack(2))!;
  const features = nameFeatures(nameTokens('we met Veles there'), new Map());
  const labels = [...decode(emissionsOf(features, weights), features, weights)];
  for (const [at, label] of labels.entries()) if (label === 2) expect([1, 2]).toContain(labels[at - 1]);
});

it('labels the word it knows, and leaves words far from any capital alone', () => {
  const weights = unpackWeights(begins)!;
  const tokens = nameTokens('long ago and far away we met Veles there');
  expect(nameFeatures(tokens, new Map()).open[0]).toBe(0);
  const [runs] = labelByWeights([tokens], [false], weights);
  expect(runs?.map(({ from, to, type }) => ({ from, to, type }))).toEqual([{ from: 7, to: 8, type: 'person' }]);
});
