import { allHashes, bucketOf, readSentence } from '../../../src/features/names/name-features.ts';
import { type NameToken, nameTokens } from '../../../src/features/names/name-tokens.ts';
import { LABELS } from '../../../src/features/names/perceptron.ts';
import type { WordTable } from '../../../src/features/names/word-signs.ts';
import type { Example } from './perceptron-trainer.ts';
import { mulberry32 } from './random.ts';
import type { ConllSentence } from './read-conll.ts';

/** Shares of sentences that are also shown as a headline in Title Case and in capitals. */
const TITLE_COPIES = 0.06;
const UPPER_COPIES = 0.03;
const SMALL = new Set('a an the and or but of in on at to for from by with as is'.split(' '));

/** Training examples of sentences: cut as texts are cut at run time, some of them again as headlines. */
export function makeExamples(sentences: readonly ConllSentence[], table: WordTable, seed: number): Example[] {
  const random = mulberry32(seed);
  const examples: Example[] = [];
  for (const sentence of sentences) {
    examples.push(exampleOf(sentence, table));
    const draw = random();
    if (draw < TITLE_COPIES) examples.push(exampleOf(headline(sentence, titleCase), table));
    else if (draw < TITLE_COPIES + UPPER_COPIES)
      examples.push(
        exampleOf(
          headline(sentence, (word) => word.toUpperCase()),
          table,
        ),
      );
  }
  return examples;
}

const titleCase = (word: string) => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1));

/** A headline has no full stop. */
function headline({ words, labels }: ConllSentence, write: (word: string) => string): ConllSentence {
  const length = words.at(-1) === '.' ? words.length - 1 : words.length;
  return { words: words.slice(0, length).map(write), labels: labels.slice(0, length) };
}

function exampleOf({ words, labels }: ConllSentence, table: WordTable): Example {
  const tokens: NameToken[] = [];
  const gold: number[] = [];
  for (const [at, word] of words.entries()) {
    const label = LABELS.indexOf(labels[at] as (typeof LABELS)[number]);
    for (const [piece, token] of nameTokens(word).entries()) {
      tokens.push(token);
      gold.push(label <= 0 ? 0 : piece > 0 && label % 2 === 1 ? label + 1 : label);
    }
  }
  const sentence = readSentence(tokens, table);
  // All tokens are shown, also those that are passed over at run time: on these alone `gum-news` lost half a point.
  const read = { ...sentence, open: sentence.open.slice() };
  sentence.open.fill(1);
  return {
    sentence,
    buckets: allHashes(sentence).map(bucketOf),
    gold: begun(gold),
    read: { sentence: read, gold: begun(gold.map((label, at) => (read.open[at] === 1 ? label : 0))) },
  };
}

/** An I without its B (one set has some) begins a name. */
function begun(labels: readonly number[]): Uint8Array {
  const gold = Uint8Array.from(labels);
  for (let at = 0; at < gold.length; at += 1) {
    const label = gold[at]!;
    if (label > 0 && label % 2 === 0 && gold[at - 1] !== label && gold[at - 1] !== label - 1) gold[at] = label - 1;
  }
  return gold;
}
