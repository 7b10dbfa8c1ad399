import { BLOCS } from './blocs.data.ts';
import { hostOf } from './host.ts';
import type { Outlet, Rating } from './outlet.ts';
import { nameKey } from './outlet-name.ts';

/** What a lens looks at: an outlet, or one telling by it. */
export interface LensSubject {
  outlet: Omit<Outlet, 'evidence'>;
  /** BCP 47 of the telling; absent: the outlet's first language. */
  language?: string;
  /** Where the telling comes from; absent for an outlet as such. */
  origin?: 'own' | 'wire' | 'unknown';
}

/** A property by which accounts are divided. */
export interface Lens {
  name: string;
  /** The groups the subject is in, sorted; empty: unrated. */
  groupsOf(subject: LensSubject): string[];
}

const one = (group: string | null | undefined): string[] => (group ? [group] : []);
const lens = (name: string, groupsOf: Lens['groupsOf']): Lens => ({ name, groupsOf });

/** The last owner of the chain that is known: whose outlets count as one owner's. Null where none is known. */
export function ultimateOwner(outlet: Pick<Outlet, 'owners'>): Outlet['owners'][number] | null {
  return outlet.owners.at(-1) ?? null;
}

const ORIGINS = { own: 'own reporting', wire: 'agency', unknown: 'unnamed agency' } as const;

/** Lenses that need nothing but the outlet's record and the account. `ownership` and `owner` look at the end of the chain. */
export const LENSES: readonly Lens[] = [
  lens('ownership', ({ outlet }) => one(ultimateOwner(outlet)?.kind)),
  lens('owner', ({ outlet }) => one(ultimateOwner(outlet)?.name)),
  lens('country', ({ outlet }) => one(outlet.country)),
  lens('bloc', ({ outlet }) =>
    Object.keys(BLOCS)
      .filter((bloc) => outlet.country !== null && BLOCS[bloc]?.includes(outlet.country))
      .sort(),
  ),
  lens('language', ({ outlet, language }) => one(languageGroup(language ?? outlet.languages[0]))),
  lens('kind', ({ outlet }) => one(outlet.kind)),
  lens('reporting', ({ origin }) => one(origin ? ORIGINS[origin] : null)),
];

function languageGroup(code: string | undefined): string | null {
  return code && code !== 'und' ? (code.split('-')[0] ?? null) : null;
}

/** What a rating says, without its range: `reliability` of "reliability, 0 (low) to 1 (high)". */
export const scaleOf = (rating: Rating) => rating.scale.split(',')[0]?.trim() ?? rating.scale;

/**
 * One lens for each scale of each rater found among the outlets' ratings, `leaning: Rater`: raters stand side by side and are
 * never averaged. Groups are those of the pack's own bounds; a bare number has none and leaves the outlet unrated.
 */
export function ratingLenses(outlets: Iterable<Pick<Outlet, 'ratings'>>): Lens[] {
  const nameOf = (rating: Rating) => `${scaleOf(rating)}: ${rating.rater}`;
  const names = new Set<string>();
  for (const outlet of outlets) for (const rating of outlet.ratings) names.add(nameOf(rating));
  return [...names].sort().map((name) =>
    lens(name, ({ outlet }) => {
      const rating = outlet.ratings.find((one) => nameOf(one) === name);
      return one(rating?.group ?? (typeof rating?.value === 'string' ? rating.value : null));
    }),
  );
}

/** A lens of the user's own: `table` gives a group by domain or name of the outlet. */
export function columnLens(name: string, table: Iterable<readonly [string, string]>): Lens {
  const groups = new Map<string, string>();
  for (const [key, group] of table) if (group.trim()) groups.set(keyOf(key), group.trim());
  return lens(name, ({ outlet }) => {
    for (const key of [outlet.id, ...outlet.domains, outlet.name]) {
      const found = groups.get(keyOf(key));
      if (found) return [found];
    }
    return [];
  });
}

const keyOf = (text: string) => hostOf(text) ?? nameKey(text);
