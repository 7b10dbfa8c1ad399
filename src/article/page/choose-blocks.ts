import type { Page } from './page.ts';

/** Tuned on folds by site: see docs/technotes/pages.md. */
const KEEP = 0.55;
const FILL = 0.3;
const LEAST = 0.15;
const SAME_LENGTH = 40;

/**
 * Which blocks are the article: those above the mark, single gaps between two of them that come close, and where none is
 * above it, those nearly as likely as the likeliest. The second of two equal long blocks is dropped.
 */
export function chooseBlocks(page: Page, chances: ArrayLike<number>, keep = KEEP): Uint8Array {
  const { blocks } = page;
  const kept = new Uint8Array(blocks.length);
  let any = false;
  let best = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    if (chances[i]! > best) best = chances[i]!;
    if (chances[i]! > keep) {
      kept[i] = 1;
      any = true;
    }
  }
  if (!any && best > LEAST) for (let i = 0; i < blocks.length; i += 1) if (chances[i]! >= 0.6 * best) kept[i] = 1;
  for (let i = 1; i + 1 < blocks.length; i += 1)
    if (!kept[i] && chances[i]! > FILL && kept[i - 1] && chances[i + 1]! > keep) kept[i] = 1;
  const seen = new Set<string>();
  for (let i = 0; i < blocks.length; i += 1) {
    if (!kept[i]) continue;
    const { text } = blocks[i]!;
    if (text.length <= SAME_LENGTH) continue;
    if (seen.has(text)) kept[i] = 0;
    seen.add(text);
  }
  return kept;
}
