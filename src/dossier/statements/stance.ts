import type { Account, Support } from '../dossier.ts';
import type { Line } from './line.ts';

const HEDGES =
  /\b(?:reportedly|allegedly|apparently|purportedly|supposedly|unconfirmed|is said to|are said to|was said to|were said to|is believed to|are believed to|is thought to|are thought to|appears? to|seems? to|rumou?red)\b/i;
const DENIALS =
  /\b(?:den(?:y|ies|ied)|refut(?:es?|ed)|rebutt?(?:s|ed)|dismiss(?:es|ed) (?:the )?(?:claims?|reports?))\b/i;
const SPEECH =
  /\b(?:said|says|according to|told|stated|claimed|announced|confirmed|insisted|argued|warned|added|tweeted|alleged)\b/i;

/** How an account puts forward the assertion at `start..end` of a line: by itself, through somebody, hedged, or denied. */
export function stanceOf(account: Account, line: Line, start: number, end: number): Support['stance'] {
  const source = line.in === 'title' ? account.article.title : account.article.text;
  const sentence = source.slice(line.start, line.end);
  const clause = source.slice(start, end);
  const spoken = account.features.quotations.find((quotation) =>
    quotation.pieces.some((piece) => piece.in === line.in && overlap(piece, { start, end }) >= 0.5),
  );
  if (spoken?.force === 'denied') return 'denied';
  if (DENIALS.test(sentence) && !DENIALS.test(sentence.slice(0, 1))) return deniedIn(sentence, start - line.start);
  if (HEDGES.test(clause) || spoken?.force === 'hedged') return 'hedged';
  if (spoken) return 'attributed';
  const words = line.words.filter((word) => word.start >= start && word.end <= end);
  if (words.length > 0 && words.filter((word) => word.quoted).length > words.length / 2) return 'attributed';
  return SPEECH.test(outsideQuotes(line, source)) ? 'attributed' : 'told';
}

/** Denied only where the assertion follows the word of denial: what stands before it is told. */
function deniedIn(sentence: string, start: number): Support['stance'] {
  const at = sentence.search(DENIALS);
  return at <= start + 60 ? 'denied' : 'told';
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared <= 0 ? 0 : shared / (other.end - other.start);
}

function outsideQuotes(line: Line, source: string): string {
  return line.words
    .filter((word) => !word.quoted)
    .map((word) => source.slice(word.start, word.end))
    .join(' ');
}
