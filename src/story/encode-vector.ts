import { type ArticleVector, dayOf } from './article-vector.ts';

/** Rows of another version are made anew from the article's features. Raise it with every change of `vectorOf`. */
const FORM = 4;
/** The numbers of a row stand in the machine's byte order: a row from a machine of the other order is of another version. */
const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
export const VECTOR_VERSION = LITTLE ? FORM : FORM | 0x80;

/** Header: version and counts in four bytes, then nine whole numbers. */
const FACTS = 9;
const HEADER = 4 + FACTS * 4;
/** Places of the days and the language among the words of a row. */
const DAY = 6;
const ARRIVED = 7;
const LANGUAGE = 8;
const UNKNOWN = -(2 ** 31);

/** Bytes of the row of a vector, or of the row that is given. */
export function rowLength(vector: ArticleVector | Uint8Array): number {
  if (vector instanceof Uint8Array) return lengthOf(vector);
  const { terms, pairs, sketch } = vector;
  return HEADER + 7 * terms.length + 6 * pairs.length + 4 * sketch.length;
}

/** Memory that rows lie in, each from a multiple of four bytes, as numbers of one, two and four bytes. */
export class RowBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly halves: Uint16Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly facts: Int32Array<ArrayBuffer>;

  constructor(words: number) {
    this.words = new Uint32Array(words);
    this.bytes = new Uint8Array(this.words.buffer);
    this.halves = new Uint16Array(this.words.buffer);
    this.facts = new Int32Array(this.words.buffer);
  }

  /** Writes the row of a vector, or one that is made, from the word `at` on: version, numbers of terms, pairs and sketch hashes, facts, keys, weights, kinds. */
  write(vector: ArticleVector | Uint8Array, at: number): void {
    if (vector instanceof Uint8Array) {
      const length = lengthOf(vector);
      this.bytes.set(vector.length === length ? vector : vector.subarray(0, length), 4 * at);
      return;
    }
    const { terms, pairs, sketch } = vector;
    const [bytes, facts] = [this.bytes, this.facts];
    bytes[4 * at] = VECTOR_VERSION;
    bytes[4 * at + 1] = terms.length;
    bytes[4 * at + 2] = pairs.length;
    bytes[4 * at + 3] = sketch.length;
    facts[at + 1] = vector.square;
    facts[at + 2] = vector.names;
    facts[at + 3] = vector.numbers;
    facts[at + 4] = vector.pairSquare;
    facts[at + 5] = vector.logLength;
    facts[at + DAY] = vector.day ?? UNKNOWN;
    facts[at + ARRIVED] = vector.arrived ?? UNKNOWN;
    facts[at + LANGUAGE] = vector.language;
    facts[at + 9] = vector.places;
    const keys = this.keysAt(at);
    this.words.set(terms, keys);
    this.words.set(pairs, keys + terms.length);
    this.words.set(sketch, keys + terms.length + pairs.length);
    const weights = this.weightsAt(at);
    this.halves.set(vector.weights, weights);
    this.halves.set(vector.pairWeights, weights + terms.length);
    bytes.set(vector.kinds, this.kindsAt(at));
  }

  termsOf(at: number): number {
    return this.bytes[4 * at + 1]!;
  }

  pairsOf(at: number): number {
    return this.bytes[4 * at + 2]!;
  }

  /** Where a row's keys begin among the words: of terms, of pairs, then the hashes of the sketch. */
  keysAt(at: number): number {
    return at + HEADER / 4;
  }

  /** Where its weights begin among the halves: of terms, then of pairs. */
  weightsAt(at: number): number {
    const { bytes } = this;
    return 2 * (at + HEADER / 4 + bytes[4 * at + 1]! + bytes[4 * at + 2]! + bytes[4 * at + 3]!);
  }

  /** Where its kinds begin among the bytes. */
  kindsAt(at: number): number {
    return 2 * (this.weightsAt(at) + this.bytes[4 * at + 1]! + this.bytes[4 * at + 2]!);
  }

  squareOf(at: number): number {
    return this.facts[at + 1]!;
  }

  /** The day of publication. */
  dayOf(at: number): number | null {
    return known(this.facts[at + DAY]!);
  }

  arrivedOf(at: number): number | null {
    return known(this.facts[at + ARRIVED]!);
  }

  logLengthOf(at: number): number {
    return this.facts[at + 5]!;
  }

  languageOf(at: number): number {
    return this.facts[at + LANGUAGE]!;
  }

  /** The vector of the row that begins at a word: it reads from the row, which is not to be changed. */
  read(at: number): ArticleVector {
    return readRow(this.words.buffer, 4 * at);
  }
}

