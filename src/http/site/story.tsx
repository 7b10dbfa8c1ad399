import type { Article } from '../../article/article.ts';
import type { ArticleId, StoryId } from '../../base/ids.ts';
import type { CountBy } from '../../dossier/coverage/divide-accounts.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Texts } from '../../page/html/accounts.tsx';
import { lookThrough, StoryPage, usualLens } from '../../page/html/story-page.tsx';
import { viewStory } from '../../page/view/story-view.ts';
import { isCommon, trimDossier } from '../../page/view/trim-dossier.ts';
import { withTexts } from '../../run/newsroom/dossier-texts.ts';
import type { Desk, SiteApp } from '../desk.ts';
import { paths, storyLinks } from '../paths.ts';
import { problem } from '../problem.tsx';
import { siteHtml, sitePage } from './document.tsx';
import { FollowAndHide } from './marks/mark-forms.tsx';
import { type ReaderMarks, readerMarks } from './marks/reader-marks.ts';

export function addStoryPage(app: SiteApp, desk: Desk): void {
  const { store } = desk.newsroom;
  app.get('/story/:id', async (context) => {
    const id = context.req.param('id') as StoryId;
    const row = await store.stories.get(id);
    if (row?.into) return context.redirect(paths.story(row.into), 301);
    if (!row || row.version === 0)
      return problem(context, 404, 'There is no such story', 'It may have been forgotten, or its accounts were moved.');
    const { owner } = context.get('viewer');
    const lens = context.req.query('lens') ?? null;
    const by = COUNTS.find((one) => one === context.req.query('count')) ?? 'origins';
    const own = (desk.newsroom.lenses ?? []).map(({ name }) => name).join();
    const marks = await readerMarks(desk, { owner });
    if (owner) await desk.reading.read(id, row.version);
    const whole = context.req.query('all') === '1';
    const marked = [marks.followed, marks.hidden].map((set) => set.has(`story:${id}`));
    const key = ['story', id, row.version, lens, by, own, owner, whole, ...marked, desk.sample].join('\n');
    const html = await desk.cache.get(key, async () => {
      const found = await store.stories.dossier(id);
      if (!found) return '';
      return storyHtml(desk, found.dossier, { lens, by, owner, marks, whole });
    });
    if (!html) return problem(context, 404, 'There is no such story', 'Its dossier is not written yet.');
    return sitePage(context, html);
  });
}

const COUNTS: readonly CountBy[] = ['origins', 'outlets', 'owners'];

/** Bytes of a page. A story of many accounts shows less of their texts, then the beginnings of its lists, rather than more. */
const LARGEST = 100 * 1024;
/** Lines of each list that are tried, until the page is small enough. */
const TRIMS = [60, 40, 25, 15, 8, 4];

/**
 * About how many bytes a page takes that shows so many lines of each list, so that a page much too large is not made in vain.
 * Bytes of a cell, line or part: as on the pages of `npm run bench -- site`.
 */
function bytesOf(dossier: Dossier, most: number): number {
  const { articles, statements, differences, quotes, timeline, wording, entities } = dossier;
  const common = statements.filter(isCommon).length;
  const shown = (all: number) => Math.min(all, most);
  return (
    12_000 +
    articles.length * 700 +
    shown(common) * (300 + 45 * articles.length) +
    shown(statements.length - common) * 350 +
    differences.length * 2000 +
    shown(quotes.length) * 500 +
    shown(timeline.length) * 500 +
    shown(wording.length) * 500 +
    Math.min(entities.length, 60) * 150
  );
}

interface Reader {
  lens: string | null;
  by: CountBy;
  owner: boolean;
  marks: ReaderMarks;
  /** Everything, however large. */
  whole: boolean;
}

async function storyHtml(desk: Desk, dossier: Dossier, as: Reader): Promise<string> {
  const { id, title } = dossier.story;
  const read = await textsOf(desk, dossier);
  const { lenses = [] } = desk.newsroom;
  // Words are weighed in the texts also where these may not be shown: what is given of them is counts.
  const held = viewStory(dossier, read, { lenses });
  const lens = as.lens !== null && held.lens(as.lens) ? as.lens : usualLens(dossier);
  const seen = lookThrough(held, lens, as.by);
  const underHeadline = as.owner && (
    <div>
      <FollowAndHide marks={as.marks} target={`story:${id}`} name="this story" back={paths.story(id)} />
      <Correct id={id} />
    </div>
  );
  const made = (articles: typeof read, texts: Texts, most: number | null) => {
    const { dossier: shown, of } = most === null ? { dossier, of: new Map() } : trimDossier(dossier, most);
    const view = viewStory(shown, articles, { links: storyLinks(id), lenses });
    const trimmed = most === null ? undefined : { of, whole: `${paths.story(id)}?all=1` };
    const body = <StoryPage {...{ view, texts, lens, seen, underHeadline, trimmed }} />;
    return siteHtml({ title, here: 'front', live: id, feed: `${paths.story(id)}/feed`, body }, desk.sample);
  };
  const none = new Map<ArticleId, Article>();
  if (as.whole) return made(as.owner ? read : none, 'cited', null);
  const ways: (() => string)[] = [];
  const length = [...read.values()].reduce((sum, { text }) => sum + text.length, 0);
  const bare = bytesOf(dossier, Number.POSITIVE_INFINITY);
  if (as.owner && read.size === dossier.articles.length && bare + length <= LARGEST)
    ways.push(() => made(read, 'full', null));
  if (bare <= LARGEST) {
    if (as.owner) ways.push(() => made(read, 'cited', null));
    ways.push(() => made(none, 'cited', null));
  }
  const last = TRIMS.at(-1)!;
  for (const most of TRIMS)
    if (most === last || bytesOf(dossier, most) <= LARGEST) ways.push(() => made(none, 'cited', most));
  let page = '';
  for (const way of ways) {
    page = way();
    if (Buffer.byteLength(page) <= LARGEST) break;
  }
  return page;
}

function Correct({ id }: { id: string }) {
  return (
    <p class="note">
      Two events in one story, or one in two? <a href={`${paths.story(id)}/correct`}>Correct it</a>
    </p>
  );
}

/** The texts of those revisions that the dossier cites: a citation is shown in no other text. */
async function textsOf(desk: Desk, dossier: Dossier): Promise<Map<ArticleId, Article>> {
  const filled = await withTexts(desk.newsroom.store.articles, dossier);
  return new Map(filled.dossier.articles.filter(({ text }) => text).map((article) => [article.id, article]));
}
