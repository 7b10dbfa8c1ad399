import { createHash } from 'node:crypto';
import { inventArticle } from '../../src/features/invent-article.ts';
import { linesOf, sentencesIn } from '../../src/features/lines/cut-lines.ts';
import { tagNames } from '../../src/features/names/tag-names.ts';
import { readQuotations } from '../../src/features/quotations/read-quotations.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';
import { type Gold, type Guess, goldOf, score } from './score.ts';

export interface Row {
  id: string;
  text: string;
  annotations: { attributions: Record<string, { spans: [number, number][] }[]>[] }[];
}

/** Tuned on these; all other rows are reported. */
export const isTuning = (id: string) => BigInt(`0x${createHash('sha1').update(id).digest('hex')}`) % 3n === 0n;

/** The quotations with a speaker: one without makes no attribution and is none of the guesses. */
export function guessesOf(row: Row): Guess[] {
  const article = inventArticle({ text: row.text });
  const sentences = sentencesIn(article);
  const names = tagNames(article, sentences, { names: null, background: null });
  return readQuotations(sentences, linesOf(article, sentences), names)
    .filter((one) => one.speaker !== null)
    .map((one) => ({
      marked: one.kind !== 'indirect',
      content: one.extents.map(({ start, end }) => [start, end]),
      source: one.speaker ? [[one.speaker.start, one.speaker.end]] : [],
    }));
}

const evaluation: Evaluation = {
  about:
    'who said what: spans, speakers and indirect speech (PolNeAR; a third by sha1 is for tuning, the rest is reported)',
  sets: { 'polnear-train': 'quotes/polnear-train.jsonl.br' },
  async measure(_set, path) {
    const golds: Gold[][] = [];
    const guesses: Guess[][] = [];
    const given = readRows<Row>(path);
    const held = given.filter((row) => !isTuning(row.id));
    for (const row of held) {
      golds.push(goldOf(row));
      guesses.push(guessesOf(row));
    }
    return score(golds, guesses);
  },
};

export default evaluation;
