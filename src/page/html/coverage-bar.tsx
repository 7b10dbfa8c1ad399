import { slugOf } from '../../base/ids.ts';
import type { Coverage, LensGroup } from '../../dossier/dossier.ts';
import { count, listed, percent } from '../view/counts.ts';
import { groupInWords, lensInWords } from '../view/lens-words.ts';
import type { StoryView } from '../view/story-view.ts';
import { colourOf, letterOf } from './lens-colours.ts';
import { Linked } from './linked.tsx';

const REASON = {
  'did-not-cover': 'did not cover it',
  'could-not-fetch': 'could not fetch',
  'not-followed': 'not followed',
};

/** Who stands behind the story, lens by lens, as a bar and as the table it is drawn from. */
export function CoverageByLens({ view }: { view: StoryView }) {
  const { coverage } = view.dossier;
  const lenses = coverage.lenses.filter(({ lens, groups }) => groups.length > 0 && lens !== 'owner');
  const [first, others] = [lenses.filter(isOpen), lenses.filter((lens) => !isOpen(lens))];
  const [more, undivided] = [
    others.filter(({ groups }) => groups.length > 1),
    others.filter(({ groups }) => groups.length === 1),
  ];
  return (
    <>
      {lenses.length === 0 && (
        <p class="empty">Nothing is known of these outlets: no country, owner or rating. They are unrated.</p>
      )}
      <div class="lenses">
        {first.map((lens) => (
          <LensSection key={lens.lens} view={view} lens={lens} />
        ))}
      </div>
      {more.length > 0 && (
        <details>
          <summary>Also by {listed(more.map(({ lens }) => lensInWords(lens)))}</summary>
          <div class="lenses">
            {more.map((lens) => (
              <LensSection key={lens.lens} view={view} lens={lens} />
            ))}
          </div>
        </details>
      )}
      {undivided.length > 0 && (
        <p class="names">
          <strong>Not divided</strong>{' '}
          {undivided
            .map(
              ({ lens, groups, unrated }) =>
                `${lensInWords(lens)}: ${groupInWords(lens, groups[0]!.group)}${unrated > 0 ? ` (${unrated} unrated)` : ''}`,
            )
            .join('; ')}
        </p>
      )}
      <Owners view={view} />
      <Gaps view={view} />
    </>
  );
}

/** Laid open: ratings, owners and countries where they divide the story. */
function isOpen({ lens, groups }: LensOf): boolean {
  const divides = groups.filter(({ origins }) => origins > 0).length > 1;
  return divides && (lens.includes(': ') || lens === 'ownership' || lens === 'country');
}

type LensOf = Coverage['lenses'][number];

function LensSection({ view, lens }: { view: StoryView; lens: LensOf }) {
  const rated = lens.groups.reduce((sum, { origins }) => sum + origins, 0);
  const expected = lens.groups.some(({ expectedShare }) => expectedShare !== null);
  return (
    <section class="lens" id={view.at(`lens-${slugOf(lens.lens)}`)}>
      <h3>
        <Linked to={view.links.lens(lens.lens)}>By {lensInWords(lens.lens)}</Linked>{' '}
        {lens.unrated > 0 && <span class="count">{count(lens.unrated, 'outlet')} unrated</span>}
      </h3>
      <Bar groups={lens.groups} lens={lens.lens} />
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Outlets</th>
            <th scope="col" class="wide">
              Owners
            </th>
            <th scope="col">Origins</th>
            <th scope="col">Share</th>
            <th scope="col" class="wide">
              Interval
            </th>
            {expected && <th scope="col">Expected</th>}
          </tr>
        </thead>
        <tbody>
          {lens.groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">
                <span class={`key ${colourOf(group.group)}`}>{letterOf(group.group)}</span>{' '}
                {groupInWords(lens.lens, group.group)}
              </th>
              <td>{group.outlets}</td>
              <td class="wide">{group.owners}</td>
              <td>
                {group.origins} of {rated}
              </td>
              <td>{percent(group.share)}</td>
              <td class="wide">
                {percent(group.interval[0])} to {percent(group.interval[1])}
              </td>
              {expected && <td>{group.expectedShare === null ? '' : percent(group.expectedShare)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const percentOf = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** Shares of origins as lengths; the expected share as a tick, the interval as a whisker, under each length. */
export function Bar({ groups, lens, thin = false }: { groups: readonly LensGroup[]; lens: string; thin?: boolean }) {
  let from = 0;
  const said = groups.map(({ group, origins }) => `${groupInWords(lens, group)} ${origins}`).join(', ');
  return (
    <svg
      class={thin ? 'bars thin' : 'bars'}
      width="100%"
      height={thin ? 6 : 38}
      role="img"
      aria-label={`Origins by ${lensInWords(lens)}: ${said}`}
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

function Owners({ view }: { view: StoryView }) {
  const owners = new Map<string, { kind: string; outlets: string[] }>();
  for (const outlet of view.dossier.outlets)
    for (const owner of outlet.owners) {
      const entry = owners.get(owner.name) ?? { kind: owner.kind, outlets: [] };
      entry.outlets.push(outlet.name);
      owners.set(owner.name, entry);
    }
  const unknown = view.dossier.outlets.filter((outlet) => outlet.owners.length === 0).map(({ name }) => name);
  if (owners.size === 0) return <p class="names">No owner is on record for these outlets.</p>;
  return (
    <section class="lens">
      <h3>Owners</h3>
      <ul class="plain owners">
        {[...owners].map(([name, { kind, outlets }]) => (
          <li key={name}>
            <strong>{name}</strong> <span class="count">{kind}</span> {outlets.join(', ')}
          </li>
        ))}
        {unknown.length > 0 && <li>No owner on record: {unknown.join(', ')}</li>}
      </ul>
    </section>
  );
}

function Gaps({ view }: { view: StoryView }) {
  const { gaps } = view.dossier.coverage;
  if (gaps.length === 0) return null;
  return (
    <section class="lens">
      <h3>Who is missing</h3>
      <ul class="plain">
        {gaps.map((gap) => (
          <li key={gap.lens + gap.group}>
            <strong>{groupInWords(gap.lens, gap.group)}</strong> ({lensInWords(gap.lens)}): {percent(gap.observed)}{' '}
            where {percent(gap.expected)} would be usual{gap.blindspot ? ': a blindspot' : ''}.{' '}
            {gap.outlets.map(({ outlet, reason }) => `${outlet} ${REASON[reason]}`).join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
