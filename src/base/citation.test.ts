import { describe, expect, it } from 'vitest';
import { cite, faultOf } from './citation.ts';
import { articleId } from './ids.ts';

const article = {
  id: articleId('x'),
  revision: 1,
  title: 'A title',
  text: 'Twelve 🚢 ships left.',
  removed: [{ text: 'Share' }],
};

describe('cite', () => {
  it('cites exactly what stands there', () => {
    expect(cite(article, { in: 'text', start: 0, end: 6 }).text).toBe('Twelve');
    expect(cite(article, { in: 'removed', index: 0, start: 0, end: 5 })).toMatchObject({ text: 'Share', index: 0 });
  });

  it('refuses a span that is empty, outside, or cuts a character', () => {
    expect(() => cite(article, { in: 'text', start: 3, end: 3 })).toThrow(RangeError);
    expect(() => cite(article, { in: 'title', start: 0, end: 99 })).toThrow(RangeError);
    expect(() => cite(article, { in: 'text', start: 0, end: 8 })).toThrow(/surrogate/);
    expect(() => cite(article, { in: 'removed', index: 4, start: 0, end: 1 })).toThrow(RangeError);
  });
});

describe('faultOf', () => {
  const citation = cite(article, { in: 'text', start: 0, end: 6 });

  it('finds nothing wrong with a citation that holds', () => expect(faultOf(citation, article)).toBeNull());

  it('names what changed', () => {
    expect(faultOf(citation, { ...article, text: article.text.replace('Twelve', 'Eleven') })).toMatch(/reads "Eleven"/);
    expect(faultOf(citation, { ...article, revision: 2 })).toMatch(/revision/);
  });
});
