/** One page's candidate days: their numbers, and which of them is right (-1: none of them). */
export interface Ballot {
  values: readonly ArrayLike<number>[];
  right: number;
  weight: number;
}

/** Settings of the descent: plain, with momentum, from zero; no randomness. */
export const DESCENT = { steps: 600, rate: 0.5, momentum: 0.9, l2: 0.003 };

/** Weights of a softmax over each page's candidates that make the right ones likeliest. */
export function fitVote(ballots: readonly Ballot[], width: number): Float64Array {
  const weights = new Float64Array(width);
  const speed = new Float64Array(width);
  const usable = ballots.filter((ballot) => ballot.right >= 0 && ballot.values.length > 1);
  const total = usable.reduce((sum, ballot) => sum + ballot.weight, 0);
  for (let step = 0; step < DESCENT.steps; step += 1) {
    const gradient = new Float64Array(width);
    for (const { values, right, weight } of usable) {
      const chances = sharesOf(values, weights);
      for (let c = 0; c < values.length; c += 1) {
        const pull = (weight * ((c === right ? 1 : 0) - chances[c]!)) / total;
        const row = values[c]!;
        for (let f = 0; f < width; f += 1) if (row[f] !== 0) gradient[f]! += pull * row[f]!;
      }
    }
    for (let f = 0; f < width; f += 1) {
      speed[f] = DESCENT.momentum * speed[f]! + DESCENT.rate * (gradient[f]! - DESCENT.l2 * weights[f]!);
      weights[f]! += speed[f]!;
    }
  }
  return weights;
}

function sharesOf(values: readonly ArrayLike<number>[], weights: Float64Array): number[] {
  const scores = values.map((row) => {
    let sum = 0;
    for (let f = 0; f < weights.length; f += 1) sum += weights[f]! * row[f]!;
    return sum;
  });
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const sum = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / sum);
}
