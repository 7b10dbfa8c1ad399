import { scaleOf } from '../../../outlet/lens.ts';
import type { Outlet } from '../../../outlet/outlet.ts';
import { tongue } from '../../../page/html/tongue.ts';
import { asWords, count, listed } from '../../../page/view/counts.ts';
import { groupInWords } from '../../../page/view/lens-words.ts';
import { timeInWords } from '../../../page/view/times.ts';
import { webAddress } from '../../../page/view/web-address.ts';
import type { StorySummary } from '../../../run/newsroom/sum-up-story.ts';
import type { FollowedFeed } from '../../../store/feed-store.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { problem } from '../../problem.tsx';
import { sitePage } from '../document.tsx';
import { everyInWords, STATES, stateOf, titleOf } from '../feeds/feed-words.ts';
import { FollowAndHide } from '../marks/mark-forms.tsx';
import { type ReaderMarks, readerMarks } from '../marks/reader-marks.ts';
import { searchPath } from '../search/search-query.ts';
import { findOutlet, type KnownOutlet, type OutletFindings } from './known-outlet.ts';

/** Accounts listed on the page itself; a search leads on. */
const MOST_SHOWN = 15;

/** One outlet: what is on record of it, who rates it how, its stories and accounts, how its feeds do. */
export function addOutletPage(app: SiteApp, desk: Desk): void {
  app.get('/outlet/:id', async (context) => {
    const id = context.req.param('id');
    const found = await findOutlet(desk, id);
    if (!found)
      return problem(
        context,
        404,
        'This outlet is not known here',
        'No account of it came in, and it has no record. Its address may be mistyped.',
      );
    const viewer = context.get('viewer');
    const marks = await readerMarks(desk, viewer);
    return sitePage(context, {
      title: found.outlet.name,
      here: 'outlets',
      feed: `${paths.outlet(id)}/feed`,
      body: <OutletView {...found} marks={marks} />,
    });
  });
}

