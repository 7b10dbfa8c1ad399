import { hashOf, mix } from '../features/terms/sketch.ts';
import { stem as stemOf } from '../text/stem.ts';
import type { StoryItem } from './story.ts';

/** Weights are whole numbers out of this, so that sums do not depend on the order in which they were made. */
export const UNIT = 4095;

/**
 * An article as stories compare it. Terms are 32-bit hashes, heaviest first, weights a vector of length UNIT. Words of
 * different languages differ; names and numbers do not, so that they alone join accounts across languages.
 */
export interface ArticleVector {
  terms: Uint32Array;
  weights: Uint16Array;
  /** Per term: 1 a name, 1 + 4 a name that is a place, 2 a number, 0 neither. */
  kinds: Uint8Array;
  /** Pairs of neighbouring terms, hashed apart from the terms. */
  pairs: Uint32Array;
  pairWeights: Uint16Array;
  /** Squared lengths of the name part, the places among them, the number part, and of all terms as rounded. */
  names: number;
  places: number;
  numbers: number;
  square: number;
  pairSquare: number;
  /** 256 ln(1 + content words), whole. */
  logLength: number;
  /** Days since 1970, UTC; null where unknown. */
  day: number | null;
  /** The day on which it came in; null outside a newsroom: by it stories fall asleep. */
  arrived: number | null;
  /** Of its language, 16 bits; 0 where that is not known. */
  language: number;
  /** The smallest hashes of the text's sketch. */
  sketch: Uint32Array;
}

/** Heaviest terms and pairs compared: more changed no figure of `npm run eval -- stories` by .003. */
const TERMS = 64;
const PAIRS = 16;
/**
 * A term's weight is its damped count times its inverse document frequency to this power: chosen by the average precision
 * of pairs on six sets, among .5, .7, .85 and 1 (allsides .523 to .556, basil .956 to .972, uci .773 to .782, others +-.008).
 */
const RARITY = 0.7;
/** Hashes of a sketch: enough to see shared text, not to measure it. */
const SKETCH = 12;
export const NAME = 1;
export const NUMBER = 2;
export const PAIR = 3;
/** Of a name: it is a place. */
export const PLACE = 4;
/** From this share of capitals a stem counts as a name. */
const NAMENESS = 0.4;
/** In other languages than English names stand before words of less than this many times their weight. */
const NAMED = 3;
const PAIR_SEED = 0x9e3779b9;
const DAY = 86_400_000;

/** The vector of an item. `now`: the instant at which it came in, which dates it where its own date is missing. */
export function vectorOf(item: StoryItem, now: string | null = null): ArticleVector {
  const { terms, language } = item.features;
  const base = language.slice(0, 2);
  const foreign = base !== 'en' && base !== 'un';
  const seed = foreign ? hashOf(base) : undefined;
  const named = foreign && item.names ? namesByStem(item.names, language) : null;
  const places = new Set(item.places);
  const stems = terms.stems.map(({ stem, weight, nameness, text, title }) => {
    const name = named ? named.get(stem) : nameness >= NAMENESS ? stem : undefined;
    const kind = startsWithNumber(stem) ? NUMBER : name === undefined ? 0 : places.has(stem) ? NAME | PLACE : NAME;
    const hash = kind & NAME ? hashOf(name!) : hashOf(stem, kind === 0 ? seed : undefined);
    const heavy = weight ** RARITY * (1 + Math.log(text + 2 * title)) ** (1 - RARITY);
    return { key: keyOf(hash, kind === NUMBER ? NUMBER : 0), kind, heavy };
  });
  // How common words of other languages are is not known, so that they would all stand before the names.
  if (named)
    stems.sort((a, b) => (b.kind === 0 ? b.heavy / NAMED : b.heavy) - (a.kind === 0 ? a.heavy / NAMED : a.heavy));
  const size = Math.min(TERMS, stems.length);
  const [keys, kinds, heavy] = [new Uint32Array(size), new Uint8Array(size), new Float64Array(size)];
  for (let at = 0; at < size; at++)
    [keys[at], kinds[at], heavy[at]] = [stems[at]!.key, stems[at]!.kind, stems[at]!.heavy];
  const many = Math.min(PAIRS, terms.pairs.length);
  const [pairs, paired] = [new Uint32Array(many), new Float64Array(many)];
  for (let at = 0; at < many; at++) {
    pairs[at] = keyOf(mix(hashOf(terms.pairs[at]!.pair, seed) ^ PAIR_SEED), PAIR);
    paired[at] = terms.pairs[at]!.weight;
  }
  const [weights, pairWeights] = [unit(heavy), unit(paired)];
  const arrived = dayOf(now);
  return {
    terms: keys,
    weights,
    kinds,
    pairs,
    pairWeights,
    names: square(weights, kinds, NAME),
    places: square(weights, kinds, PLACE),
    numbers: square(weights, kinds, NUMBER),
    square: square(weights),
    pairSquare: square(pairWeights),
    logLength: Math.round(256 * Math.log(1 + terms.length + terms.titleLength)),
    day: dayOf(item.published) ?? arrived,
    arrived,
    language: base === 'un' ? 0 : hashOf(base) & 0xffff || 1,
    sketch: new Uint32Array(terms.sketch.slice(0, SKETCH)),
  };
}

/** The words of names by how their own language's stemmer writes them, as an English account would hold them. */
function namesByStem(words: readonly string[], language: string): Map<string, string> {
  return new Map(words.map((word) => [stemOf(word, language), stemOf(word, 'en')]));
}

/** Days since 1970 in UTC; null where there is no instant. */
export function dayOf(instant: string | null): number | null {
  const time = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** A hash whose two lowest bits say its kind (a name is a word: the same stem is a name here and none there); never 0. */
function keyOf(hash: number, kind: number): number {
  return ((hash & ~3) | (kind === 0 ? 1 : kind)) >>> 0;
}

/** The key by which a story knows a word as a place: the word's own, of the kind that no term has. */
export function placeKeyOf(key: number): number {
  return (key & ~3) >>> 0 || 4;
}

/** NUMBER, PAIR, 1 for a word, 0 for a word as a place. */
export function kindOf(key: number): number {
  return key & 3;
}

/** Numbers begin with a digit, and most stems with a letter of the Latin alphabet. */
function startsWithNumber(stem: string): boolean {
  const first = stem.charCodeAt(0);
  if (first < 0x80) return first >= 0x30 && first <= 0x39;
  return /^\p{N}/u.test(stem);
}

function unit(weights: Float64Array): Uint16Array {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * weights[at]!;
  const length = Math.sqrt(sum) || 1;
  const whole = new Uint16Array(weights.length);
  for (let at = 0; at < weights.length; at++) whole[at] = Math.round((UNIT * weights[at]!) / length);
  return whole;
}

function square(weights: Uint16Array, kinds?: Uint8Array, kind?: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++)
    if (!kinds || (kinds[at]! & kind!) !== 0) sum += weights[at]! * weights[at]!;
  return sum;
}
