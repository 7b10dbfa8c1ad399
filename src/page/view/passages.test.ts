import { describe, expect, it } from 'vitest';
import type { Citation } from '../../base/citation.ts';
import { excerptAndPassages, wholeText } from './passages.ts';

const paragraph = 'The ferry left at noon and came back at one. ';
const text = `${paragraph.repeat(10).trim()}\n\nThe harbour master was not on board. Nobody was hurt.`;
const citationOf = (words: string): Citation => {
  const start = text.lastIndexOf(words);
  return { article: 'a1', revision: 1, in: 'text', start, end: start + words.length, text: words } as Citation;
};

describe('what others are shown of a text', () => {
  it('begins with at most 300 characters, cut between words', () => {
    const [excerpt, ...rest] = excerptAndPassages(text, []);
    expect(rest).toEqual([]);
    expect(excerpt!.text.length).toBeLessThanOrEqual(300);
    expect(text.startsWith(`${excerpt!.text} `)).toBe(true);
    expect(excerpt).toMatchObject({ cutBefore: false, cutAfter: true });
  });

  it('goes on with the cited passages, which stand where they say', () => {
    const shown = excerptAndPassages(text, [citationOf('Nobody was hurt.'), citationOf('was hurt')]);
    expect(shown.map(({ text: words }) => words).slice(1)).toEqual(['Nobody was hurt.']);
    for (const { text: words, start } of shown) expect(text.slice(start, start + words.length)).toBe(words);
    expect(shown[1]).toMatchObject({ cutBefore: true, cutAfter: false });
  });

  it('joins a passage to the beginning it overlaps', () => {
    const start = 290;
    const over = { ...citationOf('x'), start, end: 330, text: text.slice(start, 330) } as Citation;
    const [joined] = excerptAndPassages(text, [over]);
    expect(joined!.text).toBe(text.slice(0, 330));
  });

  it('has the passages alone where the text is not kept', () => {
    const shown = excerptAndPassages(null, [citationOf('Nobody was hurt.')]);
    expect(shown).toHaveLength(1);
    expect(excerptAndPassages(null, [])).toEqual([]);
  });

  it('cuts no surrogate pair, and a text without spaces', () => {
    const [long] = excerptAndPassages('😀'.repeat(200), []);
    expect(long!.text).toBe('😀'.repeat(150));
    expect(excerptAndPassages(`a${'😀'.repeat(200)}`, [])[0]!.text).toBe(`a${'😀'.repeat(149)}`);
  });

  it('keeps every paragraph of a whole text', () => {
    expect(
      wholeText(text)
        .map((part) => part.text)
        .join('\n\n'),
    ).toBe(text);
  });
});
