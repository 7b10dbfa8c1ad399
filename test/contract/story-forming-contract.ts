import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, StoryId } from '../../src/base/ids.ts';
import type { Store } from '../../src/store/store.ts';
import type { Move, NewDecision } from '../../src/store/story-store.ts';
import { arrivalOf, take } from './accounts.ts';

const NOW = '2031-03-10T12:00:00Z';
const STORY = 's1' as StoryId;
const OTHER = 's2' as StoryId;

function decision(arrival: number | null, moves: Move[], more: Partial<NewDecision> = {}): NewDecision {
  const article = moves[0]?.article ?? null;
  return { arrival, article, kind: 'join', by: 'machine', decision: {}, moves, at: NOW, version: '1', ...more };
}

/** What story forming asks of every engine: its rows, and people's decisions in their place. */
export function storyFormingContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: what story forming keeps`, () => {
    let store: Store;
    const ids: ArticleId[] = [];
    beforeEach(async () => {
      store = await open();
      ids.length = 0;
      for (let number = 1; number <= 3; number += 1)
        ids.push((await take(store, { ...arrivalOf(number), vector: Uint8Array.of(1, number) })).id);
      const to = [STORY, STORY, OTHER];
      await store.stories.apply(ids.map((article, at) => decision(at + 1, [{ article, from: null, to: to[at]! }])));
    });
    afterEach(() => store.close());

    const awake = async () => {
      const rows = [];
      for await (const page of store.stories.awakeRows()) rows.push(...page);
      return rows.map(({ arrival, article, story, vector }) => [arrival, article, story, vector && [...vector]]);
    };
    const merge = (): Move[] => [{ article: ids[2]!, from: OTHER, to: STORY }];
    const byHand = async (moves: Move[]) => {
      const made = { kind: 'merge', article: null, decision: { kind: 'merge' }, moves, at: NOW, version: '1' };
      return store.stories.correct(made, await store.stories.marks());
    };

    it('gives the rows of arrivals as they came, also after a revision', async () => {
      await take(store, { ...arrivalOf(2, { text: 'Ferry number 2 left at one.' }), vector: Uint8Array.of(9) });
      await take(store, arrivalOf(4));
      const rows = await store.stories.rowsAfter(1, 10);
      expect(rows.map(({ arrival, vector }) => [arrival, vector && [...vector]])).toEqual([
        [2, [1, 2]],
        [3, [1, 3]],
        [4, null],
      ]);
      await store.stories.saveVectors([{ article: rows[2]!.article, vector: Uint8Array.of(7) }]);
      expect([...(await store.stories.rowsAfter(3, 10))[0]!.vector!]).toEqual([7]);
    });

    it('gives the rows that are in the index, without those asleep or not yet assigned', async () => {
      await take(store, arrivalOf(4));
      await store.stories.apply([decision(null, [], { kind: 'sleep', asleep: [ids[0]!] })]);
      expect(await awake()).toEqual([
        [2, ids[1], STORY, [1, 2]],
        [3, ids[2], OTHER, [1, 3]],
      ]);
      expect(await store.stories.placesOf(ids)).toEqual(new Map(ids.map((id, at) => [id, at < 2 ? STORY : OTHER])));
    });

    it('takes sleeping members along when their story is emptied', async () => {
      await store.stories.apply([decision(null, [], { kind: 'sleep', asleep: [ids[0]!] })]);
      const moves = [{ article: ids[1]!, from: STORY, to: OTHER }];
      await store.stories.apply([decision(null, moves, { kind: 'merge', rest: { from: STORY, to: OTHER } })]);
      expect((await store.stories.members(OTHER)).sort()).toEqual([...ids].sort());
      expect((await store.stories.decisionsOf(ids[0]!)).at(-1)?.moves).toHaveLength(2);
    });

    it('applies nothing upon what is no longer so', async () => {
      const marks = await store.stories.marks();
      expect(marks).toMatchObject({ assigned: 3, changes: 0, applied: 0 });
      expect(await byHand(merge())).toEqual(expect.any(Number));
      expect(await store.stories.apply([decision(null, merge())], marks)).toBe(false);
      expect(await store.stories.correct({ ...decision(null, merge()) }, marks)).toBeNull();
      expect(await store.stories.marks()).toEqual({ ...marks, changes: 1, applied: 1 });
      await store.articles.forget(ids[0]!, NOW);
      expect((await store.stories.marks()).epoch).toBeGreaterThan(marks.epoch);
      expect((await awake()).map(([arrival]) => arrival)).toEqual([2, 3]);
    });

    it("undoes a person's decision once, and no machine's", async () => {
      const number = (await byHand(merge()))!;
      expect(await store.stories.get(OTHER)).toMatchObject({ into: STORY, articles: 0 });
      expect((await store.stories.corrections()).map((one) => one.number)).toEqual([number]);
      const back = [{ article: ids[2]!, from: STORY, to: OTHER }];
      expect(await store.stories.undo(number, NOW, back, await store.stories.marks())).toBe(true);
      expect(await store.stories.undo(number, NOW, back, await store.stories.marks())).toBe(false);
      const [machine] = await store.stories.decisionsOf(ids[0]!);
      expect(await store.stories.undo(machine!.number, NOW, [], await store.stories.marks())).toBe(false);
      expect(await store.stories.members(OTHER)).toEqual([ids[2]]);
      expect(await store.stories.get(OTHER)).toMatchObject({ into: null, articles: 1 });
      expect(await store.stories.corrections()).toEqual([]);
    });

    it("keeps people's changes through a reset, in their places, to be made again", async () => {
      const number = (await byHand(merge()))!;
      const back = [{ article: ids[2]!, from: STORY, to: OTHER }];
      await store.stories.undo(number, NOW, back, await store.stories.marks());
      const { epoch } = await store.stories.marks();
      await store.stories.reset();
      expect(await store.stories.marks()).toEqual({ assigned: 0, changes: 2, applied: 0, epoch: epoch + 1 });
      expect((await store.articles.get(ids[0]!))?.story).toBeNull();
      const changes = await store.stories.changesAfter(0);
      expect(changes).toMatchObject([
        { change: 1, after: 3, undoes: false, record: { number } },
        { change: 2, after: 3, undoes: true, record: { number } },
      ]);
      expect(await store.stories.changesAfter(1)).toHaveLength(1);
      expect(await store.stories.replay(2, [], NOW, await store.stories.marks())).toBe(false);
      const moves = [{ article: ids[2]!, from: null, to: STORY }];
      expect(await store.stories.replay(1, moves, NOW, await store.stories.marks())).toBe(true);
      expect(await store.stories.marks()).toMatchObject({ changes: 2, applied: 1 });
      expect(await store.stories.members(STORY)).toEqual([ids[2]]);
    });
  });
}
