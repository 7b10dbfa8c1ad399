import { expect, it } from 'vitest';
import { NumberMap } from './number-map.ts';

it('holds what was added, through growth, and tells values of one key apart', () => {
  const map = new NumberMap();
  for (let at = 1; at <= 5000; at++) map.add(at * 858_993, at);
  map.add(858_993, 7);
  expect(map.size).toBe(5001);
  for (let at = 1; at <= 5000; at++) expect(map.get(at * 858_993)).toBe(at);
  expect(map.get(858_993, (value) => value === 7)).toBe(7);
  expect(map.get(858_993, (value) => value === 8)).toBe(-1);
  expect(map.get(5)).toBe(-1);
});
