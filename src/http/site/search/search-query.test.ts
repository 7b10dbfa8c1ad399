import { describe, expect, it } from 'vitest';
import { makeRegistry } from '../../../outlet/registry.ts';
import { matchesIn, readAsked, searchPath, toQuery, wantedWords } from './search-query.ts';

const registry = makeRegistry([]);
const ask = (fields: Record<string, string>) =>
  toQuery(
    readAsked((name) => fields[name]),
    registry,
  );

describe('what is searched for', () => {
  it('takes whole days, the last one included', () => {
    expect(ask({ q: ' ferry ', from: '2026-06-09', to: '2026-06-30' })).toMatchObject({
      words: 'ferry',
      from: '2026-06-09T00:00:00Z',
      to: '2026-07-01T00:00:00Z',
    });
  });

  it.each([
    [{ from: '9 June' }, 'no day'],
    [{ from: '2026-02-30' }, 'no day'],
    [{ from: '2026-06-09', to: '2026-06-08' }, 'exchange'],
    [{ q: '***' }, 'no word'],
    [{ q: '-ferry -boat' }, 'without a minus'],
  ])('says what is wrong with %o', (fields, fault) => {
    expect(ask(fields as Record<string, string>)).toMatchObject({ fault: expect.stringContaining(fault) });
  });

  it('has an address without what is empty', () => {
    expect(searchPath({ q: 'a b', outlet: '', from: '2026-06-09' })).toBe('/search?q=a+b&from=2026-06-09');
    expect(searchPath({})).toBe('/search');
  });

  it('marks words and phrases, whole words alone', () => {
    const words = wantedWords('ferry "left at noon" -strike');
    expect(words).toEqual(['ferry', 'left at noon']);
    const text = 'The Ferry left  at noon; ferryman.';
    expect(matchesIn(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(['Ferry', 'left  at noon']);
    expect(matchesIn(text, ['(x', ''])).toEqual([]);
  });
});
