import { expect, it } from 'vitest';
import { FEATURES } from './block-features.ts';
import { blockWeights } from './block-weights.data.ts';
import { chancesOf, unpackTrees } from './tree-model.ts';

const base64 = (array: ArrayBufferView) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');

it('walks each tree to a leaf and adds the leaves up', () => {
  const model = unpackTrees({
    width: 2,
    sizes: base64(Uint16Array.of(3, 1)),
    feature: base64(Uint8Array.of(1, 255, 255, 255)),
    left: base64(Uint8Array.of(1, 0, 0, 0)),
    value: base64(Float32Array.of(0.5, -2, 3, 1)),
  });
  const chances = chancesOf(model, Float32Array.of(9, 0.4, 9, 0.5));
  expect(chances[0]).toBeCloseTo(1 / (1 + Math.exp(1)), 6);
  expect(chances[1]).toBeCloseTo(1 / (1 + Math.exp(-4)), 6);
});

it('ships weights for the rows that are made today', () => {
  expect(unpackTrees(blockWeights).width).toBe(FEATURES);
});