/**
 * A vector as it is kept with its article, about 640 bytes for a full text: version, numbers of terms, pairs and sketch
 * hashes (a byte each), squares, length and days, then keys (four bytes), weights (two), kinds (one).
 */
export function encodeVector(vector: ArticleVector): Uint8Array {
  const length = rowLength(vector);
  const block = new RowBlock(Math.ceil(length / 4));
  block.write(vector, 0);
  return block.bytes.slice(0, length);
}

/** The row of `vectorOf(item, now)`, from that of `vectorOf(item)`: who reads an article does not know when it is acknowledged. */
export function arrivedAt(row: Uint8Array, now: string): Uint8Array {
  const dated = row.slice();
  const facts = new Int32Array(dated.buffer, 0, HEADER / 4);
  facts[ARRIVED] = dayOf(now) ?? UNKNOWN;
  if (facts[DAY] === UNKNOWN) facts[DAY] = facts[ARRIVED]!;
  return dated;
}

/** Whether bytes are the row of a vector, whole and of this version. */
export function isRow(row: Uint8Array): boolean {
  return row.length >= HEADER && row[0] === VECTOR_VERSION && row.length >= lengthOf(row);
}

function lengthOf(row: Uint8Array): number {
  return HEADER + 7 * row[1]! + 6 * row[2]! + 4 * row[3]!;
}

/** The vector of a stored row, reading from its bytes; null where it was made by another version or is cut off. */
export function decodeVector(row: Uint8Array): ArticleVector | null {
  if (!isRow(row)) return null;
  // Numbers of four bytes can be read in place only where they begin at a multiple of four.
  const bytes = row.byteOffset % 4 === 0 ? row : row.slice();
  return readRow(bytes.buffer, bytes.byteOffset);
}

function readRow(buffer: ArrayBufferLike, at: number): ArticleVector {
  const head = new Int32Array(buffer, at, HEADER / 4);
  const [terms, pairs, sketch] = LITTLE
    ? [(head[0]! >>> 8) & 0xff, (head[0]! >>> 16) & 0xff, head[0]! >>> 24]
    : [(head[0]! >>> 16) & 0xff, (head[0]! >>> 8) & 0xff, head[0]! & 0xff];
  const entries = terms + pairs;
  const keysAt = at + HEADER;
  const weightsAt = keysAt + 4 * (entries + sketch);
  return {
    terms: new Uint32Array(buffer, keysAt, terms),
    weights: new Uint16Array(buffer, weightsAt, terms),
    kinds: new Uint8Array(buffer, weightsAt + 2 * entries, terms),
    pairs: new Uint32Array(buffer, keysAt + 4 * terms, pairs),
    pairWeights: new Uint16Array(buffer, weightsAt + 2 * terms, pairs),
    square: head[1]!,
    names: head[2]!,
    numbers: head[3]!,
    pairSquare: head[4]!,
    logLength: head[5]!,
    day: known(head[DAY]!),
    arrived: known(head[ARRIVED]!),
    language: head[LANGUAGE]!,
    places: head[9]!,
    sketch: new Uint32Array(buffer, keysAt + 4 * entries, sketch),
  };
}

function known(day: number): number | null {
  return day === UNKNOWN ? null : day;
}
