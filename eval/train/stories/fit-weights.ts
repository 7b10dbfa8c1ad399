import { STORY_SETTINGS, type StorySettings } from '../../../src/story/story-settings.ts';
import { type Example, fitLogistic } from '../logistic.ts';
import { type Examples, examplesOf, KINDS, noExamples } from './examples.ts';
import type { Sets } from './sets.ts';

/**
 * Examples are drawn from the streams that the weights of the round before make, and those of all rounds are learned from
 * together, but for the first, whose streams nothing repaired (Ross, Gordon and Bagnell 2011: DAgger).
 */
const ROUNDS = 3;
const NEWTON = 10;
/** A stronger ridge lowers the loss on sets left out, and raises that on the sets learned from by less than .01. */
const RIDGE = { join: 0.002, move: 0.002, merge: 0.002, split: 0.01 };

export type Weights = Pick<StorySettings, 'weights' | 'moveWeights' | 'mergeWeights' | 'splitWeights'>;

/**
 * The streams that are learned from are put together more readily than those that ship, so that there is something to move
 * and to split in them.
 */
const LEARNING: StorySettings = {
  ...STORY_SETTINGS,
  join: -0.3,
  reassigned: 15,
  better: 1,
  one: 0,
  apart: -0.5,
  lookAlike: 0,
  bounded: false,
  thorough: true,
};

/**
 * What the first round decides with, whatever ships: an article joins at a likeness of about `(.24 + .04 ln(1 + words))^2`,
 * less with every day, and nothing is moved, merged or split.
 */
const BEGINNING: Weights = {
  weights: [-4.8, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, -0.4, -0.4, 0, 0, -0.7],
  moveWeights: [-9],
  mergeWeights: [-1],
  splitWeights: [1],
};

/** Weights of all four decisions, every set counting the same. The same sets give the same weights. */
export function fitWeights(sets: Sets): Weights {
  let weights = BEGINNING;
  let learned = noExamples();
  for (let round = 0; round < ROUNDS; round++) {
    if (round === 1) learned = noExamples();
    for (const orders of Object.values(sets)) {
      const seen = orders.map((rows) => examplesOf(rows, { ...LEARNING, ...weights }));
      for (const kind of KINDS) for (const example of ofOneSet(seen, kind)) learned[kind].push(example);
    }
    const fitted = (kind: keyof Examples) =>
      fitLogistic(learned[kind], RIDGE[kind] * Math.max(1, round), NEWTON).map(rounded);
    weights = {
      weights: fitted('join'),
      moveWeights: fitted('move'),
      mergeWeights: fitted('merge'),
      splitWeights: fitted('split'),
    };
  }
  return weights;
}

/** A set's examples of one kind, their weights adding to 1. */
function* ofOneSet(orders: readonly Examples[], kind: keyof Examples): Generator<Example> {
  let whole = 0;
  for (const examples of orders) for (const { weight } of examples[kind]) whole += weight;
  for (const examples of orders)
    for (const { values, label, weight } of examples[kind]) yield { values, label, weight: weight / whole };
}

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
