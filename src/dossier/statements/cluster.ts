/** One pair of nodes and how like each other they are. Pairs not given have a score of 0. */
export interface Edge {
  a: number;
  b: number;
  score: number;
}

/**
 * Groups nodes by average link: the two groups with the highest mean score over all pairs of their nodes are joined as
 * long as that mean reaches `threshold`. Deterministic: equal means are taken by the smaller node numbers. Out: groups of
 * two nodes or more, each sorted, in the order of their first node.
 */
export function clusterByAverageLink(edges: readonly Edge[], threshold: number): number[][] {
  const sums = new Map<number, Map<number, number>>();
  const members = new Map<number, number[]>();
  const add = (from: number, to: number, score: number) => {
    let row = sums.get(from);
    if (!row) {
      row = new Map();
      sums.set(from, row);
      members.set(from, [from]);
    }
    row.set(to, (row.get(to) ?? 0) + score);
  };
  for (const { a, b, score } of edges) {
    add(a, b, score);
    add(b, a, score);
  }
  const queue = new PairQueue();
  const mean = (a: number, b: number) =>
    (sums.get(a)?.get(b) ?? 0) / ((members.get(a)?.length ?? 1) * (members.get(b)?.length ?? 1));
  for (const { a, b } of edges) {
    const score = mean(a, b);
    if (score >= threshold) queue.push({ a: Math.min(a, b), b: Math.max(a, b), score });
  }
  for (let top = queue.pop(); top; top = queue.pop()) {
    const { a, b } = top;
    if (!members.has(a) || !members.has(b)) continue;
    // A group that grew since has another mean: only the entry that still holds counts.
    if (Math.abs(mean(a, b) - top.score) > 1e-12) continue;
    const row = sums.get(b)!;
    members.get(a)!.push(...members.get(b)!);
    members.delete(b);
    sums.delete(b);
    const kept = sums.get(a)!;
    kept.delete(b);
    for (const [other, sum] of row) {
      if (other === a) continue;
      const theirs = sums.get(other)!;
      theirs.delete(b);
      kept.set(other, (kept.get(other) ?? 0) + sum);
      theirs.set(a, kept.get(other)!);
    }
    for (const other of kept.keys()) {
      const score = mean(a, other);
      if (score >= threshold) queue.push({ a: Math.min(a, other), b: Math.max(a, other), score });
    }
  }
  return [...members.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}

/** A binary heap: highest score first, then the smaller numbers. */
class PairQueue {
  private readonly heap: Edge[] = [];

  push(edge: Edge): void {
    const { heap } = this;
    heap.push(edge);
    let at = heap.length - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(heap[at]!, heap[up]!)) break;
      [heap[at], heap[up]] = [heap[up]!, heap[at]!];
      at = up;
    }
  }

  pop(): Edge | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return top;
    heap[0] = last;
    let at = 0;
    for (;;) {
      let next = at;
      for (const down of [2 * at + 1, 2 * at + 2])
        if (down < heap.length && before(heap[down]!, heap[next]!)) next = down;
      if (next === at) return top;
      [heap[at], heap[next]] = [heap[next]!, heap[at]!];
      at = next;
    }
  }
}

function before(one: Edge, other: Edge): boolean {
  return one.score - other.score > 0 || (one.score === other.score && (one.a - other.a || one.b - other.b) < 0);
}
