import type { Label } from './label-line.ts';
import type { Line } from './lines.ts';

/** Words below which a text tells no news. */
const LEAST_WORDS = 12;

// What a line adds to the stretch it stands in: paragraphs carry it, short lines, notices and headings of boxes wear it down.
// Set by hand; `npm run eval -- scraped` gave F1 .873 on andy-even's dumps, and .842 when the first large group was taken.
const WORDS_FREE = 8;
const MOST = 80;
const SHORT = -5;
const SENTENCE = 1;
const FURNITURE = -5;
const BOX = -14;

/**
 * The line that the article's text begins with: of all stretches of lines, the one where most is paragraph and least is not
 * (a maximum subsequence, as Pasternack and Roth 2009 cut pages). In a text without furniture, the first paragraph. Null
 * where there is none, nor sentences enough.
 */
export function firstParagraph(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  scraped: boolean,
): number | null {
  const first = lines.findIndex((line, at) => line.prose && !labels[at]);
  if (first >= 0) return scraped ? densest(lines, labels) : first;
  const sentences = lines.flatMap((line, at) => (line.ends && !labels[at] && line.words >= 3 ? [at] : []));
  const words = sentences.reduce((sum, at) => sum + lines[at]!.words, 0);
  return words >= LEAST_WORDS ? (sentences[0] ?? null) : null;
}

function densest(lines: readonly Line[], labels: readonly (Label | null)[]): number {
  let best = { score: Number.NEGATIVE_INFINITY, start: 0 };
  let score = 0;
  let start = 0;
  for (const [at, line] of lines.entries()) {
    const label = labels[at];
    const gain = label
      ? label.opens
        ? BOX
        : FURNITURE
      : line.prose
        ? Math.min(line.words, MOST) - WORDS_FREE
        : line.ends && line.words > 3
          ? SENTENCE
          : SHORT;
    if (score <= 0) {
      score = 0;
      start = at;
    }
    score += gain;
    if (score > best.score && line.prose && !label) best = { score, start };
  }
  let found = best.start;
  while (found < lines.length - 1 && (labels[found] || !lines[found]!.prose)) found += 1;
  return found;
}
