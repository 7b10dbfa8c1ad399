const WORD = /[\p{L}\p{N}_]+/gu;

/** Multiset of 4-token shingles; a text shorter than four tokens is one shingle. */
export function shinglesOf(text: string): Map<string, number> {
  const tokens = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i + 4 <= Math.max(4, tokens.length) && tokens.length > 0; i += 1) {
    const key = tokens.slice(i, i + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall of one page; an empty output counts 0 and 0. */
export function overlap(output: string, gold: string): { precision: number; recall: number } {
  const left = shinglesOf(output);
  const right = shinglesOf(gold);
  let shared = 0;
  for (const [key, count] of left) shared += Math.min(count, right.get(key) ?? 0);
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0);
  const given = sum(left);
  const wanted = sum(right);
  return { precision: given > 0 ? shared / given : 0, recall: wanted > 0 ? shared / wanted : given > 0 ? 0 : 1 };
}
