/** One example: the values, a label from 0 to 1, and how much it counts. */
export interface Example {
  values: readonly number[];
  label: number;
  weight: number;
}

/**
 * Logistic regression by Newton's method with a ridge on standardised values, the first value being the constant 1.
 * Deterministic: no random start, no sampling. Returns weights for the raw values.
 */
export function fitLogistic(examples: readonly Example[], ridge: number, rounds = 12): number[] {
  const size = examples[0]?.values.length ?? 0;
  const { mean, deviation } = spreadOf(examples, size);
  let weights = new Array<number>(size).fill(0);
  const row = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { values, label, weight } of examples) {
      let z = 0;
      for (let at = 0; at < size; at++) {
        row[at] = at === 0 ? 1 : (values[at]! - mean[at]!) / deviation[at]!;
        z += row[at]! * weights[at]!;
      }
      const chance = 1 / (1 + Math.exp(-z));
      const slope = weight * chance * (1 - chance);
      for (let at = 0; at < size; at++) {
        gradient[at]! += weight * (label - chance) * row[at]!;
        for (let to = 0; to <= at; to++) hessian[at]![to]! += slope * row[at]! * row[to]!;
      }
    }
    for (let at = 0; at < size; at++) {
      for (let to = at + 1; to < size; to++) hessian[at]![to] = hessian[to]![at]!;
      if (at === 0) continue;
      gradient[at]! -= ridge * weights[at]!;
      hessian[at]![at]! += ridge;
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight + step[at]!);
  }
  const raw = weights.map((weight, at) => (at === 0 ? weight : weight / deviation[at]!));
  for (let at = 1; at < size; at++) raw[0]! -= raw[at]! * mean[at]!;
  return raw;
}

function spreadOf(examples: readonly Example[], size: number): { mean: Float64Array; deviation: Float64Array } {
  const [mean, deviation] = [new Float64Array(size), new Float64Array(size)];
  let whole = 0;
  for (const { values, weight } of examples) {
    whole += weight;
    for (let at = 0; at < size; at++) mean[at]! += weight * values[at]!;
  }
  for (let at = 0; at < size; at++) mean[at]! /= whole;
  for (const { values, weight } of examples)
    for (let at = 0; at < size; at++) deviation[at]! += weight * (values[at]! - mean[at]!) ** 2;
  for (let at = 0; at < size; at++) deviation[at] = Math.sqrt(deviation[at]! / whole) || 1;
  return { mean, deviation };
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at]!]));
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let to = at + 1; to < size; to++) if (Math.abs(rows[to]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = to;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    const head = rows[at]!;
    if (Math.abs(head[at]!) < 1e-12) continue;
    for (let to = 0; to < size; to++) {
      if (to === at) continue;
      const factor = rows[to]![at]! / head[at]!;
      if (factor !== 0) for (let c = at; c <= size; c++) rows[to]![c]! -= factor * head[c]!;
    }
  }
  return rows.map((row, at) => (Math.abs(row[at]!) < 1e-12 ? 0 : row[size]! / row[at]!));
}
