import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleId, articleId, type StoryId, storyId } from '../base/ids.ts';
import { vectorOf } from './article-vector.ts';
import { mergeByHand, moveByHand, pinByHand, splitByHand } from './correct-stories.ts';
import type { Correction } from './corrections.ts';
import { decodeVector, encodeVector } from './encode-vector.ts';
import type { StoryItem } from './story.ts';
import { STORY_SETTINGS } from './story-settings.ts';
import { StoryStream, type StreamRow } from './stream-stories.ts';

const SETTINGS = { ...STORY_SETTINGS, repairEvery: 16 };

/** A made-up stream: `size` articles about a few events each with its own words, over words that all share. */
function stream(size: number, seed: number): StoryItem[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: size }, (_, at) => {
    const event = next(Math.ceil(size / 5));
    const words = new Set<string>();
    for (let word = 0; word < 9; word++) words.add(`event${event}w${next(14)}`);
    for (let word = 0; word < 8; word++) words.add(`word${next(60)}`);
    const stems = [...words].sort().map((stem) => ({
      stem,
      text: 1,
      title: 0,
      weight: stem.startsWith('event') ? 9 : 4,
      nameness: stem.endsWith('1') ? 0.9 : 0.1,
    }));
    stems.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
    const terms = { stems, pairs: [], length: 40, titleLength: 0, sketch: [] };
    return { article: articleId(`${seed} ${at}`), published: arrivedAt(at), features: { language: 'en', terms } };
  });
}

function run(items: readonly StoryItem[], into = new StoryStream(SETTINGS)): StoryStream {
  for (const item of items) into.take(item);
  return into;
}

const sets = (stream: StoryStream) => stream.stories().sort((a, b) => (a.articles[0]! < b.articles[0]! ? -1 : 1));
const restored = (
  from: StoryStream,
  items: readonly StoryItem[],
  corrections: Correction[] = [],
  settings = SETTINGS,
) => {
  const rows: StreamRow[] = [];
  for (const [at, item] of items.entries()) {
    const story = from.storyOf(item.article);
    const row = encodeVector(vectorOf(item, arrivedAt(at)));
    // As it is stored or as what it says: the same.
    const vector = at % 2 === 0 ? row : decodeVector(row)!;
    if (story) rows.push({ arrival: at + 1, article: item.article, vector, story });
  }
  return StoryStream.restore(rows, items.length, corrections, settings);
};
/** Twenty arrive a day. */
const arrivedAt = (at: number) => new Date(Date.UTC(2026, 2, 1 + Math.floor(at / 20))).toISOString();
const many = { numRuns: 6, seed: 7 };

