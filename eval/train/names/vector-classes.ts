import { mulberry32 } from './random.ts';

/** Rows of equal length, one after the other. */
export interface Rows {
  dimensions: number;
  values: Float32Array;
}

const ROUNDS = 10;

/**
 * Classes of rows by the angle between them: spherical k-means (Dhillon and Modha 2001) in two steps, so that a row is
 * compared with some dozens of centres instead of all: first into `tops`, then each of these into as many as its share
 * of the rows asks for, about `classes` in all. The first `fitted` rows place the centres; the others go to the nearest. Gives
 * a class from 0 for each row. Deterministic.
 */
export function vectorClasses(
  rows: Rows,
  { tops, classes, fitted }: { tops: number; classes: number; fitted: number },
): Int32Array {
  const count = rows.values.length / rows.dimensions;
  const top = cluster(rows, range(count), tops, fitted);
  const members = Array.from({ length: tops }, (): number[] => []);
  for (let row = 0; row < count; row += 1) members[top[row]!]!.push(row);
  const into = new Int32Array(count);
  let next = 0;
  for (const own of members) {
    const inner = own.filter((row) => row < fitted).length;
    const parts = Math.max(1, Math.round((classes * inner) / Math.min(fitted, count)));
    const fine = cluster(rows, own, parts, inner);
    for (const [at, row] of own.entries()) into[row] = next + fine[at]!;
    next += parts;
  }
  return into;
}

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** One k-means: for each of `members` the number of its centre; the first `fitted` of them place the centres. */
export function cluster(rows: Rows, members: readonly number[], centres: number, fitted: number): Int32Array {
  const { dimensions, values } = rows;
  const into = new Int32Array(members.length);
  const fit = members.slice(0, fitted);
  if (fit.length === 0) return into;
  const random = mulberry32(1);
  const at = new Float32Array(centres * dimensions);
  const taken = new Set<number>();
  for (let centre = 0; centre < centres; centre += 1) {
    let pick = Math.floor(random() * fit.length);
    while (taken.has(pick) && taken.size < fit.length) pick = (pick + 1) % fit.length;
    taken.add(pick);
    const from = fit[pick]! * dimensions;
    at.set(values.subarray(from, from + dimensions), centre * dimensions);
  }
  const assign = (to: readonly number[]) => {
    for (let member = 0; member < to.length; member += 1)
      into[member] = nearest(values, to[member]! * dimensions, at, dimensions);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    assign(fit);
    move(rows, fit, into, at);
  }
  assign(members);
  return into;
}

/** Each centre to the direction of what is its own; one that has nothing stays. */
function move(rows: Rows, members: readonly number[], classes: Int32Array, centres: Float32Array): void {
  const { dimensions, values } = rows;
  const sums = new Float64Array(centres.length);
  for (const [member, row] of members.entries()) {
    const to = classes[member]! * dimensions;
    for (let d = 0; d < dimensions; d += 1) sums[to + d]! += values[row * dimensions + d]!;
  }
  for (let from = 0; from < sums.length; from += dimensions) {
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1) sum += sums[from + d]! ** 2;
    if (sum > 0) for (let d = 0; d < dimensions; d += 1) centres[from + d] = sums[from + d]! / Math.sqrt(sum);
  }
}

function nearest(values: Float32Array, from: number, centres: Float32Array, dimensions: number): number {
  let best = -Infinity;
  let found = 0;
  for (let centre = 0, at = 0; at < centres.length; centre += 1, at += dimensions) {
    // Two sums, so that one need not wait for the other.
    let product = 0;
    let beside = 0;
    let d = 0;
    for (; d + 1 < dimensions; d += 2) {
      product += values[from + d]! * centres[at + d]!;
      beside += values[from + d + 1]! * centres[at + d + 1]!;
    }
    if (d < dimensions) product += values[from + d]! * centres[at + d]!;
    product += beside;
    if (product > best) {
      best = product;
      found = centre;
    }
  }
  return found;
}
