import type { Article } from '../../article/article.ts';
import type { Outlet } from '../../outlet/outlet.ts';

/**
 * The outlets, by the order given, those that nothing tells numbered in the order of their accounts where there are
 * several: a reader must be able to tell which of them says what.
 */
export function nameUnknown(outlets: readonly Outlet[], articles: readonly Article[]): Outlet[] {
  const unknown = new Set(outlets.filter(({ known }) => known === 'unknown').map(({ id }) => id));
  if (unknown.size < 2) return [...outlets];
  const numbers = new Map(
    [...new Set(articles.map(({ outlet }) => outlet))].filter((id) => unknown.has(id)).map((id, at) => [id, at + 1]),
  );
  return outlets.map((outlet) =>
    numbers.has(outlet.id) ? { ...outlet, name: `${outlet.name} ${numbers.get(outlet.id)}` } : outlet,
  );
}

/** The short form of an outlet that nothing tells: a question mark and its number. */
export function shortUnknown({ name }: Outlet): string {
  return `?${/\d+$/.exec(name)?.[0] ?? ''}`;
}
