import type { OutletId } from '../../../base/ids.ts';
import { scaleOf, ultimateOwner } from '../../../outlet/lens.ts';
import type { OutletRecord, Rating, Registry } from '../../../outlet/outlet.ts';
import { asWords, count } from '../../../page/view/counts.ts';
import { groupInWords } from '../../../page/view/lens-words.ts';
import { followedOutlets } from '../../../run/newsroom/followed-outlets.ts';
import { type OutletCounts, type OutletQuery, searchOutlets } from '../../../run/search-outlets.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { sitePage } from '../document.tsx';

const ON_A_PAGE = 100;
const FIELDS = ['words', 'country', 'kind', 'language', 'owner', 'here'] as const;

/** `/outlets`: who publishes, by country, kind, language and owner; those that were met here and have no record too. */
export function addOutletList(app: SiteApp, desk: Desk): void {
  app.get('/outlets', async (context) => {
    const { store, registry } = desk.newsroom;
    const asked = (name: string) => context.req.query(name)?.trim() ?? '';
    const here = asked('here');
    const query: OutletQuery = {
      words: asked('words').slice(0, 200),
      country: asked('country'),
      kind: asked('kind'),
      language: asked('language'),
      owner: asked('owner'),
      here: here === 'seen' || here === 'followed' ? here : '',
    };
    const articles = await store.coverage.articlesByOutlet();
    const followed = new Set<string>(
      followedOutlets(await store.feeds.list(), registry).map(({ outlet }) => outlet.id as string),
    );
    const records = [...registry.records, ...metOnSight(registry, articles)];
    const { found, counts } = searchOutlets(
      records,
      query,
      query.here === 'followed' ? followed : new Set(articles.keys()),
    );
    const page = Math.max(1, Math.floor(Number(asked('page')) || 1));
    const shown = found.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
    return sitePage(context, {
      title: 'Outlets',
      here: 'outlets',
      body: (
        <div class="page">
          <h1>Outlets</h1>
          <p class="note">
            Who publishes, and who stands behind them: {count(registry.records.length, 'reviewed or drawn record')},
            each fact with its source. An outlet that has no record is made on sight and marked so.{' '}
            <a href="/outlets/packs">Ratings and where raters disagree</a>
          </p>
          <Filters query={query} counts={counts} />
          <p class="note">{count(found.length, 'outlet')}</p>
          {found.length === 0 ? (
            <p class="empty">
              No outlet fits all of that. <a href="/outlets">Show all</a>
            </p>
          ) : (
            <OutletRows records={shown} registry={registry} articles={articles} followed={followed} />
          )}
          <Pager query={query} page={page} of={Math.ceil(found.length / ON_A_PAGE)} />
        </div>
      ),
    });
  });
}

/** Outlets with articles here that no record knows. */
function metOnSight(registry: Registry, articles: ReadonlyMap<OutletId, number>): OutletRecord[] {
  const known = new Set(registry.records.map(({ id }) => id));
  return [...articles.keys()]
    .filter((id) => !known.has(id) && !id.startsWith('unknown-'))
    .map((id) => ({
      id,
      name: id,
      aliases: [],
      domains: id.includes('.') ? [id] : [],
      country: null,
      languages: [],
      kind: null,
      agency: false,
      owners: [],
      ratings: [],
      sources: { name: 'on sight' },
    }));
}

const HERE = { '': 'all', seen: 'with articles here', followed: 'followed' };

