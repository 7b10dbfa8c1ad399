import { BASE } from './base.data.ts';
import { FRONT } from './front.data.ts';
import { PICTURES } from './pictures.data.ts';
import { STORY } from './story.data.ts';
import { TABLES } from './tables.data.ts';

/** The whole style sheet, as it stands in every page. */
export const STYLE = [BASE, STORY, TABLES, PICTURES, FRONT].map(packed).join('');

/** Without comments, indentation and line ends, which every page would carry. */
function packed(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
