/** Boosted trees as flat arrays. A node is a split (`value` is the threshold) or, where `feature` is `LEAF`, a leaf. */
export interface TreeModel {
  /** Numbers per row that the trees ask for. */
  width: number;
  roots: Uint32Array;
  feature: Uint8Array;
  value: Float32Array;
  /** Index of the node for values below the threshold; the other one follows it. */
  left: Uint32Array;
  stops: readonly Stop[];
}

/** A row whose sum over the first `trees` trees lies below `least` is given up: no row of the training sets came back from there. */
export interface Stop {
  trees: number;
  least: number;
}

/** The shape in which weights are kept: base64 of little-endian arrays. `left` counts from the tree's first node. */
export interface PackedTrees {
  width: number;
  /** Nodes per tree, Uint16. */
  sizes: string;
  /** Uint8 each. */
  feature: string;
  left: string;
  /** Float32. */
  value: string;
  /** In the order of their trees. */
  stops?: readonly Stop[];
}

export const LEAF = 255;

export function unpackTrees(packed: PackedTrees): TreeModel {
  const sizes = new Uint16Array(bytesOf(packed.sizes).buffer);
  const feature = bytesOf(packed.feature);
  const own = bytesOf(packed.left);
  const roots = new Uint32Array(sizes.length);
  const left = new Uint32Array(feature.length);
  let at = 0;
  for (let tree = 0; tree < sizes.length; tree += 1) {
    roots[tree] = at;
    for (let node = 0; node < sizes[tree]!; node += 1) left[at + node] = at + own[at + node]!;
    at += sizes[tree]!;
  }
  const value = new Float32Array(bytesOf(packed.value).buffer);
  return { width: packed.width, roots, feature, left, value, stops: packed.stops ?? [] };
}

/**
 * A chance from 0 to 1 for each row of `rows` (row-major, `model.width` wide). A row that is given up keeps the chance it had
 * so far: all that is known of it is that the whole model would make it small.
 */
export function chancesOf(model: TreeModel, rows: Float32Array): Float32Array {
  const { width, roots, feature, value, left } = model;
  const count = rows.length / width;
  const sums = new Float64Array(count);
  const asked = Uint32Array.from(sums, (_, row) => row);
  let open = count;
  let tree = 0;
  for (const { trees, least } of [...model.stops, { trees: roots.length, least: Number.NEGATIVE_INFINITY }]) {
    // Tree by tree and not row by row: a tree fits into the processor's nearest memory, all of them do not.
    for (; tree < trees; tree += 1) {
      const root = roots[tree]!;
      for (let at = 0; at < open; at += 1) {
        const row = asked[at]!;
        const base = row * width;
        let node = root;
        let of = feature[node]!;
        while (of !== LEAF) {
          node = rows[base + of]! < value[node]! ? left[node]! : left[node]! + 1;
          of = feature[node]!;
        }
        sums[row]! += value[node]!;
      }
    }
    let kept = 0;
    for (let at = 0; at < open; at += 1) if (sums[asked[at]!]! >= least) asked[kept++] = asked[at]!;
    open = kept;
  }
  return Float32Array.from(sums, (sum) => 1 / (1 + Math.exp(-sum)));
}

/** A copy of its own, so that wider arrays may lie over it. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}
