import type { Context } from 'hono';
import type { StoryId } from '../../base/ids.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { dayAfter, digestOfDay, lastDay } from '../../run/newsroom/digest-of-day.ts';
import { at } from '../../run/newsroom/newsroom.ts';
import type { SearchQuery } from '../../store/article-store.ts';
import type { StoryRow } from '../../store/story-store.ts';
import { baseUrl } from '../base-url.ts';
import type { Desk, SiteApp, SiteEnv } from '../desk.ts';
import { etagOf, isKnown } from '../etag.ts';
import { paths } from '../paths.ts';
import { problem } from '../problem.tsx';
import { articleItem, differenceItem, digestItem, storyItem, versionItem } from './items.tsx';
import type { OutFeed } from './out-feed.ts';
import { type Format, TYPES, writeFeed } from './write-feed.ts';

/** Items of one feed. */
const MOST = 30;
/** Versions of a dossier in its story's feed: the last ones. */
const VERSIONS = 10;
/** Days in the feed of digests. */
const DAYS = 7;
/** Ends every path of a feed. */
const FILE = ':file{feed\\.(?:atom|json)}';

type Make = (context: Context<SiteEnv>, base: string) => Promise<OutFeed | null>;

/** Atom and JSON Feed of every list and story. They say the same to everybody: no whole text is in any. */
export function addSyndication(app: SiteApp, desk: Desk): void {
  const route = (path: string, make: Make) =>
    app.get(`${path}/${FILE}`, async (context) => {
      const format: Format = context.req.path.endsWith('.json') ? 'json' : 'atom';
      const base = baseUrl(desk, context);
      const feed = await make(context, base);
      return feed
        ? send(context, writeFeed(feed, format, base), TYPES[format])
        : problem(context, 404, 'There is no such feed', 'What it would follow is not in this newsroom.');
    });
  const { stories, articles } = desk.newsroom.store;
  /** Items that dossiers are read for, by all they depend on. */
  const kept = async (key: readonly (string | number)[], make: () => Promise<OutFeed['items']>) =>
    JSON.parse(
      await desk.cache.get(['feed', ...key].join('\n'), async () => JSON.stringify(await make())),
    ) as OutFeed['items'];

  route('', async (_context, base) => {
    const { items } = await stories.list({ order: 'importance', limit: MOST });
    return storyFeed(
      { title: 'Synoptic', about: 'The stories told most widely', page: '/', path: '/feed' },
      items,
      base,
    );
  });

  route('/section/:name', async (context, base) => {
    const section = context.req.param('name') ?? '';
    if (!(await stories.sections()).some((one) => one.section === section)) return null;
    const { items } = await stories.list({ section, order: 'importance', limit: MOST });
    const path = `/section/${encodeURIComponent(section)}/feed`;
    const about = `The stories told most widely in the section ${section}`;
    return storyFeed({ title: `Synoptic: ${section}`, about, page: paths.front(section), path }, items, base);
  });

  route('/story/:id', async (context, base) => {
    const row = await currentStory(desk, context.req.param('id') ?? '');
    if (!row) return null;
    const items = await kept(['story', stateOf(row), base], () => storyItems(desk, row, base));
    const path = `${paths.story(row.id)}/feed`;
    const about = 'Its accounts as they come in, and what each new version of its dossier brings';
    return { title: row.title, about, page: paths.story(row.id), path, items };
  });

  route('/search', async (context, base) => {
    const { q = '', outlet, language, entity, from, to } = context.req.query();
    const query = new URLSearchParams(context.req.query()).toString();
    const asked = { words: q.slice(0, 400), outlet, language, entity, from, to, limit: MOST };
    const items = await foundArticles(desk, asked, base);
    const title = `Search: ${q || 'all articles'}`;
    const suffix = query ? `?${query}` : '';
    return {
      title,
      about: 'Articles found, newest first',
      page: `/search${suffix}`,
      path: '/search/feed',
      query: suffix,
      items,
    };
  });

  route('/outlet/:id', async (context, base) => {
    const outlet = context.req.param('id') ?? '';
    const found = await articles.search({ outlet, limit: MOST });
    const stored = await articles.many(found.items.map(({ id }) => id));
    const name = stored[0]?.outlet.name;
    if (!name) return null;
    const items = stored.map((one) => articleItem(one, base));
    const page = paths.outlet(outlet);
    return { title: name, about: `What came in of ${name}, newest first`, page, path: `${page}/feed`, items };
  });

  route('/entity/:name', async (context, base) => {
    const rows = await stories.storiesOf(context.req.param('name') ?? '', MOST);
    if (rows.length === 0) return null;
    const found = (await Promise.all(rows.map(({ story }) => stories.get(story)))).filter((row) => row !== null);
    const name = rows[0]!.name;
    const page = paths.entity(name);
    const about = `Stories in which the name stands; it may be that of several people`;
    return storyFeed({ title: name, about, page, path: `${page}/feed` }, found, base);
  });

  route('/digest', async (_context, base) => {
    const today = at(desk.newsroom.clock.now()).slice(0, 10);
    const last = await lastDay(stories, today);
    const items: OutFeed['items'] = [];
    for (let back = 0; last !== null && back < DAYS; back += 1) {
      const day = dayAfter(last, -back);
      // The day that still goes on is no item yet: what is sent out once stays as it is.
      if (day >= today) continue;
      const found = await digestOfDay(stories, day);
      if (found.key === '') continue;
      const key = ['digest', day, found.key, base];
      items.push(...(await kept(key, async () => [digestItem(await found.digest(), base)])));
    }
    return { title: 'Synoptic: the day', about: 'What each day brought', page: '/digest', path: '/digest/feed', items };
  });

  route('/differences', async (_context, base) => {
    const { items: rows } = await stories.list({ order: 'newest', limit: MOST });
    const parted = rows.filter(({ differences }) => differences > 0);
    const key = ['differences', ...parted.map(stateOf), base];
    const items = await kept(key, () => newDifferences(desk, parted, base));
    return {
      title: 'Synoptic: new differences',
      about: 'Where accounts part',
      page: '/',
      path: '/differences/feed',
      items,
    };
  });
}