function OutletView({ outlet, articles, total, stories, feeds, marks }: OutletFindings & { marks: ReaderMarks }) {
  return (
    <div class="page outlet">
      <p class="from">
        <a href="/outlets">Outlets</a>
      </p>
      <h1>{outlet.name}</h1>
      <p class="sum">
        {standingOf(outlet)} {count(total, 'account')} came in
        {stories.length > 0 && `, of ${count(stories.length, 'story', 'stories')} of late`}.
      </p>
      <FollowAndHide marks={marks} target={`outlet:${outlet.id}`} name={outlet.name} back={paths.outlet(outlet.id)} />
      {marks.hidden.has(`outlet:${outlet.id}`) && (
        <p class="note">Stories it tells are compared without it. They stay, and are told by the others.</p>
      )}
      <section class="part">
        <h2>Stories</h2>
        {stories.length === 0 && <p class="empty">None of its accounts stands in a story with others yet.</p>}
        <ul class="hits">
          {stories.map((row) => (
            <li key={row.id}>
              <a href={paths.story(row.id)} class="theirs" {...tongue((row.summary as StorySummary).language)}>
                {row.title}
              </a>{' '}
              <span class="count">
                {count(row.outlets, 'outlet')}, {count(row.origins, 'origin')}
                {row.differences > 0 && `, ${count(row.differences, 'difference')}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Accounts outlet={outlet} articles={articles} total={total} />
      <Record outlet={outlet} />
      <Ratings ratings={outlet.ratings} />
      <Feeds feeds={feeds} owner={marks.owner} />
    </div>
  );
}

function standingOf({ known, agency, kind }: KnownOutlet): string {
  if (known === 'unknown') return 'Nobody knows who publishes this: its pages do not say.';
  if (known === 'text') return 'Named by its own pages; there is no reviewed record of it.';
  return `${agency ? 'A wire agency, whose reports others reprint' : kind ? asWords(kind) : 'An outlet on record'}.`;
}

function Accounts({ outlet, articles, total }: Pick<OutletFindings, 'outlet' | 'articles' | 'total'>) {
  return (
    <section class="part">
      <h2>Accounts</h2>
      {articles.length === 0 && <p class="empty">None came in yet. It is on record because others speak of it.</p>}
      {articles.length > 0 && <p class="note">The newest first. Times are UTC.</p>}
      <ul class="hits">
        {articles.slice(0, MOST_SHOWN).map(({ id, title, language, published, story }) => (
          <li key={id}>
            <a href={paths.article(id)} class="theirs" {...tongue(language)}>
              {title || 'Without a headline'}
            </a>{' '}
            <span class="when">
              {published ? timeInWords(published) : 'undated'}
              {!story && ', alone so far'}
            </span>
          </li>
        ))}
      </ul>
      {total > MOST_SHOWN && (
        <p class="pager">
          <a href={searchPath({ outlet: outlet.id })}>All its accounts</a>
        </p>
      )}
    </section>
  );
}

function Record({ outlet }: { outlet: KnownOutlet }) {
  const { country, kind, languages, domains, owners, formerNames, sources } = outlet;
  const rows: [string, string, string | undefined][] = [];
  if (country) rows.push(['Country', groupInWords('country', country), sources['country']]);
  if (kind) rows.push(['Kind', asWords(kind), sources['kind']]);
  if (languages.length > 0)
    rows.push(['Languages', listed(languages.map((code) => groupInWords('language', code))), sources['languages']]);
  if (formerNames.length > 0) rows.push(['Formerly', listed(formerNames), sources['name']]);
  return (
    <section class="part" id="record">
      <h2>On record</h2>
      <dl class="facts record">
        {rows.map(([name, value, source]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} <SourceOf source={source} />
            </dd>
          </div>
        ))}
        {domains.length > 0 && (
          <div>
            <dt>Addresses</dt>
            <dd>
              {domains.map((domain) => (
                <a key={domain} href={`https://${domain}/`} rel="noopener noreferrer external">
                  {domain}
                </a>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{owners.length > 1 ? 'Owners, the nearest first' : 'Owner'}</dt>
          {owners.length === 0 && <dd class="count">No owner is on record.</dd>}
          {owners.map(({ name, kind: of, source, since }) => (
            <dd key={name}>
              {name} <span class="count">{[of, since && `since ${since}`].filter(Boolean).join(', ')}</span>{' '}
              <SourceOf source={source} />
            </dd>
          ))}
        </div>
      </dl>
    </section>
  );
}

function SourceOf({ source }: { source: string | undefined }) {
  if (!source) return null;
  const address = webAddress(source);
  return address ? (
    <a class="count" href={address} rel="noopener noreferrer external">
      source
    </a>
  ) : (
    <span class="count">({source})</span>
  );
}

/** Each rater's own values beside the others', never averaged. */
function Ratings({ ratings }: { ratings: Outlet['ratings'] }) {
  return (
    <section class="part" id="ratings">
      <h2>As others rate it</h2>
      {ratings.length === 0 ? (
        <p class="empty">
          Unrated: none of the packs in use says anything of it. That is no judgement.{' '}
          <a href="/outlets/packs">Rating packs</a>
        </p>
      ) : (
        <>
          <p class="note">Other people’s ratings, under their names. Synoptic gives none, and averages none.</p>
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">Rater</th>
                <th scope="col">Of what</th>
                <th scope="col">Says</th>
                <th scope="col">When</th>
                <th scope="col">Pack</th>
              </tr>
            </thead>
            <tbody>
              {ratings.map((rating) => (
                <tr key={rating.pack + rating.scale}>
                  <th scope="row">{rating.rater}</th>
                  <td>
                    {asWords(scaleOf(rating))}
                    {rating.scale.includes(',') && (
                      <span class="count">{rating.scale.slice(rating.scale.indexOf(','))}</span>
                    )}
                  </td>
                  <td>
                    {rating.group
                      ? `${asWords(rating.group)} (${String(rating.value)})`
                      : asWords(String(rating.value))}
                  </td>
                  <td>{rating.date}</td>
                  <td>{rating.pack}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Feeds({ feeds, owner }: { feeds: readonly FollowedFeed[]; owner: boolean }) {
  return (
    <section class="part" id="feeds">
      <h2>Its feeds here</h2>
      {feeds.length === 0 && (
        <p class="empty">
          None of its feeds is followed: what it did not cover cannot be told from what was not fetched.{' '}
          <a href="/feeds">Follow one</a>
        </p>
      )}
      <ul class="hits">
        {feeds.map((feed) => (
          <li key={feed.id}>
            <a href={`/feeds/${feed.id}`}>{owner ? titleOf(feed) : (feed.title ?? 'A feed')}</a>{' '}
            <span class="count">
              {STATES[stateOf(feed)]}
              {feed.state === 'active' && `, asked ${everyInWords(feed.every)}`}
              {feed.lastGood && `, last read ${timeInWords(feed.lastGood)} UTC`}
              {feed.problem && `. ${feed.problem}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
