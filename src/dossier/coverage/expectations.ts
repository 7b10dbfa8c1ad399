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
  /** Days looked back on, both included; absent: not said. */
  days?: { from: string; to: string };
  /** Lenses of the user's own, beside those that are always there. */
  lenses?: readonly Lens[];
}

/** What healthy, rated outlets usually cover: in all, and of it each group. */
export interface Expected {
  told: number;
  groups: ReadonlyMap<string, number>;
}

export function expectedOf(lens: Lens, outlets: readonly ExpectedOutlet[]): Expected {
  const groups = new Map<string, number>();
  let told = 0;
  for (const { outlet, usual, state } of outlets) {
    const found = state === 'healthy' && usual > 0 ? lens.groupsOf({ outlet }) : [];
    if (found.length === 0) continue;
    told += usual;
    for (const group of found) groups.set(group, (groups.get(group) ?? 0) + usual);
  }
  return { told, groups };
}
