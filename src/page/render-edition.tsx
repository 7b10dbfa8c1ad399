import type { ArticleId } from '../base/ids.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Edition } from './edition.ts';
import type { Texts } from './html/accounts.tsx';
import { FrontPage } from './html/front-page.tsx';
import { writeDocument } from './html/page-document.tsx';
import { StoryPage } from './html/story-page.tsx';
import { count } from './view/counts.ts';
import { storiesByWeight } from './view/story-order.ts';
import { viewStory } from './view/story-view.ts';

/** Above this many characters of accounts a page shows the cited passages instead of whole texts: it is to stay under 100 KB. */
const WHOLE_TEXTS = 60_000;

/**
 * An edition as HTML files: `index.html` first, then one page a story, weightiest first. Each is self-contained: no script,
 * no other file, nothing loaded. Texts come from `edition.articles`; where they are missing the cited passages are shown.
 */
export function renderEdition(edition: Edition): { path: string; html: string }[] {
  const stories = storiesByWeight(edition.dossiers);
  const pages = stories.map((dossier) => ({ dossier, path: `${dossier.story.id}.html` }));
  const index = writeDocument({
    title: 'Synoptic: the stories',
    home: null,
    edition: editionLine(edition),
    made: madeLine(edition.dossiers[0]),
    body: (
      <FrontPage
        stories={pages.map(({ dossier, path }) => ({ view: viewStory(dossier), href: path }))}
        strays={edition.strays}
        refusals={edition.refusals}
      />
    ),
  });
  return [
    { path: 'index.html', html: index },
    ...pages.map(({ dossier, path }) => ({ path, html: storyDocument(dossier, edition, 'index.html') })),
  ];
}

/** One story as a document of its own. `home`: where the masthead leads. */
export function storyDocument(dossier: Dossier, edition: Edition, home: string | null): string {
  return writeDocument({
    title: `${dossier.story.title} | Synoptic`,
    home,
    edition: editionLine(edition),
    made: madeLine(dossier),
    body: <StoryPage view={viewStory(dossier, edition.articles)} texts={textsOf(dossier, edition)} />,
  });
}

export function textsOf(dossier: Dossier, edition: Edition): Texts {
  const texts = dossier.articles.map(
    ({ id, text }: { id: ArticleId; text: string }) => (edition.articles.get(id)?.text ?? text ?? '').length,
  );
  return texts.every(Boolean) && texts.reduce((sum, length) => sum + length, 0) <= WHOLE_TEXTS ? 'full' : 'cited';
}

export function editionLine(edition: Edition): string {
  const accounts = edition.dossiers.reduce((sum, { articles }) => sum + articles.length, 0) + edition.strays.length;
  const outlets = new Set([
    ...edition.dossiers.flatMap(({ outlets }) => outlets.map(({ id }) => id)),
    ...edition.strays.map(({ outlet }) => outlet),
  ]);
  return `${count(accounts, 'account')} by ${count(outlets.size, 'outlet')}, ${count(edition.dossiers.length, 'story', 'stories')}`;
}

export function madeLine(dossier: Dossier | undefined): string {
  return dossier
    ? `Made by Synoptic ${dossier.made.synoptic} on Node ${dossier.made.node} with ICU ${dossier.made.icu}.`
    : 'Made by Synoptic.';
}
