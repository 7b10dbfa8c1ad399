import { join } from 'node:path';
import { findCredits } from '../../src/article/credits.ts';
import { readRows } from '../data.ts';
import type { Evaluation } from '../evaluation.ts';

interface Row {
  ID: string;
  text: string;
  /** Labels of unseen rows may come with them. */
  credits?: string[];
}

/** `text AP`, `photo Reuters`, `text` (an agency credited without a name): what a row credits. */
interface Label {
  id: string;
  credits: string[];
}

/**
 * Agency credits against labels set by hand. The 300 rows: sorted by sha1 of their id, the first 200 that name one of the larger
 * agencies anywhere and the first 100 that do not. A credit counts as found when agency and what it is of (text or photo) are right.
 */
const evaluation: Evaluation = {
  about: 'agency credits: precision and recall over (article, agency, text or photo)',
  sets: { 'abp-300': 'load/abp-quarter.jsonl.br' },
  async measure(_set, path, say) {
    const labels = new Map(
      readRows<Label>(join(import.meta.dirname, 'abp-300.jsonl')).map((label) => [label.id, label.credits]),
    );
    const counts = { all: [0, 0, 0], text: [0, 0, 0] };
    const count = (of: number[], at: number) => {
      of[at] = (of[at] ?? 0) + 1;
    };
    for (const row of readRows<Row>(path)) {
      const gold = row.credits ?? labels.get(row.ID);
      if (!gold) continue;
      const found = findCredits({ text: row.text, removed: [] }).map((one) => `${one.of} ${one.agency ?? ''}`.trim());
      const kinds = (credit: string) => (credit.startsWith('text') ? [counts.all, counts.text] : [counts.all]);
      for (const credit of found) for (const of of kinds(credit)) count(of, gold.includes(credit) ? 0 : 1);
      for (const credit of gold) if (!found.includes(credit)) for (const of of kinds(credit)) count(of, 2);
      const wrong = found.filter((credit) => !gold.includes(credit));
      const missed = gold.filter((credit) => !found.includes(credit));
      if (wrong.length + missed.length > 0)
        say(`${row.ID}: wrong ${wrong.join(', ') || '-'}; missed ${missed.join(', ') || '-'}`);
    }
    const share = (of: readonly number[], other: 1 | 2) => (of[0] ?? 0) / Math.max(1, (of[0] ?? 0) + (of[other] ?? 0));
    return {
      creditP: share(counts.all, 1),
      creditR: share(counts.all, 2),
      textP: share(counts.text, 1),
      textR: share(counts.text, 2),
      credits: (counts.all[0] ?? 0) + (counts.all[2] ?? 0),
    };
  },
};

export default evaluation;
