// Sentence pairs of our own: does the dossier of two accounts, one sentence each, print a conflict where there is one?
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Difference } from '../../src/dossier/dossier.ts';
import { inventAccount } from '../../src/dossier/invent-account.ts';
import { writeDossier } from '../../src/dossier/write-dossier.ts';
import type { Knowledge } from '../../src/features/knowledge.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';
import { measureSample } from './measure-sample.ts';

/** `at`: when the two accounts were published, UTC; absent: not known. */
export interface PairRow {
  id: string;
  relation: 'conflict' | 'update' | 'wording' | 'compatible' | 'unrelated';
  kind: string;
  a: string;
  b: string;
  at?: [string, string];
}

export const PAIRS = join(import.meta.dirname, 'pairs.jsonl');

/** A third of the pairs, shut while the rules were written. */
export function isShut(id: string): boolean {
  return Number(BigInt(`0x${createHash('sha1').update(id).digest('hex')}`) % 3n === 0n) === 1;
}

export function differencesOf(row: PairRow, knowledge: Knowledge): Difference[] {
  const accounts = [row.a, row.b].map((text, side) =>
    inventAccount({ id: `${row.id}-${side}`, text, at: row.at?.[side] ?? null }, knowledge),
  );
  return writeDossier({ id: row.id, accounts }, { made: { synoptic: '', node: '', icu: '' }, knowledge }).differences;
}

const evaluation: Evaluation = {
  about:
    'conflicts between two sentences: precision and recall over the shut third of our own pairs, or over all of a file; those of the sample edition found',
  sets: { pairs: null, sample: null },
  async measure(set, path) {
    if (set === 'sample') return measureSample(path);
    const rows = readRows<PairRow>(path || PAIRS).filter((row) => path || isShut(row.id));
    const knowledge = loadKnowledge();
    let printed = 0;
    let right = 0;
    let wanted = 0;
    for (const row of rows) {
      const conflict = differencesOf(row, knowledge).some(({ relation }) => relation === 'conflict');
      if (row.relation === 'conflict') wanted += 1;
      if (conflict) printed += 1;
      if (conflict && row.relation === 'conflict') right += 1;
    }
    return { conflictP: right / (printed || 1), conflictR: right / (wanted || 1), pairs: rows.length };
  },
};
export default evaluation;
