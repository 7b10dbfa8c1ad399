// Fits the block model. Needs XGBoost for Python (Debian: python3-xgboost); everything else is Node.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { analysePage, featuresOf } from '../../src/article/page/analyse-page.ts';
import { FEATURES } from '../../src/article/page/block-features.ts';
import { type PackedTrees, unpackTrees } from '../../src/article/page/tree-model.ts';
import { pageRows } from '../articles/rows.ts';
import { dataFile } from '../data.ts';
import { findStops, STOPS } from './articles/find-stops.ts';
import { labelsOf, weightsOf } from './articles/label-blocks.ts';
import { packTrees } from './articles/pack-trees.ts';
import { FOLDS, foldOf } from './articles/site-fold.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SETS = ['extract/scrapinghub.jsonl.br', 'extract/andy-even.jsonl.br', 'extract/trafilatura.jsonl.br'];
/** A page whose gold is a few segments says less than one whose text is known: half of it. */
const SEGMENT_SHARE = 0.5;
const SETTINGS = { leaves: 32, trees: 350, rate: 0.05, least: 8, columns: 0.4, rows: 0.7, l2: 5, bins: 128, seed: 1 };

/** `--folds`: models for honest figures, each fitted without a fifth of the sites, instead of the one that ships. */
export default async function train(options: string[]): Promise<void> {
  const folds = options.includes('--folds');
  const where = mkdtempSync(join(tmpdir(), 'synoptic-train-'));
  try {
    const counts = writeRows(where);
    const settings = { ...SETTINGS, width: FEATURES, full: !folds };
    const script = join(import.meta.dirname, 'articles/boost.py');
    const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
    execFileSync(python, [script, where, JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'inherit'] });
    const packed = packer(where);
    if (folds) {
      const models = Array.from({ length: FOLDS }, (_, fold) => packed(`fold-${fold}.json`, fold));
      mkdirSync(join(ROOT, 'eval/folds'), { recursive: true });
      writeFileSync(join(ROOT, 'eval/folds/articles.json.br'), brotliCompressSync(JSON.stringify(models)));
      return say('wrote eval/folds/articles.json.br');
    }
    writeData(packed('full.json'));
    const method = 'XGBoost 1.7, binary logistic, hist, lossguide';
    const record = { method, settings: { ...SETTINGS, stops: STOPS }, sets: counts, features: featureNames() };
    mkdirSync(join(ROOT, 'data/weights'), { recursive: true });
    writeFileSync(join(ROOT, 'data/weights/articles.json'), `${JSON.stringify(record, null, 1)}\n`);
    say('wrote src/article/page/block-weights.data.ts and data/weights/articles.json');
  } finally {
    rmSync(where, { recursive: true });
  }
}

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Lays a fitted model out flat, with the stops that its own rows tell: those of the fold it was fitted without are left out. */
function packer(where: string): (name: string, without?: number) => PackedTrees {
  const numbers = (name: string) => {
    const { buffer, byteOffset, byteLength } = readFileSync(join(where, name));
    return new Float32Array(buffer, byteOffset, byteLength / 4);
  };
  const rows = numbers('rows.f32');
  const weights = numbers('weights.f32');
  const folds = readFileSync(join(where, 'folds.u8'));
  return (name, without) => {
    const trees = packTrees(JSON.parse(readFileSync(join(where, name), 'utf8')), FEATURES);
    const wanted = Uint8Array.from(weights, (weight, row) => Number(weight > 0 && folds[row] !== without));
    return { ...trees, stops: findStops(unpackTrees(trees), rows, wanted) };
  };
}

/** Writes rows, labels, weights and folds of all sets; returns what was counted, for the record. */
function writeRows(where: string): Record<string, { pages: number; blocks: number }> {
  const rows: Buffer[] = [];
  const labels: Buffer[] = [];
  const weights: Buffer[] = [];
  const folds: Buffer[] = [];
  const counts: Record<string, { pages: number; blocks: number }> = {};
  const bytes = (array: Float32Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  for (const set of SETS) {
    const count = { pages: 0, blocks: 0 };
    for (const row of pageRows(dataFile(set))) {
      const analysis = analysePage(row.html, row.url);
      const { blocks } = analysis.page;
      const known = labelsOf(blocks, row);
      rows.push(bytes(featuresOf(analysis).values));
      labels.push(bytes(known));
      weights.push(bytes(weightsOf(blocks, known, row.body === null ? SEGMENT_SHARE : 1)));
      folds.push(Buffer.alloc(blocks.length, foldOf(row.url)));
      count.pages += 1;
      count.blocks += known.filter((label) => label >= 0).length;
    }
    counts[set] = count;
    say(`${set}: ${count.pages} pages, ${count.blocks} labelled blocks`);
  }
  const parts = { 'rows.f32': rows, 'labels.f32': labels, 'weights.f32': weights, 'folds.u8': folds };
  for (const [name, buffers] of Object.entries(parts)) writeFileSync(join(where, name), Buffer.concat(buffers));
  return counts;
}

function writeData(packed: object): void {
  const lines = Object.entries(packed).map(
    ([key, value]) => `  ${key}: ${typeof value === 'string' ? `'${value}'` : JSON.stringify(value)},`,
  );
  const head =
    "import type { PackedTrees } from './tree-model.ts';\n\n// Made by `npm run train -- articles`; its record is data/weights/articles.json.\n";
  const text = `${head}export const blockWeights: PackedTrees = {\n${lines.join('\n')}\n};\n`;
  writeFileSync(join(ROOT, 'src/article/page/block-weights.data.ts'), text);
}

const featureNames = () => featuresOf(analysePage('<p>One block.</p>', null)).names;
