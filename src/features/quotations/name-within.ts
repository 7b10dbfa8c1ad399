import type { NameMention } from '../features.ts';

/** Index of the first name that begins at or behind `start`; names stand in order, those of the title first. */
export function firstFrom(names: readonly NameMention[], where: 'title' | 'text', start: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const name = names[middle]!;
    const before = name.in === where ? name.start < start : name.in === 'title';
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The name that speaks in a speaker's own words: the first person, else a body that is not merely what the speaker belongs
 * to ("a spokesman for the Harbour Board"). "The Velmishman" is somebody, not his people: what is neither speaks for nobody. `names` in order, those of the title first. Null where there is none.
 */
export function nameWithin(
  { source, in: where, span }: { source: string; in: 'title' | 'text'; span: { start: number; end: number } },
  names: readonly NameMention[],
): number | null {
  const text = source.slice(span.start, span.end);
  let body: number | null = null;
  let person: number | null = null;
  for (let index = firstFrom(names, where, span.start); index < names.length; index += 1) {
    const name = names[index]!;
    if (name.in !== where || name.start >= span.end) break;
    if (name.end > span.end) continue;
    const belongs =
      /^['’]s?\s/.test(source.slice(name.end, name.end + 3)) ||
      /\b(?:of|for|from|at|to|in|with|by)\s+(?:the\s+)?$/i.test(source.slice(span.start, name.start));
    if (belongs && name.type !== 'person') continue;
    if (name.type === 'person') {
      if (belongs && /['’]s?\s/.test(source.slice(name.end, name.end + 3))) continue;
      if (belongs && /^(?:an?|one|the|his|her|another)\s/i.test(text)) continue;
      person ??= index;
    } else if (body === null && name.type !== 'other' && name.end === span.end) body = index;
  }
  return person ?? body;
}
