import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ArticleId, articleId, type StoryId } from '../../src/base/ids.ts';
import { loadKnowledge } from '../../src/run/load-knowledge.ts';
import { loadRegistry } from '../../src/run/load-registry.ts';
import { type CorrectionRequest, correctStories, undoCorrection } from '../../src/run/newsroom/correct-stories.ts';
import { describeInPlace } from '../../src/run/newsroom/describe-documents.ts';
import { ingest } from '../../src/run/newsroom/ingest.ts';
import { openStoryKeeper } from '../../src/run/newsroom/keep-stories.ts';
import type { Newsroom } from '../../src/run/newsroom/newsroom.ts';
import { rebuildStories } from '../../src/run/newsroom/rebuild-stories.ts';
import type { Input } from '../../src/run/read/input.ts';
import { readInputs } from '../../src/run/read/read-inputs.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';

const SAMPLE = resolve(import.meta.dirname, '../../data/sample');
const folder = mkdtempSync(join(tmpdir(), 'synoptic-corrections-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const knowledge = loadKnowledge();
const registry = loadRegistry([join(SAMPLE, 'outlets.json')]);
let number = 0;

async function open(path: string): Promise<Newsroom> {
  return {
    store: await openSqliteStore(path),
    web: undefined as never,
    registry,
    knowledge,
    describe: describeInPlace(registry, knowledge),
    clock: { now: () => Date.parse('2031-03-10T12:00:00Z'), sleep: async () => undefined },
    log: () => undefined,
    changed: () => undefined,
  };
}

async function storiesOf({ store }: Newsroom): Promise<Map<ArticleId, StoryId>> {
  const places = new Map<ArticleId, StoryId>();
  for await (const { article, story } of store.stories.memberships()) places.set(article, story);
  return places;
}

describe('a person corrects stories', () => {
  let inputs: Input[];
  let path: string;
  let newsroom: Newsroom;
  beforeAll(async () => {
    inputs = [];
    for await (const input of readInputs([join(SAMPLE, 'articles')], process.stdin)) inputs.push(input);
  });
  beforeEach(async () => {
    number += 1;
    path = join(folder, `${number}.db`);
    newsroom = await open(path);
    return () => newsroom.store.close();
  });

  const large = async () => {
    const { items } = await newsroom.store.stories.list({ order: 'importance', limit: 3 });
    return Promise.all(items.map(async ({ id }) => ({ id, articles: await newsroom.store.stories.members(id) })));
  };

  it('at once, kept as theirs, and undone by one call', async () => {
    await ingest(newsroom, openStoryKeeper(newsroom, 'a'), inputs.slice(0, 40));
    const before = await storiesOf(newsroom);
    const [one, other, third] = await large();

    const merge = await correctStories(newsroom, { kind: 'merge', from: one!.id, into: other!.id });
    if (!merge.ok) throw new Error(merge.failure.why);
    expect(merge.value.stories).toEqual([one!.id, other!.id]);
    expect((await newsroom.store.stories.members(one!.id)).length).toBe(0);
    expect((await newsroom.store.stories.changed(9)).map(({ id }) => id)).toEqual([other!.id]);

    const article = one!.articles[0]!;
    const move = await correctStories(newsroom, { kind: 'move', article, to: third!.id });
    if (!move.ok) throw new Error(move.failure.why);
    const off = other!.articles.slice(0, 1);
    const split = await correctStories(newsroom, { kind: 'split', story: other!.id, articles: off });
    if (!split.ok) throw new Error(split.failure.why);
    expect(await newsroom.store.stories.members(split.value.stories.at(-1)!)).toEqual(off);
    const decisions = await newsroom.store.stories.decisionsOf(article);
    expect(decisions.at(-1)).toMatchObject({ by: 'person', kind: 'move' });

    // The merge goes, what was decided after it stays.
    expect(await undoCorrection(newsroom, merge.value.number)).toMatchObject({ ok: true });
    expect((await storiesOf(newsroom)).get(article)).toBe(third!.id);
    for (const { value } of [move, split]) expect((await undoCorrection(newsroom, value.number)).ok).toBe(true);
    expect(await storiesOf(newsroom)).toEqual(before);
    expect(await undoCorrection(newsroom, merge.value.number)).toMatchObject({ ok: false });
  });

  it('beside a keeper of another process, which follows; stories formed anew are the same, whoever goes on', async () => {
    const keeper = openStoryKeeper(newsroom, 'a');
    const ask = async (request: CorrectionRequest) => {
      const done = await correctStories(other, request);
      if (!done.ok) throw new Error(done.failure.why);
      return done.value;
    };
    const other = await open(path);
    await ingest(newsroom, keeper, inputs.slice(0, 30));
    const [one, two, three] = await large();
    const merge = await ask({ kind: 'merge', from: two!.id, into: one!.id });
    const move = await ask({ kind: 'move', article: three!.articles[0]!, to: one!.id });
    await ingest(newsroom, keeper, inputs.slice(30, 40));
    const { stories } = await ask({ kind: 'split', story: three!.id, articles: three!.articles.slice(1, 2) });
    await undoCorrection(other, merge.number);
    await ingest(newsroom, keeper, inputs.slice(40, 50));
    const places = await storiesOf(newsroom);
    expect(places.get(three!.articles[0]!)).toBe(one!.id);
    expect(places.get(three!.articles[1]!)).toBe(stories.at(-1));
    for (const article of two!.articles) expect(places.get(article)).toBe(two!.id);

    await rebuildStories(other, openStoryKeeper(other, 'b'));
    expect(await storiesOf(newsroom)).toEqual(places);
    // The first keeper has not seen any of that, a third begins from the rows: both go on alike.
    const third = await open(path);
    await ingest(newsroom, keeper, inputs.slice(50, 55));
    await ingest(third, openStoryKeeper(third, 'c'), inputs.slice(55));
    const all = await storiesOf(newsroom);
    expect(all.size).toBe(inputs.length);
    await undoCorrection(third, move.number);
    expect((await storiesOf(newsroom)).get(three!.articles[0]!)).toBe(three!.id);
    await rebuildStories(newsroom, keeper, 'features');
    expect(await storiesOf(newsroom)).toEqual(new Map([...all, [three!.articles[0]!, three!.id]]));
    await other.store.close();
    await third.store.close();
  });

  it('and is told why where that cannot be done', async () => {
    await ingest(newsroom, openStoryKeeper(newsroom, 'a'), inputs.slice(0, 20));
    const [one] = await large();
    const nowhere = 's0' as StoryId;
    const requests = [
      { kind: 'merge', from: one!.id, into: nowhere },
      { kind: 'merge', from: one!.id, into: one!.id },
      { kind: 'split', story: one!.id, articles: one!.articles },
      { kind: 'split', story: one!.id, articles: [articleId('nobody')] },
      { kind: 'move', article: one!.articles[0]!, to: nowhere },
      { kind: 'move', article: one!.articles[0]!, to: one!.id },
      { kind: 'pin', article: articleId('nobody') },
    ] as const;
    for (const request of requests)
      expect(await correctStories(newsroom, request)).toMatchObject({ ok: false, failure: { stage: 'story' } });
    expect(await newsroom.store.stories.corrections()).toEqual([]);
  });
});
