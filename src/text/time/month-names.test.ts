import { expect, test } from 'vitest';
import { monthNamed, monthOf } from './month-names.ts';

test('months are known by their names in many languages, with and without accents', () => {
  expect(['March', 'août', 'aout', 'März', 'септември', 'أغسطس', 'اغسطس', 'मार्च'].map(monthNamed)).toEqual([
    3, 8, 8, 3, 9, 8, 8, 3,
  ]);
  expect(monthNamed('quay')).toBe(null);
});

test('a word that is two months is one where the language is known', () => {
  expect(monthNamed('listopad')).toBe(null);
  expect(monthOf('listopad', 'pl')).toBe(11);
  expect(monthOf('listopad', 'hr')).toBe(10);
});