/** The story of an id, or the one it went into. Null where there is none with a dossier. */
export async function currentStory(desk: Desk, id: string): Promise<StoryRow | null> {
  const { stories } = desk.newsroom.store;
  let row = await stories.get(id as StoryId);
  for (let steps = 0; row?.into && steps < 20; steps += 1) row = await stories.get(row.into);
  return row && row.version > 0 ? row : null;
}

/** What each of the last versions brought, and the accounts of the current one. */
async function storyItems(desk: Desk, row: StoryRow, base: string): Promise<OutFeed['items']> {
  const { stories, articles } = desk.newsroom.store;
  const versions = (await stories.versions(row.id)).slice(-VERSIONS - 1);
  const made: { dossier: Dossier; version: number; at: string }[] = [];
  for (const { version } of versions) {
    const found = await stories.dossier(row.id, version);
    if (found) made.push(found);
  }
  // The first one read is only there to be compared with, where there are more.
  const first = versions.length > VERSIONS ? 1 : 0;
  const news = made
    .slice(first)
    .map((one, index) => versionItem(one, made[first + index - 1]?.dossier ?? null, row, base));
  const accounts = await articles.many((made.at(-1)?.dossier.articles ?? []).map(({ id }) => id));
  return newestFirst([...news, ...accounts.map((one) => articleItem(one, base))]);
}

async function newDifferences(desk: Desk, rows: readonly StoryRow[], base: string): Promise<OutFeed['items']> {
  const found: OutFeed['items'] = [];
  for (const row of rows) {
    const read = await desk.newsroom.store.stories.dossier(row.id);
    for (const difference of read?.dossier.differences ?? [])
      if (difference.relation !== 'wording') found.push(differenceItem(difference, read!.dossier, row, base));
  }
  return newestFirst(found).slice(0, MOST);
}

/** Changes with every dossier of a story, and when one of its accounts is forgotten. */
function stateOf({ id, version, articles }: StoryRow): string {
  return `${id}.${version}.${articles}`;
}

function storyFeed(of: Omit<OutFeed, 'items'>, rows: readonly StoryRow[], base: string): OutFeed {
  return { ...of, items: rows.map((row) => storyItem(row, base)) };
}

async function foundArticles(desk: Desk, query: SearchQuery, base: string): Promise<OutFeed['items']> {
  const { articles } = desk.newsroom.store;
  const found = await articles.search(query);
  const stored = await articles.many(found.items.map(({ id }) => id));
  return stored.map((one) => articleItem(one, base));
}

function newestFirst(items: OutFeed['items']): OutFeed['items'] {
  const order = (a: OutFeed['items'][number], b: OutFeed['items'][number]) =>
    a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated > b.updated ? -1 : 1;
  return [...items].sort(order);
}

function send(context: Context<SiteEnv>, text: string, type: string): Response {
  const etag = etagOf(text);
  const fields = { etag, 'cache-control': 'no-cache', 'content-type': type };
  if (isKnown(context, etag)) return context.body(null, 304, fields);
  return context.body(text, 200, fields);
}
