import type { Quantity } from '../features.ts';
import type { HedgeWidth } from './hedges.data.ts';
import type { Figure } from './read-number.ts';

type Interval = Pick<Quantity, 'low' | 'high' | 'lowOpen' | 'highOpen'>;

/**
 * The values a number as written can stand for. `margin`: half of its last significant digit, counted in only where no
 * hedge stands by; `width`: the hedge's. Bounds: null = open; `lowOpen` and `highOpen`: the bound itself is left out.
 */
export function intervalOf(figure: Figure, margin: number, width: HedgeWidth | null): Interval {
  const { value } = figure;
  if (figure.vague && !width) return { low: figure.vague[0], high: figure.vague[1], lowOpen: false, highOpen: false };
  if (figure.vague) return { low: figure.vague[0], high: null, lowOpen: false, highOpen: true };
  if (!width) {
    if (margin === 0) return { low: value, high: value, lowOpen: false, highOpen: false };
    return { low: tidy(value - margin), high: tidy(value + margin), lowOpen: false, highOpen: false };
  }
  const low = width.low === null ? null : tidy(value * width.low);
  const high = width.high === null ? null : tidy(value * width.high);
  return { low, high, lowOpen: width.lowOpen, highOpen: width.highOpen };
}

/** Takes the noise of binary fractions off, so that bounds print and compare as written. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
