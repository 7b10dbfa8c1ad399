import type { Edition } from './edition.ts';
import { escaped, linked } from './markdown/escape.ts';
import { storyMarkdown } from './markdown/story-markdown.ts';
import { storiesByWeight } from './view/story-order.ts';
import { viewStory } from './view/story-view.ts';
import { publishedInWords } from './view/times.ts';
import { webAddress } from './view/web-address.ts';

/** An edition in Markdown (CommonMark with tables): every story, then what stands alone and what could not be read. */
export function renderMarkdown(edition: Edition): string {
  const stories = storiesByWeight(edition.dossiers).map((dossier) =>
    storyMarkdown(viewStory(dossier, edition.articles)),
  );
  const strays = edition.strays.map(
    ({ title, url, outlet, published }) =>
      `- ${linked(escaped(title), webAddress(url))}, ${escaped(outlet)}, ${publishedInWords(published)}`,
  );
  const refused = edition.refusals.map(({ what, why }) => `- ${escaped(what)}: ${escaped(why)}`);
  const rest = [
    strays.length > 0 ? `# Standing alone\n\n${strays.join('\n')}` : '',
    refused.length > 0 ? `# What could not be read\n\n${refused.join('\n')}` : '',
  ];
  return `${[...stories, ...rest].filter(Boolean).join('\n\n---\n\n')}\n`;
}
