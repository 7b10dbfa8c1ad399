import type { OutletId } from '../../base/ids.ts';
import { type Lens, ultimateOwner } from '../../outlet/lens.ts';
import type { Coverage, LensGroup, Origin } from '../dossier.ts';
import { lensesFor, originOfArticles, subjectOf, type Telling } from './divide-accounts.ts';
import { type Expectations, type Expected, expectedOf } from './expectations.ts';
import { findGaps } from './find-gaps.ts';
import { wilson } from './interval.ts';

/**
 * Who covered a story: counts by outlet, owner and origin, and through every lens that knows something of them. A group's
 * share is the share of rated origins that reached it (an origin told in two groups counts in both), with Wilson's 95%
 * interval; an origin is rated where one of its outlets is. `unrated` counts outlets. Without `expectations` (no followed
 * outlets) expected shares are null and no gaps are named.
 */
export function measureCoverage(
  accounts: readonly Telling[],
  origins: readonly Origin[],
  expectations: Expectations | null,
): Coverage {
  const outlets = new Map(accounts.map(({ outlet }) => [outlet.id, outlet]));
  const lenses = lensesFor(accounts, expectations?.lenses).map((lens) => ({
    lens,
    measured: throughLens(lens, { accounts, origins, expectations }),
  }));
  return {
    articles: accounts.length,
    outlets: outlets.size,
    unknownOutlets: [...outlets.values()].filter((outlet) => outlet.known === 'unknown').length,
    owners: new Set([...outlets.values()].flatMap((outlet) => ultimateOwner(outlet)?.name ?? [])).size,
    origins: origins.length,
    lenses: lenses.flatMap(({ lens, measured }) =>
      measured.groups.length > 0 ? [{ lens: lens.name, unrated: measured.unrated, groups: measured.groups }] : [],
    ),
    gaps: expectations
      ? lenses.flatMap(({ lens, measured }) => findGaps(lens, measured, { outlets, expectations }))
      : [],
    ...(expectations?.days && {
      expectedFrom: { section: expectations.section, ...expectations.days, ...weightOf(expectations) },
    }),
  };
}

/** How many outlets an expectation rests on, and how many tellings of stories. */
function weightOf({ outlets }: Expectations): { outlets: number; told: number } {
  const counted = outlets.filter(({ state, usual }) => state === 'healthy' && usual > 0);
  return { outlets: counted.length, told: counted.reduce((sum, { usual }) => sum + usual, 0) };
}

/** A story through one lens. */
export interface Measured {
  unrated: number;
  /** Origins of which an outlet is rated. */
  rated: number;
  ratedOutlets: number;
  groups: LensGroup[];
  expected: Expected | null;
}

interface Members {
  outlets: Set<OutletId>;
  owners: Set<string>;
  origins: Set<string>;
}

function throughLens(
  lens: Lens,
  of: { accounts: readonly Telling[]; origins: readonly Origin[]; expectations: Expectations | null },
): Measured {
  const originOf = originOfArticles(of.origins);
  const members = new Map<string, Members>();
  const rated = { outlets: new Set<OutletId>(), origins: new Set<string>() };
  const all = new Set<OutletId>();
  for (const account of of.accounts) {
    const origin = originOf.get(account.article.id);
    const owner = ultimateOwner(account.outlet)?.name;
    all.add(account.outlet.id);
    for (const group of lens.groupsOf(subjectOf(account, origin))) {
      const held = members.get(group) ?? { outlets: new Set(), owners: new Set(), origins: new Set() };
      members.set(group, held);
      held.outlets.add(account.outlet.id);
      rated.outlets.add(account.outlet.id);
      if (owner) held.owners.add(owner);
      if (!origin) continue;
      held.origins.add(origin.id);
      rated.origins.add(origin.id);
    }
  }
  const expected = of.expectations ? expectedOf(lens, of.expectations.outlets) : null;
  const total = rated.origins.size;
  // A group that nobody told for is shown where an origin of its own was to be expected: not every owner there is.
  for (const [group, told] of expected?.groups ?? [])
    if (!members.has(group) && told * total >= (expected?.told ?? 0))
      members.set(group, { outlets: new Set(), owners: new Set(), origins: new Set() });
  const groups = [...members].map(([group, held]) => ({
    group,
    outlets: held.outlets.size,
    owners: held.owners.size,
    origins: held.origins.size,
    share: total === 0 ? 0 : held.origins.size / total,
    interval: wilson(held.origins.size, total),
    expectedShare: !expected || expected.told === 0 ? null : (expected.groups.get(group) ?? 0) / expected.told,
  }));
  groups.sort((a, b) => b.origins - a.origins || b.outlets - a.outlets || (a.group < b.group ? -1 : 1));
  return { unrated: all.size - rated.outlets.size, rated: total, ratedOutlets: rated.outlets.size, groups, expected };
}
