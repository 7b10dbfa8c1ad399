import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleHash } from '../../article/article-hash.ts';
import { articleId, type OutletId, type StoryId } from '../../base/ids.ts';
import type { Account } from '../../dossier/dossier.ts';
import { inventAccount } from '../../dossier/invent-account.ts';
import { makeRegistry } from '../../outlet/registry.ts';
import { openSqliteStore } from '../../store/sqlite/sqlite-store.ts';
import type { Store } from '../../store/store.ts';
import { countStories } from './count-stories.ts';
import { readExpectations } from './expect-coverage.ts';

const folder = mkdtempSync(join(tmpdir(), 'synoptic-expect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const registry = makeRegistry([]);

describe('readExpectations', () => {
  let store: Store;
  let number = 0;
  let arrival = 0;
  beforeEach(async () => {
    number += 1;
    arrival = 0;
    store = await openSqliteStore(join(folder, `${number}.db`));
  });
  afterEach(() => store.close());

  /** A story told by these outlets on a day; answers its accounts. */
  async function tell(story: string, day: string, outlets: readonly string[], section = 'world'): Promise<Account[]> {
    const told: Account[] = [];
    for (const outlet of outlets) {
      const account = inventAccount({ id: `${story} ${outlet}`, text: `${story} by ${outlet}.`, outlet });
      const url = `https://${outlet}/${section}/${story}`;
      const published = {
        at: `${day}T10:00:00Z`,
        local: day,
        precision: 'minute' as const,
        from: 'page' as const,
        evidence: [],
      };
      account.outlet = { ...account.outlet, id: outlet as OutletId, domains: [outlet], known: 'text' };
      account.article = { ...account.article, id: articleId(url), url, outlet: outlet as OutletId, published };
      account.article.hash = articleHash(account.article);
      told.push(account);
      await store.articles.acknowledge([
        {
          article: account.article,
          outlet: account.outlet,
          confidence: 1,
          feed: null,
          rawHash: url,
          version: '1',
          at: `${day}T11:00:00Z`,
          rights: { noArchive: false, noMining: false, feedOnly: null },
          features: null,
        },
      ]);
      arrival += 1;
      const move = { article: account.article.id, from: null, to: story as StoryId };
      await store.stories.apply([
        {
          arrival,
          article: account.article.id,
          kind: 'join',
          by: 'machine',
          decision: {},
          moves: [move],
          at: `${day}T11:00:00Z`,
          version: '1',
        },
      ]);
    }
    return told;
  }

  async function expectOf(story: string, accounts: readonly Account[], hidden: string[] = []) {
    await countStories({ store }, new Map());
    const feeds = await store.feeds.list();
    const expecting = await readExpectations({ store, registry }, [story as StoryId], {
      feeds,
      hidden: new Set(hidden),
    });
    const made = expecting.of(story as StoryId, accounts);
    const rows = made.outlets.map(({ outlet, usual, state }) => `${outlet.id} ${usual} ${state}`);
    return { section: made.section, days: made.days, rows };
  }

  const read = async (host: string, tries: [at: string, outcome: 'unchanged' | 'failed'][]) => {
    const { feed } = await store.feeds.add({ url: `https://${host}/feed`, now: '2031-03-01T00:00:00Z' });
    for (const [at, outcome] of tries)
      await store.feeds.recordTry(feed.id, { at, status: null, outcome, items: 0, fresh: 0, problem: null }, {});
    return feed.id;
  };

  it('counts what each outlet told in four weeks, the story itself and older ones left out', async () => {
    await tell('old', '2031-02-01', ['a.example', 'b.example']);
    for (let at = 1; at <= 10; at += 1) await tell(`early${at}`, '2031-03-05', ['a.example', 'b.example', 'c.example']);
    await tell('late', '2031-03-11', ['b.example', 'c.example']);
    const own = await tell('own', '2031-03-10', ['a.example', 'b.example']);
    expect(await expectOf('own', own)).toEqual({
      section: null,
      days: { from: '2031-02-11', to: '2031-03-10' },
      rows: ['a.example 10 healthy', 'b.example 10 healthy', 'c.example 10 healthy'],
    });
    expect((await expectOf('own', own, ['outlet:c.example'])).rows).toEqual([
      'a.example 10 healthy',
      'b.example 10 healthy',
    ]);
  });

  it('takes the section alone where it holds enough', async () => {
    for (let at = 1; at <= 34; at += 1)
      await tell(`s${at}`, '2031-03-05', ['a.example', 'b.example', 'c.example'], 'sport');
    for (let at = 1; at <= 5; at += 1) await tell(`w${at}`, '2031-03-05', ['a.example', 'd.example'], 'world');
    const sport = await tell('own', '2031-03-10', ['a.example', 'b.example'], 'sport');
    expect(await expectOf('own', sport)).toMatchObject({
      section: 'sport',
      rows: ['a.example 34 healthy', 'b.example 34 healthy', 'c.example 34 healthy'],
    });
    const world = await tell('other', '2031-03-10', ['a.example', 'd.example'], 'world');
    expect((await expectOf('other', world)).rows[0]).toBe('a.example 40 healthy');
  });

  it('says nothing where too little was told', async () => {
    await tell('one', '2031-03-05', ['a.example', 'b.example']);
    const own = await tell('own', '2031-03-10', ['a.example', 'b.example']);
    expect(await expectOf('own', own)).toEqual({ section: null, days: undefined, rows: [] });
  });

  it('tells did-not-cover from could-not-fetch and not-followed by the tries in the window of the story', async () => {
    for (let at = 1; at <= 10; at += 1)
      await tell(`early${at}`, '2031-03-05', ['a.example', 'b.example', 'c.example', 'd.example', 'e.example']);
    const own = await tell('own', '2031-03-10', ['a.example', 'e.example']);
    await read('a.example', [['2031-03-10T10:30:00Z', 'unchanged']]);
    await read('b.example', [
      ['2031-03-10T09:00:00Z', 'unchanged'],
      ['2031-03-10T12:00:00Z', 'failed'],
      ['2031-03-12T12:00:00Z', 'unchanged'],
    ]);
    const paused = await read('c.example', [['2031-03-10T12:00:00Z', 'unchanged']]);
    await store.feeds.change(paused, { state: 'paused' });
    await read('f.example', [['2031-03-11T09:00:00Z', 'unchanged']]);
    expect((await expectOf('own', own)).rows).toEqual([
      'a.example 10 healthy',
      'b.example 10 could-not-fetch',
      'c.example 10 not-followed',
      'd.example 10 not-followed',
      'e.example 10 not-followed',
    ]);
  });
});
