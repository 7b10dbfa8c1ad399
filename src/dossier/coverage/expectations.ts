import type { Lens } from '../../outlet/lens.ts';
import type { Outlet } from '../../outlet/outlet.ts';

/**
 * healthy: its feeds could be read through the story's window. could-not-fetch: they could not. not-followed: it is known, and
 * nobody follows it here.
 */
export type OutletState = 'healthy' | 'could-not-fetch' | 'not-followed';

/** An outlet that might have covered a story. */
export interface ExpectedOutlet {
  outlet: Omit<Outlet, 'evidence'>;
  /** Stories of the section that it covered in the time looked back on (for origins: told as an origin of its own). */
  usual: number;
  state: OutletState;
}

/** What the followed outlets normally publish: the base rate that a story's coverage is set against. */
export interface Expectations {
  /** The section the counts are of; null: all of what they publish. */
  section: string | null;
  outlets: readonly ExpectedOutlet[];
  /** Lenses of the user's own, beside those that are always there. */
  lenses?: readonly Lens[];
}

/** Expected share by group: of what healthy, rated outlets usually cover. Empty where they cover nothing. */
export function expectedShares(lens: Lens, outlets: readonly ExpectedOutlet[]): Map<string, number> {
  const shares = new Map<string, number>();
  let total = 0;
  for (const { outlet, usual, state } of outlets) {
    const groups = lens.groupsOf({ outlet });
    if (state !== 'healthy' || groups.length === 0 || usual <= 0) continue;
    total += usual;
    for (const group of groups) shares.set(group, (shares.get(group) ?? 0) + usual);
  }
  for (const [group, usual] of shares) shares.set(group, usual / total);
  return shares;
}
