import type { Registry } from '../../../outlet/outlet.ts';
import type { SearchQuery } from '../../../store/article-store.ts';

/** The fields of the form, as they were filled in. */
export const FIELDS = ['q', 'outlet', 'entity', 'language', 'from', 'to'] as const;
export type Asked = Record<(typeof FIELDS)[number], string>;

/** Hits on one page. */
export const MOST = 20;
const LONGEST = 400;

export function readAsked(query: (name: string) => string | undefined): Asked {
  const field = (name: string) => (query(name) ?? '').trim().slice(0, LONGEST);
  return {
    q: field('q'),
    outlet: field('outlet'),
    entity: field('entity'),
    language: field('language'),
    from: field('from'),
    to: field('to'),
  };
}

/** The address of a search, without the fields that are empty. */
export function searchPath(asked: Partial<Asked>, after: string | null = null): string {
  const query = queryOf(asked);
  if (after) query.set('after', after);
  const text = query.toString();
  return text ? `/search?${text}` : '/search';
}

export function queryOf(asked: Partial<Asked>): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of FIELDS) if (asked[name]) query.set(name, asked[name]);
  return query;
}

export const isEmpty = (asked: Asked) => FIELDS.every((name) => asked[name] === '');

/**
 * What the store is asked. An outlet may be given by its name, domain or id; days are whole days in UTC, the last one
 * included. A fault in words where it cannot be asked.
 */
export function toQuery(asked: Asked, registry: Registry): SearchQuery | { fault: string } {
  const [from, to] = [dayStart(asked.from), dayStart(asked.to)];
  if (from === null) return { fault: `“${asked.from}” is no day: write it as 2026-06-09.` };
  if (to === null) return { fault: `“${asked.to}” is no day: write it as 2026-06-09.` };
  if (from && to && from > to) return { fault: 'The first day lies after the last one: exchange them.' };
  if (asked.q !== '' && !/[\p{L}\p{N}]/u.test(asked.q))
    return { fault: 'There is no word in what you search for: signs alone are not searched.' };
  if (/^(?:\s*-\S+)+$/u.test(asked.q))
    return { fault: 'Words to leave out need a word that is to occur: add one without a minus.' };
  return {
    words: asked.q,
    outlet: asked.outlet ? outletOf(asked.outlet, registry) : undefined,
    entity: asked.entity || undefined,
    language: asked.language || undefined,
    from: from || undefined,
    to: to ? nextDay(to) : undefined,
    limit: MOST,
  };
}

/** UTC instant of the beginning of a day; empty where none is asked for, null where it is none. */
function dayStart(day: string): string | null {
  if (day === '') return '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) ? null : `${day}T00:00:00Z`;
}

function nextDay(start: string): string {
  return `${new Date(Date.parse(start) + 86_400_000).toISOString().slice(0, 19)}Z`;
}

function outletOf(given: string, registry: Registry): string {
  return registry.byName(given)?.id ?? registry.byHost(given.toLowerCase())?.id ?? given.toLowerCase();
}

/** The words and phrases of a query that an excerpt is marked by. */
export function wantedWords(words: string): string[] {
  const found = [...words.matchAll(/"([^"]+)"|(-?)([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*)/gu)];
  return found.filter(([, , minus]) => minus !== '-').map(([, phrase, , word]) => (phrase ?? word ?? '').trim());
}

/** Where the words stand in a text, as whole words without regard to capitals; in order, none overlapping. */
export function matchesIn(text: string, words: readonly string[]): { start: number; end: number }[] {
  const wanted = words
    .filter(Boolean)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'));
  if (wanted.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
