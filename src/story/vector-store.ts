import type { ArticleVector } from './article-vector.ts';
import { RowBlock, rowLength } from './encode-vector.ts';
import { OverlapProbe } from './overlap-probe.ts';
import { RowSums } from './row-sums.ts';
import { type Shared, unshared } from './story-sums.ts';
import type { TermProbe } from './term-probe.ts';
import { TermSquare } from './term-square.ts';
import type { TermTable } from './term-table.ts';

/** Words in a block, a power of two. No article's row lies in two blocks. */
const WORDS = 1 << 18;
/** Articles read last, by the lowest bits of their numbers: repair reads the same ones more than once. */
const READ = 4096;

/**
 * The vectors of the live articles as rows (`encodeVector`), each in one piece: reading one is one look into main memory.
 * What `get` returns reads from the store and is not to be kept or changed.
 */
export class VectorStore {
  readonly #blocks: RowBlock[] = [];
  /** Words of the last block in use; all while there is none. */
  #end = WORDS;
  #length = 0;
  /** Per article: the block and the word that its row begins at. */
  #start = new Uint32Array(256);
  readonly #read: (ArticleVector | undefined)[] = new Array(READ);
  readonly #readNumber = new Uint32Array(READ);
  readonly #probe = new OverlapProbe();
  readonly #sums = new RowSums();
  readonly #squares = new TermSquare();
  /** The articles that `#sums` are of. */
  #summed: number[] = [];

  get length(): number {
    return this.#length;
  }

  /** Takes in the next article's vector, or its row (`isRow`). */
  add(vector: ArticleVector | Uint8Array): void {
    const words = Math.ceil(rowLength(vector) / 4);
    if (this.#end + words > WORDS) {
      this.#blocks.push(new RowBlock(WORDS));
      this.#end = 0;
    }
    if (this.#length === this.#start.length) this.#grow();
    const last = this.#blocks.length - 1;
    this.#blocks[last]!.write(vector, this.#end);
    this.#start[this.#length] = last * WORDS + this.#end;
    this.#length += 1;
    this.#end += words;
  }

  get(article: number): ArticleVector {
    const place = article % READ;
    const known = this.#read[place];
    if (known && this.#readNumber[place] === article) return known;
    const vector = this.#blockOf(article).read(this.#rowOf(article));
    this.#read[place] = vector;
    this.#readNumber[place] = article;
    return vector;
  }

  /** Number of an article's terms, ... */
  termsOf(article: number): number {
    return this.#blockOf(article).termsOf(this.#rowOf(article));
  }

  /** ... and one of them. */
  term(article: number, at: number): number {
    const block = this.#blockOf(article);
    return block.words[block.keysAt(this.#rowOf(article)) + at]!;
  }

  /** What a vector and those articles have in common: to be read before the next is asked for. */
  overlap(vector: ArticleVector, articles: readonly number[]): OverlapProbe {
    const probe = this.#probe;
    probe.hold(vector);
    for (let at = 0; at < articles.length; at++) {
      const start = this.#start[articles[at]!]!;
      probe.read(this.#blocks[Math.floor(start / WORDS)]!, start % WORDS);
    }
    return probe;
  }

  /** The sums of those articles, until they are asked for others. */
  sumOf(articles: readonly number[]): RowSums {
    if (!isSame(articles, this.#summed)) this.#sum(articles);
    return this.#sums;
  }

  /** What those sums and those of some articles share. */
  overlapOf(sums: RowSums | TermTable, articles: readonly number[]): Shared {
    const shared = unshared();
    for (let at = 0; at < articles.length; at++) {
      const start = this.#start[articles[at]!]!;
      sums.addOverlap(this.#blocks[Math.floor(start / WORDS)]!, start % WORDS, shared);
    }
    return shared;
  }

  #sum(articles: readonly number[]): void {
    this.#summed = [...articles];
    let entries = 0;
    for (const article of articles) {
      const [block, row] = [this.#blockOf(article), this.#rowOf(article)];
      entries += block.termsOf(row) + block.pairsOf(row);
    }
    this.#sums.clear(entries);
    for (const article of articles) this.#sums.add(this.#blockOf(article), this.#rowOf(article));
  }

  /** The block that an article's row lies in, ... */
  #blockOf(article: number): RowBlock {
    return this.#blocks[Math.floor(this.#start[article]! / WORDS)]!;
  }

  /** ... and the word of it that the row begins at. */
  #rowOf(article: number): number {
    return this.#start[article]! % WORDS;
  }

  /** Product of the terms held by `probe` with an article's. */
  product(article: number, probe: TermProbe): number {
    const start = this.#start[article]!;
    return probe.product(this.#blocks[Math.floor(start / WORDS)]!, start % WORDS);
  }

  /** The square of an article's terms. */
  square(article: number): number {
    return this.#blockOf(article).squareOf(this.#rowOf(article));
  }

  /** The squared length of the sum of those articles' terms; of at most `MOST_SUMMED`. */
  squareOf(articles: readonly number[]): number {
    const squares = this.#squares;
    let terms = 0;
    for (let at = 0; at < articles.length; at++) terms += this.termsOf(articles[at]!);
    squares.clear(terms);
    for (let at = 0; at < articles.length; at++) squares.add(this.#blockOf(articles[at]!), this.#rowOf(articles[at]!));
    return squares.square;
  }

  logLength(article: number): number {
    return this.#blockOf(article).logLengthOf(this.#rowOf(article));
  }

  language(article: number): number {
    return this.#blockOf(article).languageOf(this.#rowOf(article));
  }

  /** The day alone: what a story's first and last day are made of. */
  day(article: number): number | null {
    return this.#blockOf(article).dayOf(this.#rowOf(article));
  }

  arrived(article: number): number | null {
    return this.#blockOf(article).arrivedOf(this.#rowOf(article));
  }

  #grow(): void {
    const start = this.#start;
    this.#start = new Uint32Array(start.length * 2);
    this.#start.set(start);
  }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((article, at) => article === other[at]);
}
