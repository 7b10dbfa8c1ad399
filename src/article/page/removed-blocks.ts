import type { Draft, Place } from '../draft.ts';
import type { Analysis } from './analyse-page.ts';
import { reasonOf } from './removal-reasons.ts';

const APART = new Set(['caption', 'credit']);

export interface RemovedBlocks {
  removed: Draft['removed'];
  /** A span of a block that was left out, as a place in `removed`; null for a block that was kept. */
  placeOf(block: number, start: number, end: number): Place | null;
}

/** What is not text, in page order; neighbours of one reason become one piece, captions and credits stay apart. */
export function removedBlocks(
  { page, around, patterns, title, titleBlock }: Analysis,
  kept: Uint8Array,
): RemovedBlocks {
  const removed: Draft['removed'] = [];
  const places = new Map<number, { index: number; offset: number }>();
  let before = -1;
  for (const block of page.blocks) {
    if (kept[block.index] || (block === titleBlock && block.text === title)) continue;
    const why = block === titleBlock ? 'title' : reasonOf(block, around, patterns[block.index]!);
    const last = removed.at(-1);
    if (last && last.why === why && before === block.index - 1 && !APART.has(why)) {
      places.set(block.index, { index: removed.length - 1, offset: last.text.length + 1 });
      last.text += `\n${block.text}`;
    } else {
      places.set(block.index, { index: removed.length, offset: 0 });
      removed.push({ text: block.text, why });
    }
    before = block.index;
  }
  if (page.overflow) removed.push({ text: page.overflow, why: 'beyond the number of blocks that are read' });
  return {
    removed,
    placeOf(block, start, end) {
      const place = places.get(block);
      return place ? { in: 'removed', index: place.index, start: place.offset + start, end: place.offset + end } : null;
    },
  };
}
