import type { ArticleId, StoryId } from '../../base/ids.ts';
import { wilson } from '../../dossier/coverage/interval.ts';
import type { LensGroup } from '../../dossier/dossier.ts';
import { LENSES, ratingLenses } from '../../outlet/lens.ts';
import type { Outlet } from '../../outlet/outlet.ts';
import { Bar } from '../../page/html/group-bar.tsx';
import { colourOf, letterOf } from '../../page/html/lens-colours.ts';
import { count, percent } from '../../page/view/counts.ts';
import { groupInWords, lensInWords } from '../../page/view/lens-words.ts';
import { timeInWords } from '../../page/view/times.ts';
import type { Mark } from '../../store/mark-store.ts';
import type { Desk, SiteApp } from '../desk.ts';
import { paths } from '../paths.ts';
import { problem } from '../problem.tsx';
import { sitePage } from './document.tsx';
import { outletName } from './marks/followed-stories.ts';
import { MarkForm } from './marks/mark-forms.tsx';
import { targetOf } from './marks/reader-marks.ts';
import { comeBack } from './marks/take-marks.ts';

/** Opened articles and stories that are divided by a lens: the latest. */
const MOST_ARTICLES = 500;
const MOST_STORIES = 40;
/** Lenses offered here: `owner` has too many groups to draw, `reporting` is a property of one text. */
const OFFERED = ['country', 'ownership', 'kind', 'language', 'bloc'];

/** What the owner opened, through a lens, beside what the stories offered; what is followed and hidden. Kept here alone. */
export function addMyReading(app: SiteApp, desk: Desk): void {
  app.get('/reading', async (context) => {
    if (!context.get('viewer').owner)
      return problem(context, 403, 'This page is the owner’s', 'Sign in with the token under Settings.');
    const { marks } = desk.newsroom.store;
    const [opened, read, follow, hide, searches, keeps] = await Promise.all([
      desk.reading.list('opened'),
      desk.reading.list('read'),
      marks.list('follow'),
      marks.list('hide'),
      marks.list('search'),
      desk.reading.keeps(),
    ]);
    const outlets = await outletsOf(desk, opened.slice(0, MOST_ARTICLES));
    const lenses = [...ratingLenses(outlets.values()).map(({ name }) => name), ...OFFERED];
    const asked = context.req.query('lens');
    const lens = lenses.find((name) => name === asked) ?? lenses[0]!;
    const view: View = {
      opened,
      read,
      keeps,
      lenses,
      lens,
      groups: await divide(desk, { lens, opened, read, outlets }),
      titles: await titlesOf(desk, read.slice(0, 30)),
      marks: await Promise.all([...follow, ...hide].map(async (mark) => ({ mark, name: await nameOf(desk, mark) }))),
      searches,
    };
    return sitePage(context, { title: 'What you read', here: 'front', body: <MyReading {...view} /> });
  });

  app.post('/reading', async (context) => {
    const form = await context.req.parseBody();
    if (form['act'] === 'forget') await desk.reading.forget();
    if (form['act'] === 'on' || form['act'] === 'off') await desk.reading.turn(form['act'] === 'on');
    return comeBack(context, '/reading');
  });
}

/** The outlets of what was opened, by id: each read from one of its articles. */
async function outletsOf(desk: Desk, opened: readonly Mark[]): Promise<Map<string, Outlet>> {
  const one = new Map(opened.map(({ target, value }) => [value ?? '', targetOf(target).name as ArticleId]));
  const stored = await desk.newsroom.store.articles.many([...one.values()]);
  return new Map(stored.map(({ outlet }) => [outlet.id as string, outlet]));
}

async function titlesOf(desk: Desk, read: readonly Mark[]): Promise<{ id: string; title: string; at: string }[]> {
  const found = [];
  for (const { target, at } of read) {
    const row = await desk.newsroom.store.stories.get(targetOf(target).name as StoryId);
    if (row) found.push({ id: row.id, title: row.title, at });
  }
  return found;
}

async function nameOf(desk: Desk, { target }: Mark): Promise<string> {
  const { kind, name } = targetOf(target);
  if (kind === 'outlet') return outletName(desk, name);
  if (kind === 'story')
    return (await desk.newsroom.store.stories.get(name as StoryId))?.title ?? 'a story that is gone';
  return name;
}

interface Divided {
  group: string;
  opened: number;
  offered: number;
}

/** What was opened by groups of the lens; beside it the outlets that told the stories which were read. */
async function divide(
  desk: Desk,
  of: { lens: string; opened: readonly Mark[]; read: readonly Mark[]; outlets: ReadonlyMap<string, Outlet> },
): Promise<Divided[]> {
  const lens = [...LENSES, ...ratingLenses(of.outlets.values())].find(({ name }) => name === of.lens);
  const groups = new Map<string, Divided>();
  const at = (group: string) => {
    const found = groups.get(group) ?? { group, opened: 0, offered: 0 };
    groups.set(group, found);
    return found;
  };
  for (const { value } of of.opened.slice(0, MOST_ARTICLES)) {
    const outlet = of.outlets.get(value ?? '');
    for (const group of (outlet && lens?.groupsOf({ outlet })) ?? []) at(group).opened += 1;
  }
  for (const { target } of of.read.slice(0, MOST_STORIES)) {
    const found = await desk.newsroom.store.stories.dossier(targetOf(target).name as StoryId);
    const coverage = found?.dossier.coverage.lenses.find((one) => one.lens === of.lens);
    for (const { group, outlets } of coverage?.groups ?? []) at(group).offered += outlets;
  }
  return [...groups.values()].sort(
    (a, b) => b.opened - a.opened || b.offered - a.offered || (a.group < b.group ? -1 : 1),
  );
}