describe('a stream of stories', () => {
  it('is the same in one run and with restarts between', () => {
    const cuts = fc.tuple(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 1, max: 999 }), fc.array(fc.nat(119)));
    fc.assert(
      fc.property(cuts, ([size, seed, stops]) => {
        const items = stream(size, seed);
        let restarted = new StoryStream(SETTINGS);
        items.forEach((item, at) => {
          if (stops.includes(at)) restarted = restored(restarted, items.slice(0, at));
          restarted.take(item);
        });
        expect(sets(restarted)).toEqual(sets(run(items)));
      }),
      many,
    );
  });

  it('repairs only what came since the last repair, also where rows were put into a stream that had begun', () => {
    const items = stream(80, 5);
    const begun = run(items.slice(0, 32));
    items.slice(32, 64).forEach((item, at) => {
      begun.put({ arrival: 33 + at, article: item.article, vector: vectorOf(item), story: storyId(item.article) });
    });
    begun.goOn(64);
    const looked: number[] = [];
    begun.watch.move = () => looked.push(begun.live.articles.length);
    run(items.slice(64, 80), begun);
    expect(looked.length).toBeGreaterThan(0);
    expect(looked.length).toBeLessThanOrEqual(16);
  });

  it('is the same with restarts between also while stories fall asleep, forget, and wake', () => {
    const sleep = { every: 32, after: 1, remembered: 2, forgotten: 3, most: 60, worth: 0.1 };
    const settings = { ...SETTINGS, sleep };
    const cuts = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.array(fc.nat(239), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(cuts, ([seed, stops]) => {
        const items = stream(240, seed);
        const whole = new StoryStream(settings);
        let restarted = new StoryStream(settings);
        let asleep = 0;
        items.forEach((item, at) => {
          if (stops.includes(at)) restarted = restored(restarted, items.slice(0, at), [], settings);
          expect(restarted.take(item, arrivedAt(at))).toEqual(whole.take(item, arrivedAt(at)));
          expect(restarted.fallenAsleep()).toEqual(whole.fallenAsleep());
          asleep = Math.max(asleep, at + 1 - whole.live.articles.length);
        });
        expect(sets(restarted)).toEqual(sets(whole));
        expect(asleep).toBeGreaterThan(100);
        expect(whole.live.articles.length).toBeLessThan(60 + 32);
      }),
      many,
    );
  });

  it('forms stories that repair changes: the test above is not about nothing', () => {
    const into = new StoryStream(SETTINGS);
    const kinds = new Set(stream(120, 5).flatMap((item) => into.take(item).map(({ kind }) => kind)));
    expect(kinds.size).toBeGreaterThan(2);
    expect(sets(into).some(({ articles }) => articles.length > 3)).toBe(true);
  });

  it('loses no article, puts none into two stories, and takes none in twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 999 }), (size, seed) => {
        const items = stream(size, seed);
        const once = run(items);
        const ids = once.stories().flatMap(({ articles }) => articles);
        expect([...ids].sort()).toEqual(items.map(({ article }) => article).sort());
        const before = sets(once);
        for (const item of items) expect(once.take(item)).toEqual([]);
        expect(sets(once)).toEqual(before);
      }),
      many,
    );
  });

  it('gives the decisions that lead to its stories', () => {
    const into = new StoryStream(SETTINGS);
    const told = new Map<ArticleId, StoryId>();
    for (const item of stream(150, 11))
      for (const decision of into.take(item)) {
        if (decision.kind === 'merge' || decision.kind === 'split')
          for (const article of decision.articles) told.set(article, decision.story);
        else told.set(decision.article, decision.story);
      }
    for (const { id, articles } of into.stories()) for (const article of articles) expect(told.get(article)).toBe(id);
  });
});

describe('a correction', () => {
  const items = stream(100, 3);
  const late = stream(100, 4);
  const large = (stream: StoryStream) => stream.stories().sort((a, b) => b.articles.length - a.articles.length);

  it('survives repair, new articles, restarts and replay from nothing', () => {
    const first = run(items);
    const [one, other, third] = large(first);
    const article = third!.articles[0]!;
    const off = storyId(other!.articles[1]!);
    const made = [
      mergeByHand(large(first).at(-1)!, one!),
      splitByHand(other!, other!.articles.slice(1, 2), off),
      pinByHand(article, third!.id),
    ];
    for (const correction of made) first.correct(correction);
    run(late, first).settle();
    const replayed = new StoryStream(SETTINGS, made);
    run([...items, ...late], replayed).settle();
    const rebuilt = restored(first, [...items, ...late], made);
    for (const stream of [first, replayed, rebuilt]) {
      for (const { placements } of made)
        for (const { article, story } of placements) expect(stream.storyOf(article)).toBe(story);
    }
  });

  it('is undone by one call', () => {
    const before = run(items);
    const [one, other] = large(before);
    const after = run(items);
    const merge = mergeByHand(other!, one!);
    const move = moveByHand(one!.articles[0]!, one!.id, large(before)[2]!.id);
    after.correct(merge);
    expect(after.storyOf(other!.articles[0]!)).toBe(one!.id);
    after.correct(move);
    expect(after.undo(move.id)).toBe(true);
    expect(after.storyOf(one!.articles[0]!)).toBe(one!.id);
    expect(after.undo(merge.id)).toBe(true);
    expect(after.undo(merge.id)).toBe(false);
    expect(sets(after)).toEqual(sets(before));
  });
});
