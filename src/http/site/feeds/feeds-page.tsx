import { count } from '../../../page/view/counts.ts';
import { timeInWords } from '../../../page/view/times.ts';
import type { FollowedFeed } from '../../../store/feed-store.ts';
import { everyInWords, type FeedState, STATES, stateOf, titleOf } from './feed-words.ts';

/** Feeds on one page: with their figures they stay under 100 KB. */
export const MOST_FEEDS = 100;

export interface FeedsPageProps {
  /** All followed feeds. */
  feeds: readonly FollowedFeed[];
  folder: string | null;
  state: FeedState | null;
  /** Index of the first feed shown. */
  from: number;
  owner: boolean;
  notice: string | null;
}

/** What is followed, how each feed does, and why something is missing. */
export function FeedsPage({ feeds, folder, state, from, owner, notice }: FeedsPageProps) {
  const chosen = feeds.filter(
    (feed) => (folder === null || (feed.folder ?? '') === folder) && (state === null || stateOf(feed) === state),
  );
  const shown = chosen.slice(from, from + MOST_FEEDS);
  return (
    <div class="page">
      <h1>Feeds</h1>
      <p class="note">
        {count(feeds.length, 'feed')} followed. A feed is asked sooner after it brought something new, later after
        nothing new or a failure: at the most every 5 minutes, at the least every 6 hours.
      </p>
      {notice && (
        <p class="done" role="status">
          {notice}
        </p>
      )}
      {owner && <AddFeed />}
      <Filters feeds={feeds} folder={folder} state={state} />
      {shown.length === 0 ? (
        <Empty none={feeds.length === 0} owner={owner} />
      ) : (
        <FeedTable feeds={shown} owner={owner} />
      )}
      <p class="pager">
        {from > 0 && <a href={place(folder, state, Math.max(0, from - MOST_FEEDS))}>Feeds before these</a>}{' '}
        {chosen.length > from + MOST_FEEDS && <a href={place(folder, state, from + MOST_FEEDS)}>More feeds</a>}
      </p>
      <p>
        <a href="/feeds/packs">Starter packs by country, language and topic</a>.{' '}
        {owner && (
          <>
            <a href="/feeds/export.opml">All feeds as OPML</a>.
          </>
        )}
      </p>
      {owner && <ImportOpml />}
    </div>
  );
}

function place(folder: string | null, state: FeedState | null, from: number): string {
  const query = new URLSearchParams();
  if (folder !== null) query.set('folder', folder);
  if (state) query.set('state', state);
  if (from > 0) query.set('from', String(from));
  return query.size > 0 ? `/feeds?${query}` : '/feeds';
}

function AddFeed() {
  return (
    <form class="line" method="post" action="/feeds">
      <p>
        <label for="address">Follow any address: a feed, or a site that has one</label>
        <input id="address" type="text" name="address" size={40} required autocomplete="url" inputmode="url" />
      </p>
      <p>
        <label for="folder">Folder, if you like</label>
        <input id="folder" type="text" name="folder" size={14} />
      </p>
      <p>
        <button type="submit">Follow</button>
      </p>
    </form>
  );
}

function ImportOpml() {
  return (
    <form class="line" method="post" action="/feeds/import" enctype="multipart/form-data">
      <p>
        <label for="opml">Take feeds over from another reader: its OPML file</label>
        <input id="opml" type="file" name="opml" accept=".opml,.xml,text/x-opml,text/xml" required />
      </p>
      <p>
        <button type="submit" class="quiet">
          Import
        </button>
      </p>
    </form>
  );
}

function Filters({ feeds, folder, state }: Pick<FeedsPageProps, 'feeds' | 'folder' | 'state'>) {
  if (feeds.length === 0) return null;
  const folders = tally(feeds.map((feed) => feed.folder ?? ''));
  const states = tally(feeds.map(stateOf));
  const current = (is: boolean) => (is ? ('page' as const) : undefined);
  return (
    <nav aria-label="Folders and states">
      <ul class="sections">
        <li>
          <a href="/feeds" aria-current={current(folder === null && state === null)}>
            All
          </a>{' '}
          <span class="count">{feeds.length}</span>
        </li>
        {states.map(([name, feeds]) => (
          <li key={name}>
            <a href={place(folder, name, 0)} aria-current={current(state === name)}>
              {STATES[name]}
            </a>{' '}
            <span class="count">{feeds}</span>
          </li>
        ))}
        {folders.length > 1 &&
          folders.map(([name, feeds]) => (
            <li key={`folder ${name}`}>
              <a href={place(name, state, 0)} aria-current={current(folder === name)}>
                {name || 'in no folder'}
              </a>{' '}
              <span class="count">{feeds}</span>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function tally<Name extends string>(names: readonly Name[]): [Name, number][] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function Empty({ none, owner }: { none: boolean; owner: boolean }) {
  if (!none) return <p class="empty">No feed here.</p>;
  return (
    <p class="empty">
      No feed is followed yet.{' '}
      {owner
        ? 'Paste the address of a site above, or begin with a starter pack below: stories appear as soon as two outlets tell of one event.'
        : 'Only the owner of this newsroom can follow feeds.'}
    </p>
  );
}

function FeedTable({ feeds, owner }: { feeds: readonly FollowedFeed[]; owner: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls by itself must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label="Feeds and how they do">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Feed</th>
            <th scope="col">How it does</th>
            <th scope="col">Last good</th>
            <th scope="col">Asked</th>
            {owner && <th scope="col">Change</th>}
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
            <tr key={feed.id}>
              <th scope="row">
                <a href={`/feeds/${feed.id}`}>{owner ? titleOf(feed) : (feed.title ?? 'without a name')}</a>
                {feed.folder && <span class="count"> {feed.folder}</span>}
              </th>
              <td>
                {STATES[stateOf(feed)]}
                {feed.problem && <span class="count">: {feed.problem}</span>}
              </td>
              <td>{feed.lastGood ? timeInWords(feed.lastGood) : 'never'}</td>
              <td>{feed.state === 'active' ? everyInWords(feed.every) : ''}</td>
              {owner && (
                <td>
                  <ChangeFeed feed={feed} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Pause or resume, and stop following: each a form of its own, so that they work without a script. */
export function ChangeFeed({ feed }: { feed: FollowedFeed }) {
  const name = titleOf(feed);
  return (
    <>
      <form class="inline" method="post" action={`/feeds/${feed.id}/${feed.state === 'active' ? 'pause' : 'resume'}`}>
        <button type="submit" class="link">
          {feed.state === 'active' ? 'pause' : 'resume'}
          <span class="vh"> {name}</span>
        </button>
      </form>
      {', '}
      <form class="inline" method="post" action={`/feeds/${feed.id}/remove`}>
        <button type="submit" class="link">
          remove
          <span class="vh"> {name}</span>
        </button>
      </form>
    </>
  );
}