function Filters({ query, counts }: { query: OutletQuery; counts: OutletCounts }) {
  return (
    <form class="line" method="get" action="/outlets">
      <p>
        <label for="words">Name, domain or owner</label>
        <input id="words" type="search" name="words" value={query.words} size={20} />
      </p>
      <Choice
        name="country"
        value={query.country}
        counts={counts.country}
        words={(code) => groupInWords('country', code)}
      />
      <Choice name="kind" value={query.kind} counts={counts.kind} words={asWords} />
      <Choice
        name="owner"
        label="kind of owner"
        value={query.owner}
        counts={counts.owner}
        words={(kind) => (kind === 'none' ? 'Not on record' : asWords(kind))}
      />
      <Choice
        name="language"
        value={query.language}
        counts={counts.language}
        words={(code) => groupInWords('language', code)}
      />
      <p>
        <label for="here">Here</label>
        <select id="here" name="here">
          {Object.entries(HERE).map(([value, words]) => (
            <option key={value} value={value} selected={value === query.here}>
              {words}
            </option>
          ))}
        </select>
      </p>
      <p>
        <button type="submit">Show</button>
      </p>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label?: string;
  value: string;
  counts: ReadonlyMap<string, number>;
  words(value: string): string;
}

function Choice({ name, label = name, value, counts, words }: ChoiceProps) {
  const options = [...counts].map(([one, number]) => ({ one, number, said: words(one) }));
  if (value && !counts.has(value)) options.push({ one: value, number: 0, said: words(value) });
  options.sort((a, b) => (a.said < b.said ? -1 : 1));
  return (
    <p>
      <label for={name}>{asWords(label)}</label>
      <select id={name} name={name}>
        <option value="">any</option>
        {options.map(({ one, number, said }) => (
          <option key={one} value={one} selected={one === value}>
            {said} ({number})
          </option>
        ))}
      </select>
    </p>
  );
}

interface RowsProps {
  records: readonly OutletRecord[];
  registry: Registry;
  articles: ReadonlyMap<OutletId, number>;
  followed: ReadonlySet<string>;
}

function OutletRows({ records, registry, articles, followed }: RowsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label="Outlets">
      <table class="rows outlets">
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Country</th>
            <th scope="col">Kind</th>
            <th scope="col">Languages</th>
            <th scope="col">Owner</th>
            <th scope="col">Rated</th>
            <th scope="col" class="n">
              Articles here
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                <a href={paths.outlet(record.id)}>{record.name}</a>{' '}
                <span class="count">
                  {record.domains[0] !== record.name && record.domains[0]}
                  {record.sources?.['name'] === 'on sight' && ' made on sight'}
                  {followed.has(record.id) && ' followed'}
                </span>
              </th>
              <td>{record.country ? groupInWords('country', record.country) : 'not known'}</td>
              <td>{record.kind ? asWords(record.kind) : 'not known'}</td>
              <td>{record.languages.map((code) => groupInWords('language', code)).join(', ') || 'not known'}</td>
              <td>
                <OwnerOf record={record} />
              </td>
              <td>{ratingsInWords(ratingsOf(record, registry))}</td>
              <td class="n">{articles.get(record.id as OutletId) ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OwnerOf({ record }: { record: OutletRecord }) {
  const owner = ultimateOwner(record);
  if (!owner) return <>not on record</>;
  return (
    <>
      {owner.name} <span class="count">{owner.since ? `${owner.kind}, since ${owner.since}` : owner.kind}</span>
    </>
  );
}

/** What the enabled packs say of it, beside what its record holds. */
function ratingsOf(record: OutletRecord, registry: Registry): Rating[] {
  const [domain] = record.domains;
  return (domain ? registry.byHost(domain)?.ratings : null) ?? record.ratings;
}

/** `reliability high, captured private`; the raters stand on the outlet's own page. */
function ratingsInWords(ratings: readonly Rating[]): string {
  if (ratings.length === 0) return 'unrated';
  const said = ratings.map((rating) => {
    const value = rating.group ?? String(rating.value).replaceAll(/[-_]/g, ' ');
    return scaleOf(rating) === 'state control' ? value : `${scaleOf(rating)} ${value}`;
  });
  return [...new Set(said)].join(', ');
}

function Pager({ query, page, of }: { query: OutletQuery; page: number; of: number }) {
  if (of < 2) return null;
  const to = (number: number) => {
    const search = new URLSearchParams();
    for (const field of FIELDS) if (query[field]) search.set(field, query[field]);
    if (number > 1) search.set('page', String(number));
    return `/outlets?${search}`;
  };
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          Before
        </a>
      )}{' '}
      Page {page} of {of}{' '}
      {page < of && (
        <a href={to(page + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  );
}
