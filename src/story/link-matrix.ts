import { type ArticleVector, NAME, NUMBER } from './article-vector.ts';

/** Shares of terms, names and numbers in a link between two articles. Chosen by the trial on look-alike events. */
const LINK = { terms: 0.5, names: 0.3, numbers: 0.2 };

/** Slots of the table a row's terms are looked up in: a power of two, several times the terms of an article. */
const TABLE = 256;

/** Links between articles, 0 to 1: row by row, symmetric, the diagonal left 0. */
export interface LinkMatrix {
  size: number;
  links: Float64Array;
}

/** All links among a few articles: how alike their terms, names and numbers are, names and numbers counted again alone. */
export function linkMatrix(vectors: readonly ArticleVector[]): LinkMatrix {
  const size = vectors.length;
  const links = new Float64Array(size * size);
  const table = new Int32Array(TABLE);
  for (let one = 0; one < size; one++) {
    const row = vectors[one]!;
    // Open addressing: the place of each of the row's terms, from 1.
    table.fill(0);
    const { terms } = row;
    for (let at = 0; at < terms.length; at++) {
      let slot = slotOf(terms[at]!);
      while (table[slot] !== 0 && terms[table[slot]! - 1] !== terms[at]) slot = (slot + 1) % TABLE;
      table[slot] = at + 1;
    }
    for (let other = one + 1; other < size; other++) {
      const column = vectors[other]!;
      let [all, name, number] = [0, 0, 0];
      for (let at = 0; at < column.terms.length; at++) {
        const term = column.terms[at]!;
        let slot = slotOf(term);
        while (table[slot] !== 0 && terms[table[slot]! - 1] !== term) slot = (slot + 1) % TABLE;
        if (table[slot] === 0) continue;
        const here = table[slot]! - 1;
        const product = row.weights[here]! * column.weights[at]!;
        all += product;
        if ((column.kinds[at]! & row.kinds[here]! & NAME) !== 0) name += product;
        else if (column.kinds[at] === NUMBER) number += product;
      }
      const link =
        LINK.terms * share(all, row.square * column.square) +
        LINK.names * share(name, row.names * column.names) +
        LINK.numbers * share(number, row.numbers * column.numbers);
      links[one * size + other] = link;
      links[other * size + one] = link;
    }
  }
  return { size, links };
}

function slotOf(term: number): number {
  return (term >>> 8) % TABLE;
}

function share(product: number, squares: number): number {
  return squares > 0 ? product / Math.sqrt(squares) : 0;
}

const ROUNDS = 8;

/**
 * Ways to cut articles in two by two-means on their links, each as the side (0 or 1) of every article: begun from the
 * least alike pair, from the first article and its least alike, and from the earlier and the later half.
 */
export function cutsOf(matrix: LinkMatrix): number[][] {
  const { size, links } = matrix;
  let [low, a, b, least, far] = [Number.POSITIVE_INFINITY, 0, 1, Number.POSITIVE_INFINITY, 1];
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++) {
      const link = links[one * size + other]!;
      if (link < low) [low, a, b] = [link, one, other];
      if (one === 0 && link < least) [least, far] = [link, other];
    }
  const nearer = (a: number, b: number) =>
    Array.from({ length: size }, (_, at) => {
      if (at === a) return 0;
      return at === b || links[at * size + a]! < links[at * size + b]! ? 1 : 0;
    });
  const halves = Array.from({ length: size }, (_, at) => (at < size / 2 ? 0 : 1));
  const cuts: number[][] = [];
  for (const begun of [nearer(a, b), nearer(0, far), halves]) {
    const cut = settled(matrix, begun);
    if (cut && !cuts.some((known) => known.every((side, at) => side === cut[at]))) cuts.push(cut);
  }
  return cuts;
}

/** Moves each article to the side it is linked to more on average, until none moves; null where a side empties. */
function settled({ size, links }: LinkMatrix, begun: number[]): number[] | null {
  let sides = begun;
  for (let round = 0; round < ROUNDS; round++) {
    const next = sides.map((side, at) => {
      const [sums, counts] = [
        [0, 0],
        [0, 0],
      ];
      for (let to = 0; to < size; to++) {
        if (to === at) continue;
        sums[sides[to]!]! += links[at * size + to]!;
        counts[sides[to]!]! += 1;
      }
      if (counts[0] === 0 || counts[1] === 0) return side;
      return sums[0]! / counts[0]! >= sums[1]! / counts[1]! ? 0 : 1;
    });
    const same = next.every((side, at) => side === sides[at]);
    sides = next;
    if (same) break;
  }
  if (!sides.includes(0) || !sides.includes(1)) return null;
  // The side of the first article is 0, so that one cut found twice reads the same.
  return sides[0] === 0 ? sides : sides.map((side) => 1 - side);
}

/** Mean link between the sides over the mean link within them; 1 where there is none within. */
export function betweenOverWithin({ size, links }: LinkMatrix, sides: readonly number[]): number {
  let [between, within, across, inside] = [0, 0, 0, 0];
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++)
      if (sides[one] === sides[other]) {
        within += links[one * size + other]!;
        inside += 1;
      } else {
        between += links[one * size + other]!;
        across += 1;
      }
  if (within === 0 || inside === 0 || across === 0) return 1;
  return between / across / (within / inside);
}
