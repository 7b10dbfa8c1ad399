import type { Gap } from '../../../dossier/dossier.ts';
import { LENSES, ratingLenses } from '../../../outlet/lens.ts';
import { GapLine } from '../../../page/html/gaps.tsx';
import { tongue } from '../../../page/html/tongue.ts';
import { count } from '../../../page/view/counts.ts';
import { groupInWords, lensInWords } from '../../../page/view/lens-words.ts';
import { timeInWords } from '../../../page/view/times.ts';
import { type FollowedOutlet, followedOutlets } from '../../../run/newsroom/followed-outlets.ts';
import type { StorySummary } from '../../../run/newsroom/sum-up-story.ts';
import type { StoryRow } from '../../../store/story-store.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { sitePage } from '../document.tsx';

/** Newest stories looked at. */
const LOOKED_AT = 500;
const PAGE = 100;
/** Stories shown of one lens. */
const MOST = 60;

interface Missed {
  row: StoryRow;
  gaps: Gap[];
}

/** `/blindspots`: stories that a group does not tell though it usually would, lens by lens. */
export function addBlindspots(app: SiteApp, desk: Desk): void {
  app.get('/blindspots', async (context) => {
    const { store, registry, lenses = [] } = desk.newsroom;
    const rows = await newestStories(desk);
    const missed = rows.flatMap((row): Missed[] => {
      const { blindspots = [] } = row.summary as StorySummary;
      return blindspots.length > 0 ? [{ row, gaps: blindspots }] : [];
    });
    const feeds = await store.feeds.list();
    const followed = followedOutlets(feeds, registry);
    const asked = context.req.query('lens') ?? null;
    const names = [...new Set(missed.flatMap(({ gaps }) => gaps.map(({ lens }) => lens)))].sort();
    const lens = asked ?? names[0] ?? null;
    const known = [...LENSES, ...ratingLenses(followed.map(({ outlet }) => outlet)), ...lenses];
    const frame = known.find(({ name }) => name === lens) ?? null;
    return sitePage(context, {
      title: 'Blindspots',
      here: 'blindspots',
      body: (
        <div class="page">
          <h1>Blindspots</h1>
          <p class="note">
            A story is listed under a group of outlets that told less of it than the group usually tells, so much less
            that chance would not do it: its share of the story and its usual share are both counts with a 95% interval,
            and the difference must exceed what the two leave to chance. Silence counts only of outlets whose feeds
            could be read while the story ran. <a href="/method#blindspots">How it is worked out</a>
          </p>
          <LensLinks names={names} missed={missed} lens={lens} />
          {lens && <List missed={missed} lens={lens} name={(id) => registry.byHost(id)?.name ?? id} />}
          {missed.length === 0 && <Empty rows={rows} feeds={feeds.length} />}
          {frame && followed.length > 0 && (
            <Frame lens={frame.name} followed={followed} groupsOf={(outlet) => frame.groupsOf({ outlet })} />
          )}
        </div>
      ),
    });
  });
}

async function newestStories(desk: Desk): Promise<StoryRow[]> {
  const rows: StoryRow[] = [];
  for (let cursor: string | null = null; rows.length < LOOKED_AT; ) {
    const page = await desk.newsroom.store.stories.list({ order: 'newest', limit: PAGE, cursor });
    rows.push(...page.items);
    cursor = page.next;
    if (!cursor) break;
  }
  return rows;
}

function LensLinks({ names, missed, lens }: { names: string[]; missed: readonly Missed[]; lens: string | null }) {
  if (names.length === 0) return null;
  return (
    <nav aria-label="Lenses">
      <p class="choice">
        <span>Not told by groups of</span>
        {names.map((name) => (
          <a
            key={name}
            href={`/blindspots?lens=${encodeURIComponent(name)}`}
            aria-current={name === lens ? 'true' : undefined}
          >
            {lensInWords(name)} {missed.filter(({ gaps }) => gaps.some((gap) => gap.lens === name)).length}
          </a>
        ))}
      </p>
    </nav>
  );
}

