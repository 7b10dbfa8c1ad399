import { expect, it } from 'vitest';
import { addCountries } from './add-countries.ts';
import { nameTokens } from './name-tokens.ts';
import type { Run } from './run.ts';

const added = (text: string, runs: Run[] = []) => {
  const tokens = nameTokens(text);
  return addCountries(runs, tokens).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  );
};

it('adds a country that no reader found, and leaves what was found as it is and in order', () => {
  const run: Run = { from: 0, to: 1, type: 'person', confidence: 0.9 };
  const last: Run = { from: 6, to: 7, type: 'place', confidence: 0.9 };
  expect(added('Orr spoke of Norway and of Velm today', [run, last])).toEqual(['Orr', 'Norway', 'Velm']);
  expect(added('talks that were held by Turkey, she said')).toEqual(['Turkey']);
});

it('leaves capitals of headlines, of longer names and of sentences alone', () => {
  expect(added('Turkey is a bird')).toEqual([]);
  expect(added('they met at Norway House')).toEqual([]);
  expect(added('a cold turkey')).toEqual([]);
  expect(added('the Norwegian')).toEqual([]);
});
