import type { Account } from '../dossier.ts';
import { type Line, textOf } from '../statements/line.ts';
import { unitOf } from '../statements/read-lines.ts';

const FIRST_PERSON = new Set("i i'm i've i'd i'll we we're we've our ours us my mine me you your".split(' '));
const TEASER =
  /^(?:read more|click|watch|listen|subscribe|sign up|see also|related|here(?:'s| is| are) what|this is a (?:developing|breaking)|this story|updated?:|editor'?s note|photo|video:|image|file photo|follow|advertisement|live updates)/i;
/** Opens with what another sentence said: it does not read by itself. */
const LEANS =
  /^(?:it|this|that|these|those|he|she|they|such|also|however|meanwhile|instead|in contrast|despite th(?:is|ese|at))$/;
const LEAST_WORDS = 6;
const MOST_WORDS = 70;
/** Fewest words of a clause that stands for a sentence the account breaks off. */
const LEAST_OF_CLAUSE = 12;
/** Ends as a sentence does. */
const WHOLE = /[.!…。！।؟][)\]"”’'»]*$/;

/**
 * The line as it can stand in a brief by itself, or null: no question, no quotation at its head, no first person outside
 * quotations, no teaser. Of a sentence that the account breaks off, as feeds do, the part before its last comma or dash.
 */
export function fitLine(line: Line, account: Account): Line | null {
  if (line.in !== 'text' || line.kind !== 'prose') return null;
  const source = textOf(account, line, line.start, line.end);
  if (/[?:？؟]["”’'»]?$/.test(source) || /^["“”„«‘']/.test(source)) return null;
  if (TEASER.test(source.replace(/^\W+/, ''))) return null;
  const fit = WHOLE.test(source) ? line : firstClauses(line, source);
  if (!fit || fit.words.length < LEAST_WORDS || fit.words.length > MOST_WORDS) return null;
  return fit.words.some(({ low, quoted }) => !quoted && FIRST_PERSON.has(low.replace(/’/g, "'"))) ? null : fit;
}

/** True where the first words point back to a sentence that the reader of a brief has not seen. */
export function leansBack({ words }: Line): boolean {
  return [1, 2].some((count) =>
    LEANS.test(
      words
        .slice(0, count)
        .map(({ low }) => low)
        .join(' '),
    ),
  );
}

function firstClauses(line: Line, source: string): Line | null {
  if (!/^\p{Lu}/u.test(source)) return null;
  let end = -1;
  for (const mark of source.matchAll(/[,;](?=\s|$)|\s[—–-]{1,2}(?=\s|$)/g)) end = mark.index;
  const words = line.words.filter((word) => word.end <= line.start + end);
  if (words.length < LEAST_OF_CLAUSE || words.at(-1)!.quoted) return null;
  return { ...line, end: line.start + end, words, whole: unitOf(words) };
}
