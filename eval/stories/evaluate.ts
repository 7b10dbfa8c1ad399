import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import type { Evaluation } from '../evaluation.ts';
import { bcubed } from './agreement.ts';
import { formOrders, ordersOf } from './form-orders.ts';
import { plainCosine } from './plain-cosine.ts';
import { type Labelled, readLabelled } from './rows.ts';

export const SETS = {
  'ecbplus-1-35': 'story/ecbplus-1-35.jsonl.br',
  'allsides-before-2021-08': 'story/allsides-before-2021-08.jsonl.br',
  'uci-first-half': 'story/uci-first-half.jsonl.br',
  'googlenews-news-t': 'story/googlenews-news-t.jsonl.br',
  'wikinews-half': 'story/wikinews-half.jsonl.br',
  'basil-half': 'story/basil-half.jsonl.br',
};

function plain(rows: readonly Labelled[]): number {
  const found = plainCosine(rows.map((row) => row.item));
  return bcubed(
    rows.map((row) => row.gold),
    found,
  ).f1;
}

export default {
  about:
    'stories formed from a stream, one setting for every set; b3f1 after the last repair, streamed before it, onePass as first given',
  sets: SETS,
  async measure(set, path, say) {
    const orders = ordersOf(set, readLabelled(path, loadKnowledge()));
    const figures = formOrders(orders);
    say(`${set}: ${figures['b3f1']!.toFixed(4)}`);
    return { ...figures, plainCosine: orders.reduce((sum, rows) => sum + plain(rows), 0) / orders.length };
  },
} satisfies Evaluation;
