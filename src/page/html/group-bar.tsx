import type { LensGroup } from '../../dossier/dossier.ts';
import { groupInWords, lensInWords } from '../view/lens-words.ts';
import { colourOf, letterOf } from './lens-colours.ts';

const percentOf = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** What a bar needs of a group; `origins` is what it counts. */
export type BarGroup = Pick<LensGroup, 'group' | 'origins' | 'share' | 'interval' | 'expectedShare'>;

/** Shares of origins as lengths; the expected share as a tick, the interval as a whisker, under each length. */
export function Bar(props: { groups: readonly BarGroup[]; lens: string; thin?: boolean; of?: string }) {
  const { groups, lens, thin = false, of = 'Origins' } = props;
  let from = 0;
  const said = groups.map(({ group, origins }) => `${groupInWords(lens, group)} ${origins}`).join(', ');
  return (
    <svg
      class={thin ? 'bars thin' : 'bars'}
      width="100%"
      height={thin ? 6 : 38}
      role="img"
      aria-label={`${of} by ${lensInWords(lens)}: ${said}`}
    >
      {groups.map(({ group, share, interval, expectedShare }) => {
        const start = from;
        from += share;
        const at = (part: number) => percentOf(Math.min(start + part, 1));
        if (share === 0) return null;
        return (
          <g key={group}>
            <rect
              class={colourOf(group)}
              x={at(0)}
              width={percentOf(Math.max(share - 0.004, 0))}
              height={thin ? 6 : 24}
            />
            {!thin && share > 0.05 && (
              <text class="on" x={at(0.012)} y="17">
                {letterOf(group)}
              </text>
            )}
            {!thin && <line class="whisker" x1={at(interval[0])} x2={at(interval[1])} y1="31" y2="31" />}
            {!thin && expectedShare !== null && (
              <line class="tick" x1={at(expectedShare)} x2={at(expectedShare)} y1="25" y2="37" />
            )}
          </g>
        );
      })}
    </svg>
  );
}
