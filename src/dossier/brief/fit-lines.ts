import type { Account } from '../dossier.ts';
import type { Line } from '../statements/line.ts';

const FIRST_PERSON = new Set("i i'm i've i'd i'll we we're we've our ours us my mine me you your".split(' '));
const TEASER =
  /^(?:read more|click|watch|listen|subscribe|sign up|see also|related|here(?:'s| is| are) what|this is a (?:developing|breaking)|this story|updated?:|editor'?s note|photo|video:|image|file photo|follow|advertisement|live updates)/i;
const LEAST_WORDS = 6;
const MOST_WORDS = 70;

/** True for a line that can stand in a brief by itself: no question, no first person outside quotations, no teaser. */
export function isFit(line: Line, account: Account): boolean {
  const source = account.article.text.slice(line.start, line.end);
  const { words } = line;
  if (words.length < LEAST_WORDS || words.length > MOST_WORDS) return false;
  if (/[?:]["”’']?$/.test(source) || TEASER.test(source.replace(/^\W+/, ''))) return false;
  if (words.some(({ low, quoted }) => !quoted && FIRST_PERSON.has(low.replace(/’/g, "'")))) return false;
  // Ends as a sentence does: a line cut off says nothing whole.
  return /[.!…。][)\]"”’']*$/.test(source);
}
