/** A text as near-duplicates are found: its sketch, and all its shingle hashes for the verification. */
export interface Shingled {
  sketch: readonly number[];
  shingles: Uint32Array;
}

/** Two texts that share at least half: of both (`jaccard`), or of the shorter (`contained`). Exact, over sets of shingles. */
export interface NearDuplicate {
  one: number;
  other: number;
  jaccard: number;
  contained: number;
}

/** Sampled shingles held by more texts than this are phrases of the language, not signs of copying. */
const MOST_HOLDERS = 80;
/** Share of the shorter text's sample that must be found for a pair to be verified: far below one half, for chance. */
const LIKELY = 0.2;
const ALIKE = 0.5;

/**
 * All pairs of texts that share at least half, found by their sketches and verified on all their shingles: no pair is
 * given that does not hold. In order of `one`, then `other`; `one` < `other`.
 */
export function findNearDuplicates(texts: readonly Shingled[]): NearDuplicate[] {
  const holders = new Map<number, number[]>();
  texts.forEach(({ sketch }, at) => {
    for (const hash of sketch) {
      const found = holders.get(hash);
      if (found) found.push(at);
      else holders.set(hash, [at]);
    }
  });
  const found: NearDuplicate[] = [];
  const counts = new Map<number, number>();
  texts.forEach(({ sketch }, one) => {
    counts.clear();
    let telling = 0;
    for (const hash of sketch) {
      const others = holders.get(hash)!;
      if (others.length > MOST_HOLDERS) continue;
      telling += 1;
      for (const other of others) if (other > one) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    for (const [other, count] of [...counts].sort(([a], [b]) => a - b)) {
      const least = Math.min(telling, sampled(sketch, texts[other]!.sketch));
      if (count < LIKELY * least) continue;
      const pair = compareShingles(texts[one]!.shingles, texts[other]!.shingles);
      if (pair.jaccard >= ALIKE || pair.contained >= ALIKE) found.push({ one, other, ...pair });
    }
  });
  return found;
}

/** How many hashes of the sparser sampled of two sketches could have been found in the other. */
function sampled(one: readonly number[], other: readonly number[]): number {
  const bound = Math.min(one.at(-1) ?? 0, other.at(-1) ?? 0);
  const below = (sketch: readonly number[]) => {
    let [low, high] = [0, sketch.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sketch[middle]! <= bound) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return Math.min(below(one), below(other));
}

/** Shares of common shingles, each counted once: of both texts, and of the one with fewer. */
export function compareShingles(one: Uint32Array, other: Uint32Array): { jaccard: number; contained: number } {
  const [a, b] = [new Set(one), new Set(other)];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const shingle of small) if (large.has(shingle)) both += 1;
  if (small.size === 0) return { jaccard: 0, contained: 0 };
  return { jaccard: both / (a.size + b.size - both), contained: both / small.size };
}
