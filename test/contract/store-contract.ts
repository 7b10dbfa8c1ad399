import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, StoryId } from '../../src/base/ids.ts';
import type { Store } from '../../src/store/store.ts';
import type { Move } from '../../src/store/story-store.ts';
import { arrivalOf, take } from './accounts.ts';

const NOW = '2031-03-10T12:00:00Z';
const LATER = '2031-03-10T13:00:00Z';
const STORY = 's1' as StoryId;
const OTHER = 's2' as StoryId;

/** What every engine behind the port must do. `open` gives a fresh, empty store. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const assign = (arrival: number | null, moves: Move[], by: 'machine' | 'person' = 'machine') =>
      store.stories.apply([
        {
          arrival,
          article: moves[0]?.article ?? null,
          kind: 'join',
          by,
          decision: { kind: 'join' },
          moves,
          at: NOW,
          version: '1',
        },
      ]);

    /** A story of three accounts with a dossier; its articles. */
    async function takeStory(id: string, last: string | null): Promise<ArticleId[]> {
      const story = id as StoryId;
      const articles: ArticleId[] = [];
      for (const number of [1, 2, 3]) {
        const taken = await take(store, arrivalOf(number, { url: `https://ferry-herald.example/${id}/${number}` }));
        await assign(taken.arrival, [{ article: taken.id, from: null, to: story }]);
        articles.push(taken.id);
      }
      const dossier = {
        story: { title: id, firstPublished: last, lastPublished: last },
        coverage: { origins: 1, outlets: 1 },
        differences: [],
        entities: [],
      };
      const record = { section: null, importance: 1, summary: { brief: [] }, at: NOW, stageVersion: '1' };
      await store.stories.saveDossier(story, 3, { ...record, dossier: dossier as never });
      return articles;
    }

    it('has another stamp after every change, and the same one after none', async () => {
      const before = await store.stamp();
      await store.articles.search({ limit: 1 });
      expect(await store.stamp()).toBe(before);
      await take(store, arrivalOf(1));
      expect(await store.stamp()).not.toBe(before);
    });

    describe('articles', () => {
      it('numbers arrivals, and takes the same text once', async () => {
        const first = await take(store, arrivalOf(1));
        expect(first).toMatchObject({ outcome: 'new', arrival: 1, revision: 1 });
        expect(await take(store, arrivalOf(2))).toMatchObject({ outcome: 'new', arrival: 2 });
        expect(await take(store, arrivalOf(1))).toMatchObject({
          outcome: 'known',
          arrival: 1,
          revision: 1,
        });
        const stored = await store.articles.get(first.id);
        expect(stored?.article).toEqual(arrivalOf(1).article);
        expect(stored).toMatchObject({ arrival: 1, hasText: true, story: null });
      });

      it('keeps another text under the same address as a revision', async () => {
        const { id } = await take(store, arrivalOf(1));
        const edited = await take(store, arrivalOf(1, { text: 'Ferry number 1 left at one.' }));
        expect(edited).toMatchObject({ outcome: 'revision', arrival: 1, revision: 2 });
        expect((await store.articles.get(id))?.article).toMatchObject({
          revision: 2,
          text: 'Ferry number 1 left at one.',
        });
        const kept = await store.articles.revisions(id);
        expect(kept.map((one) => one.text)).toEqual(['Ferry number 1 left at noon.', 'Ferry number 1 left at one.']);
        expect(kept.map((one) => one.removed)).toEqual([[], []]);
      });

      it('finds words, phrases and names of outlets, and nothing for what is no word', async () => {
        await take(store, arrivalOf(1));
        await take(store, arrivalOf(2, { text: 'A strike closes the Zürich harbour.' }));
        const titles = async (words: string) =>
          (await store.articles.search({ words, limit: 10 })).items.map((hit) => hit.title);
        expect(await titles('zurich')).toEqual(['Ferry 2 leaves Port Auber']);
        expect(await titles('"left at noon"')).toEqual(['Ferry 1 leaves Port Auber']);
        expect(await titles('ferry -strike')).toEqual(['Ferry 1 leaves Port Auber']);
        expect(await titles('") 1')).toEqual(['Ferry 1 leaves Port Auber']);
        expect(await titles('***')).toEqual([]);
        const [hit] = (await store.articles.search({ words: 'noon', limit: 1 })).items;
        expect(hit).toMatchObject({ outletName: 'Ferry Herald', language: 'en', noArchive: false });
        expect((await store.articles.search({ outlet: 'nobody.example', limit: 10 })).total).toBe(0);
      });

      it('gives pages that go on where the last one ended', async () => {
        for (let number = 1; number <= 5; number += 1) await take(store, arrivalOf(number));
        const one = await store.articles.search({ limit: 3 });
        const two = await store.articles.search({ limit: 3, cursor: one.next });
        expect(one.total).toBe(5);
        expect(two.next).toBeNull();
        expect(new Set([...one.items, ...two.items].map((hit) => hit.id)).size).toBe(5);
      });

      it('gives every match of a word that very many hold, once', async () => {
        const many = Array.from({ length: 1010 }, (_, index) => arrivalOf(index + 1));
        await store.articles.acknowledge(many);
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await store.articles.search({ words: 'noon', limit: 300, cursor });
          seen.push(...page.items.map((hit) => hit.title));
          cursor = page.next;
        } while (cursor);
        expect(seen).toHaveLength(1010);
        expect(new Set(seen).size).toBe(1010);
        expect(seen[0]).toBe('Ferry 1007 leaves Port Auber');
      });

      it('drops old texts, and keeps what identifies them', async () => {
        const { id } = await take(store, arrivalOf(1));
        expect(await store.articles.dropTexts(NOW)).toBe(0);
        expect(await store.articles.dropTexts(LATER)).toBe(1);
        const stored = await store.articles.get(id);
        expect(stored).toMatchObject({ hasText: false });
        expect(stored?.article).toMatchObject({ text: '', hash: arrivalOf(1).article.hash });
        expect((await store.articles.search({ words: 'noon', limit: 5 })).items).toEqual([]);
        expect((await store.articles.search({ words: 'auber', limit: 5 })).items).toHaveLength(1);
      });

      it('forgets, and stays forgotten', async () => {
        const { id } = await take(store, arrivalOf(1));
        expect(await store.articles.forget('https://ferry-herald.example/1', NOW)).toBe(1);
        expect(await store.articles.get(id)).toBeNull();
        expect(await take(store, arrivalOf(1))).toMatchObject({ outcome: 'forgotten' });
        expect((await store.articles.search({ words: 'noon', limit: 5 })).items).toEqual([]);
      });

      it('counts failures, and says when one is due again', async () => {
        const failure = {
          stage: 'fetch',
          code: 'time-out',
          what: 'https://slow.example/',
          why: 'no answer in 20 s',
        } as const;
        await store.articles.recordFailure(failure, NOW, LATER);
        await store.articles.recordFailure(failure, NOW, LATER);
        expect(await store.articles.failures(5)).toEqual([{ ...failure, at: NOW, tries: 2, again: LATER, item: null }]);
        expect(await store.articles.dueFailures(NOW, 5)).toEqual([]);
        expect(await store.articles.dueFailures(LATER, 5)).toHaveLength(1);
        await store.articles.clearFailure(failure.what);
        expect(await store.articles.failures(5)).toEqual([]);
      });

      it('gives a failure that is due to one process alone, with what is needed to try again', async () => {
        const item = { feed: 'f1', item: 'i1', hints: { url: 'https://slow.example/', title: 'Slow', byline: [] } };
        const failure = { stage: 'fetch', code: 'time-out', what: 'https://slow.example/', why: 'late', item } as const;
        await store.articles.recordFailure(failure, NOW, LATER);
        expect(await store.articles.nextFailure()).toBe(LATER);
        expect(await store.articles.claimFailures(NOW, LATER, 5)).toEqual([]);
        const until = '2031-03-10T14:00:00Z';
        expect(await store.articles.claimFailures(LATER, until, 5)).toMatchObject([{ item, tries: 1 }]);
        expect(await store.articles.claimFailures(LATER, until, 5)).toEqual([]);
        await store.articles.postpone(failure.what, LATER);
        expect(await store.articles.claimFailures(LATER, until, 5)).toHaveLength(1);
        await store.articles.recordFailure(failure, LATER, null);
        expect(await store.articles.nextFailure()).toBeNull();
      });
    });

    describe('stories', () => {
      const ids: ArticleId[] = [];
      beforeEach(async () => {
        ids.length = 0;
        for (let number = 1; number <= 3; number += 1) ids.push((await take(store, arrivalOf(number))).id);
        await assign(1, [{ article: ids[0]!, from: null, to: STORY }]);
        await assign(2, [{ article: ids[1]!, from: null, to: STORY }]);
        await assign(3, [{ article: ids[2]!, from: null, to: OTHER }]);
      });

      it('has a story compared anew when one of its accounts is revised', async () => {
        for (const { id, change } of await store.stories.changed(9)) expect([id, change]).toEqual([STORY, 2]);
        await take(store, arrivalOf(1, { text: 'Ferry number 1 left at one.' }));
        expect(await store.stories.changed(9)).toEqual([{ id: STORY, change: 3 }]);
      });

      it('applies a decision once, however many processes take it', async () => {
        expect(await store.stories.assignedUpTo()).toBe(3);
        expect(await assign(3, [{ article: ids[2]!, from: null, to: STORY }])).toBe(false);
        expect(await store.stories.members(STORY)).toEqual([ids[0], ids[1]]);
        expect(await store.stories.get(STORY)).toMatchObject({ articles: 2, outlets: 1 });
      });

      it('names what changed until its dossier is written', async () => {
        const changed = await store.stories.changed(10);
        expect(changed.map((one) => one.id)).toEqual([STORY]);
        await assign(null, [{ article: ids[2]!, from: OTHER, to: STORY }]);
        expect((await store.stories.changed(10))[0]?.change).toBeGreaterThan(changed[0]!.change);
      });

      it('lists the newest page by page, those without a day last', async () => {
        for (const number of [1, 2, 3, 4, 5]) await takeStory(`s${number}`, number > 3 ? null : NOW);
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await store.stories.list({ section: null, order: 'newest', limit: 2, cursor });
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.next;
        } while (cursor && seen.length < 10);
        expect(seen).toEqual(['s3', 's2', 's1', 's5', 's4']);
      });

      it('leaves a story out of lists from when one of its accounts is forgotten until it is compared anew', async () => {
        const [first] = await takeStory('s1', NOW);
        const before = await store.stories.get('s1' as StoryId);
        await store.articles.forget(first!, LATER);
        expect((await store.stories.list({ section: null, order: 'newest', limit: 5 })).items).toEqual([]);
        expect((await store.stories.get('s1' as StoryId))?.version).toBeGreaterThan(before!.version);
        expect(await store.stories.dossier('s1' as StoryId)).toBeNull();
      });

      it('marks the stories of an outlet for a new dossier', async () => {
        const changeOf = async () => (await store.stories.changed(10)).find(({ id }) => id === STORY)!.change;
        const before = await changeOf();
        expect(await store.stories.markChanged('nobody.example', LATER)).toBe(0);
        expect(await changeOf()).toBe(before);
        expect(await store.stories.markChanged('ferry-herald.example', LATER)).toBe(2);
        expect(await changeOf()).toBe(before + 1);
      });

      it('leads from a merged story to the one it went into', async () => {
        await assign(null, [{ article: ids[2]!, from: OTHER, to: STORY }]);
        expect(await store.stories.get(OTHER)).toMatchObject({ into: STORY, articles: 0 });
      });

      it('gives every story of two articles or more, whether its dossier is written or not', async () => {
        const all = async () => {
          const rows = [];
          for await (const page of store.stories.all()) rows.push(...page);
          return rows.map(({ id, version }) => [id, version]);
        };
        expect(await all()).toEqual([[STORY, 0]]);
        await assign(null, [{ article: (await take(store, arrivalOf(4))).id, from: null, to: OTHER }]);
        expect(await all()).toEqual([
          [STORY, 0],
          [OTHER, 0],
        ]);
        await assign(null, [{ article: ids[0]!, from: STORY, to: OTHER }]);
        expect(await all()).toEqual([[OTHER, 0]]);
      });

      it('gives every membership', async () => {
        const rows = [];
        for await (const row of store.stories.memberships()) rows.push(row);
        expect(rows.map((row) => [row.arrival, row.story])).toEqual([
          [1, STORY],
          [2, STORY],
          [3, OTHER],
        ]);
      });
    });

    describe('what outlets usually tell', () => {
      const told = async () =>
        (await store.coverage.told('2031-03-01', '2031-03-31')).map(
          (row) => `${row.day} ${row.section} ${row.outlet} ${row.stories}`,
        );
      const countAll = async (section: string | null = null) => {
        const waiting = await store.coverage.uncounted(10);
        await store.coverage.count(
          waiting.map(({ story, change, accounts }) => ({
            story,
            change,
            day: accounts[0]?.at.slice(0, 10) ?? '',
            section,
            outlets: [...new Set(accounts.map(({ outlet }) => outlet))],
          })),
        );
        return waiting.map(({ story, accounts }) => [story, accounts.length]);
      };

      it('is counted once a change, by day and section, and not for who stands alone', async () => {
        const ids: ArticleId[] = [];
        for (let number = 1; number <= 3; number += 1) ids.push((await take(store, arrivalOf(number))).id);
        await assign(1, [{ article: ids[0]!, from: null, to: STORY }]);
        await assign(2, [{ article: ids[1]!, from: null, to: STORY }]);
        await assign(3, [{ article: ids[2]!, from: null, to: OTHER }]);
        expect(await countAll('world')).toEqual([
          [STORY, 2],
          [OTHER, 0],
        ]);
        expect(await countAll()).toEqual([]);
        expect(await store.coverage.articlesByOutlet()).toEqual(new Map([['ferry-herald.example', 3]]));
        expect(await told()).toEqual(['2031-03-02 world ferry-herald.example 1']);
        expect(await store.coverage.told('2031-03-03', '2031-03-31')).toEqual([]);
        expect(await store.coverage.counted([STORY, OTHER])).toEqual([
          { story: STORY, day: '2031-03-02', section: 'world', outlets: ['ferry-herald.example'] },
        ]);
        await assign(null, [{ article: ids[1]!, from: STORY, to: OTHER }]);
        expect(await countAll()).toEqual([
          [STORY, 0],
          [OTHER, 2],
        ]);
        expect(await told()).toEqual(['2031-03-03 null ferry-herald.example 1']);
        await store.stories.reset();
        expect(await told()).toEqual([]);
      });
    });

    describe('feeds', () => {
      const url = 'https://ferry-herald.example/feed';

      it('follows an address once, and claims what is due for one process alone', async () => {
        const { feed } = await store.feeds.add({ url, now: NOW });
        expect(await store.feeds.add({ url, now: LATER })).toMatchObject({ added: false, feed: { id: feed.id } });
        expect(await store.feeds.nextDue()).toBe(NOW);
        expect(await store.feeds.claimDue(NOW, LATER, 5)).toHaveLength(1);
        expect(await store.feeds.nextDue()).toBe(LATER);
        expect(await store.feeds.claimDue(NOW, LATER, 5)).toEqual([]);
        expect(await store.feeds.claimDue(LATER, '2031-03-10T14:00:00Z', 5)).toHaveLength(1);
      });

      it('keeps its health', async () => {
        const { feed } = await store.feeds.add({ url, now: NOW });
        const attempt = {
          at: NOW,
          status: 500,
          outcome: 'failed',
          items: 0,
          fresh: 0,
          problem: 'server error',
        } as const;
        await store.feeds.recordTry(feed.id, attempt, {
          failures: 1,
          lastTry: NOW,
          problem: 'server error',
          bodyHash: 'x',
        });
        expect(await store.feeds.tries(feed.id, NOW)).toEqual([attempt]);
        expect(await store.feeds.get(feed.id)).toMatchObject({ failures: 1, lastTry: NOW, bodyHash: 'x', pages: true });
        await store.feeds.change(feed.id, { state: 'paused', pages: false });
        expect(await store.feeds.claimDue(LATER, LATER, 5)).toEqual([]);
        expect(await store.feeds.remove(feed.id)).toBe(true);
        expect(await store.feeds.list()).toEqual([]);
      });

      it('tells when each was read, failures left out', async () => {
        const { feed } = await store.feeds.add({ url, now: NOW });
        const tried = (at: string, outcome: 'unchanged' | 'failed') =>
          store.feeds.recordTry(feed.id, { at, status: null, outcome, items: 0, fresh: 0, problem: null }, {});
        for (const at of ['2031-03-10T12:10:00Z', '2031-03-10T12:50:00Z', '2031-03-10T14:00:00Z'])
          await tried(at, 'unchanged');
        await tried('2031-03-10T15:00:00Z', 'failed');
        const readings = await store.feeds.readings('2031-03-10T12:30:00Z');
        expect(readings).toEqual(new Map([[feed.id, ['2031-03-10T12:50:00Z', '2031-03-10T14:00:00Z']]]));
      });

      it('knows an item again, also by an id as long as a text, and what it became', async () => {
        const long = 'long '.repeat(200);
        const article = 'a1' as ArticleId;
        await store.articles.noteItems('f1', [{ item: 'short', hash: 'h1', article }], NOW);
        await store.articles.noteItems('f1', [{ item: long, hash: 'h1', article: null }], NOW);
        await store.articles.noteItems('f1', [{ item: long, hash: 'h2', article }], LATER);
        expect(await store.articles.takenItems('f1', ['short', long, 'other'])).toEqual(
          new Map([
            ['short', { item: 'short', hash: 'h1', article }],
            [long, { item: long, hash: 'h2', article }],
          ]),
        );
        expect(await store.articles.takenItems('f2', ['short'])).toEqual(new Map());
      });
    });

    it('lends a lease to one owner at a time', async () => {
      expect(await store.lease('stories', 'a', NOW, LATER)).toBe(true);
      expect(await store.lease('stories', 'b', NOW, LATER)).toBe(false);
      expect(await store.lease('stories', 'a', NOW, LATER)).toBe(true);
      expect(await store.lease('stories', 'b', LATER, '2031-03-10T14:00:00Z')).toBe(true);
      await store.release('stories', 'b');
      expect(await store.lease('stories', 'a', NOW, LATER)).toBe(true);
    });

    it('keeps what people marked', async () => {
      await store.marks.set({ kind: 'hide', target: 'outlet:x.example', value: null, at: NOW });
      await store.marks.set({ kind: 'hide', target: 'outlet:x.example', value: 'y', at: LATER });
      expect(await store.marks.list('hide')).toEqual([
        { kind: 'hide', target: 'outlet:x.example', value: 'y', at: LATER },
      ]);
      expect(await store.marks.clear('hide', 'outlet:x.example')).toBe(true);
      expect(await store.marks.get('hide', 'outlet:x.example')).toBeNull();
    });

    it('keeps many marks at once, and clears a kind', async () => {
      const read = (target: string, value: string) => ({ kind: 'read' as const, target, value, at: NOW });
      await store.marks.setAll([]);
      await store.marks.setAll([read('story:s1', '1'), read('story:s2', '1'), read('story:s1', '2')]);
      await store.marks.set({ kind: 'follow', target: 'story:s1', value: null, at: NOW });
      expect((await store.marks.list('read')).map(({ target, value }) => [target, value])).toEqual([
        ['story:s1', '2'],
        ['story:s2', '1'],
      ]);
      expect(await store.marks.clearAll('read')).toBe(2);
      expect(await store.marks.list('read')).toEqual([]);
      expect(await store.marks.list('follow')).toHaveLength(1);
    });
  });
}
