import type { Block } from '../../../src/article/page/page.ts';
import type { PageRow } from '../../articles/rows.ts';

const WORD = /[\p{L}\p{N}_]+/gu;
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

/** 1 article, 0 furniture, -1 unknown, for each block of a page with a gold text or with wanted and unwanted segments. */
export function labelsOf(blocks: readonly Block[], row: PageRow): Float32Array {
  return row.body === null ? bySegments(blocks, row) : byText(blocks, row.body);
}

/** At least half of the block's 4-word shingles stand in the gold; shorter ones equal a line of it or lie between two that do. */
function byText(blocks: readonly Block[], gold: string): Float32Array {
  const tokens = gold.match(WORD) ?? [];
  const shingles = new Set<string>();
  for (let i = 0; i + 4 <= tokens.length; i += 1) shingles.add(tokens.slice(i, i + 4).join(' '));
  const lines = new Set(gold.split('\n').map(collapse));
  const joined = ` ${tokens.join(' ')} `;
  const labels = new Float32Array(blocks.length);
  const short: number[] = [];
  for (const block of blocks) {
    const own = block.text.match(WORD) ?? [];
    if (own.length < 4) {
      if (lines.has(block.text)) labels[block.index] = 1;
      else short.push(block.index);
      continue;
    }
    let hits = 0;
    for (let i = 0; i + 4 <= own.length; i += 1) if (shingles.has(own.slice(i, i + 4).join(' '))) hits += 1;
    labels[block.index] = hits >= 0.5 * (own.length - 3) ? 1 : 0;
  }
  for (const i of short) {
    const own = (blocks[i]!.text.match(WORD) ?? []).join(' ');
    if (labels[i - 1] === 1 && labels[i + 1] === 1 && joined.includes(` ${own} `)) labels[i] = 1;
  }
  return labels;
}

function bySegments(blocks: readonly Block[], row: PageRow): Float32Array {
  const wanted = row.with.map(collapse);
  const unwanted = row.without.map(collapse);
  return Float32Array.from(blocks, ({ text }) => {
    const holds = (segment: string) => text.includes(segment) || (text.length > 20 && segment.includes(text));
    const yes = wanted.some(holds);
    // A short segment in a long block may stand there by chance.
    const no = unwanted.some(
      (segment) => text.includes(segment) && (segment.length > 25 || text.length < 8 * segment.length),
    );
    return yes === no ? -1 : yes ? 1 : 0;
  });
}

/** words^.7 per labelled block, scaled so that a page counts `share`. */
export function weightsOf(blocks: readonly Block[], labels: Float32Array, share: number): Float32Array {
  const weights = Float32Array.from(blocks, ({ text, index }) =>
    labels[index]! < 0 ? 0 : (text.match(WORD) ?? []).length ** 0.7,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum > 0 ? (share * weight) / sum : 0));
}
