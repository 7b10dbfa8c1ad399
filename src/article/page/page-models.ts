import { dayWeights } from '../date/day-weights.data.ts';
import { blockWeights } from './block-weights.data.ts';
import { type TreeModel, unpackTrees } from './tree-model.ts';

/** What judges a page: the trees that tell the article's blocks from the rest. */
export interface PageModels {
  blocks: TreeModel;
  /** What weighs the days that a page mentions. */
  days: ArrayLike<number>;
}

let shipped: PageModels | undefined;

/** The models that ship, unpacked on first use. */
export function shippedModels(): PageModels {
  shipped ??= { blocks: unpackTrees(blockWeights), days: dayWeights };
  return shipped;
}
