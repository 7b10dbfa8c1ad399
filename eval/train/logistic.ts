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
  const rows = standardised(examples, mean, deviation);
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round++) {
    const { gradient, hessian } = slopes(examples, rows, weights);
    for (let at = 1; at < size; at++) {
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

/** All values, row by row, with mean 0 and deviation 1; the first is 1. */
function standardised(examples: readonly Example[], mean: Float64Array, deviation: Float64Array): Float64Array {
  const size = mean.length;
  const rows = new Float64Array(examples.length * size);
  examples.forEach(({ values }, row) => {
    rows[row * size] = 1;
    for (let at = 1; at < size; at++) rows[row * size + at] = (values[at]! - mean[at]!) / deviation[at]!;
  });
  return rows;
}

/** First and second derivatives of the log-likelihood at `weights`. */
function slopes(examples: readonly Example[], rows: Float64Array, weights: readonly number[]) {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const triangle = new Float64Array(size * size);
  for (let row = 0; row < examples.length; row++) {
    const { label, weight } = examples[row]!;
    const start = row * size;
    let z = 0;
    for (let at = 0; at < size; at++) z += rows[start + at]! * weights[at]!;
    const chance = 1 / (1 + Math.exp(-z));
    const slope = weight * chance * (1 - chance);
    for (let at = 0; at < size; at++) {
      const value = rows[start + at]!;
      gradient[at]! += weight * (label - chance) * value;
      for (let to = 0; to <= at; to++) triangle[at * size + to]! += slope * value * rows[start + to]!;
    }
  }
  const hessian = Array.from({ length: size }, (_, at) =>
    Float64Array.from({ length: size }, (_, to) => triangle[Math.max(at, to) * size + Math.min(at, to)]!),
  );
  return { gradient, hessian };
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
