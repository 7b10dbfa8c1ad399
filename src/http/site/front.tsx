import { Bar } from '../../page/html/coverage-bar.tsx';
import { tongue } from '../../page/html/tongue.ts';
import { count } from '../../page/view/counts.ts';
import { timeInWords } from '../../page/view/times.ts';
import type { StorySummary } from '../../run/newsroom/sum-up-story.ts';
import type { StoryRow } from '../../store/story-store.ts';
import type { Desk, SiteApp } from '../desk.ts';
import { paths } from '../paths.ts';
import { sitePage } from './document.tsx';

/** Stories on one page. */
const MOST = 30;

export function addFrontPage(app: SiteApp, desk: Desk): void {
  app.get('/', async (context) => {
    const { stories, feeds } = desk.newsroom.store;
    const section = context.req.query('section') ?? null;
    const order = context.req.query('order') === 'newest' ? 'newest' : 'importance';
    const cursor = context.req.query('after') ?? null;
    const [page, sections] = await Promise.all([
      stories.list({ section, order, limit: MOST, cursor }),
      stories.sections(),
    ]);
    const followed = page.items.length === 0 ? (await feeds.list()).length : null;
    return sitePage(context, {
      title: section ? `Section ${section}` : 'Synoptic',
      here: 'front',
      live: '*',
      feed: section ? `/section/${encodeURIComponent(section)}/feed` : '/feed',
      body: (
        <FrontList
          stories={page.items}
          sections={sections}
          section={section}
          order={order}
          next={page.next}
          first={cursor === null}
          followed={followed}
        />
      ),
    });
  });
}

interface FrontProps {
  stories: readonly StoryRow[];
  sections: readonly { section: string; stories: number }[];
  section: string | null;
  order: 'importance' | 'newest';
  next: string | null;
  first: boolean;
  /** Followed feeds, asked only where there is nothing to show. */
  followed: number | null;
}

function FrontList({ stories, sections, section, order, next, first, followed }: FrontProps) {
  const [lead, ...others] = stories;
  return (
    <div class="front">
      <h1 class="vh">{section ? `Stories in ${section}` : 'The stories'}</h1>
      <Sections sections={sections} section={section} order={order} />
      {!lead && <Empty section={section} followed={followed ?? 0} />}
      {lead && <StoryEntry row={lead} lead={first} />}
      <div class="stories">
        {others.map((row) => (
          <StoryEntry key={row.id} row={row} />
        ))}
      </div>
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
              : 'Stories told by more origins come first, then those with more outlets, spread over more groups, with open differences; a story loses one point in eight hours. An origin is a text that somebody wrote: a report reprinted by ten papers is one. Nothing is personal, nothing is paid.'}{' '}
            The figures stand at the foot of each story.
          </p>
        </section>
      )}
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

function Sections({ sections, section, order }: Pick<FrontProps, 'sections' | 'section' | 'order'>) {
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
      </ul>
    </nav>
  );
}

function Empty({ section, followed }: { section: string | null; followed: number }) {
  if (section)
    return (
      <p class="empty">
        No story stands in this section now. <a href="/">All stories</a>
      </p>
    );
  return (
    <p class="empty">
      {followed === 0 ? (
        <>
          There is nothing to compare yet: no feed is followed. <a href="/feeds">Follow feeds</a>, or{' '}
          <a href="/compare">compare some texts</a> at once.
        </>
      ) : (
        <>
          {count(followed, 'feed')} followed, but no two accounts of one event came in yet. A story appears as soon as
          two outlets tell it. <a href="/feeds">How the feeds do</a>
        </>
      )}
    </p>
  );
}

/** A story in a list, from what is kept for lists: no dossier is read. */
export function StoryEntry({ row, lead = false }: { row: StoryRow; lead?: boolean }) {
  const { brief, conflicts, bar, counts, language, titleOutlet } = row.summary as StorySummary;
  return (
    <article class={lead ? 'entry lead' : 'entry'}>
      <div class="lines">
        <h2 {...tongue(language)}>
          <a href={paths.story(row.id)}>{row.title}</a>
        </h2>
        {titleOutlet && <p class="from">{titleOutlet}</p>}
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
