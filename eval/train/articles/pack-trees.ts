import { LEAF, type PackedTrees } from '../../../src/article/page/tree-model.ts';

/** A node as XGBoost dumps it. */
interface Dumped {
  nodeid: number;
  split?: string;
  split_condition?: number;
  yes?: number;
  children?: Dumped[];
  leaf?: number;
}

const base64 = (array: ArrayBufferView) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');

/** Lays dumped trees out in flat arrays, the two children of a split side by side. */
export function packTrees(trees: Dumped[], width: number): PackedTrees {
  if (width > LEAF) throw new Error('feature numbers must fit a byte');
  const sizes: number[] = [];
  const feature: number[] = [];
  const left: number[] = [];
  const value: number[] = [];
  for (const tree of trees) {
    const nodes: Dumped[] = [tree];
    for (let i = 0; i < nodes.length; i += 1) {
      const node = nodes[i]!;
      if (node.leaf !== undefined || !node.children) {
        feature.push(LEAF);
        left.push(0);
        value.push(node.leaf ?? 0);
        continue;
      }
      const yes = node.children.find((child) => child.nodeid === node.yes)!;
      const no = node.children.find((child) => child !== yes)!;
      feature.push(Number(node.split!.slice(1)));
      left.push(nodes.length);
      value.push(node.split_condition!);
      nodes.push(yes, no);
    }
    if (nodes.length > 256) throw new Error('a tree of more than 256 nodes does not fit');
    sizes.push(nodes.length);
  }
  return {
    width,
    sizes: base64(Uint16Array.from(sizes)),
    feature: base64(Uint8Array.from(feature)),
    left: base64(Uint8Array.from(left)),
    value: base64(Float32Array.from(value)),
  };
}
