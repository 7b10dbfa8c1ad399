import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, compareRevisions } from './compare-revisions.ts';

const joined = (changes: Change[], without: Change['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const first = {
  title: 'Ferry sinks, four dead',
  text: 'Four people died on Tuesday.\n\nThe captain is missing, the coast guard said.',
};

describe('compareRevisions', () => {
  it('tells a changed word from noise, and shows it', () => {
    const later = {
      title: 'Ferry sinks, seven dead',
      text: 'Seven people died on Tuesday.\n\nThe captain is missing, the coast guard said.',
    };
    const found = compareRevisions(first, later);
    expect(found.verdict).toBe('revision');
    expect(found.title).toEqual([
      { kind: 'same', text: 'Ferry sinks, ' },
      { kind: 'deleted', text: 'four ' },
      { kind: 'added', text: 'seven ' },
      { kind: 'same', text: 'dead' },
    ]);
    expect(found.changed).toBeGreaterThan(0);
    expect(found.changed).toBeLessThan(0.3);
  });

  it('takes a new paragraph for a revision', () => {
    const found = compareRevisions(first, { ...first, text: `${first.text}\n\nDivers will search the wreck.` });
    expect(found.verdict).toBe('revision');
    expect(found.text.at(-1)?.kind).toBe('added');
  });

  it.each([
    ['the same', first, 'same'],
    ['white space and quotation marks', { ...first, text: first.text.replace('\n\n', '\n') }, 'noise'],
    ['an age on a line of its own', { ...first, text: `Updated 3 hours ago\n\n${first.text}` }, 'noise'],
    ['a changed number', { ...first, text: first.text.replace('Four', '4') }, 'revision'],
  ])('judges %s', (_, later, verdict) => {
    expect(compareRevisions(first, later).verdict).toBe(verdict);
  });

  it('gives both texts back from its difference', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'the ', ' ', '\n\n', 'dam ', 'held. ');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (left, right) => {
        const [before, after] = [left.join(''), right.join('')];
        const { text } = compareRevisions({ title: '', text: before }, { title: '', text: after });
        expect(joined(text, 'deleted')).toBe(after);
        expect(joined(text, 'added')).toBe(before);
      }),
      { numRuns: 400, seed: 3 },
    );
  });
});
