import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { StoryStream } from '../../src/story/stream-stories.ts';
import type { Evaluation } from '../evaluation.ts';
import { bcubed, nmi } from './agreement.ts';
import { plainCosine } from './plain-cosine.ts';
import { type Labelled, readLabelled, shuffled } from './rows.ts';

const SHUFFLED_SEED = 1;

/** The orders in which a set is read as a stream: the figure is their mean. */
const ORDERS: Record<string, (rows: Labelled[]) => Labelled[][]> = {
  'ecbplus-1-35': (rows) => [shuffled(rows, 1), shuffled(rows, 2)],
  'wikinews-half': (rows) => [shuffled(rows, 1), shuffled(rows, 2)],
  'uci-first-half': (rows) => [rows, shuffled(rows, SHUFFLED_SEED)],
};

function inOrder(rows: Labelled[]): Record<string, number> {
  const gold = rows.map((row) => row.gold);
  const stream = new StoryStream();
  const begun = process.cpuUsage();
  const first: string[] = [];
  for (const { item } of rows) first.push(stream.take(item)[0]!.story);
  stream.settle();
  const used = process.cpuUsage(begun);
  const seconds = (used.user + used.system) / 1e6;
  const storyOf = new Map(stream.stories().flatMap(({ id, articles }) => articles.map((article) => [article, id])));
  const found = rows.map(({ item }) => storyOf.get(item.article)!);
  const { f1, p, r } = bcubed(gold, found);
  return {
    b3f1: f1,
    b3p: p,
    b3r: r,
    onePass: bcubed(gold, first).f1,
    nmi: nmi(gold, found),
    clusters: new Set(found).size,
    gold: new Set(gold).size,
    perSecond: rows.length / seconds,
    plainCosine: bcubed(gold, plainCosine(rows.map((row) => row.item))).f1,
  };
}

export default {
  about: 'stories formed from a stream, one setting for every set; b3f1 after the last repair, onePass as first given',
  sets: {
    'ecbplus-1-35': 'story/ecbplus-1-35.jsonl.br',
    'allsides-before-2021-08': 'story/allsides-before-2021-08.jsonl.br',
    'uci-first-half': 'story/uci-first-half.jsonl.br',
    'googlenews-news-t': 'story/googlenews-news-t.jsonl.br',
    'wikinews-half': 'story/wikinews-half.jsonl.br',
    'basil-half': 'story/basil-half.jsonl.br',
  },
  async measure(set, path, say) {
    const rows = readLabelled(path, loadKnowledge());
    const all = (ORDERS[set] ?? ((rows) => [rows]))(rows).map(inOrder);
    const figures: Record<string, number> = {};
    for (const measure of Object.keys(all[0]!))
      figures[measure] = all.reduce((sum, one) => sum + one[measure]!, 0) / all.length;
    say(`${set}: ${all.map((one) => one['b3f1']!.toFixed(3)).join(' / ')}`);
    return figures;
  },
} satisfies Evaluation;
