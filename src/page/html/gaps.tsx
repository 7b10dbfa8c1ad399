import type { OutletId } from '../../base/ids.ts';
import type { Gap } from '../../dossier/dossier.ts';
import { count, percent } from '../view/counts.ts';
import { groupInWords, lensInWords } from '../view/lens-words.ts';
import type { StoryView } from '../view/story-view.ts';
import { Linked } from './linked.tsx';

const REASONS: [reason: Gap['outlets'][number]['reason'], words: string][] = [
  ['did-not-cover', 'did not cover it'],
  ['could-not-fetch', 'could not be fetched'],
  ['not-followed', 'not followed'],
];

/** Groups that told the story less than they usually would: how much less, and who is silent for which reason. */
export function Gaps({ view, gaps }: { view: StoryView; gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  return (
    <section class="lens">
      <h3>Who is missing</h3>
      <ul class="plain">
        {gaps.map((gap) => (
          <li key={gap.lens + gap.group}>
            <GapLine gap={gap} outlet={view.links.outlet} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One gap in words. `outlet`: where an outlet has a page; `name`: what it is called, where that is known. */
export function GapLine({ gap, outlet, name = (id) => id }: GapProps) {
  return (
    <>
      <strong>{groupInWords(gap.lens, gap.group)}</strong> ({lensInWords(gap.lens)}): {percent(gap.observed)} of origins
      ({bounds(gap.interval)}) where {percent(gap.expected)} ({bounds(gap.expectedInterval)}) would be usual.{' '}
      {gap.blindspot ? <strong class="called">A blindspot. </strong> : 'Chance may do that. '}
      {REASONS.map(([reason, words]) => {
        const named = gap.outlets.filter((one) => one.reason === reason);
        const number = gap.silent[reason];
        return (
          number > 0 && (
            <span key={reason}>
              {count(number, 'outlet')} {words}
              {': '}
              {named.slice(0, NAMED).map(({ outlet: id }, at) => (
                <span key={id}>
                  {at > 0 && ', '}
                  <Linked to={outlet(id)}>{name(id)}</Linked>
                </span>
              ))}
              {number > Math.min(named.length, NAMED) && ` and ${number - Math.min(named.length, NAMED)} more`}
              {'. '}
            </span>
          )
        );
      })}
    </>
  );
}

interface GapProps {
  gap: Gap;
  outlet: (id: OutletId) => string | null;
  name?: (id: OutletId) => string;
}

/** Outlets named for each reason; the dossier names more. */
const NAMED = 8;

const bounds = ([low, high]: readonly [number, number]) => `${percent(low)} to ${percent(high)}`;
