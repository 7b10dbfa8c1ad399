import { vectorOf } from '../../../src/story/article-vector.ts';
import { rivalsOf } from '../../../src/story/merge-stories.ts';
import { choicesOf } from '../../../src/story/reassign-articles.ts';
import { likeness, scoreInputs } from '../../../src/story/score-candidates.ts';
import { cutsOfStory } from '../../../src/story/split-stories.ts';
import type { StorySettings } from '../../../src/story/story-settings.ts';
import { StoryStream } from '../../../src/story/stream-stories.ts';
import type { Labelled } from '../../stories/rows.ts';
import type { Example } from '../logistic.ts';

/** Likest stories of a story that are learned from. */
const RIVALS_SEEN = 3;

/** What there was to decide in a stream: joining candidates, moving members, merging stories, splitting them. */
export const KINDS = ['join', 'move', 'merge', 'split'] as const;
export type Examples = Record<(typeof KINDS)[number], Example[]>;

export const noExamples = (): Examples => ({ join: [], move: [], merge: [], split: [] });

/** Reads a stream with the settings, and labels everything it had to decide by the share of pairs that are truly one story. */
export function examplesOf(rows: readonly Labelled[], settings: StorySettings): Examples {
  const stream = new StoryStream(settings);
  const { live } = stream;
  const gold: string[] = [];
  const examples = noExamples();
  const together = (one: readonly number[], other: readonly number[]): number => {
    const counts = new Map<string, number>();
    for (const member of one) counts.set(gold[member]!, (counts.get(gold[member]!) ?? 0) + 1);
    let pairs = 0;
    for (const member of other) pairs += counts.get(gold[member]!) ?? 0;
    return pairs / (one.length * other.length);
  };
  const group = (values: number[], one: readonly number[], other: readonly number[]): Example => {
    return { values, label: together(one, other), weight: Math.sqrt(Math.min(one.length, other.length)) };
  };
  stream.watch = {
    move(story) {
      for (const article of story.members.slice(-settings.reassigned)) {
        const { vector, stories, likes } = choicesOf(live, story, article);
        scoreInputs(likes, vector).forEach((values, at) => {
          const others = stories[at]!.members.filter((member) => member !== article);
          if (others.length > 0) examples.move.push({ values, label: together([article], others), weight: 1 });
        });
      }
    },
    merge(story) {
      for (const { other, inputs } of rivalsOf(live, story).slice(0, RIVALS_SEEN))
        examples.merge.push(group(inputs, story.members, other.members));
    },
    split(story) {
      for (const { parts, inputs } of cutsOfStory(live, story)) examples.split.push(group(inputs, ...parts));
    },
  };
  for (const { item, gold: label } of rows) {
    const vector = vectorOf(item);
    const found = live.candidates(vector);
    const likes = found.map(({ profile }) => likeness(vector, profile));
    gold.push(label);
    const here = gold.length - 1;
    scoreInputs(likes, vector).forEach((values, at) => {
      examples.join.push({ values, label: together([here], found[at]!.members), weight: 1 });
    });
    stream.take(item);
  }
  stream.settle(1);
  return examples;
}