function List({ missed, lens, name }: { missed: readonly Missed[]; lens: string; name: (id: string) => string }) {
  const rows = missed.flatMap(({ row, gaps }) => {
    const own = gaps.filter((gap) => gap.lens === lens);
    return own.length > 0 ? [{ row, gaps: own }] : [];
  });
  if (rows.length === 0)
    return (
      <p class="empty">
        Through {lensInWords(lens)} no story is missed by a group. <a href="/blindspots">All lenses</a>
      </p>
    );
  return (
    <ul class="hits">
      {rows.slice(0, MOST).map(({ row, gaps }) => (
        <li key={row.id}>
          <h2 class="theirs" {...tongue((row.summary as StorySummary).language)}>
            <a href={`${paths.story(row.id, lens)}#coverage`}>{row.title}</a>
          </h2>
          <p class="meta">
            {count(row.outlets, 'outlet')}, {count(row.origins, 'origin')}
            {row.last && `. Newest ${timeInWords(row.last)} UTC`}
          </p>
          {gaps.map((gap) => (
            <p key={gap.group}>
              <GapLine gap={gap} outlet={paths.outlet} name={name} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Empty({ rows, feeds }: { rows: readonly StoryRow[]; feeds: number }) {
  if (rows.length === 0)
    return (
      <p class="empty">
        There is no story yet, so nothing can be missed. {feeds === 0 && <a href="/feeds">Follow feeds</a>}
      </p>
    );
  return (
    <div class="empty">
      <p>
        None of the {count(rows.length, 'newest story', 'newest stories')} is missed by a group beyond chance. That is
        the usual case, and it may have these reasons:
      </p>
      <ul>
        <li>
          a story needs four rated origins before a group can be called silent: few accounts carry no such statement;
        </li>
        <li>
          What is usual is counted from the last four weeks, and needs 20 tellings of other stories by the same outlets.{' '}
          {feeds > 0 && feeds < 20 && `${count(feeds, 'feed')} followed is little: the more, the finer.`}
        </li>
        <li>Where an outlet’s feed could not be read, its silence is not held against it.</li>
      </ul>
      <p>
        <a href="/feeds">Follow more feeds</a>, or see on a story’s page what each group usually tells of such stories.
      </p>
    </div>
  );
}

interface FrameProps {
  lens: string;
  followed: readonly FollowedOutlet[];
  groupsOf(outlet: FollowedOutlet['outlet']): string[];
}

/** Whose silence can be told at all. */
function Frame({ lens, followed, groupsOf }: FrameProps) {
  const groups = new Map<string, { followed: number; failing: number }>();
  let unrated = 0;
  for (const { outlet, feeds } of followed) {
    const of = groupsOf(outlet);
    if (of.length === 0) unrated += 1;
    for (const group of of) {
      const held = groups.get(group) ?? { followed: 0, failing: 0 };
      held.followed += 1;
      if (feeds.every(({ failures, state }) => failures > 0 || state !== 'active')) held.failing += 1;
      groups.set(group, held);
    }
  }
  const shown = [...groups].sort(([a, one], [b, two]) => two.followed - one.followed || (a < b ? -1 : 1)).slice(0, 40);
  if (shown.length === 0) return null;
  return (
    <section class="part">
      <h2>Whose silence can be told</h2>
      <p class="note">
        Outlets of which a feed is followed, by {lensInWords(lens)}. Who is not followed cannot be missed
        {unrated > 0 && `; ${count(unrated, 'followed outlet')} unrated`}.
      </p>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col" class="n">
              Followed
            </th>
            <th scope="col" class="n">
              Cannot be fetched now
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(([group, { followed: number, failing }]) => (
            <tr key={group}>
              <th scope="row">{groupInWords(lens, group)}</th>
              <td class="n">{number}</td>
              <td class="n">{failing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
