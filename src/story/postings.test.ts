import { describe, expect, it } from 'vitest';
import { NEWEST, Postings } from './postings.ts';

describe('postings', () => {
  it('are the newest articles of each term, newest first, of rare terms and of common ones', () => {
    const postings = new Postings();
    const held = new Map<number, number[]>();
    const add = (term: number, article: number) => {
      postings.add(term, article);
      held.set(term, [article, ...(held.get(term) ?? [])].slice(0, NEWEST));
    };
    for (let article = 0; article < 6000; article++) {
      add(5 + 4 * article, article);
      add(0xfffffff0 - 4 * (article % 2001), article);
      add(3 + 4 * (article % 7), article);
    }
    const into = new Uint32Array(NEWEST);
    for (const [term, articles] of held) {
      expect(postings.newest(term, into)).toBe(articles.length);
      expect(Array.from(into.subarray(0, articles.length))).toEqual(articles);
    }
    expect(postings.newest(2, into)).toBe(0);
  });
});
