import { tongue } from '../../../page/html/tongue.ts';
import { count, listed } from '../../../page/view/counts.ts';
import { groupInWords } from '../../../page/view/lens-words.ts';
import { timeInWords } from '../../../page/view/times.ts';
import { MOST_COUNTED, type SearchHit } from '../../../store/article-store.ts';
import type { Mark } from '../../../store/mark-store.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { sitePage } from '../document.tsx';
import { MarkForm } from '../marks/mark-forms.tsx';
import {
  type Asked,
  isEmpty,
  matchesIn,
  queryOf,
  readAsked,
  searchPath,
  toQuery,
  wantedWords,
} from './search-query.ts';

const MOST_NAMES = 6;
/** Offered in the form; any other code can stand in the address. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh'];

/** Accounts by words, phrases, outlet, name, language and time. */
export function addSearchPage(app: SiteApp, desk: Desk): void {
  const { articles, stories, marks } = desk.newsroom.store;
  app.get('/search', async (context) => {
    const asked = readAsked((name) => context.req.query(name));
    const { owner } = context.get('viewer');
    const query = toQuery(asked, desk.newsroom.registry);
    const fault = 'fault' in query ? query.fault : null;
    const asks = !isEmpty(asked) && fault === null;
    const cursor = context.req.query('after') ?? null;
    const [found, names, saved] = await Promise.all([
      asks && !('fault' in query) ? articles.search({ ...query, cursor }) : null,
      asks && /\p{L}.*\p{L}/su.test(asked.q)
        ? stories.entities({ prefix: asked.q.replaceAll('"', ''), limit: MOST_NAMES })
        : [],
      owner ? marks.list('search') : [],
    ]);
    const address = queryOf(asked).toString();
    return sitePage(context, {
      title: asked.q ? `Search: ${asked.q}` : 'Search',
      here: 'search',
      ...(asks ? { feed: '/search/feed', feedQuery: `?${address}` } : {}),
      body: (
        <div class="page search">
          <h1>Search</h1>
          <Form asked={asked} />
          <Help />
          {fault && (
            <p class="fault" role="alert">
              {fault} Nothing was searched.
            </p>
          )}
          {names.length > 0 && (
            <p class="names">
              <strong>Names</strong> that begin so:{' '}
              {names.map(({ name, stories: number }, index) => (
                <span key={name}>
                  {index > 0 && ', '}
                  <a href={paths.entity(name)} dir="auto">
                    {name}
                  </a>{' '}
                  <span class="count">{count(number, 'story', 'stories')}</span>
                </span>
              ))}
            </p>
          )}
          {found && <Hits asked={asked} {...found} first={cursor === null} owner={owner} />}
          {owner && <Saved saved={saved} asked={asks ? asked : null} />}
        </div>
      ),
    });
  });
}

