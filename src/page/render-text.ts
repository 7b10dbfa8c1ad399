import type { Edition } from './edition.ts';
import { COLOURED, PLAIN } from './terminal/paint.ts';
import { storyText } from './terminal/story-text.ts';
import { wrapped } from './terminal/wrap.ts';
import { storiesByWeight } from './view/story-order.ts';
import { viewStory } from './view/story-view.ts';
import { publishedInWords } from './view/times.ts';

export interface TextSettings {
  /** Width of the terminal, in characters; at least 40 is used. */
  columns: number;
  /** Bold, faint and underlined by escape sequences. Off wherever the reader is not a terminal. */
  colour: boolean;
}

/** An edition for a terminal: every story, then what stands alone and what could not be read. */
export function renderText(edition: Edition, settings: TextSettings): string {
  const paint = settings.colour ? COLOURED : PLAIN;
  const columns = Math.max(settings.columns, 40);
  const rule = paint.soft('─'.repeat(columns));
  const parts = storiesByWeight(edition.dossiers).map((dossier) =>
    storyText(viewStory(dossier, edition.articles), columns, paint),
  );
  const strays = edition.strays.flatMap(({ title, outlet, published }) =>
    wrapped(`- ${title} (${outlet}, ${publishedInWords(published, 'short')})`, columns, 2),
  );
  if (strays.length > 0) parts.push([paint.bold('Standing alone'), ...strays]);
  const refused = edition.refusals.flatMap(({ what, why }) => wrapped(`- ${what}: ${why}`, columns, 2));
  if (refused.length > 0) parts.push([paint.bold('What could not be read'), ...refused]);
  return `${parts.map((lines) => lines.join('\n')).join(`\n\n${rule}\n\n`)}\n`;
}
