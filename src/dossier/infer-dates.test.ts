import { expect, it } from 'vitest';
import { inferDates } from './infer-dates.ts';
import { inventAccount } from './invent-account.ts';

// 16 May 2031 is a Friday.
const dated = inventAccount({
  id: 'd',
  at: '2031-05-16T10:00:00Z',
  text: 'The harbour talks were held in Orsa on Friday.',
});
const undated = (text: string, kind: 'report' | 'digest' = 'report') => inventAccount({ id: text, text, kind });
const daysOf = (...texts: string[]) =>
  inferDates([dated, ...texts.map((text) => undated(text))])
    .slice(1)
    .map(({ article }) => article.published?.local ?? null);

it('reads the day from weekdays in their tense', () => {
  expect(daysOf('Delegates met in Orsa on Friday. They had arrived on Thursday.')).toEqual(['2031-05-16']);
  expect(
    daysOf(
      'Delegates will meet in Orsa this Friday. The minister received them on Thursday, and the other team is expected to land Thursday night.',
    ),
  ).toEqual(['2031-05-15']);
});

it('cites the words and resolves the times again', () => {
  const account = inferDates([dated, undated('Delegates met in Orsa on Friday.')])[1]!;
  expect(account.article.published).toMatchObject({
    from: 'inferred',
    precision: 'day',
    evidence: [{ text: 'Friday' }],
  });
  expect(account.features.times).toMatchObject([{ kind: 'relative', from: '2031-05-16T00:00:00Z' }]);
});

it('refuses where nothing carries it', () => {
  expect(daysOf('Delegates met in Orsa.')).toEqual([null]);
  expect(daysOf('Delegates met in Orsa on Tuesday.')).toEqual([null]);
  expect(inferDates([undated('Delegates met on Friday.')])[0]!.article.published).toBeNull();
});

it('takes the month of a digest that names it', () => {
  const page = inferDates([dated, undated('In May 2031, delegates met in Orsa.', 'digest')])[1]!;
  expect(page.article.published).toMatchObject({ local: '2031-05', precision: 'month', from: 'inferred' });
});
