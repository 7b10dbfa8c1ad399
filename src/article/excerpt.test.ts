import { describe, expect, it } from 'vitest';
import { excerptOf, LONGEST_EXCERPT } from './excerpt.ts';

describe('excerptOf', () => {
  it('leaves a short text as it is, on one line', () => {
    expect(excerptOf('The ferry left.\n\nNobody waved.')).toBe('The ferry left. Nobody waved.');
    expect(excerptOf('')).toBe('');
  });

  it.each([
    ['words', 'The ferry left the harbour at noon. '.repeat(40)],
    ['one endless word', 'x'.repeat(5000)],
    ['signs outside the first plane', '𝔉'.repeat(2000)],
    ['nothing but white space for long', `Ferry${' '.repeat(5000)}left`],
  ])('cuts %s within the length', (_what, text) => {
    const cut = excerptOf(text);
    expect(cut.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
    expect(cut.endsWith(' …')).toBe(true);
    expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  it('cuts between words', () => {
    expect(excerptOf('one two three four five', 15)).toBe('one two three …');
  });
});
