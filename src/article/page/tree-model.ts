/** Boosted trees as flat arrays. A node is a split (`value` is the threshold) or, where `feature` is `LEAF`, a leaf. */
export interface TreeModel {
  /** Numbers per row that the trees ask for. */
  width: number;
  roots: Uint32Array;
  feature: Uint8Array;
  value: Float32Array;
  /** Index of the node for values below the threshold; the other one follows it. */
  left: Uint32Array;
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
  return { width: packed.width, roots, feature, left, value: new Float32Array(bytesOf(packed.value).buffer) };
}

/** A chance from 0 to 1 for each row of `rows` (row-major, `model.width` wide). */
export function chancesOf(model: TreeModel, rows: Float32Array): Float32Array {
  const { width, roots, feature, value, left } = model;
  const count = rows.length / width;
  const chances = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    const base = row * width;
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree += 1) {
      let node = roots[tree]!;
      let of = feature[node]!;
      while (of !== LEAF) {
        node = rows[base + of]! < value[node]! ? left[node]! : left[node]! + 1;
        of = feature[node]!;
      }
      sum += value[node]!;
    }
    chances[row] = 1 / (1 + Math.exp(-sum));
  }
  return chances;
}

/** A copy of its own, so that wider arrays may lie over it. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}
