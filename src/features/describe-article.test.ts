import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../base/citation.ts';
import { cite } from '../base/citation.ts';
import { describeArticle } from './describe-article.ts';
import type { Features } from './features.ts';
import { inventArticle } from './invent-article.ts';

const KNOWLEDGE = { names: null, background: null };
const published = {
  at: '2031-05-16T08:00:00Z',
  local: '2031-05-16T10:00+02:00',
  precision: 'minute' as const,
  from: 'feed' as const,
  evidence: [],
};

/** Fragments that the readers look for, beside what nobody expects. */
const FRAGMENTS = [
  'Mila Vane',
  ' said ',
  ' told ',
  'according to ',
  '“',
  '”',
  '"',
  "'",
  "''",
  '«',
  '»',
  '「',
  '」',
  ', ',
  '. ',
  ': ',
  '; ',
  '—',
  '-',
  '\n\n',
  '\n',
  ' ',
  'at least ',
  'nearly ',
  'three',
  'hundred',
  ' and a half',
  '1,000',
  '12',
  '3.5',
  '$',
  '€',
  ' million',
  '%',
  ' people',
  ' were killed',
  ' years',
  '-old',
  'May ',
  'Friday',
  ' last ',
  ' night',
  '2022',
  '16-05-2025',
  '8.40am',
  '09:30 GMT',
  ' ago',
  'an hour and a half ',
  ' two constructor ',
  ' __proto__ ',
  'the same source',
  ' saying',
  '½',
  '+1 212-555-0123',
  'Мила сказала ',
  '。',
  '会议',
  '🚢',
  '\ud83d',
  '\u200f',
  'الميناء',
  'Mr. ',
  'U.S. ',
  'p.m. ',
  '(',
  ')',
  '[',
  ']',
  '\t',
  '\u0000',
  'é',
  'é',
  'İ',
  'ß',
];
const text = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'binary', maxLength: 8 })),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const language = fc.constantFrom('en', 'de', 'ru', 'ar', 'zh', 'ja', 'hi', 'tr', 'und', 'xx');

function spansOf(features: Features): Span[] {
  const some = (span: Span | null) => (span ? [span] : []);
  return [
    ...features.sentences,
    ...features.clauses.flatMap((clause) => [clause, ...some(clause.subject), ...some(clause.verb)]),
    ...features.names.flatMap((name) => [name, ...some(name.role)]),
    ...features.quantities,
    ...features.times,
    ...features.quotations.flatMap(({ pieces, extents, speaker, cue, via }) => [
      ...pieces,
      ...extents,
      ...some(speaker),
      ...some(cue),
      ...some(via),
    ]),
  ];
}

describe('describing an article', () => {
  it('gives spans that can be cited, the same bytes each time, and never throws', () => {
    fc.assert(
      fc.property(text, text, language, (title, body, code) => {
        const article = inventArticle({ title, text: body, language: code, published });
        const features = describeArticle(article, KNOWLEDGE);
        for (const { in: where, start, end } of spansOf(features))
          expect(cite(article, { in: where, start, end }).text.trim()).not.toBe('');
        for (const name of features.names) expect(cite(article, name).text).toBe(name.text);
        for (const quantity of features.quantities) {
          expect(Number.isFinite(quantity.value)).toBe(true);
          if (quantity.hedge) expect(cite(article, quantity).text).toContain(quantity.hedge);
          if (quantity.low !== null && quantity.high !== null) expect(quantity.low).toBeLessThanOrEqual(quantity.high);
        }
        for (const time of features.times) expect(time.from === null).toBe(time.to === null);
        for (const time of features.times) if (time.from && time.to) expect(time.from < time.to).toBe(true);
        expect(JSON.stringify(describeArticle(article, KNOWLEDGE))).toBe(JSON.stringify(features));
      }),
      { numRuns: 150, seed: 20310516 },
    );
  });

  it.each([
    ['opening marks', '“a '.repeat(7000)],
    ['apostrophes', " 'a s' b".repeat(2500)],
    ['straight marks', '"a" '.repeat(5000)],
    ['cues', 'Vane said that '.repeat(1400)],
    ['commas', 'a, '.repeat(7000)],
    ['digits', '1'.repeat(20_000)],
    ['grouped digits', '1,000,'.repeat(3400)],
    ['number words', 'two hundred and '.repeat(1300)],
    ['hyphens', 'a-'.repeat(10_000)],
    ['stops', 'A.'.repeat(10_000)],
    ['spaces', ' '.repeat(20_000)],
    ['months', 'May '.repeat(5000)],
    ['and', 'Vane and '.repeat(2300)],
    ['one word', 'x'.repeat(20_000)],
  ])('takes no more than 50 ms for a kilobyte of %s', (_what, hostile) => {
    const article = inventArticle({ text: hostile, published });
    // Of the processor: a busy machine is not the reader's fault.
    const runs = [1, 2, 3].map(() => {
      const begun = process.cpuUsage();
      describeArticle(article, KNOWLEDGE);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    });
    expect(Math.min(...runs)).toBeLessThan(50 * (hostile.length / 1024));
  });
});
