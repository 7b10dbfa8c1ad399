import type { OutletId } from '../../base/ids.ts';
import { byText } from '../../base/order.ts';
import type { Lens } from '../../outlet/lens.ts';
import type { Gap } from '../dossier.ts';
import type { Expectations, ExpectedOutlet, OutletState } from './expectations.ts';
import { differenceOf, type Share, wilson } from './interval.ts';
import type { Measured } from './measure-coverage.ts';

type Reason = Gap['outlets'][number]['reason'];

const REASONS: Record<OutletState, Reason> = {
  healthy: 'did-not-cover',
  'could-not-fetch': 'could-not-fetch',
  'not-followed': 'not-followed',
};
/** Rated origins below which no blindspot is called: what two or three accounts leave out is a chance, or trivia. */
const LEAST_ORIGINS = 4;
/** Outlets named in one gap, those that usually tell most first; `silent` counts all. */
const MOST_NAMED = 40;

/**
 * The groups of a lens that told the story less than they usually would, where at least one origin of theirs was to be
 * expected, each with the outlets that did not tell it and why. A blindspot is called only where the observed share lies below the
 * expected one beyond the 95% interval of both (Newcombe's, of two Wilson intervals: what is usual is a count too, and may be
 * of few), by origins and by outlets (a chain whose papers all told it in one text is not silent), and only over outlets whose
 * feeds could be read: silence of a feed that failed is no silence. How often by chance: `npm run -s eval -- coverage`.
 */
export function findGaps(
  lens: Lens,
  measured: Measured,
  of: { outlets: ReadonlyMap<OutletId, unknown>; expectations: Expectations },
): Gap[] {
  const short = measured.groups.filter(
    ({ share, expectedShare }) => (expectedShare ?? 0) * measured.rated >= 1 && share < (expectedShare ?? 0),
  );
  if (short.length === 0) return [];
  const silent = silentByGroup(lens, of);
  return short.flatMap(({ group, share, interval, expectedShare, outlets: telling }) => {
    const outlets = silent.get(group);
    if (!outlets) return [];
    const expected = expectedShare ?? 0;
    const told = measured.expected?.told ?? 0;
    const usual = { share: expected, interval: wilson(expected * told, told) };
    const below = (observed: Share) => differenceOf(usual, observed)[0] > 0;
    const counts = { 'did-not-cover': 0, 'could-not-fetch': 0, 'not-followed': 0 };
    for (const { state } of outlets) counts[REASONS[state]] += 1;
    const blindspot =
      counts['did-not-cover'] > 0 &&
      measured.rated >= LEAST_ORIGINS &&
      below({ share, interval }) &&
      below({ share: telling / measured.ratedOutlets, interval: wilson(telling, measured.ratedOutlets) });
    const named = [...outlets].sort((a, b) => b.usual - a.usual || byText(a.outlet.id, b.outlet.id));
    return [
      {
        lens: lens.name,
        group,
        expected,
        observed: share,
        interval,
        expectedInterval: usual.interval,
        blindspot,
        outlets: named.slice(0, MOST_NAMED).map(({ outlet, state }) => ({ outlet: outlet.id, reason: REASONS[state] })),
        silent: counts,
      },
    ];
  });
}

/** Who did not tell it, by group; healthy outlets that never tell such stories are not missed. */
function silentByGroup(
  lens: Lens,
  { outlets, expectations }: { outlets: ReadonlyMap<OutletId, unknown>; expectations: Expectations },
): Map<string, ExpectedOutlet[]> {
  const silent = new Map<string, ExpectedOutlet[]>();
  for (const expected of expectations.outlets) {
    if (outlets.has(expected.outlet.id) || (expected.state === 'healthy' && expected.usual <= 0)) continue;
    for (const group of lens.groupsOf({ outlet: expected.outlet })) {
      const held = silent.get(group);
      if (held) held.push(expected);
      else silent.set(group, [expected]);
    }
  }
  return silent;
}
