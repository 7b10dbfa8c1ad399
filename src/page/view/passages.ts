import type { Citation } from '../../base/citation.ts';
import { paragraphsOf } from './marked-text.ts';

/** A stretch of an account's text. `cut`: the paragraph it stands in goes on before or behind it. */
export interface Stretch {
  text: string;
  start: number;
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Longest excerpt that anybody but the owner is shown, in UTF-16 units. */
export const EXCERPT = 300;

/** The whole text, paragraph by paragraph. */
export function wholeText(text: string): Stretch[] {
  return paragraphsOf(text).map((paragraph) => ({ ...paragraph, cutBefore: false, cutAfter: false }));
}

/**
 * What may be shown of a text to others: its beginning, at most `EXCERPT` long and cut between words, and the cited passages.
 * `text` null: it is not kept any more, and the passages alone are left.
 */
export function excerptAndPassages(text: string | null, cited: readonly Citation[]): Stretch[] {
  const passages = cited
    .filter((citation) => citation.in === 'text')
    .map(({ start, end, text: words }) => ({ start, end, text: words }));
  const end = text === null ? 0 : excerptEnd(text);
  if (text !== null && end > 0) passages.push({ start: 0, end, text: text.slice(0, end) });
  passages.sort((a, b) => a.start - b.start || b.end - a.end);
  const shown: { start: number; end: number; text: string }[] = [];
  for (const passage of passages) {
    const before = shown.at(-1);
    if (!before || passage.start >= before.end) shown.push({ ...passage });
    else if (passage.end > before.end) {
      before.text += passage.text.slice(before.end - passage.start);
      before.end = passage.end;
    }
  }
  return shown.flatMap((passage) =>
    paragraphsOf(passage.text)
      .filter((part) => part.text.trim() !== '')
      .map((part): Stretch => {
        const start = passage.start + part.start;
        const stop = start + part.text.length;
        return {
          text: part.text,
          start,
          cutBefore: text === null || (start > 0 && text[start - 1] !== '\n'),
          cutAfter: text === null || (stop < text.length && text[stop] !== '\n'),
        };
      }),
  );
}

/** The end of the last word that is over before `EXCERPT`. */
function excerptEnd(text: string): number {
  if (text.length <= EXCERPT) return text.length;
  const space = text.slice(0, EXCERPT + 1).search(/\s\S*$/);
  const end = space > 0 ? space : EXCERPT;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
