/** B-cubed: precision and recall of each article's group, averaged over articles (Bagga and Baldwin 1998). */
export function bcubed(gold: readonly string[], found: readonly string[]): { f1: number; p: number; r: number } {
  const [inGold, inFound, inBoth] = [
    counts(gold),
    counts(found),
    counts(gold.map((label, at) => `${label}\t${found[at]}`)),
  ];
  let [p, r] = [0, 0];
  for (let at = 0; at < gold.length; at++) {
    const both = inBoth.get(`${gold[at]}\t${found[at]}`)!;
    p += both / inFound.get(found[at]!)!;
    r += both / inGold.get(gold[at]!)!;
  }
  [p, r] = [p / gold.length, r / gold.length];
  return { f1: (2 * p * r) / (p + r), p, r };
}

/** Mutual information over the geometric mean of the entropies. */
export function nmi(gold: readonly string[], found: readonly string[]): number {
  const n = gold.length;
  const [inGold, inFound, inBoth] = [
    counts(gold),
    counts(found),
    counts(gold.map((label, at) => `${label}\t${found[at]}`)),
  ];
  let information = 0;
  for (const [both, count] of inBoth) {
    const [a, b] = both.split('\t') as [string, string];
    information += (count / n) * Math.log((n * count) / (inGold.get(a)! * inFound.get(b)!));
  }
  const length = Math.sqrt(entropy(inGold, n) * entropy(inFound, n));
  return length > 0 ? information / length : 1;
}

function entropy(groups: Map<string, number>, n: number): number {
  let sum = 0;
  for (const count of groups.values()) sum -= (count / n) * Math.log(count / n);
  return sum;
}

function counts(labels: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}
