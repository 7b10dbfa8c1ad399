import { nameFeatures } from '../../../src/features/names/name-features.ts';
import { type NameToken, nameTokens } from '../../../src/features/names/name-tokens.ts';
import { LABELS } from '../../../src/features/names/perceptron.ts';
import type { WordSigns } from '../../../src/features/names/word-signs.ts';
import type { Example } from './perceptron-trainer.ts';
import { mulberry32 } from './random.ts';
import type { ConllSentence } from './read-conll.ts';

/** Shares of sentences that are also shown as a headline in Title Case and in capitals. */
const TITLE_COPIES = 0.06;
const UPPER_COPIES = 0.03;
const SMALL = new Set('a an the and or but of in on at to for from by with as is'.split(' '));

/** Training examples of sentences: cut as texts are cut at run time, some of them again as headlines. */
export function makeExamples(sentences: readonly ConllSentence[], seed: number): Example[] {
  const random = mulberry32(seed);
  const cache = new Map<string, WordSigns>();
  const examples: Example[] = [];
  for (const sentence of sentences) {
    examples.push(exampleOf(sentence, cache));
    const draw = random();
    if (draw < TITLE_COPIES) examples.push(exampleOf(headline(sentence, titleCase), cache));
    else if (draw < TITLE_COPIES + UPPER_COPIES)
      examples.push(
        exampleOf(
          headline(sentence, (word) => word.toUpperCase()),
          cache,
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

function exampleOf({ words, labels }: ConllSentence, cache: Map<string, WordSigns>): Example {
  const tokens: NameToken[] = [];
  const gold: number[] = [];
  for (const [at, word] of words.entries()) {
    const label = LABELS.indexOf(labels[at] as (typeof LABELS)[number]);
    for (const [piece, token] of nameTokens(word).entries()) {
      tokens.push(token);
      gold.push(label <= 0 ? 0 : piece > 0 && label % 2 === 1 ? label + 1 : label);
    }
  }
  // An I without its B (one set has some) begins a name.
  for (let at = 0; at < gold.length; at += 1) {
    const label = gold[at]!;
    if (label > 0 && label % 2 === 0 && gold[at - 1] !== label && gold[at - 1] !== label - 1) gold[at] = label - 1;
  }
  return { features: nameFeatures(tokens, cache, true), gold: Uint8Array.from(gold) };
}
