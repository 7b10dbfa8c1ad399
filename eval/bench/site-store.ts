import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Article, Document } from '../../src/article/article.ts';
import { type ArticleId, digest, type StoryId } from '../../src/base/ids.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { Store } from '../../src/store/store.ts';
import { built } from '../built.ts';

/** Clusters of the pile whose dossiers are copied. */
const SMALLEST = 250;
/** Days without a report after which a story sleeps, and how many of its accounts are remembered then: as `SLEEP_SETTINGS`. */
const SLEEPS_AFTER = 7;
const REMEMBERED = 2;
/** Vectors written in one transaction. */
const BATCH = 1000;

type Print = (line: string) => void;

/** Makes a store of so many stories, of five accounts on average. */
export async function fillStore(data: string, stories: number, print: Print): Promise<void> {
  mkdirSync(data, { recursive: true });
  const { compare } = await built<typeof import('../../src/run/compare.ts')>('run/compare.js');
  const { openSqliteStore } =
    await built<typeof import('../../src/store/sqlite/sqlite-store.ts')>('store/sqlite/sqlite-store.js');
  const maker = [...process.execArgv, process.argv[1] ?? '', 'site', '--pile', String(SMALLEST)];
  const pile = execFileSync(process.execPath, maker, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const documents = JSON.parse(pile) as Document[];
  const { dossiers } = await compare(documents.map((document) => ({ kind: 'document', document })));
  const store = await openSqliteStore(join(data, 'synoptic.db'));
  const started = performance.now();
  let articles = 0;
  for (let copy = 0; copy < stories; copy += 1) {
    const template = dossiers[copy % dossiers.length]!;
    // The largest come up seldom, as in the news: five accounts a story on average.
    if (template.articles.length > 12 && copy % 8 !== 0) {
      articles += await save(store, copied(dossiers.find((one) => one.articles.length === 3) ?? template, copy), copy);
    } else articles += await save(store, copied(template, copy), copy);
    if (copy % 2000 === 1999) print(`filled    ${copy + 1} stories, ${articles} articles`);
  }
  await store.close();
  print(`filled    ${stories} stories, ${articles} articles in ${Math.round((performance.now() - started) / 1000)} s`);
  // What `ingest` takes in while pages are asked for.
  mkdirSync(join(data, 'late'));
  for (const [index, { content, hints }] of documents.slice(0, 400).entries())
    writeFileSync(
      join(data, 'late', `${index}.json`),
      JSON.stringify({ ...hints, url: `${hints.url}/late`, text: content }),
    );
}

/** The dossier under new ids, its newest report a minute after that of the copy before. */
function copied(dossier: Dossier, copy: number): Dossier {
  const renamed = JSON.stringify(dossier).replace(
    /"([as])[0-9a-f]{16}"/g,
    (id, kind: string) => `"${kind}${digest(id, String(copy)).slice(0, 16)}"`,
  );
  const made = JSON.parse(renamed) as Dossier;
  made.story.lastPublished = new Date(Date.UTC(2031, 1, 1) + copy * 60_000).toISOString().replace('.000', '');
  return made;
}

async function save(store: Store, dossier: Dossier, copy: number): Promise<number> {
  const { sumUpStory } =
    await built<typeof import('../../src/run/newsroom/sum-up-story.ts')>('run/newsroom/sum-up-story.js');
  const at = dossier.story.lastPublished ?? '2031-01-01T00:00:00Z';
  const outlets = new Map(dossier.outlets.map((outlet) => [outlet.id, outlet]));
  const arrivals = dossier.articles.map((article: Article) => ({
    article: { ...article, url: `${article.url}?copy=${copy}` },
    outlet: outlets.get(article.outlet)!,
    confidence: 1,
    feed: null,
    rawHash: article.hash,
    version: 'bench',
    at,
    rights: { noArchive: false, noMining: false, feedOnly: null },
    features: null,
  }));
  const taken = await store.articles.acknowledge(arrivals);
  const story = dossier.story.id as StoryId;
  await store.stories.apply(
    taken.map(({ id, arrival }, index) => ({
      arrival,
      article: id as ArticleId,
      kind: index === 0 ? 'open' : 'join',
      by: 'machine' as const,
      decision: { kind: index === 0 ? 'open' : 'join', article: id, story },
      moves: [{ article: id as ArticleId, from: null, to: story }],
      at,
      version: 'bench',
    })),
  );
  const { summary, importance } = sumUpStory(dossier);
  const slim = { ...dossier, articles: dossier.articles.map((article) => ({ ...article, text: '', removed: [] })) };
  const change = (await store.stories.changed(1))[0]?.change ?? taken.length;
  await store.stories.saveDossier(story, change, {
    dossier: slim,
    section: ['world', 'politics', 'business', 'science'][copy % 4] ?? null,
    importance,
    summary,
    at,
    stageVersion: 'bench',
  });
  return taken.length;
}

/**
 * Writes what is to come in while pages are asked for: the texts of `late/` with their letters exchanged, so that they tell
 * each other's events and none that the store knows, other ones in each run. Answers the folder.
 */
export function writeLate(data: string, run: number): string {
  const folder = join(data, `late-${run}`);
  mkdirSync(folder, { recursive: true });
  const vowels = 'aeiou';
  const others = 'bcdfghjklmnprstvw';
  const turned = (letters: string, letter: string) =>
    letters[(letters.indexOf(letter) + 1 + (run % (letters.length - 1))) % letters.length]!;
  const turn = (text: string) =>
    text.replace(/[a-zA-Z]/g, (letter) => {
      const low = letter.toLowerCase();
      const letters = vowels.includes(low) ? vowels : others.includes(low) ? others : null;
      if (letters === null) return letter;
      return letter === low ? turned(letters, low) : turned(letters, low).toUpperCase();
    });
  for (const name of readdirSync(join(data, 'late'))) {
    const record = JSON.parse(readFileSync(join(data, 'late', name), 'utf8')) as Record<string, string>;
    const { text = '', title, url = '' } = record;
    const late = { ...record, url: `${url}-${run}`, text: turn(text), ...(title && { title: turn(title) }) };
    writeFileSync(join(folder, name), JSON.stringify(late));
  }
  return folder;
}

/**
 * Brings the store to where a newsroom would have it: every article with what story forming reads of it (the copies of a text
 * share theirs, made once), stories that are long silent asleep, all counted among those that their outlets tell. Without it, whoever forms
 * stories would describe every article of the store anew while pages are timed. Does nothing where that is done.
 */
export async function completeStore(data: string, print: Print): Promise<void> {
  const { openSqliteStore } =
    await built<typeof import('../../src/store/sqlite/sqlite-store.ts')>('store/sqlite/sqlite-store.js');
  const { vectorRow } = await built<typeof import('../../src/run/newsroom/story-vectors.ts')>(
    'run/newsroom/story-vectors.js',
  );
  const { describeArticle } =
    await built<typeof import('../../src/features/describe-article.ts')>('features/describe-article.js');
  const { loadKnowledge } = await built<typeof import('../../src/run/load-knowledge.ts')>('run/load-knowledge.js');
  const { countStories } = await built<typeof import('../../src/run/newsroom/count-stories.ts')>(
    'run/newsroom/count-stories.js',
  );
  const path = join(data, 'synoptic.db');
  const store = await openSqliteStore(path);
  const started = performance.now();
  const database = new Database(path);
  const missing = database
    .prepare(
      `select article.id, article.hash, article.arrived from story_row join article on article.id = story_row.article
        where story_row.vector is null`,
    )
    .all() as { id: ArticleId; hash: string; arrived: string }[];
  const knowledge = loadKnowledge();
  const described = new Map<string, { article: Article; features: ReturnType<typeof describeArticle> }>();
  const vectors = new Map<string, Uint8Array>();
  let rows: { article: ArticleId; vector: Uint8Array }[] = [];
  for (const { id, hash, arrived } of missing) {
    let one = described.get(hash);
    if (!one) {
      const { article } = (await store.articles.get(id))!;
      one = { article, features: describeArticle(article, knowledge) };
      described.set(hash, one);
    }
    const key = `${hash} ${arrived.slice(0, 10)}`;
    const vector = vectors.get(key) ?? vectorRow(one.article, one.features, arrived);
    vectors.set(key, vector);
    rows.push({ article: id, vector });
    if (rows.length < BATCH) continue;
    await store.stories.saveVectors(rows);
    rows = [];
  }
  await store.stories.saveVectors(rows);
  await countStories({ store }, new Map());
  // What an earlier run left unassigned.
  for (const { id } of await store.articles.arrivalsAfter(await store.stories.assignedUpTo(), 10_000))
    await store.articles.forget(id, '2031-03-01T00:00:00Z');
  if (missing.length > 0) {
    database.exec(`update story_row set awake = 0 where arrival in (
      select arrival from (
        select article.arrival, row_number() over (partition by article.story order by article.arrival desc) as place
        from article join story on story.id = article.story
        where story.last < (select datetime(max(last), '-${SLEEPS_AFTER} days') from story))
      where place > ${REMEMBERED})`);
  }
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
  await store.close();
  if (missing.length === 0) return;
  const seconds = Math.round((performance.now() - started) / 1000);
  print(`completed ${missing.length} articles of ${described.size} texts in ${seconds} s`);
}
