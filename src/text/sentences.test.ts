import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cut = (text: string) => sentencesOf(text).map((span) => text.slice(span.start, span.end));

it('does not end at abbreviations, initials and numbers', () => {
  expect(cut('Mr. Vane met Gov. A. J. Orr at 3.5 p.m. on Jan. 5. They left.')).toEqual([
    'Mr. Vane met Gov. A. J. Orr at 3.5 p.m. on Jan. 5.',
    'They left.',
  ]);
  expect(cut('The U.S. President spoke. The U.S. The rest.')).toEqual([
    'The U.S. President spoke.',
    'The U.S.',
    'The rest.',
  ]);
});

it('counts paragraphs and keeps offsets', () => {
  const text = 'One. Two.\n\nThree.';
  expect(sentencesOf(text)).toEqual([
    { start: 0, end: 4, paragraph: 0 },
    { start: 5, end: 9, paragraph: 0 },
    { start: 11, end: 17, paragraph: 1 },
  ]);
});

it('keeps a dateline with the sentence it opens', () => {
  expect(cut('MILLTOWN, Wis. (Agency) — A mill burned. He lives in Milltown, Wis. Nobody was hurt.')).toEqual([
    'MILLTOWN, Wis. (Agency) — A mill burned.',
    'He lives in Milltown, Wis.',
    'Nobody was hurt.',
  ]);
});
