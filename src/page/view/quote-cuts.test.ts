import { describe, expect, it } from 'vitest';
import { cite } from '../../base/citation.ts';
import { articleId } from '../../base/ids.ts';
import { keptOf } from './quote-cuts.ts';

const cited = (text: string) =>
  cite({ id: articleId(text), revision: 1, title: '', text, removed: [] }, { in: 'text', start: 0, end: text.length });
const show = (spans: ReturnType<typeof keptOf>) =>
  spans?.map(({ text, kept }) => (kept ? `[${text}]` : text)).join('') ?? null;

describe('keptOf', () => {
  const whole = [cited('We had fog; none of that explains why she was there')];

  it('finds what was kept, whatever the case of its first letter', () => {
    expect(show(keptOf(whole, [cited('None of that explains why she was there.')]))).toBe(
      'We had fog; [none of that explains why she was there]',
    );
  });

  it('finds several pieces in their order', () => {
    expect(show(keptOf(whole, [cited('We had fog,'), cited('she was there')]))).toBe(
      '[We had fog]; none of that explains why [she was there]',
    );
  });

  it('claims nothing where the words are others', () => {
    expect(keptOf(whole, [cited('nothing explains it')])).toBeNull();
  });
});
