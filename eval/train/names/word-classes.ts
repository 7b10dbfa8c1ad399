import { nameTokens } from '../../../src/features/names/name-tokens.ts';
import { sentencesOf } from '../../../src/text/sentences.ts';

/** Classes, and the words that get one: the most frequent of a corpus, from this many occurrences on. */
const CLASSES = 255;
const WORDS = 32_000;
const LEAST = 8;
/** Neighbours that tell classes apart: the most frequent words; all others by how they are written. */
const CONTEXTS = 4000;
const ROUNDS = 8;

/**
 * Classes of words by the words they stand beside: exchange clustering (Martin, Liermann and Ney 1998) with the
 * predictive objective of Uszkoreit and Brants (2008), on both sides. Gives word -> class from 1. Deterministic.
 */
export function wordClasses(texts: Iterable<string>, say: (line: string) => void): Map<string, number> {
  const sentences = readSentences(texts);
  const words = frequent(sentences);
  say(`${words.length} words, ${sentences.length} sentences`);
  const beside = neighbours(sentences, words);
  return exchange(words, beside, say);
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

/** Sentences of known words; a capital at a sentence's start is kept only where the word has it elsewhere as well. */
function readSentences(texts: Iterable<string>): string[][] {
  const sentences: string[][] = [];
  const inside = new Map<string, number>();
  for (const text of texts)
    for (const { start, end } of sentencesOf(text)) {
      const tokens = nameTokens(text, start, end).map((token) => token.text.replace(/\d/g, '0'));
      const capitals = tokens.filter(isCapital).length;
      if (tokens.length < 4 || capitals > tokens.length / 2) continue;
      sentences.push(tokens);
      for (let at = 1; at < tokens.length; at += 1) inside.set(tokens[at]!, (inside.get(tokens[at]!) ?? 0) + 1);
    }
  for (const tokens of sentences) {
    const first = tokens[0]!;
    const lower = first.toLowerCase();
    if ((inside.get(lower) ?? 0) >= (inside.get(first) ?? 0)) tokens[0] = lower;
  }
  return sentences;
}

interface Word {
  text: string;
  count: number;
}

function frequent(sentences: readonly string[][]): Word[] {
  const counts = new Map<string, number>();
  for (const tokens of sentences) for (const word of tokens) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .filter(({ count }) => count >= LEAST)
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, WORDS);
}

/** For each word its neighbours and how often each stands beside it: indices of contexts, left ones first. */
interface Beside {
  contexts: Int32Array;
  counts: Int32Array;
}

/** What is not among the frequent neighbours: the sentence's edge, and words by how they are written. */
const OTHERS = 4;
const SIDE = CONTEXTS + OTHERS;

function contextOf(word: string | undefined, numbers: ReadonlyMap<string, number>): number {
  if (word === undefined) return CONTEXTS;
  const number = numbers.get(word);
  if (number !== undefined && number < CONTEXTS) return number;
  return CONTEXTS + (isCapital(word) ? 1 : /^\p{L}/u.test(word) ? 2 : 3);
}

function neighbours(sentences: readonly string[][], words: readonly Word[]): Beside[] {
  const numbers = new Map(words.map(({ text }, at) => [text, at]));
  const counts = words.map(() => new Map<number, number>());
  for (const tokens of sentences)
    for (const [at, word] of tokens.entries()) {
      const number = numbers.get(word);
      if (number === undefined) continue;
      const own = counts[number]!;
      const left = contextOf(tokens[at - 1], numbers);
      const right = SIDE + contextOf(tokens[at + 1], numbers);
      own.set(left, (own.get(left) ?? 0) + 1);
      own.set(right, (own.get(right) ?? 0) + 1);
    }
  return counts.map((own) => ({
    contexts: Int32Array.from(own.keys()),
    counts: Int32Array.from(own.values()),
  }));
}

const TABLE = Float64Array.from({ length: 2 ** 18 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));
const entropy = (n: number) => (n < TABLE.length ? TABLE[n]! : n * Math.log(n));

function exchange(words: readonly Word[], beside: readonly Beside[], say: (line: string) => void): Map<string, number> {
  const classes = Int32Array.from(words, (_, at) => at % CLASSES);
  const joint = new Int32Array(2 * SIDE * CLASSES);
  const sizes = new Float64Array(CLASSES);
  const move = (word: number, to: number, sign: 1 | -1) => {
    const { contexts, counts } = beside[word]!;
    for (let at = 0; at < contexts.length; at += 1) joint[contexts[at]! * CLASSES + to]! += sign * counts[at]!;
    sizes[to]! += sign * words[word]!.count;
  };
  for (let word = 0; word < words.length; word += 1) move(word, classes[word]!, 1);
  const gains = new Float64Array(CLASSES);
  for (let round = 1; round <= ROUNDS; round += 1) {
    let moved = 0;
    for (let word = 0; word < words.length; word += 1) {
      move(word, classes[word]!, -1);
      const { contexts, counts } = beside[word]!;
      const total = words[word]!.count;
      for (let to = 0; to < CLASSES; to += 1) gains[to] = -2 * (entropy(sizes[to]! + total) - entropy(sizes[to]!));
      for (let at = 0; at < contexts.length; at += 1) {
        const from = contexts[at]! * CLASSES;
        const count = counts[at]!;
        for (let to = 0; to < CLASSES; to += 1) {
          const before = joint[from + to]!;
          gains[to]! += entropy(before + count) - entropy(before);
        }
      }
      let best = 0;
      for (let to = 1; to < CLASSES; to += 1) if (gains[to]! > gains[best]!) best = to;
      if (best !== classes[word]) moved += 1;
      classes[word] = best;
      move(word, best, 1);
    }
    say(`round ${round}: ${moved} words moved`);
  }
  return new Map(words.map(({ text }, at) => [text, classes[at]! + 1]));
}
