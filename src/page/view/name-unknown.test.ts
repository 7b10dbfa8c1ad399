import { expect, it } from 'vitest';
import type { Article } from '../../article/article.ts';
import type { Outlet } from '../../outlet/outlet.ts';
import { nameUnknown, shortUnknown } from './name-unknown.ts';

const outlet = (id: string, known: Outlet['known']) =>
  ({ id, known, name: known === 'unknown' ? 'unknown outlet' : id }) as Outlet;
const article = (of: string) => ({ outlet: of }) as Article;

it('numbers outlets that nothing tells in the order of their accounts', () => {
  const outlets = [outlet('u2', 'unknown'), outlet('Tidal Press', 'registry'), outlet('u1', 'unknown')];
  const named = nameUnknown(outlets, [article('u1'), article('Tidal Press'), article('u2')]);
  expect(named.map(({ name }) => name)).toEqual(['unknown outlet 2', 'Tidal Press', 'unknown outlet 1']);
  expect(shortUnknown(named[0]!)).toBe('?2');
});

it('leaves a single one without a number', () => {
  const [only] = nameUnknown([outlet('u', 'unknown')], [article('u')]);
  expect(only!.name).toBe('unknown outlet');
  expect(shortUnknown(only!)).toBe('?');
});
