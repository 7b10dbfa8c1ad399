import { Bar } from '../../page/html/group-bar.tsx';
import { tongue } from '../../page/html/tongue.ts';
import { count, listed } from '../../page/view/counts.ts';
import { timeInWords } from '../../page/view/times.ts';
import type { StorySummary } from '../../run/newsroom/sum-up-story.ts';
import type { Failure } from '../../store/article-store.ts';
import type { StoryRow } from '../../store/story-store.ts';
import type { Desk, SiteApp } from '../desk.ts';
import { paths } from '../paths.ts';
import { sitePage } from './document.tsx';
import { type Followed, followedStories, storiesOfHiddenPeople } from './marks/followed-stories.ts';
import { FollowAndHide } from './marks/mark-forms.tsx';
import { type ReaderMarks, readerMarks } from './marks/reader-marks.ts';
import { MOST_FAILURES, NotFetched } from './not-fetched.tsx';

/** Stories on one page. */
const MOST = 30;

export function addFrontPage(app: SiteApp, desk: Desk): void {
  app.get('/', async (context) => {
    const { articles, stories, feeds } = desk.newsroom.store;
    const section = context.req.query('section') ?? null;
    const order = context.req.query('order') === 'newest' ? 'newest' : 'importance';
    const cursor = context.req.query('after') ?? null;
    const [page, sections, marks, failures] = await Promise.all([
      desk.recall(['stories', section, order, cursor].join('\n'), () =>
        stories.list({ section, order, limit: MOST, cursor }),
      ),
      desk.recall('sections', () => stories.sections()),
      readerMarks(desk, context.get('viewer')),
      cursor === null && section === null ? desk.recall('failures', () => articles.failures(MOST_FAILURES)) : [],
    ]);
    const feedCount = page.items.length === 0 ? (await feeds.list()).length : null;
    const own =
      cursor === null && section === null && marks.followed.size > 0 ? await followedStories(desk, marks) : [];
    const withHiddenPeople = await storiesOfHiddenPeople(desk, marks);
    const shown = page.items.filter(
      ({ id, section: of }) =>
        !marks.hidden.has(`story:${id}`) &&
        !withHiddenPeople.has(id) &&
        (section !== null || !marks.hidden.has(`topic:${of}`)),
    );
    const states = new Map<string, EntryState>();
    for (const row of [...shown, ...own.map((one) => one.row)])
      states.set(row.id, {
        read: marks.owner ? await desk.reading.versionRead(row.id) : null,
        followedFor: own.find((one) => one.row.id === row.id)?.followedFor ?? [],
      });
    return sitePage(context, {
      title: section ? `Section ${section}` : 'Synoptic',
      here: 'front',
      live: '*',
      feed: section ? `/section/${encodeURIComponent(section)}/feed` : '/feed',
      body: (
        <FrontList
          stories={shown}
          hidden={page.items.length - shown.length}
          own={own}
          states={states}
          failures={failures}
          marks={marks}
          sections={sections}
          section={section}
          order={order}
          next={page.next}
          first={cursor === null}
          feeds={feedCount}
        />
      ),
    });
  });
}

interface FrontProps {
  stories: readonly StoryRow[];
  /** Stories of this page that the reader hides. */
  hidden: number;
  /** Stories of what the reader follows, which stand before the others. */
  own: readonly Followed[];
  states: ReadonlyMap<string, EntryState>;
  failures: readonly Failure[];
  marks: ReaderMarks;
  sections: readonly { section: string; stories: number }[];
  section: string | null;
  order: 'importance' | 'newest';
  next: string | null;
  first: boolean;
  /** Followed feeds, asked only where there is nothing to show. */
  feeds: number | null;
}

/** How the reader stands to a story. */
interface EntryState {
  /** The version that was read; null: not opened. */
  read: number | null;
  followedFor: readonly string[];
}

function FrontList(props: FrontProps) {
  const { stories, hidden, own, states, failures, marks, sections, section, order, next, first, feeds } = props;
  const [lead, ...others] = stories;
  return (
    <div class="front">
      <h1 class="vh">{section ? `Stories in ${section}` : 'The stories'}</h1>
      <Sections sections={sections} section={section} order={order} owner={marks.owner} />
      {section && (
        <FollowAndHide marks={marks} target={`topic:${section}`} name={section} back={listPath(section, order, null)} />
      )}
      {!lead && hidden === 0 && <Empty section={section} feeds={feeds ?? 0} />}
      <OwnStories own={own} states={states} />
      {lead && <StoryEntry row={lead} lead={first} state={states.get(lead.id)} />}
      <div class="stories">
        {others.map((row) => (
          <StoryEntry key={row.id} row={row} state={states.get(row.id)} />
        ))}
      </div>
      {hidden > 0 && (
        <p class="note">
          {count(hidden, 'story', 'stories')} on this page {hidden === 1 ? 'is' : 'are'} hidden, as you wished.{' '}
          <a href="/reading#marks">What you follow and hide</a>
        </p>
      )}
      {next && (
        <p class="pager">
          <a href={listPath(section, order, next)}>More stories</a>
        </p>
      )}
      {lead && (
        <section class="part">
          <h2>Why these, in this order</h2>
          <p class="note">
            {order === 'newest'
              ? 'The newest report first.'
              : 'Stories told by more origins come first, then those with more outlets, spread over more groups, with open differences; a story loses one point in eight hours. An origin is a text that somebody wrote: a report reprinted by ten papers is one. Nothing is paid; nothing is personal but what you follow and hide yourself.'}{' '}
            The figures stand at the foot of each story.
          </p>
        </section>
      )}
      <NotFetched failures={failures} owner={marks.owner} />
    </div>
  );
}

