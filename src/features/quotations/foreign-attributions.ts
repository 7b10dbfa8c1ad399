import type { NameMention } from '../features.ts';
import type { Attribution } from './attribute.ts';
import { FOREIGN_CUES } from './cues.data.ts';
import type { Unit } from './unit.ts';

/** Characters between a cue and the name beside it. */
const BESIDE = 40;

const cues = new Map<string, { cue: string }>();
for (const [language, words] of Object.entries(FOREIGN_CUES))
  for (const word of words) if (word) cues.set(word, { cue: language });

/**
 * Attributions of a unit in another language than English: quotations whose sentence holds one reporting verb, given to
 * the one name that touches that verb; else to nobody.
 */
export function foreignAttributions(unit: Unit, names: readonly NameMention[]): Attribution[] {
  const quotes = unit.items.filter((item) => item.quoted);
  if (quotes.length === 0) return [];
  const verbs = unit.items.filter((item) => item.kind === 'word' && cues.has(item.lower));
  const verb = verbs.length === 1 ? verbs[0]! : null;
  if (!verb) return [];
  const near = names.filter(
    (name) =>
      name.in === unit.in &&
      name.start >= unit.start &&
      name.end <= unit.end &&
      (name.end <= verb.start ? verb.start - name.end <= BESIDE : name.start - verb.end <= BESIDE) &&
      !quotes.some((quote) => name.start >= quote.start && name.end <= quote.end),
  );
  const people = near.filter((name) => name.type === 'person');
  const chosen = people.length === 1 ? people[0] : people.length === 0 && near.length === 1 ? near[0] : undefined;
  const direct = unit.source.slice(quotes[0]!.quoted!.start, quotes[0]!.quoted!.end).split(/\s+/).length >= 4;
  return [
    {
      unit,
      kind: direct ? 'direct' : 'partial',
      pieces: quotes.map((quote) => quote.quoted!),
      extents: quotes.map(({ start, end }) => ({ start, end })),
      speaker: chosen ? { start: chosen.start, end: chosen.end } : null,
      cue: { start: verb.start, end: verb.end },
      force: 'said',
      via: null,
    },
  ];
}
