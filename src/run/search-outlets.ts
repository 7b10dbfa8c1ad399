import { byText } from '../base/order.ts';
import { ultimateOwner } from '../outlet/lens.ts';
import type { OutletRecord } from '../outlet/outlet.ts';
import { nameKey } from '../outlet/outlet-name.ts';

/** What is looked for; all given conditions hold. */
export interface OutletQuery {
  /** In names, aliases, former names, domains, owners. */
  words: string;
  country: string;
  kind: string;
  language: string;
  /** Kind of the last owner known; `none`: no owner is on record. */
  owner: string;
  /** seen: with articles here; followed: with a feed that is followed. */
  here: '' | 'seen' | 'followed';
}

export interface OutletCounts {
  /** By value, of the records that the other conditions leave. */
  country: Map<string, number>;
  kind: Map<string, number>;
  language: Map<string, number>;
  owner: Map<string, number>;
}

type Facet = keyof OutletCounts;

const VALUES: Record<Facet, (record: OutletRecord) => string[]> = {
  country: ({ country }) => (country ? [country] : []),
  kind: ({ kind }) => (kind ? [kind] : []),
  language: ({ languages }) => languages.map((language) => language.split('-')[0] ?? language),
  owner: (record) => [ultimateOwner(record)?.kind ?? 'none'],
};

/** Finds records, by name; with them how many there are of each value beside those chosen, so that no choice leads nowhere. */
export function searchOutlets(
  records: readonly OutletRecord[],
  query: OutletQuery,
  here: ReadonlySet<string>,
): { found: OutletRecord[]; counts: OutletCounts } {
  const words = nameKey(query.words).split(' ').filter(Boolean);
  const base = records.filter(
    (record) => (query.here === '' || here.has(record.id)) && (words.length === 0 || holds(record, words)),
  );
  const facets = Object.keys(VALUES) as Facet[];
  const fits = (record: OutletRecord, but: Facet | null) =>
    facets.every((facet) => facet === but || query[facet] === '' || VALUES[facet](record).includes(query[facet]));
  const counts: OutletCounts = { country: new Map(), kind: new Map(), language: new Map(), owner: new Map() };
  for (const facet of facets)
    for (const record of base)
      if (fits(record, facet))
        for (const value of new Set(VALUES[facet](record)))
          counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  const found = base.filter((record) => fits(record, null));
  return { found: found.sort((a, b) => byText(nameKey(a.name), nameKey(b.name)) || byText(a.id, b.id)), counts };
}

/** What is looked in, folded once a record. */
const folded = new WeakMap<OutletRecord, string>();

function holds(record: OutletRecord, words: readonly string[]): boolean {
  let text = folded.get(record);
  if (text === undefined) {
    const names = [
      record.name,
      ...record.aliases,
      ...(record.formerNames ?? []),
      ...record.owners.map(({ name }) => name),
    ];
    text = nameKey([...names, ...record.domains].join(' '));
    folded.set(record, text);
  }
  return words.every((word) => text.includes(word));
}
