import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import type { Evaluation } from '../evaluation.ts';
import { SETS } from '../stories/evaluate.ts';
import { formOrders } from '../stories/form-orders.ts';
import { readLabelled, shuffled } from '../stories/rows.ts';

/** Orders that no weights were learned from and no setting was chosen by. */
const SEEDS = [100, 101, 102, 103];

export default {
  about: 'the sets of `stories` in four shuffled orders: the mean, and how far one order lies from it (deviation)',
  sets: SETS,
  async measure(_set, path) {
    const rows = readLabelled(path, loadKnowledge());
    const orders = SEEDS.map((seed) => formOrders([shuffled(rows, seed)]));
    const mean = (measure: string) => orders.reduce((sum, one) => sum + one[measure]!, 0) / orders.length;
    const b3f1 = mean('b3f1');
    const squares = orders.reduce((sum, one) => sum + (one['b3f1']! - b3f1) ** 2, 0);
    return {
      b3f1,
      b3p: mean('b3p'),
      b3r: mean('b3r'),
      streamed: mean('streamed'),
      deviation: Math.sqrt(squares / (orders.length - 1)),
    };
  },
} satisfies Evaluation;
