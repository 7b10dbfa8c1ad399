import type { Edition } from './edition.ts';
import { FrontPage } from './html/front-page.tsx';
import { writeDocument } from './html/page-document.tsx';
import { StoryPage } from './html/story-page.tsx';
import { editionLine, madeLine, storyDocument, textsOf } from './render-edition.tsx';
import { storiesByWeight } from './view/story-order.ts';
import { viewStory } from './view/story-view.ts';

/** An edition as one self-contained HTML file: the story alone where there is one, else a front page and all stories under it. */
export function renderHtml(edition: Edition): string {
  const stories = storiesByWeight(edition.dossiers);
  if (stories.length === 1 && edition.strays.length === 0 && edition.refusals.length === 0)
    return storyDocument(stories[0]!, edition, null);
  const views = stories.map((dossier, index) => ({
    dossier,
    name: `story${index + 1}`,
    view: viewStory(dossier, edition.articles, { prefix: `story${index + 1}-` }),
  }));
  return writeDocument({
    title: 'Synoptic: the stories',
    home: null,
    edition: editionLine(edition),
    made: madeLine(stories[0]),
    body: (
      <>
        <FrontPage
          stories={views.map(({ view, name }) => ({ view, href: `#${name}` }))}
          strays={edition.strays}
          refusals={edition.refusals}
        />
        {views.map(({ view, name, dossier }) => (
          <div key={name} id={name}>
            <StoryPage view={view} texts={textsOf(dossier, edition)} />
          </div>
        ))}
      </>
    ),
  });
}
