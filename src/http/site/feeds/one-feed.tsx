import { count } from '../../../page/view/counts.ts';
import { timeInWords } from '../../../page/view/times.ts';
import { webAddress } from '../../../page/view/web-address.ts';
import type { FeedTry, FollowedFeed } from '../../../store/feed-store.ts';
import { everyInWords, STATES, stateOf, titleOf } from './feed-words.ts';
import { ChangeFeed } from './feeds-page.tsx';

const OUTCOME = { new: 'something new', unchanged: 'nothing new', failed: 'failed' };
/** Tries shown; the store keeps the last 200. */
const MOST_TRIES = 50;

/** One feed: its settings, and every try of late with what came of it. */
export function OneFeed({ feed, tries, owner }: { feed: FollowedFeed; tries: readonly FeedTry[]; owner: boolean }) {
  const site = webAddress(feed.site);
  return (
    <div class="page">
      <p class="from">
        <a href="/feeds">Feeds</a>
      </p>
      <h1>{owner ? titleOf(feed) : (feed.title ?? 'A feed')}</h1>
      <p>
        {STATES[stateOf(feed)].replace(/^./, (letter) => letter.toUpperCase())}
        {feed.state === 'active' && `, asked ${everyInWords(feed.every)}, next ${timeInWords(feed.due)} UTC`}.{' '}
        {feed.problem && `Last problem: ${feed.problem}. `}
        {feed.failures > 0 && `${count(feed.failures, 'failure')} in a row. `}
        {site && (
          <a href={site} rel="noopener noreferrer external">
            Its site
          </a>
        )}
      </p>
      {owner && (
        <>
          <p class="count">{feed.url}</p>
          <p>
            <ChangeFeed feed={feed} />
          </p>
          <form class="fields" method="post" action={`/feeds/${feed.id}`}>
            <p>
              <label for="title">Name</label>
              <input id="title" type="text" name="title" value={feed.title ?? ''} size={40} />
            </p>
            <p>
              <label for="folder">Folder; a section’s name (world, politics, sport ...) puts its stories there</label>
              <input id="folder" type="text" name="folder" value={feed.folder ?? ''} size={20} />
            </p>
            <p>
              <label>
                <input type="checkbox" name="pages" checked={feed.pages} /> Fetch the pages behind its items; else only
                the feed’s own text is used
              </label>
            </p>
            <p>
              <button type="submit">Keep</button>
            </p>
          </form>
        </>
      )}
      <section class="part">
        <h2>Last tries</h2>
        {tries.length === 0 ? (
          <p class="empty">It was not asked yet.</p>
        ) : (
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">When (UTC)</th>
                <th scope="col">What came</th>
                <th scope="col" class="n">
                  Items
                </th>
                <th scope="col" class="n">
                  New
                </th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {[...tries]
                .reverse()
                .slice(0, MOST_TRIES)
                .map((attempt) => (
                  <tr key={attempt.at}>
                    <th scope="row">{timeInWords(attempt.at)}</th>
                    <td>
                      {OUTCOME[attempt.outcome]}
                      {attempt.status !== null && <span class="count"> {attempt.status}</span>}
                    </td>
                    <td class="n">{attempt.items}</td>
                    <td class="n">{attempt.fresh}</td>
                    <td>{attempt.problem}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}
