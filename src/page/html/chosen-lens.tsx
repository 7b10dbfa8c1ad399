import type { CountBy } from '../../dossier/coverage/divide-accounts.ts';
import { wilson } from '../../dossier/coverage/interval.ts';
import type { SeenThrough } from '../../dossier/coverage/see-through.ts';
import type { Coverage } from '../../dossier/dossier.ts';
import { count, percent } from '../view/counts.ts';
import { groupInWords, lensInWords } from '../view/lens-words.ts';
import type { StoryView } from '../view/story-view.ts';
import { timeInWords } from '../view/times.ts';
import { BySide } from './by-side.tsx';
import { Gaps } from './gaps.tsx';
import { Bar, type BarGroup } from './group-bar.tsx';
import { colourOf, letterOf } from './lens-colours.ts';

type LensOf = Coverage['lenses'][number];

const VOICES: Record<CountBy, [one: string, head: string]> = {
  origins: ['origin', 'Origins'],
  outlets: ['outlet', 'Outlets'],
  owners: ['owner', 'Owners'],
};

/** The story through the lens that was chosen: its bar with what is usual, who is missing, and what divides the sides. */
export function ChosenLens({ view, seen, lenses }: { view: StoryView; seen: SeenThrough; lenses: readonly LensOf[] }) {
  const known = view.dossier.coverage.lenses.find(({ lens }) => lens === seen.lens);
  return (
    <div class="chosen">
      <Choice view={view} seen={seen} lenses={lenses} />
      {seen.groups.length === 0 ? (
        <p class="empty">This lens knows nothing of these outlets: all are unrated.</p>
      ) : (
        <ChosenBar seen={seen} known={known} />
      )}
      <p class="meta">{unratedInWords(view, seen)}</p>
      <p class="meta">{expectationInWords(view.dossier.coverage.expectedFrom)}</p>
      <Gaps view={view} gaps={view.dossier.coverage.gaps.filter(({ lens }) => lens === seen.lens)} />
      <BySide view={view} seen={seen} />
    </div>
  );
}

/** Lenses and ways to count as plain links, where the page is one of a site. */
function Choice({ view, seen, lenses }: { view: StoryView; seen: SeenThrough; lenses: readonly LensOf[] }) {
  const names = lenses.map(({ lens }) => lens);
  if (view.links.lens(seen.lens) === null) return <h3>By {lensInWords(seen.lens)}</h3>;
  return (
    <nav aria-label="Lens">
      <p class="choice">
        <span>See it by</span>
        {(names.includes(seen.lens) ? names : [...names, seen.lens]).map((lens) => (
          <a key={lens} href={view.links.lens(lens, seen.by)!} aria-current={lens === seen.lens ? 'true' : undefined}>
            {lensInWords(lens)}
          </a>
        ))}
      </p>
      <p class="choice">
        <span>Count</span>
        {(Object.keys(VOICES) as CountBy[]).map((by) => (
          <a key={by} href={view.links.lens(seen.lens, by)!} aria-current={by === seen.by ? 'true' : undefined}>
            {VOICES[by][1].toLowerCase()}
          </a>
        ))}
      </p>
    </nav>
  );
}

function ChosenBar({ seen, known }: { seen: SeenThrough; known: LensOf | undefined }) {
  const told = seen.groups.map(
    ({ group, voices, share, interval }): BarGroup => ({
      group,
      origins: voices,
      share,
      interval,
      expectedShare: known?.groups.find((one) => one.group === group)?.expectedShare ?? null,
    }),
  );
  const missing = (known?.groups ?? [])
    .filter(({ group }) => !told.some((one) => one.group === group))
    .map(
      ({ group, expectedShare }): BarGroup => ({
        group,
        origins: 0,
        share: 0,
        interval: wilson(0, seen.rated),
        expectedShare,
      }),
    );
  const groups = [...told, ...missing];
  const expected = groups.some(({ expectedShare }) => expectedShare !== null);
  const [, head] = VOICES[seen.by];
  return (
    <>
      <Bar groups={groups} lens={seen.lens} of={head} />
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">{head}</th>
            <th scope="col">Share</th>
            <th scope="col">95% interval</th>
            {expected && <th scope="col">Usual</th>}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, origins, share, interval, expectedShare }) => (
            <tr key={group}>
              <th scope="row">
                <span class={`key ${colourOf(group)}`}>{letterOf(group)}</span> {groupInWords(seen.lens, group)}
              </th>
              <td>
                {origins} of {seen.rated}
              </td>
              <td>{percent(share)}</td>
              <td>
                {percent(interval[0])} to {percent(interval[1])}
              </td>
              {expected && <td>{expectedShare === null ? 'not known' : percent(expectedShare)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function unratedInWords(view: StoryView, seen: SeenThrough): string {
  const lens = view.lens(seen.lens);
  const [one] = VOICES[seen.by];
  const unrated = [
    ...new Set(
      view.articles
        .filter((article) => {
          const origin = view.originOf(article.id)?.kind;
          const subject = { outlet: view.outlet(article.outlet), language: article.language };
          return (lens?.groupsOf(origin ? { ...subject, origin } : subject) ?? []).length === 0;
        })
        .map((article) => view.outlet(article.outlet).name),
    ),
  ];
  const parts = [
    unrated.length === 0
      ? 'No outlet is unrated.'
      : `Unrated: ${unrated.slice(0, 12).join(', ')}${unrated.length > 12 ? ` and ${unrated.length - 12} more` : ''}. Shares are of the ${count(seen.rated, `rated ${one}`)}.`,
  ];
  if (seen.uncounted > 0)
    parts.push(
      seen.by === 'owners'
        ? `${count(seen.uncounted, 'account')} by outlets whose owner is not on record ${seen.uncounted === 1 ? 'is' : 'are'} not counted.`
        : `${count(seen.uncounted, 'digest')} of other outlets ${seen.uncounted === 1 ? 'is' : 'are'} no origin of ${seen.uncounted === 1 ? 'its' : 'their'} own.`,
    );
  return parts.join(' ');
}

function expectationInWords(from: Coverage['expectedFrom']): string {
  if (!from)
    return 'Nothing is called usual here: too few other stories by these outlets are known, or none is followed.';
  const section = from.section ? `in the section ${from.section}` : 'in all sections';
  return `Usual: the share among ${from.told} tellings of other stories ${section} by ${count(from.outlets, 'outlet')} that could be read, ${timeInWords(from.from, 'day')} to ${timeInWords(from.to, 'day')}.`;
}
