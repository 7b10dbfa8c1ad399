import { LEAF, type Stop, type TreeModel } from '../../../src/article/page/tree-model.ts';

/**
 * After `at` trees a row is given up whose sum lies further below that of the rows that came to count than `margin`; all but
 * `spare` of those, which are single odd rows. To count is to reach `floor` in the end: a chance of .3, the least that fills
 * a gap in the text.
 */
export const STOPS = { at: [15, 20, 30, 45, 60, 80, 110, 150, 200, 260], floor: -0.85, spare: 0.0002, margin: 0.3 };

/** The stops of a model, told from the rows it was fitted on (row-major, `model.width` wide) where `wanted` is not 0. */
export function findStops(model: TreeModel, rows: Float32Array, wanted: Uint8Array): Stop[] {
  const sums: number[][] = [];
  for (let row = 0; row < wanted.length; row += 1) {
    if (!wanted[row]) continue;
    const own = sumsAt(model, rows, row);
    if (own.at(-1)! >= STOPS.floor) sums.push(own);
  }
  return STOPS.at.map((trees, i) => {
    const sorted = sums.map((own) => own[i]!).sort((a, b) => a - b);
    return {
      trees,
      least: Math.round(1000 * (sorted[Math.floor(STOPS.spare * sorted.length)]! - STOPS.margin)) / 1000,
    };
  });
}

/** The row's sum after each of `STOPS.at` trees, and after all. */
export function sumsAt(model: TreeModel, rows: Float32Array, row: number): number[] {
  const { width, roots, feature, value, left } = model;
  const found: number[] = [];
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree += 1) {
    if (STOPS.at.includes(tree)) found.push(sum);
    let node = roots[tree]!;
    while (feature[node] !== LEAF)
      node = rows[row * width + feature[node]!]! < value[node]! ? left[node]! : left[node]! + 1;
    sum += value[node]!;
  }
  return [...found, sum];
}