interface View {
  opened: readonly Mark[];
  read: readonly Mark[];
  keeps: boolean;
  lenses: readonly string[];
  lens: string;
  groups: readonly Divided[];
  titles: readonly { id: string; title: string; at: string }[];
  marks: readonly { mark: Mark; name: string }[];
  searches: readonly Mark[];
}

function MyReading(view: View) {
  const { opened, read, keeps, titles } = view;
  return (
    <div class="page">
      <h1>What you read</h1>
      <p>
        {count(read.length, 'story', 'stories')} and {count(opened.length, 'account')} opened. This is kept in the store
        of this newsroom, on this machine: nobody else is told, nothing is ranked by it.
        {!keeps && ' Nothing more is kept now: you turned it off.'}
      </p>
      <form method="post" action="/reading" class="line">
        <button type="submit" name="act" value="forget" class="quiet">
          Forget all of it
        </button>
        <button type="submit" name="act" value={keeps ? 'off' : 'on'} class="quiet">
          {keeps ? 'Keep nothing from now on' : 'Keep what I open'}
        </button>
      </form>
      <ThroughLens {...view} />
      {titles.length > 0 && (
        <section class="part">
          <h2>Stories you opened</h2>
          <ul class="hits">
            {titles.map(({ id, title, at }) => (
              <li key={id}>
                <a href={paths.story(id)} class="theirs" dir="auto">
                  {title}
                </a>{' '}
                <span class="when">{timeInWords(at)} UTC</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Marks {...view} />
    </div>
  );
}

function ThroughLens({ lenses, lens, groups, opened }: View) {
  const sum = (of: 'opened' | 'offered') => groups.reduce((all, group) => all + group[of], 0);
  const [mine, there] = [sum('opened'), sum('offered')];
  return (
    <section class="part" id="lens">
      <h2>Through a lens</h2>
      <nav aria-label="Lenses">
        <ul class="sections">
          {lenses.map((name) => (
            <li key={name}>
              <a
                href={`/reading?lens=${encodeURIComponent(name)}#lens`}
                aria-current={name === lens ? 'page' : undefined}
              >
                {lensInWords(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mine === 0 ? (
        <p class="empty">
          {opened.length === 0
            ? 'No account was opened yet. Open some beside the others, from the end of a story.'
            : 'The outlets you opened are unrated by this lens.'}
        </p>
      ) : (
        <div class="lens">
          <Bar groups={asLensGroups(groups, mine, there)} lens={lens} />
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col">Opened</th>
                <th scope="col" class="wide">
                  Share
                </th>
                <th scope="col">Offered</th>
                <th scope="col" class="wide">
                  Share
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.group}>
                  <th scope="row">
                    <span class={`key ${colourOf(group.group)}`}>{letterOf(group.group)}</span>{' '}
                    {groupInWords(lens, group.group)}
                  </th>
                  <td>
                    {group.opened} of {mine}
                  </td>
                  <td class="wide">{percent(group.opened / mine)}</td>
                  <td>
                    {group.offered} of {there}
                  </td>
                  <td class="wide">{there > 0 ? percent(group.offered / there) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="note">
            The bar is what you opened. Offered: the outlets that told the stories you read, each once a story; a tick
            marks their share.{' '}
            {opened.length - mine > 0 && `${opened.length - mine} of what you opened is unrated by this lens.`}
          </p>
        </div>
      )}
    </section>
  );
}

/** For the bar: what was opened as shares, what was there as the expected share. */
function asLensGroups(groups: readonly Divided[], mine: number, there: number): LensGroup[] {
  return groups.map(({ group, opened, offered }) => ({
    group,
    outlets: opened,
    owners: opened,
    origins: opened,
    share: opened / mine,
    interval: wilson(opened, mine),
    expectedShare: there > 0 ? offered / there : null,
  }));
}

const ADDRESS: Record<string, (name: string) => string> = {
  outlet: paths.outlet,
  topic: paths.front,
  entity: paths.entity,
  story: (id) => paths.story(id),
};

function Marks({ marks, searches }: View) {
  return (
    <section class="part" id="marks">
      <h2>What you follow and hide</h2>
      {marks.length + searches.length === 0 && (
        <p class="empty">
          Nothing yet. Outlets, sections, people and stories can be followed and hidden where they stand; a search can
          be saved.
        </p>
      )}
      <ul class="hits">
        {marks.map(({ mark, name }) => (
          <li key={mark.kind + mark.target}>
            <span class="count">{mark.kind === 'follow' ? 'You follow' : 'You hide'}</span>{' '}
            <a href={ADDRESS[targetOf(mark.target).kind]?.(targetOf(mark.target).name) ?? '/'} dir="auto">
              {name}
            </a>{' '}
            <MarkForm
              act="clear"
              kind={mark.kind === 'follow' ? 'follow' : 'hide'}
              target={mark.target}
              back="/reading#marks"
              says={mark.kind === 'follow' ? 'Stop following' : 'Show again'}
              name={name}
            />
          </li>
        ))}
        {searches.map(({ target, value }) => (
          <li key={target}>
            <span class="count">You search</span> <a href={`/search?${value ?? ''}`}>{target}</a>{' '}
            <MarkForm act="clear" kind="search" target={target} back="/reading#marks" says="Remove" name={target} />
          </li>
        ))}
      </ul>
    </section>
  );
}
