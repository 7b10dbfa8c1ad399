import { type ArticleVector, dayOf } from './article-vector.ts';

/** Rows of another version are made anew from the article's features. Raise it with every change of `vectorOf`. */
const FORM = 4;
/** The numbers of a row stand in the machine's byte order: a row from a machine of the other order is of another version. */
const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
export const VECTOR_VERSION = LITTLE ? FORM : FORM | 0x80;

/** Header: version and counts in four bytes, then nine whole numbers. */
const FACTS = 9;
const HEADER = 4 + FACTS * 4;
/** Places of the days among the facts. */
const DAY = 5;
const ARRIVED = 6;
const UNKNOWN = -(2 ** 31);

/**
 * A vector as it is kept with its article, about 640 bytes for a full text: version, numbers of terms, pairs and sketch
 * hashes (a byte each), squares, length and days, then keys (four bytes), weights (two), kinds (one).
 */
export function encodeVector(vector: ArticleVector): Uint8Array {
  const { terms, pairs, sketch } = vector;
  const entries = terms.length + pairs.length;
  const keysEnd = HEADER + 4 * (entries + sketch.length);
  const bytes = new Uint8Array(keysEnd + 2 * entries + terms.length);
  bytes.set([VECTOR_VERSION, terms.length, pairs.length, sketch.length]);
  const { square, names, places, numbers, pairSquare, logLength, day, arrived, language } = vector;
  const facts = new Int32Array(bytes.buffer, 4, FACTS);
  facts.set([square, names, numbers, pairSquare, logLength]);
  facts[DAY] = day ?? UNKNOWN;
  facts[ARRIVED] = arrived ?? UNKNOWN;
  facts.set([language, places], ARRIVED + 1);
  const keys = new Uint32Array(bytes.buffer, HEADER, entries + sketch.length);
  keys.set(terms);
  keys.set(pairs, terms.length);
  keys.set(sketch, entries);
  const weights = new Uint16Array(bytes.buffer, keysEnd, entries);
  weights.set(vector.weights);
  weights.set(vector.pairWeights, terms.length);
  bytes.set(vector.kinds, keysEnd + 2 * entries);
  return bytes;
}

/** The row of `vectorOf(item, now)`, from that of `vectorOf(item)`: who reads an article does not know when it is acknowledged. */
export function arrivedAt(row: Uint8Array, now: string): Uint8Array {
  const dated = row.slice();
  const facts = new Int32Array(dated.buffer, 4, FACTS);
  facts[ARRIVED] = dayOf(now) ?? UNKNOWN;
  if (facts[DAY] === UNKNOWN) facts[DAY] = facts[ARRIVED]!;
  return dated;
}

/** The vector of a stored row, reading from its bytes; null where it was made by another version or is cut off. */
export function decodeVector(row: Uint8Array): ArticleVector | null {
  if (row.length < HEADER || row[0] !== VECTOR_VERSION) return null;
  // Numbers of four bytes can be read in place only where they begin at a multiple of four.
  const bytes = row.byteOffset % 4 === 0 ? row : row.slice();
  const [terms, pairs, sketch] = [bytes[1]!, bytes[2]!, bytes[3]!];
  const entries = terms + pairs;
  const keysAt = bytes.byteOffset + HEADER;
  const weightsAt = keysAt + 4 * (entries + sketch);
  const kindsAt = weightsAt + 2 * entries;
  if (kindsAt + terms > bytes.byteOffset + bytes.length) return null;
  const { buffer } = bytes;
  const facts = new Int32Array(buffer, bytes.byteOffset + 4, FACTS);
  return {
    terms: new Uint32Array(buffer, keysAt, terms),
    weights: new Uint16Array(buffer, weightsAt, terms),
    kinds: new Uint8Array(buffer, kindsAt, terms),
    pairs: new Uint32Array(buffer, keysAt + 4 * terms, pairs),
    pairWeights: new Uint16Array(buffer, weightsAt + 2 * terms, pairs),
    square: facts[0]!,
    names: facts[1]!,
    numbers: facts[2]!,
    pairSquare: facts[3]!,
    logLength: facts[4]!,
    day: facts[DAY] === UNKNOWN ? null : facts[DAY]!,
    arrived: facts[ARRIVED] === UNKNOWN ? null : facts[ARRIVED]!,
    language: facts[7]!,
    places: facts[8]!,
    sketch: new Uint32Array(buffer, keysAt + 4 * entries, sketch),
  };
}
