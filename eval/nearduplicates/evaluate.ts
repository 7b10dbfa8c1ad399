import { foldedWords, shinglesOf, sketchOf } from '../../src/features/terms/sketch.ts';
import { findNearDuplicates } from '../../src/story/near-duplicates.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';

/** All pairs that share at least half, by comparing every pair that has any shingle in common. */
function exactPairs(all: readonly Uint32Array[]): { alike: Set<number>; contained: Set<number> } {
  const sets = all.map((shingles) => Uint32Array.from(new Set(shingles)).sort());
  const holders = new Map<number, number[]>();
  sets.forEach((shingles, at) => {
    for (const shingle of shingles) {
      const found = holders.get(shingle);
      if (found) found.push(at);
      else holders.set(shingle, [at]);
    }
  });
  const [alike, contained] = [new Set<number>(), new Set<number>()];
  const common = new Uint32Array(all.length);
  sets.forEach((shingles, one) => {
    common.fill(0);
    for (const shingle of shingles) for (const other of holders.get(shingle)!) common[other]! += 1;
    for (let other = one + 1; other < sets.length; other++) {
      const both = common[other]!;
      if (both === 0) continue;
      const [n, m] = [shingles.length, sets[other]!.length];
      if (both >= 0.5 * (n + m - both)) alike.add(one * all.length + other);
      if (both >= 0.5 * Math.min(n, m)) contained.add(one * all.length + other);
    }
  });
  return { alike, contained };
}

export default {
  about: 'pairs of texts that share at least half of their shingles of four words, found by sketches against all pairs',
  sets: { 'abp-quarter': 'load/abp-quarter.jsonl.br' },
  async measure(_set, path, say) {
    const all = readRows<{ text: string }>(path).map(({ text }) => shinglesOf(foldedWords(text)));
    const begun = process.hrtime.bigint();
    const found = findNearDuplicates(all.map((shingles) => ({ sketch: sketchOf(shingles), shingles })));
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
    const { alike, contained } = exactPairs(all);
    const keys = new Set(found.map(({ one, other }) => one * all.length + other));
    const recall = (pairs: Set<number>) => [...pairs].filter((pair) => keys.has(pair)).length / Math.max(1, pairs.size);
    const right = [...keys].filter((pair) => alike.has(pair) || contained.has(pair));
    say(`${alike.size} pairs alike, ${contained.size} contained, ${found.length} found in ${seconds.toFixed(1)} s`);
    return {
      recall50: recall(alike),
      recallContained: recall(contained),
      precision: found.length === 0 ? 1 : right.length / found.length,
      pairs: alike.size,
      pairsContained: contained.size,
    };
  },
} satisfies Evaluation;
