import type { ArticleVector } from './article-vector.ts';
import type { TermProbe } from './term-probe.ts';

/** Entries in a chunk of the arena. No article's entries lie in two chunks. */
const CHUNK = 1 << 18;
const UNDATED = -(2 ** 31);
const FACTS = 9;
/** Articles read last, by the lowest bits of their numbers: repair reads the same ones more than once. */
const READ = 4096;

/**
 * The vectors of the live articles, packed: about 600 bytes for a full text, where objects would take four times that. What
 * `get` returns reads from the store and is not to be kept or changed.
 */
export class VectorStore {
  #keys: Uint32Array[] = [];
  #weights: Uint16Array[] = [];
  #kinds: Uint8Array[] = [];
  /** Entries of the last chunk in use; more than it holds while there is none. */
  #end = CHUNK + 1;
  #length = 0;
  #start = new Uint32Array(256);
  /** Per article: numbers of terms, of pairs, of sketch hashes. */
  #counts = new Uint8Array(256 * 3);
  /** Per article: squares of terms, names, numbers, pairs; logLength; days of publication and arrival; language; square of places. */
  #facts = new Int32Array(256 * FACTS);
  readonly #read: (ArticleVector | undefined)[] = new Array(READ);
  readonly #readNumber = new Uint32Array(READ);

  get length(): number {
    return this.#length;
  }

  add(vector: ArticleVector): void {
    const [terms, pairs] = [vector.terms.length, vector.pairs.length];
    const entries = terms + pairs + vector.sketch.length;
    if (this.#end + entries > CHUNK) {
      this.#keys.push(new Uint32Array(CHUNK));
      this.#weights.push(new Uint16Array(CHUNK));
      this.#kinds.push(new Uint8Array(CHUNK));
      this.#end = 0;
    }
    if (this.#length === this.#start.length) this.#grow();
    const at = this.#length++;
    const chunk = this.#keys.length - 1;
    this.#start[at] = chunk * CHUNK + this.#end;
    this.#keys[chunk]!.set(vector.terms, this.#end);
    this.#keys[chunk]!.set(vector.pairs, this.#end + terms);
    this.#keys[chunk]!.set(vector.sketch, this.#end + terms + pairs);
    this.#weights[chunk]!.set(vector.weights, this.#end);
    this.#weights[chunk]!.set(vector.pairWeights, this.#end + terms);
    this.#kinds[chunk]!.set(vector.kinds, this.#end);
    this.#end += entries;
    this.#counts[at * 3] = terms;
    this.#counts[at * 3 + 1] = pairs;
    this.#counts[at * 3 + 2] = vector.sketch.length;
    const [facts, to] = [this.#facts, at * FACTS];
    facts[to] = vector.square;
    facts[to + 1] = vector.names;
    facts[to + 2] = vector.numbers;
    facts[to + 3] = vector.pairSquare;
    facts[to + 4] = vector.logLength;
    facts[to + 5] = vector.day ?? UNDATED;
    facts[to + 6] = vector.arrived ?? UNDATED;
    facts[to + 7] = vector.language;
    facts[to + 8] = vector.places;
  }

  get(article: number): ArticleVector {
    const place = article % READ;
    const known = this.#read[place];
    if (known && this.#readNumber[place] === article) return known;
    const vector = this.#view(article);
    this.#read[place] = vector;
    this.#readNumber[place] = article;
    return vector;
  }

  /** Product of the terms held by `probe` with an article's. */
  product(article: number, probe: TermProbe): number {
    const position = this.#start[article]!;
    const chunk = Math.floor(position / CHUNK);
    const start = position % CHUNK;
    return probe.product(this.#keys[chunk]!, this.#weights[chunk]!, start, start + this.#counts[article * 3]!);
  }

  /** The square of an article's terms. */
  square(article: number): number {
    return this.#facts[article * FACTS]!;
  }

  #view(article: number): ArticleVector {
    const position = this.#start[article]!;
    const chunk = Math.floor(position / CHUNK);
    const start = position % CHUNK;
    const middle = start + this.#counts[article * 3]!;
    const end = middle + this.#counts[article * 3 + 1]!;
    const keys = this.#keys[chunk]!;
    const facts = article * FACTS;
    return {
      terms: keys.subarray(start, middle),
      weights: this.#weights[chunk]!.subarray(start, middle),
      kinds: this.#kinds[chunk]!.subarray(start, middle),
      pairs: keys.subarray(middle, end),
      pairWeights: this.#weights[chunk]!.subarray(middle, end),
      square: this.#facts[facts]!,
      names: this.#facts[facts + 1]!,
      numbers: this.#facts[facts + 2]!,
      pairSquare: this.#facts[facts + 3]!,
      logLength: this.#facts[facts + 4]!,
      day: this.day(article),
      arrived: this.arrived(article),
      language: this.#facts[facts + 7]!,
      places: this.#facts[facts + 8]!,
      sketch: keys.subarray(end, end + this.#counts[article * 3 + 2]!),
    };
  }

  /** The day alone: what a story's first and last day are made of. */
  day(article: number): number | null {
    const day = this.#facts[article * FACTS + 5]!;
    return day === UNDATED ? null : day;
  }

  arrived(article: number): number | null {
    const day = this.#facts[article * FACTS + 6]!;
    return day === UNDATED ? null : day;
  }

  #grow(): void {
    const length = this.#start.length * 2;
    const [start, counts, facts] = [this.#start, this.#counts, this.#facts];
    this.#start = new Uint32Array(length);
    this.#counts = new Uint8Array(length * 3);
    this.#facts = new Int32Array(length * FACTS);
    this.#start.set(start);
    this.#counts.set(counts);
    this.#facts.set(facts);
  }
}
