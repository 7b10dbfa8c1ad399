import type { OutletId } from '../../base/ids.ts';
import type { Lens } from '../../outlet/lens.ts';
import type { Gap } from '../dossier.ts';
import type { Expectations, OutletState } from './expectations.ts';
import type { Measured } from './measure-coverage.ts';

const REASONS: Record<OutletState, Gap['outlets'][number]['reason']> = {
  healthy: 'did-not-cover',
  'could-not-fetch': 'could-not-fetch',
  'not-followed': 'not-followed',
};

/**
 * The groups of a lens that told the story less than they usually would, each with the outlets that did not tell it and why.
 * A blindspot is called only where the interval (Wilson's 95%) lies below the expectation, and only over outlets whose feeds
 * could be read: silence of a feed that failed is no silence. How often by chance: `npm run -s eval -- coverage`.
 */
export function findGaps(
  lens: Lens,
  measured: Measured,
  of: { outlets: ReadonlyMap<OutletId, unknown>; expectations: Expectations },
): Gap[] {
  const silent = of.expectations.outlets.filter(({ outlet }) => !of.outlets.has(outlet.id));
  const expected = measured.groups.filter((group) => (group.expectedShare ?? 0) > 0);
  return expected.flatMap((group) => {
    const outlets = silent
      .filter(({ outlet }) => lens.groupsOf({ outlet }).includes(group.group))
      .map(({ outlet, state }) => ({ outlet: outlet.id, reason: REASONS[state] }))
      .sort((a, b) => (a.outlet < b.outlet ? -1 : 1));
    if (measured.rated === 0 || outlets.length === 0 || group.share >= (group.expectedShare ?? 0)) return [];
    const heard = outlets.some(({ reason }) => reason === 'did-not-cover');
    return [
      {
        lens: lens.name,
        group: group.group,
        expected: group.expectedShare ?? 0,
        observed: group.share,
        interval: group.interval,
        blindspot: heard && group.interval[1] < (group.expectedShare ?? 0),
        outlets,
      },
    ];
  });
}
