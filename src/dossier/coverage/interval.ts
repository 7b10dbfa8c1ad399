/** Two-sided 95%. */
export const Z95 = 1.959963984540054;

/**
 * Wilson's score interval of a share: `hits` of `total`, `z` standard normal quantile. With `total` 0 nothing is known: [0, 1].
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 */
export function wilson(hits: number, total: number, z: number = Z95): [number, number] {
  if (total <= 0) return [0, 1];
  const share = Math.min(1, hits / total);
  const square = (z * z) / total;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total));
  // The bounds of none and of all are exact; what is left of rounding must not say otherwise.
  return [hits <= 0 ? 0 : Math.max(0, middle - half), hits >= total ? 1 : Math.min(1, middle + half)];
}

/**
 * 95% interval of the difference of two independent shares, `one` less `other`, each given with its own Wilson interval.
 * Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17
 * (1998), method 10.
 */
export function differenceOf(one: Share, other: Share): [number, number] {
  const gap = one.share - other.share;
  const side = (a: number, b: number) => Math.sqrt(a * a + b * b);
  const below = side(one.share - one.interval[0], other.interval[1] - other.share);
  const above = side(one.interval[1] - one.share, other.share - other.interval[0]);
  return [gap - below, gap + above];
}

export interface Share {
  share: number;
  interval: readonly [number, number];
}
