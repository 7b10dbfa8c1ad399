/** B-cubed precision, recall and F1 of a grouping against gold labels, each item counting once. */
export function bCubed(
  gold: readonly string[],
  found: readonly string[],
): { precision: number; recall: number; f1: number } {
  const sizes = (labels: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    return counts;
  };
  const both = sizes(gold.map((label, at) => JSON.stringify([label, found[at]])));
  const [wanted, made] = [sizes(gold), sizes(found)];
  let precision = 0;
  let recall = 0;
  for (const [at, label] of gold.entries()) {
    const shared = both.get(JSON.stringify([label, found[at]]))!;
    precision += shared / made.get(found[at]!)!;
    recall += shared / wanted.get(label)!;
  }
  precision /= gold.length || 1;
  recall /= gold.length || 1;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}
