import { fold } from '../../text/fold.ts';
import type { Line } from './lines.ts';
import { contentWords, shareKnown } from './vocabulary.ts';

const LONGEST = 40;
/** Lines above the first paragraph that are looked at. */
const HEAD = 400;

/** Letters and digits alone, in one case: two lines with one key are one title printed twice. */
export function titleKey(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** `titleKey(text) === key`, for a key that is not empty: most lines differ in their first letter. */
export function hasTitleKey(text: string, key: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) break;
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a)) {
      if (key.charCodeAt(0) !== (unit <= 0x5a && unit >= 0x41 ? unit + 0x20 : unit)) return false;
      break;
    }
  }
  return titleKey(text) === key;
}

/** What of the line is the title: without a heading mark before it, or the site's name behind a bar. */
export function titleSpan(text: string): { start: number; end: number } {
  const start = /^#{1,6}\s+/.exec(text)?.[0].length ?? 0;
  const site = /\s+[|｜»•]\s+[^|｜»•]{2,40}$/u.exec(text);
  const end = site && site.index - start >= 12 ? site.index : text.length;
  return { start, end };
}

/**
 * The line that is the title: of the lines above the first paragraph (`body`), the one that speaks of what the paragraphs
 * speak of, is as long as titles are, and stands where they do. Null where no line will do.
 */
export function findTitle(lines: readonly Line[], mayBe: (at: number) => boolean, body: number): number | null {
  const about = new Set<string>();
  for (const line of lines.slice(body, body + 30))
    if (line.prose) for (const word of contentWords(line.text)) about.add(word);
  const seen = new Map<string, number>();
  for (const line of lines) if (line.text.length < 400) seen.set(line.text, (seen.get(line.text) ?? 0) + 1);

  let best: { at: number; score: number; share: number } | null = null;
  const scored: { at: number; score: number; share: number }[] = [];
  for (let at = Math.max(0, body - HEAD); at < body; at += 1) {
    const line = lines[at];
    if (!line || line.words < 2 || line.words > LONGEST || !mayBe(at)) continue;
    const share = shareKnown(contentWords(line.text), about);
    const score =
      3 * share +
      (line.words >= 4 && line.words <= 24 ? 1 : line.words < 3 ? -1.5 : 0) +
      (/^#\s/.test(line.text) ? 2 : 0) +
      (at === 0 ? 0.5 : 0) +
      ((seen.get(line.text) ?? 0) > 1 ? 0.4 : 0) -
      (/[.。]["”’)]?$/u.test(line.text) ? 0.8 : 0) -
      (line.bullet ? 1 : 0) -
      Math.min(1, (body - at) * 0.04);
    const found = { at, score, share };
    scored.push(found);
    if (!best || score > best.score) best = found;
  }
  if (!best || best.score < 0.3) return null;
  // A deck shares more words with the text than the title above it does.
  const chosen = best;
  const above = scored.find(
    ({ at, score }) =>
      at < chosen.at &&
      chosen.at - at <= 5 &&
      (lines[at]?.words ?? 0) >= 4 &&
      (lines[at]?.words ?? 0) <= 26 &&
      !/[.。]["”’)]?$/u.test(lines[at]?.text ?? '') &&
      score >= chosen.score - 1.6 &&
      score > 0.9,
  );
  const found = (above ?? chosen).at;
  // A breadcrumb or a kicker may be glued before the title, which stands alone beside it.
  const glued = lines[found]!.text;
  const alone = scored.find(
    ({ at }) =>
      at !== found && lines[at]!.words >= 4 && lines[at]!.text.length < glued.length && glued.endsWith(lines[at]!.text),
  );
  return alone ? alone.at : found;
}
