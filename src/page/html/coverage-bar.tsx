import type { Coverage, LensGroup } from '../../dossier/dossier.ts';
import { asWords, count, percent } from '../view/counts.ts';
import type { StoryView } from '../view/story-view.ts';
import { colourOf, letterOf } from './lens-colours.ts';

const REASON = {
  'did-not-cover': 'did not cover it',
  'could-not-fetch': 'could not fetch',
  'not-followed': 'not followed',
};

/** Who stands behind the story, lens by lens, as a bar and as the table it is drawn from. */
export function CoverageByLens({ view }: { view: StoryView }) {
  const { coverage } = view.dossier;
  const lenses = coverage.lenses.filter(({ groups }) => groups.length > 0);
  return (
    <>
      {lenses.length === 0 && (
        <p class="empty">Nothing is known of these outlets: no country, owner or rating. They are unrated.</p>
      )}
      {lenses.map((lens) => (
        <Lens key={lens.lens} view={view} lens={lens} />
      ))}
      <Owners view={view} />
      <Gaps view={view} />
    </>
  );
}

type LensOf = Coverage['lenses'][number];

function Lens({ view, lens }: { view: StoryView; lens: LensOf }) {
  const rated = lens.groups.reduce((sum, { origins }) => sum + origins, 0);
  const expected = lens.groups.some(({ expectedShare }) => expectedShare !== null);
  return (
    <section class="lens" id={view.at(`lens-${lens.lens}`)}>
      <h3>
        By {asWords(lens.lens).toLowerCase()}{' '}
        {lens.unrated > 0 && <span class="count">{count(lens.unrated, 'outlet')} unrated</span>}
      </h3>
      <Bar groups={lens.groups} label={`Origins by ${lens.lens}`} />
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Outlets</th>
            <th scope="col">Owners</th>
            <th scope="col">Origins</th>
            <th scope="col">Share</th>
            <th scope="col">Interval</th>
            {expected && <th scope="col">Expected</th>}
          </tr>
        </thead>
        <tbody>
          {lens.groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">
                <span class={`key ${colourOf(group.group)}`}>{letterOf(group.group)}</span> {asWords(group.group)}
              </th>
              <td>{group.outlets}</td>
              <td>{group.owners}</td>
              <td>
                {group.origins} of {rated}
              </td>
              <td>{percent(group.share)}</td>
              <td>
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

const WIDTH = 640;

/** Shares of origins as lengths; the expected share as a tick, the interval as a whisker, under each length. */
export function Bar({ groups, label, thin = false }: { groups: readonly LensGroup[]; label: string; thin?: boolean }) {
  const height = thin ? 8 : 24;
  let from = 0;
  const said = groups.map(({ group, origins }) => `${asWords(group)} ${origins}`).join(', ');
  return (
    <svg
      class={thin ? 'bars thin' : 'bars'}
      viewBox={`0 0 ${WIDTH} ${thin ? 8 : 38}`}
      preserveAspectRatio={thin ? 'none' : undefined}
      role="img"
      aria-label={`${label}: ${said}`}
    >
      {groups.map(({ group, share, interval, expectedShare }) => {
        const x = from * WIDTH;
        from += share;
        const width = Math.max(share * WIDTH - 2, 0);
        const at = (part: number) => Math.min(x + part * WIDTH, WIDTH);
        return (
          <g key={group}>
            <rect class={colourOf(group)} x={x} y="0" width={width} height={height} />
            {!thin && width > 18 && (
              <text class="on" x={x + 7} y="17">
                {letterOf(group)}
              </text>
            )}
            {!thin && share > 0 && (
              <path
                class="whisker"
                d={`M${at(interval[0])} 31H${at(interval[1])}M${at(interval[0])} 28v6M${at(interval[1])} 28v6`}
              />
            )}
            {!thin && expectedShare !== null && <path class="tick" d={`M${at(expectedShare)} 24v14`} />}
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
            <strong>{asWords(gap.group)}</strong> ({gap.lens}): {gap.observed} where about {Math.round(gap.expected)}{' '}
            would be expected{gap.blindspot ? ': a blindspot' : ''}.{' '}
            {gap.outlets.map(({ outlet, reason }) => `${outlet} ${REASON[reason]}`).join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