function listPath(section: string | null, order: FrontProps['order'], after: string | null): string {
  const query = new URLSearchParams();
  if (section) query.set('section', section);
  if (order === 'newest') query.set('order', order);
  if (after) query.set('after', after);
  const text = query.toString();
  return text ? `/?${text}` : '/';
}

function Sections(props: Pick<FrontProps, 'sections' | 'section' | 'order'> & { owner: boolean }) {
  const { sections, section, order, owner } = props;
  const current = (is: boolean) => (is ? ('page' as const) : undefined);
  return (
    <nav aria-label="Sections">
      <ul class="sections">
        <li>
          <a href={listPath(null, order, null)} aria-current={current(section === null)}>
            All
          </a>
        </li>
        {sections.map(({ section: name, stories }) => (
          <li key={name}>
            <a href={listPath(name, order, null)} aria-current={current(section === name)}>
              {name.charAt(0).toUpperCase() + name.slice(1)}
            </a>{' '}
            <span class="count">{stories}</span>
          </li>
        ))}
        <li>
          <a href={listPath(section, order === 'newest' ? 'importance' : 'newest', null)}>
            {order === 'newest' ? 'Most told first' : 'Newest first'}
          </a>
        </li>
        {owner && (
          <li>
            <a href="/reading">What you read</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** What the reader follows comes first, briefly; it stands in its own place below as well. */
function OwnStories({ own, states }: Pick<FrontProps, 'own' | 'states'>) {
  if (own.length === 0) return null;
  return (
    <section class="own" aria-labelledby="h-own">
      <h2 id="h-own">You follow</h2>
      <ul class="plain">
        {own.map(({ row, followedFor }) => (
          <li key={row.id}>
            <a href={paths.story(row.id)} class="theirs" {...tongue((row.summary as StorySummary).language)}>
              {row.title}
            </a>{' '}
            <span class="count">
              {listed(followedFor)}
              {isNews(row, states.get(row.id)) && ', new since you read'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isNews = ({ version }: StoryRow, state: EntryState | undefined) =>
  state !== undefined && state.read !== null && state.read < version;

function Empty({ section, feeds }: { section: string | null; feeds: number }) {
  if (section)
    return (
      <p class="empty">
        No story stands in this section now. <a href="/">All stories</a>
      </p>
    );
  return (
    <p class="empty">
      {feeds === 0 ? (
        <>
          There is nothing to compare yet: no feed is followed. <a href="/feeds">Follow feeds</a>, or{' '}
          <a href="/compare">compare some texts</a> at once.
        </>
      ) : (
        <>
          {count(feeds, 'feed')} followed, but no two accounts of one event came in yet. A story appears as soon as two
          outlets tell it. <a href="/feeds">How the feeds do</a>
        </>
      )}
    </p>
  );
}

/** A story in a list, from what is kept for lists: no dossier is read. */
export function StoryEntry({ row, lead = false, state }: { row: StoryRow; lead?: boolean; state?: EntryState }) {
  const { brief, conflicts, bar, counts, language, titleOutlet } = row.summary as StorySummary;
  return (
    <article class={`entry${lead ? ' lead' : ''}${state?.read === row.version ? ' seen' : ''}`}>
      <div class="lines">
        <h2 {...tongue(language)}>
          <a href={paths.story(row.id)}>{row.title}</a>
        </h2>
        {titleOutlet && (
          <p class="from">
            {titleOutlet}
            {state && state.read === row.version && <span class="state">Read</span>}
            {isNews(row, state) && <span class="state new">New since you read</span>}
            {state && state.followedFor.length > 0 && <span class="state">You follow {listed(state.followedFor)}</span>}
          </p>
        )}
        {brief.slice(0, lead ? undefined : 1).map((line) => (
          <p key={line.text} class="theirs" {...tongue(line.language)}>
            {line.text}
          </p>
        ))}
      </div>
      <div class="parts">
        {conflicts.slice(0, lead ? undefined : 1).map(({ about, values }) => (
          <p key={about + values.join()} class="parted">
            <span class="about">{about}</span>{' '}
            {values.map((value, index) => (
              <span key={value}>
                {index > 0 && <span class="slash"> / </span>}
                <span class="theirs" dir="auto">
                  {value}
                </span>
              </span>
            ))}
          </p>
        ))}
        {bar && <Bar groups={bar.groups} lens={bar.lens} thin />}
        <p class="sum">
          {count(counts.outlets, 'outlet')}, {count(counts.origins, 'origin')}
          {counts.differences > 0 && `, ${count(counts.differences, 'difference')}`}
          {row.last && `. Newest ${timeInWords(row.last)} UTC`}
        </p>
      </div>
    </article>
  );
}
