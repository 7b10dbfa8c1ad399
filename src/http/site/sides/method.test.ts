import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadQuality } from '../../../run/load-quality.ts';
import { METHOD, SETS } from './method-entries.data.ts';

const baseline = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../eval/baseline.json'), 'utf8'));

it('ships the floors that the evaluations are held to (else: npm run train -- quality)', () =>
  expect(loadQuality()).toEqual(baseline.floors));

it('has a floor and a name for every figure that the method page states', () => {
  for (const { measured } of METHOD)
    for (const [evaluation, set, measure] of measured) {
      expect(loadQuality()[evaluation]?.[set]?.[measure], `${evaluation} ${set} ${measure}`).toBeTypeOf('number');
      expect(SETS[set], set).toBeDefined();
    }
});
