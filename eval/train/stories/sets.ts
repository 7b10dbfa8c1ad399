import { createHash } from 'node:crypto';
import { articleId } from '../../../src/base/ids.ts';
import { loadKnowledge } from '../../../src/run/load-knowledge.ts';
import { dataFile } from '../../data.ts';
import { type Labelled, mulberry32, readLabelled, shuffled } from '../../stories/rows.ts';

/** Each set in the orders in which it is learned from. */
export type Sets = Record<string, Labelled[][]>;

/** AllSides' excerpts share one date: delays of news are about exponential, a mean of 30 hours. */
const MEAN_DELAY = 30 / 24;
/** Of the two large sets of headlines a part says as much as the whole. */
const TITLES = 5000;
const SNIPPETS = 3000;

type Keep = (gold: string) => boolean;

/** The public sets, of each the stories that `keep` takes: as they are learned from, all or without one; one as it is read. */
export interface PublicSets {
  sets(keep?: Keep, without?: string): Sets;
  whole(name: string, keep: Keep): Labelled[];
}

export function readSets(): PublicSets {
  const knowledge = loadKnowledge();
  const read = (name: string) => readLabelled(dataFile(`story/${name}.jsonl.br`), knowledge);
  const all: Record<string, Labelled[]> = {
    ecb: read('ecbplus-1-35'),
    alls: read('allsides-before-2021-08'),
    uci: read('uci-first-half'),
    gnt: read('googlenews-news-t'),
    ts: read('googlenews-ts'),
    wiki: read('wikinews-half'),
    basil: read('basil-half'),
  };
  const whole = (name: string, keep: Keep) => all[name]!.filter(({ gold }) => keep(gold));
  const sets = (keep: Keep = () => true, without = ''): Sets => {
    const [ecb, wiki, basil] = [whole('ecb', keep), whole('wiki', keep), whole('basil', keep)];
    const alls = delayed(whole('alls', keep), 3);
    const all: Sets = {
      ecb: [shuffled(ecb, 1), shuffled(ecb, 2)],
      alls: [alls],
      uci: [shuffled(whole('uci', keep), 3)],
      gnt: [whole('gnt', keep).slice(0, TITLES)],
      ts: [shuffled(whole('ts', keep), 3).slice(0, SNIPPETS)],
      wiki: [shuffled(wiki, 1), shuffled(wiki, 2)],
      basil: [basil, shuffled(basil, 3)],
    };
    // The two Google News sets are one: titles, and titles with their snippets.
    const isLeft = (name: string) => name !== without && !(without === 'gnt' && name === 'ts');
    return Object.fromEntries(Object.entries(all).filter(([name]) => isLeft(name)));
  };
  return { sets, whole };
}

/** Which half of its set a story is in, by its label alone: 0 or 1. */
export function halfOf(gold: string): number {
  return createHash('sha1').update(gold).digest()[0]! & 1;
}

function delayed(rows: Labelled[], seed: number): Labelled[] {
  const next = mulberry32(seed);
  return rows.map(({ item, gold }) => {
    const days = Math.floor(-MEAN_DELAY * Math.log(1 - next()));
    const published = new Date(Date.parse(item.published!) + days * 86_400_000).toISOString();
    return { gold, item: { ...item, article: articleId(`delayed ${item.article}`), published } };
  });
}
