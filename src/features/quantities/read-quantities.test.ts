import { describe, expect, it } from 'vitest';
import { lineOf } from '../lines/cut-lines.ts';
import { readQuantities } from './read-quantities.ts';

function read(source: string, language = 'en') {
  const line = lineOf(source, { in: 'text', start: 0, end: source.length, sentence: 0, language });
  return readQuantities(line, []).map((found) => ({ ...found, text: source.slice(found.start, found.end) }));
}
const interval = (source: string) => {
  const found = read(source)[0]!;
  return `${found.lowOpen ? '(' : '['}${found.low}, ${found.high}${found.highOpen ? ')' : ']'} ${found.unit}`;
};

describe('hedges become intervals', () => {
  it.each([
    ['It lasted three years.', '[3, 3] year'],
    ['It lasted an hour and a half.', '[1.5, 1.5] hour'],
    ['It lasted nearly two and a half hours.', '[2.125, 2.5) hour'],
    ['It lasted almost two hours and a half.', '[2.125, 2.5) hour'],
    ['It lasted two hours and ten minutes.', '[130, 130] minute'],
    ['They were jailed for more than a year and a half.', '(1.5, null) year'],
    ['It stopped after a week and two days later began again.', '[0.85, 1.4] week'],
    ['The bridge is two miles and a quarter long.', '[2.025, 2.475] mile'],
    ['It lasted nearly three years.', '[2.55, 3) year'],
    ['It lasted more than three years.', '(3, null) year'],
    ['It lasted just over three years.', '(3, 3.45] year'],
    ['It lasted about three years.', '[2.55, 3.45] year'],
    ['It lasted up to three years.', '[2.1, 3] year'],
    ['It lasted fewer than 10 days.', '[0, 10) day'],
    ['It lasted at least 10 days.', '[10, null) day'],
    ['It lasted 30-plus days.', '(30, null) day'],
    ['It lasted a week.', '[0.85, 1.4] week'],
    ['It cost $141 million.', '[140500000, 141500000] USD'],
    ['About 20% of the valley burned.', '[17, 23] percent'],
    ['A fifth of the valley burned.', '[19.5, 20.5] percent'],
  ])('%s', (source, expected) => expect(interval(source)).toBe(expected));

  it('a vague word is marked', () =>
    expect(read('Dozens of sheep drowned.')[0]).toMatchObject({ vague: true, low: 20 }));
});

describe('what is counted', () => {
  it('gives each toll its own key', () => {
    expect(read('At least 12 people, two of them children, were killed and 30 injured.')).toMatchObject([
      { text: 'At least 12 people', value: 12, unit: 'person', of: 'killed' },
      { text: 'two', scope: 'of them' },
      { text: '30 injured', value: 30, of: 'injured' },
    ]);
    expect(read('The death toll rose to 45.')).toMatchObject([{ value: 45, of: 'killed' }]);
  });

  it('reads money, measures, ages, scores, ordinals and ranges', () => {
    expect(read('It sold for €1.4bn.')).toMatchObject([{ kind: 'money', unit: 'EUR', value: 1.4e9 }]);
    expect(read('Mila Vane, 34, won 3-1.')).toMatchObject([
      { kind: 'age', value: 34 },
      { kind: 'score', value: 3, of: '1' },
    ]);
    expect(read('Between 20 and 30 barns burned.')).toMatchObject([{ low: 20, high: 30, of: 'barn' }]);
    expect(read('A magnitude 6.1 quake')).toMatchObject([{ kind: 'measure', unit: 'magnitude', value: 6.1 }]);
    expect(read('four and a half hours')).toMatchObject([{ kind: 'duration', value: 4.5, unit: 'hour' }]);
    expect(read('1, 000 goats')).toMatchObject([{ value: 1000, of: 'goat', text: '1, 000 goats' }]);
  });

  it('leaves labels and multiples alone', () => {
    for (const source of [
      'He lives off Interstate 75.',
      'It was No. 2 in the list.',
      'An F-16 jet passed.',
      'She won three times.',
      'It is one of the largest.',
      'Call +1 212-555-0123.',
      'A .38 caliber gun',
    ])
      expect(read(source), source).toEqual([]);
  });

  it('reads figures of other languages by their own marks', () => {
    expect(read('Rund 1.200 Menschen kamen, 3,5 Prozent', 'de')).toMatchObject([
      { value: 1200 },
      { value: 3.5, unit: 'percent' },
    ]);
    expect(read('Погибли 12 человек, 5 млн рублей', 'ru')).toMatchObject([
      { value: 12 },
      { value: 5e6, kind: 'money', unit: 'RUB' },
    ]);
  });
});

it('takes no word for a number that is only a name of the language', () => {
  expect(
    read('Two constructor models and a constructor million __proto__ were shown.').every(({ value }) =>
      Number.isFinite(value),
    ),
  ).toBe(true);
});
