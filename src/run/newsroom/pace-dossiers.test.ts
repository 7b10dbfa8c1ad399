import { expect, it } from 'vitest';
import type { StoryId } from '../../base/ids.ts';
import { makePace } from './pace-dossiers.ts';

const LARGE = 's1' as StoryId;
const SMALL = 's2' as StoryId;

it('lets a story rest by what its dossier cost, and a small one never', () => {
  const pace = makePace();
  for (let first = 0; first < 8; first += 1) pace.wrote(LARGE, 0, 2000);
  expect(pace.resting(0)).toBe(0);
  pace.wrote(LARGE, 0, 2000);
  pace.wrote(SMALL, 0, 40);
  expect([pace.isDue(LARGE, 1000), pace.isDue(SMALL, 1000), pace.resting(1000)]).toEqual([false, true, 1]);
  expect([pace.isDue(LARGE, 60_000), pace.resting(60_000)]).toEqual([true, 0]);
  pace.wrote(LARGE, 60_000, 3_600_000);
  expect([pace.isDue(LARGE, 900_000), pace.isDue(LARGE, 960_000)]).toEqual([false, true]);
});
