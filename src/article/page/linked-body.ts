import type { Block } from './page.ts';

const MARKUP = /<[^>]{0,300}>|&[a-z]{2,8};|&#\d{2,5};/gi;
const SHORT = 20;
const PIECE = 30;

/** How the blocks lie in the `articleBody` of the page's JSON-LD: evidence only, since it is often cut, or another text. */
export function bodyOverlap(blocks: readonly Block[], raw: string): { has: number; inside: Float64Array } {
  const inside = new Float64Array(blocks.length);
  const body = raw.length > 200 ? letters(raw.slice(0, 200_000).replace(MARKUP, ' ')) : '';
  if (body.length < 150) return { has: 0, inside };
  for (const block of blocks) {
    const own = letters(block.text.slice(0, 2000));
    if (own.length < SHORT) continue;
    const pieces = [own.slice(0, PIECE), own.slice(-PIECE)];
    inside[block.index] = pieces.filter((piece) => body.includes(piece)).length / 2;
  }
  return { has: 1, inside };
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
