import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type PageModels, shippedModels } from '../../src/article/page/page-models.ts';
import { type PackedTrees, unpackTrees } from '../../src/article/page/tree-model.ts';
import { dataRoot } from '../data.ts';
import { foldOf } from '../train/articles/site-fold.ts';

const FOLDS = join(import.meta.dirname, '../folds');

/**
 * The models to measure a page of `path` with: on the sets that were trained on, those that saw no page of its site; on any
 * other file, the ones that ship.
 */
export function modelsFor(path: string): (url: string) => PageModels {
  if (!path.startsWith(join(dataRoot(), '/'))) return shippedModels;
  const blocks = JSON.parse(
    brotliDecompressSync(readFileSync(join(FOLDS, 'articles.json.br'))).toString(),
  ) as PackedTrees[];
  const days = JSON.parse(readFileSync(join(FOLDS, 'dates.json'), 'utf8')) as number[][];
  const models = blocks.map((packed, fold) => ({ blocks: unpackTrees(packed), days: days[fold]! }));
  return (url) => models[foldOf(url)]!;
}
