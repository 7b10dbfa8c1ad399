import type { Label } from './label-line.ts';
import type { Line } from './lines.ts';
import type { Verdict } from './separate-lines.ts';

/** Whose words a kept line of a digest is. */
export type Voice = 'digest' | 'unnamed';

const COUNT = /^\d[\d,.]* (?:articles?|sources?|outlets?|news sources?|stories|publications?|perspectives)\b/iu;
const PRESS_REVIEW =
  /(?:^|[^\p{L}])(?:press review|review of the press|what the papers say|newspaper headlines|presseschau|pressestimmen|revue de presse|rassegna stampa|revista de prensa|revista de imprensa|обзор прессы|огляд преси|przegląd prasy|basın özeti|persoverzicht)(?:[^\p{L}]|$)/iu;

/** An excerpt's title: as long as titles are, and not a sentence of prose. */
const isHeading = (line: Line) => !line.bullet && line.words >= 4 && line.words <= 40 && !/[.。]$/u.test(line.text);

/**
 * Tells a page that retells other outlets: an aggregator states how many articles it counts and lists excerpts of them, a
 * title above one paragraph each; a press review says what it is. For each of its lines, whose words they are; null where
 * the page is no digest.
 */
export function readDigest(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  title: number,
): { verdicts: Verdict[]; voices: (Voice | null)[] } | null {
  const review =
    PRESS_REVIEW.test(lines[title]?.text ?? '') ||
    lines.slice(0, 4).some((line) => PRESS_REVIEW.test(line.text) && line.words < 14);
  const figures = labels.filter((label) => label?.why === "aggregator's figures").length;
  const count = lines.findIndex((line) => COUNT.test(line.text) && line.words <= 8);
  const verdicts: Verdict[] = lines.map((_, at) => labels[at]?.why ?? null);
  const voices: (Voice | null)[] = lines.map(() => null);
  let pairs = 0;
  const from = count < 0 ? lines.length : count;
  for (let at = from + 1; at + 1 < lines.length; at += 1) {
    const next = lines[at + 1]!;
    if (labels[at] || labels[at + 1] || !isHeading(lines[at]!) || !isExcerpt(next)) continue;
    voices[at] = 'unnamed';
    voices[at + 1] = 'unnamed';
    pairs += 1;
    at += 1;
  }
  if (!review && !(figures >= 2 && pairs >= 2)) return null;
  for (const [at, line] of lines.entries()) {
    if (at === title || verdicts[at] !== null || voices[at] !== null) continue;
    if (at < title) verdicts[at] = 'menu';
    else if (at < from || review) {
      if (line.prose || line.ends || line.bullet || review) voices[at] = 'digest';
      else verdicts[at] = 'menu';
    } else verdicts[at] = line.words >= 4 ? 'related links' : 'menu';
  }
  return { verdicts, voices };
}

function isExcerpt(line: Line): boolean {
  return line.words >= 10 && (line.ends || line.words >= 20) && !line.bullet;
}
