import type { Article } from '../../../article/article.ts';
import type { ArticleId, StoryId } from '../../../base/ids.ts';
import type { CountBy } from '../../../dossier/coverage/divide-accounts.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { Lens } from '../../../outlet/lens.ts';
import type { Texts } from '../../../page/html/accounts.tsx';
import { lookThrough, StoryPage, usualLens } from '../../../page/html/story-page.tsx';
import { viewStory } from '../../../page/view/story-view.ts';
import { isCommon, trimDossier } from '../../../page/view/trim-dossier.ts';
import { withoutReserved, withTexts } from '../../../run/newsroom/dossier-texts.ts';
import type { Store } from '../../../store/store.ts';
import { paths, storyLinks } from '../../paths.ts';
import { siteHtml } from '../document.tsx';

/** Who reads a story, and through what. */
export interface PageReader {
  /** Null: what divides these outlets. */
  lens: string | null;
  by: CountBy;
  owner: boolean;
  /** Everything, however large. */
  whole: boolean;
}

/** What pages are made with besides the store. */
export interface PageSettings {
  /** Lenses of the owner's own. */
  lenses: readonly Lens[];
  sample: boolean;
}

/** Stands in the owner's page where what the owner marked of the story is put in. Nothing that an outlet wrote can hold it. */
export const PLACE_OF_MARKS = '<!--marks-->';

/** Bytes of a page. A story of many accounts shows less of their texts, then the beginnings of its lists, rather than more. */
const LARGEST = 100 * 1024;
/** Of them, for what is put in for the owner. */
const MARKS_ROOM = 2048;
/** Lines of each list that are tried, until the page is small enough. */
const TRIMS = [60, 40, 25, 15, 8, 4, 2];

/** The page of a story as of its newest dossier; null where none is written. */
export async function makePage(
  store: Pick<Store, 'articles' | 'stories'>,
  id: StoryId,
  as: PageReader & PageSettings,
): Promise<{ html: string; version: number } | null> {
  const found = await store.stories.dossier(id);
  if (!found) return null;
  const filled = await withTexts(store.articles, found.dossier);
  const texts = new Map(filled.dossier.articles.filter(({ text }) => text).map((article) => [article.id, article]));
  if (as.owner) return { html: storyHtml(found.dossier, { texts, reserved: new Set() }, as), version: found.version };
  const reserved = await store.articles.reserved(found.dossier.articles.map((article) => article.id));
  const shown = withoutReserved(found.dossier, reserved);
  return { html: storyHtml(shown, { texts, reserved }, as), version: found.version };
}

interface Sources {
  /** Those revisions that the dossier cites: a citation is shown in no other text. */
  texts: ReadonlyMap<ArticleId, Article>;
  /** Of these accounts no passage stands under their headline. */
  reserved: ReadonlySet<ArticleId>;
}

function storyHtml(dossier: Dossier, { texts: read, reserved }: Sources, as: PageReader & PageSettings): string {
  const { id, title } = dossier.story;
  const { lenses } = as;
  // Words are weighed in the texts also where these may not be shown: what is given of them is counts.
  const held = viewStory(dossier, read, { lenses });
  const lens = as.lens !== null && held.lens(as.lens) ? as.lens : usualLens(dossier);
  const seen = lookThrough(held, lens, as.by);
  const underHeadline = as.owner && <div dangerouslySetInnerHTML={{ __html: PLACE_OF_MARKS }} />;
  const made = (articles: typeof read, texts: Texts, most: number | null) => {
    const trim = most === null ? null : trimDossier(dossier, most);
    const place = { links: storyLinks(id), lenses, brief: new Set([...reserved, ...(trim?.brief ?? [])]) };
    const view = viewStory(trim?.dossier ?? dossier, articles, { ...place, ...(trim?.limits ?? {}) });
    const trimmed = trim ? { of: trim.of, whole: `${paths.story(id)}?all=1` } : undefined;
    const body = <StoryPage {...{ view, texts, lens, seen, underHeadline, trimmed }} />;
    return siteHtml({ title, here: 'front', live: id, feed: `${paths.story(id)}/feed`, body }, as.sample);
  };
  const none = new Map<ArticleId, Article>();
  if (as.whole) return made(as.owner ? read : none, 'cited', null);
  const room = as.owner ? LARGEST - MARKS_ROOM : LARGEST;
  const ways: (() => string)[] = [];
  const length = [...read.values()].reduce((sum, { text }) => sum + text.length, 0);
  const bare = bytesOf(dossier, Number.POSITIVE_INFINITY);
  if (as.owner && read.size === dossier.articles.length && bare + length <= room)
    ways.push(() => made(read, 'full', null));
  if (bare <= room) {
    if (as.owner) ways.push(() => made(read, 'cited', null));
    ways.push(() => made(none, 'cited', null));
  }
  const last = TRIMS.at(-1)!;
  for (const most of TRIMS)
    if (most === last || bytesOf(dossier, most) <= room) ways.push(() => made(none, 'cited', most));
  let page = '';
  for (const way of ways) {
    page = way();
    if (Buffer.byteLength(page) <= room) break;
  }
  return page;
}

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
    shown(differences.length) * 2000 +
    shown(quotes.length) * 500 +
    shown(timeline.length) * 500 +
    shown(wording.length) * 500 +
    Math.min(entities.length, 60) * 150
  );
}
