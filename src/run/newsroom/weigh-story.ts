import type { Dossier } from '../../dossier/dossier.ts';

/** Why a story stands where it stands: each part is shown to the reader with its figure. */
export interface Importance {
  /** The sum that lists are ordered by. It holds the newest report's time, so that it needs no new sum as time goes by. */
  score: number;
  reasons: { reason: 'origins' | 'outlets' | 'freshness' | 'spread' | 'differences'; figure: number; points: number }[];
}

/** Hours in which a story loses one point: a story of 14 origins stands before one of 2 that is a day younger. */
const HOURS_PER_POINT = 8;
const EPOCH = Date.UTC(2020, 0, 1);

/**
 * Importance of a story: independent origins first (by logarithm: the tenth says less than the second), then outlets, the
 * spread over lens groups, open conflicts, and how new its newest report is. Pure; time enters as the report's own time.
 */
export function weighStory(dossier: Dossier): Importance {
  const { coverage, differences, story } = dossier;
  const conflicts = differences.filter(({ relation }) => relation === 'conflict' || relation === 'unsettled').length;
  const groups = Math.max(
    0,
    ...coverage.lenses.map(({ groups }) => groups.filter(({ outlets }) => outlets > 0).length),
  );
  const hours = story.lastPublished ? (Date.parse(story.lastPublished) - EPOCH) / 3_600_000 : 0;
  const reasons: Importance['reasons'] = [
    { reason: 'origins', figure: coverage.origins, points: 2 * Math.log2(1 + coverage.origins) },
    { reason: 'outlets', figure: coverage.outlets, points: 0.5 * Math.log2(1 + coverage.outlets) },
    { reason: 'spread', figure: groups, points: 0.4 * Math.max(0, groups - 1) },
    { reason: 'differences', figure: conflicts, points: Math.min(1, 0.5 * conflicts) },
    { reason: 'freshness', figure: hours, points: hours / HOURS_PER_POINT },
  ];
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}
