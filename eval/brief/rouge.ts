/** Lower case, `[a-z0-9]+`, no stemming. */
export function rougeTokens(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** F1 of the multisets of word n-grams. */
export function rougeN(output: readonly string[], reference: readonly string[], n: number): number {
  const grams = (tokens: readonly string[]) => {
    const found = new Map<string, number>();
    for (let at = 0; at + n <= tokens.length; at += 1) {
      const gram = tokens.slice(at, at + n).join(' ');
      found.set(gram, (found.get(gram) ?? 0) + 1);
    }
    return found;
  };
  const ours = grams(output);
  const theirs = grams(reference);
  let shared = 0;
  for (const [gram, count] of ours) shared += Math.min(count, theirs.get(gram) ?? 0);
  return f1(shared, Math.max(0, output.length - n + 1), Math.max(0, reference.length - n + 1));
}

/** F1 of the longest common subsequence. */
export function rougeL(output: readonly string[], reference: readonly string[]): number {
  let row = new Array<number>(reference.length + 1).fill(0);
  for (const token of output) {
    const next = [0];
    for (let j = 0; j < reference.length; j += 1)
      next.push(token === reference[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return f1(row.at(-1) ?? 0, output.length, reference.length);
}

function f1(shared: number, ours: number, theirs: number): number {
  return shared === 0 ? 0 : (2 * shared) / (ours + theirs);
}
