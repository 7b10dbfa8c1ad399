// npm run train -- stories [--left-out]
// Fits the weights of `scoreTerms`, `rivalsOf` and `cutsOfStory` on the public sets, every set counting the same, beginning
// from those that ship, and prints them for src/story/story-weights.data.ts: the mean of before and after, so that one run
// cannot swing from one basin to another. --left-out: also fits without each set in turn and measures that set with the rest's weights.
import { articleId } from '../../src/base/ids.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { vectorOf } from '../../src/story/article-vector.ts';
import { rivalsOf } from '../../src/story/merge-stories.ts';
import { likeness, scoreInputs } from '../../src/story/score-candidates.ts';
import { cutsOfStory } from '../../src/story/split-stories.ts';
import { STORY_SETTINGS, type StorySettings } from '../../src/story/story-settings.ts';
import { StoryStream } from '../../src/story/stream-stories.ts';
import { dataFile } from '../data.ts';
import { bcubed } from '../stories/agreement.ts';
import { type Labelled, mulberry32, readLabelled, shuffled } from '../stories/rows.ts';
import { type Example, fitLogistic } from './logistic.ts';

/** Examples are drawn from the streams that the weights of the round before make. */
const ROUNDS = 3;
/** Likest stories of a story that are learned from. */
const RIVALS_SEEN = 3;
const RIDGE = 0.0005;
/** AllSides' excerpts share one date: delays of news are about exponential, a mean of 30 hours. */
const MEAN_DELAY = 30 / 24;

export type Sets = Record<string, Labelled[][]>;

export function readSets(): Sets {
  const knowledge = loadKnowledge();
  const read = (name: string) => readLabelled(dataFile(`story/${name}.jsonl.br`), knowledge);
  const [ecb, wiki] = [read('ecbplus-1-35'), read('wikinews-half')];
  const uci = read('uci-first-half');
  return {
    ecb: [shuffled(ecb, 1), shuffled(ecb, 2)],
    alls: [delayed(read('allsides-before-2021-08'), 3)],
    uci: [shuffled(uci, 3)],
    gnt: [read('googlenews-news-t').slice(0, 5000)],
    ts: [shuffled(read('googlenews-ts'), 3).slice(0, 3000)],
    wiki: [shuffled(wiki, 1), shuffled(wiki, 2)],
    basil: [read('basil-half'), shuffled(read('basil-half'), 3)],
  };
}

function delayed(rows: Labelled[], seed: number): Labelled[] {
  const next = mulberry32(seed);
  return rows.map(({ item, gold }) => {
    const days = Math.floor(-MEAN_DELAY * Math.log(1 - next()));
    const published = new Date(Date.parse(item.published!) + days * 86_400_000).toISOString();
    return { gold, item: { ...item, article: articleId(`delayed ${item.article}`), published } };
  });
}

/** What there was to decide in a stream: joining candidates, merging stories, splitting them. */
interface Examples {
  join: Example[];
  merge: Example[];
  split: Example[];
}

/** Reads a stream with the settings, and labels everything it had to decide by the share of pairs that are truly one story. */
export function examplesOf(rows: readonly Labelled[], settings: StorySettings): Examples {
  const stream = new StoryStream(settings);
  const { live } = stream;
  const gold: string[] = [];
  const examples: Examples = { join: [], merge: [], split: [] };
  const together = (one: readonly number[], other: readonly number[]): number => {
    const counts = new Map<string, number>();
    for (const member of one) counts.set(gold[member]!, (counts.get(gold[member]!) ?? 0) + 1);
    let pairs = 0;
    for (const member of other) pairs += counts.get(gold[member]!) ?? 0;
    return pairs / (one.length * other.length);
  };
  const weight = (one: readonly number[], other: readonly number[]) => Math.sqrt(Math.min(one.length, other.length));
  stream.watch = {
    merge(story) {
      for (const { other, inputs } of rivalsOf(live, story).slice(0, RIVALS_SEEN))
        examples.merge.push({
          values: inputs,
          label: together(story.members, other.members),
          weight: weight(story.members, other.members),
        });
    },
    split(story) {
      for (const { parts, inputs } of cutsOfStory(live, story))
        examples.split.push({ values: inputs, label: together(...parts), weight: weight(...parts) });
    },
  };
  for (const { item, gold: label } of rows) {
    const vector = vectorOf(item);
    const found = live.candidates(vector);
    const likes = found.map(({ profile }) => likeness(vector, profile));
    scoreInputs(likes, vector).forEach((values, at) => {
      const members = found[at]!.members;
      const same = members.filter((member) => gold[member] === label).length;
      examples.join.push({ values, label: same / members.length, weight: 1 });
    });
    gold.push(label);
    stream.take(item);
  }
  stream.settle(1);
  return examples;
}

export type Weights = Pick<StorySettings, 'weights' | 'mergeWeights' | 'splitWeights'>;

export function fitWeights(sets: Sets, settings: StorySettings = STORY_SETTINGS): Weights {
  let weights: Weights = settings;
  let before: Examples = { join: [], merge: [], split: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const now: Examples = { join: [], merge: [], split: [] };
    for (const orders of Object.values(sets)) {
      const seen = orders.map((rows) => examplesOf(rows, { ...settings, ...weights }));
      for (const kind of ['join', 'merge', 'split'] as const) {
        const found = seen.flatMap((examples) => examples[kind]);
        const whole = found.reduce((sum, { weight }) => sum + weight, 0);
        for (const example of found) now[kind].push({ ...example, weight: example.weight / whole });
      }
    }
    const fitted = (kind: keyof Examples) => fitLogistic([...before[kind], ...now[kind]], RIDGE).map(rounded);
    weights = { weights: fitted('join'), mergeWeights: fitted('merge'), splitWeights: fitted('split') };
    before = now;
  }
  const { weights: join, mergeWeights, splitWeights } = weights;
  return { weights: join, mergeWeights, splitWeights };
}

function halfway(before: Weights, after: Weights): Weights {
  const mean = (kind: keyof Weights) =>
    after[kind].map((weight, at) => rounded((weight + (before[kind][at] ?? 0)) / 2));
  return { weights: mean('weights'), mergeWeights: mean('mergeWeights'), splitWeights: mean('splitWeights') };
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}

function measure(orders: Labelled[][], weights: Weights): number {
  const figures = orders.map((rows) => {
    const stream = new StoryStream({ ...STORY_SETTINGS, ...weights });
    for (const { item } of rows) stream.take(item);
    stream.settle();
    const of = new Map(stream.stories().flatMap(({ id, articles }) => articles.map((article) => [article, id])));
    return bcubed(
      rows.map((row) => row.gold),
      rows.map((row) => of.get(row.item.article)!),
    ).f1;
  });
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

export default async function train(options: string[]): Promise<void> {
  const sets = readSets();
  const weights = halfway(STORY_SETTINGS, fitWeights(sets));
  process.stdout.write(`${JSON.stringify(weights)}\n`);
  const say = (name: string, weights: Weights, only?: string) => {
    for (const [set, orders] of Object.entries(sets))
      if (!only || only === set) process.stdout.write(`${name} ${set} ${measure(orders, weights).toFixed(4)}\n`);
  };
  say('all', weights);
  if (!options.includes('--left-out')) return;
  for (const set of Object.keys(sets)) {
    // The two Google News sets are one: titles, and titles with their snippets.
    const others = Object.entries(sets).filter(([name]) => name !== set && !(isGoogle(set) && isGoogle(name)));
    say('left out', fitWeights(Object.fromEntries(others)), set);
  }
}

function isGoogle(set: string): boolean {
  return set === 'gnt' || set === 'ts';
}
