import type { RatingTable } from './registry.ts';

/** A group of a pack's scale: values from `from` (inclusive) up to the next group's, or the one word `is`. */
export interface PackGroup {
  group: string;
  from?: number;
  is?: string;
}

/** Ratings of outlets by one rater, with all that a reader must know of them. */
export interface RatingPack {
  id: string;
  title: string;
  rater: string;
  /** What is rated, and its range after a comma: `reliability, 0 (low) to 1 (high)`. */
  scale: string;
  /** Day, month or year of the ratings. */
  date: string;
  licence: string;
  citation: string;
  /** What a user agrees to on enabling; empty: nothing beyond the licence. */
  terms: string;
  url: string;
  /** A composite of several raters: never set beside single raters as one of them. */
  composite: boolean;
  /** False: only where a user enables it. */
  enabled: boolean;
  /** Bounds that put a value in a group, with where they come from. */
  groups: PackGroup[];
  groupsFrom: string;
  /** By domain, lower case, without `www.`. */
  ratings: Record<string, number | string>;
}

/** What is shown of a pack before it is enabled. */
export type PackTerms = Omit<RatingPack, 'ratings' | 'groups'> & { outlets: number };

export function termsOf({ ratings, groups: _, ...pack }: RatingPack): PackTerms {
  return { ...pack, outlets: Object.keys(ratings).length };
}

/** The group of the pack that a value falls into; null where its bounds name none. */
export function groupOf(value: number | string, groups: readonly PackGroup[]): string | null {
  if (typeof value === 'string') return groups.find((group) => group.is === value)?.group ?? value;
  let found: string | null = null;
  for (const group of groups) if (group.from !== undefined && value >= group.from) found = group.group;
  return found;
}

/** A pack as a table of ratings, to be given to `makeRegistry`. */
export function ratingTable(pack: RatingPack): RatingTable {
  return {
    ratingOf(domain) {
      const value = Object.hasOwn(pack.ratings, domain) ? pack.ratings[domain] : undefined;
      if (value === undefined) return null;
      const group = groupOf(value, pack.groups);
      const rating = { pack: pack.id, rater: pack.rater, scale: pack.scale, value, date: pack.date };
      return group === null ? rating : { ...rating, group };
    },
  };
}
