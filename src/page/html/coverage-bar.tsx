import { slugOf } from '../../base/ids.ts';
import type { SeenThrough } from '../../dossier/coverage/see-through.ts';
import type { Coverage } from '../../dossier/dossier.ts';
import { count, listed, percent } from '../view/counts.ts';
import { groupInWords, lensInWords } from '../view/lens-words.ts';
import type { StoryView } from '../view/story-view.ts';
import { ChosenLens } from './chosen-lens.tsx';
import { Gaps } from './gaps.tsx';
import { Bar } from './group-bar.tsx';
import { colourOf, letterOf } from './lens-colours.ts';
import { Linked } from './linked.tsx';

/** Who stands behind the story: all of it through the chosen lens; the bars of the others where no link leads to them. */
export function CoverageByLens({ view, seen }: { view: StoryView; seen: SeenThrough }) {
  const { coverage } = view.dossier;
  const lenses = coverage.lenses.filter(({ lens, groups }) => groups.length > 0 && lens !== 'owner');
  const divided = lenses.filter(({ groups }) => groups.length > 1);
  const undivided = lenses.filter((lens) => !divided.includes(lens));
  const others = divided.filter(({ lens }) => lens !== seen.lens);
  return (
    <>
      {lenses.length === 0 ? (
        <p class="empty">Nothing is known of these outlets: no country, owner or rating. They are unrated.</p>
      ) : (
        <ChosenLens
          view={view}
          seen={seen}
          lenses={[...divided, ...coverage.lenses.filter(({ lens }) => lens === 'owner')]}
        />
      )}
      {others.length > 0 && view.links.lens(seen.lens) === null && (
        <details>
          <summary>Also by {listed(others.map(({ lens }) => lensInWords(lens)))}</summary>
          <div class="lenses">
            {others.map((lens) => (
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
      <Gaps view={view} gaps={coverage.gaps.filter(({ lens, blindspot }) => lens !== seen.lens && blindspot)} />
    </>
  );
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