function Form({ asked }: { asked: Asked }) {
  const narrowed = asked.outlet || asked.entity || asked.language || asked.from || asked.to;
  const languages = asked.language && !LANGUAGES.includes(asked.language) ? [...LANGUAGES, asked.language] : LANGUAGES;
  return (
    <form method="get" action="/search" class="fields">
      <p class="main">
        <label for="q">Words, or a “phrase” in quotation marks</label>
        <span class="row">
          <input type="search" id="q" name="q" value={asked.q} dir="auto" autocomplete="off" />
          <button type="submit">Search</button>
        </span>
      </p>
      <details open={Boolean(narrowed)}>
        <summary>By outlet, name, language or time</summary>
        <div class="narrow">
          <p>
            <label for="outlet">Outlet: its name or domain</label>
            <input type="text" id="outlet" name="outlet" value={asked.outlet} dir="auto" />
          </p>
          <p>
            <label for="entity">In stories that name</label>
            <input type="text" id="entity" name="entity" value={asked.entity} dir="auto" />
          </p>
          <p>
            <label for="language">Language</label>
            <select id="language" name="language">
              <option value="">Any</option>
              {languages.map((code) => (
                <option key={code} value={code} selected={code === asked.language}>
                  {groupInWords('language', code)}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="from">Published from (UTC)</label>
            <input type="date" id="from" name="from" value={asked.from} />
          </p>
          <p>
            <label for="to">to, that day included</label>
            <input type="date" id="to" name="to" value={asked.to} />
          </p>
        </div>
      </details>
    </form>
  );
}

function Help() {
  return (
    <details id="help" class="help">
      <summary>How to search (?)</summary>
      <dl class="facts">
        <div>
          <dt>
            <code>ferry inquiry</code>
          </dt>
          <dd>Both words, anywhere in headline or text. Capitals and accents do not count.</dd>
        </div>
        <div>
          <dt>
            <code>"coast guard"</code>
          </dt>
          <dd>The words side by side, in this order.</dd>
        </div>
        <div>
          <dt>
            <code>ferry -strike</code>
          </dt>
          <dd>The first word, where the second does not occur.</dd>
        </div>
        <div>
          <dt>
            <code>harb*</code>
          </dt>
          <dd>Every word that begins so.</dd>
        </div>
      </dl>
      <p class="note">
        Found are accounts, the newest first. A text that was dropped when its time was over is found by its headline.
        On any page <kbd>/</kbd> leads to the search field, <kbd>?</kbd> here opens this help.
      </p>
    </details>
  );
}

interface HitsProps {
  asked: Asked;
  items: readonly SearchHit[];
  next: string | null;
  total: number;
  first: boolean;
  owner: boolean;
}

function Hits({ asked, items, next, total, first, owner }: HitsProps) {
  const words = wantedWords(asked.q);
  if (items.length === 0) return <NothingFound asked={asked} first={first} />;
  return (
    <section aria-label="Results">
      <p class="note">
        {total >= MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('en')} accounts or more` : count(total, 'account')}, the
        newest first. Times are UTC.
      </p>
      <ol class="hits">
        {items.map((hit) => (
          <Hit key={hit.id} hit={hit} words={words} owner={owner} />
        ))}
      </ol>
      <p class="pager">
        {!first && <a href={searchPath(asked)}>Newest</a>}{' '}
        {next && <a href={searchPath(asked, next)}>Older accounts</a>}
      </p>
    </section>
  );
}

function Hit({ hit, words, owner }: { hit: SearchHit; words: readonly string[]; owner: boolean }) {
  return (
    <li>
      <h2 {...tongue(hit.language)}>
        <a href={paths.article(hit.id)} class="theirs">
          {hit.title || 'Without a headline'}
        </a>
      </h2>
      <p class="from">
        <a href={paths.outlet(hit.outlet)}>{hit.outletName}</a>
        {hit.published && `, ${timeInWords(hit.published)}`}
        {hit.story && (
          <>
            , <a href={paths.story(hit.story)}>in a story</a>
          </>
        )}
      </p>
      {hit.excerpt && (owner || !hit.noArchive) && (
        <p class="theirs" {...tongue(hit.language)}>
          <MarkedWords text={hit.excerpt} words={words} />
        </p>
      )}
    </li>
  );
}

function MarkedWords({ text, words }: { text: string; words: readonly string[] }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of matchesIn(text, words)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

const SAID: [keyof Asked, (value: string) => string][] = [
  ['q', (value) => `the words ${value}`],
  ['outlet', (value) => `the outlet ${value}`],
  ['entity', (value) => `stories that name ${value}`],
  ['language', (value) => groupInWords('language', value)],
  ['from', (value) => `from ${value}`],
  ['to', (value) => `to ${value}`],
];

/** What was asked, and how to ask less. */
function NothingFound({ asked, first }: { asked: Asked; first: boolean }) {
  const given = SAID.filter(([name]) => asked[name]);
  if (!first)
    return (
      <p class="empty">
        Nothing older. <a href={searchPath(asked)}>Back to the newest</a>
      </p>
    );
  return (
    <section aria-label="Results" class="empty">
      <p>No account was found with {listed(given.map(([name, say]) => say(asked[name])))}.</p>
      {given.length > 1 && (
        <ul class="plain">
          {given.map(([name, say]) => (
            <li key={name}>
              <a href={searchPath({ ...asked, [name]: '' })}>Without {say(asked[name])}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        Only what came in by <a href="/feeds">followed feeds</a> can be found here.
      </p>
    </section>
  );
}

function Saved({ saved, asked }: { saved: readonly Mark[]; asked: Asked | null }) {
  if (!asked && saved.length === 0) return null;
  const query = asked ? queryOf(asked).toString() : '';
  const known = saved.some(({ value }) => value === query);
  return (
    <section class="part">
      <h2>Saved searches</h2>
      {asked && !known && (
        <form method="post" action="/marks" class="line">
          <input type="hidden" name="act" value="set" />
          <input type="hidden" name="kind" value="search" />
          <input type="hidden" name="value" value={query} />
          <input type="hidden" name="back" value={searchPath(asked)} />
          <p>
            <label for="name">Save this search as</label>
            <input
              type="text"
              id="name"
              name="target"
              required
              maxlength={100}
              value={(asked.q || asked.entity || asked.outlet).slice(0, 100)}
              dir="auto"
            />
          </p>
          <button type="submit" class="quiet">
            Save
          </button>
        </form>
      )}
      <ul class="hits">
        {saved.map(({ target, value }) => (
          <li key={target}>
            <a href={`/search?${value ?? ''}`} dir="auto">
              {target}
            </a>{' '}
            <MarkForm
              act="clear"
              kind="search"
              target={target}
              back={asked ? searchPath(asked) : '/search'}
              says="Remove"
              name={target}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
