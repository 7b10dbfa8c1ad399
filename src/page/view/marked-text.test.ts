import { describe, expect, it } from 'vitest';
import { type Marked, markText, paragraphAt, paragraphsOf } from './marked-text.ts';

const flat = (nodes: Marked[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : `[${node.mark.id}:${flat(node.inside)}]`)).join('');
const mark = (id: string, start: number, end: number) => ({ id, start, end });

describe('markText', () => {
  it('lays marks inside each other', () => {
    expect(flat(markText('one two three', [mark('b', 4, 7), mark('a', 0, 13)]))).toBe('[a:one [b:two] three]');
  });

  it('cuts the later of two that cross', () => {
    expect(flat(markText('one two three', [mark('a', 0, 7), mark('b', 4, 13)]))).toBe('[a:one [b:two]] three');
  });

  it('takes offsets of a longer text', () => {
    expect(flat(markText('two', [mark('b', 4, 7), mark('a', 0, 3)], 4))).toBe('[b:two]');
  });

  it('loses no character', () => {
    const marks = Array.from({ length: 40 }, (_, at) => mark(`m${at}`, (at * 7) % 30, ((at * 7) % 30) + 1 + (at % 9)));
    const text = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP';
    expect(flat(markText(text, marks)).replaceAll(/\[m\d+:|\]/g, '')).toBe(text);
  });
});

describe('paragraphs', () => {
  it('have their offsets', () => {
    const text = 'One.\n\nTwo.\nThree.';
    for (const { text: paragraph, start } of paragraphsOf(text))
      expect(text.slice(start, start + paragraph.length)).toBe(paragraph);
    expect(paragraphAt(text, 7)).toEqual({ text: 'Two.', start: 6 });
  });
});
