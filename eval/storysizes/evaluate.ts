import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import type { Evaluation } from '../evaluation.ts';
import { SETS } from '../stories/evaluate.ts';
import { formOrders, ordersOf } from '../stories/form-orders.ts';
import { readLabelled } from '../stories/rows.ts';
import { halfOf } from '../train/stories/sets.ts';

export default {
  about:
    'the sets of `stories` at half size (the mean of two halves, by story) and whole: B-cubed precision, recall and F1',
  sets: SETS,
  async measure(set, path) {
    const rows = readLabelled(path, loadKnowledge());
    const whole = formOrders(ordersOf(set, rows));
    const halves = [0, 1].map((half) =>
      formOrders(
        ordersOf(
          set,
          rows.filter(({ gold }) => halfOf(gold) === half),
        ),
      ),
    );
    const mean = (measure: string) => (halves[0]![measure]! + halves[1]![measure]!) / 2;
    return {
      halfF1: mean('b3f1'),
      halfP: mean('b3p'),
      halfR: mean('b3r'),
      wholeF1: whole['b3f1']!,
      wholeP: whole['b3p']!,
      wholeR: whole['b3r']!,
    };
  },
} satisfies Evaluation;
