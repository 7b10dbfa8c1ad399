import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { correctionIn } from '../../src/run/newsroom/correct-stories.ts';
import { openStoryKeeper } from '../../src/run/newsroom/keep-stories.ts';
import { realClock } from '../../src/run/newsroom/newsroom.ts';
import type { OpenNewsroom } from '../../src/run/newsroom/open-newsroom.ts';
import { rebuildStories } from '../../src/run/newsroom/rebuild-stories.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { Corrections } from '../../src/story/corrections.ts';

/** What is held against the store, all of it recorded outside of it. */
export interface Witness {
  /** Article by its number in the order of arrival, and the highest revision that was acknowledged. */
  acknowledged: Map<number, { id: string; revision: number }>;
  /** Numbers of the corrections by hand that were acknowledged and not undone. */
  corrections: Set<number>;
}

/** Milliseconds by which the clock is put forward, so that a lease of a killed process has run out. */
const LATER = 3_600_000;

const QUERIES: [fault: string, query: string][] = [
  ['damaged', "select integrity_check as what from pragma_integrity_check where integrity_check <> 'ok'"],
  ['twice', 'select url as what from article where url is not null group by url having count(*) > 1'],
  [
    'without text',
    'select id as what from article left join revision on article = id and revision.revision = article.revision where packed is null',
  ],
  [
    'without features',
    'select id as what from article left join features on article = id and features.revision = article.revision where packed is null',
  ],
  [
    'without a row for story forming',
    'select article.id as what from article left join story_row on story_row.article = article.id where story_row.arrival is not article.arrival or vector is null',
  ],
  ['not to be searched', 'select id as what from article where arrival not in (select rowid from article_words)'],
  [
    'in another story for story forming',
    'select article.id as what from article join story_row on story_row.article = article.id where story_row.story is not article.story',
  ],
  [
    'assigned, but in no story',
    "select id as what from article where story is null and arrival <= (select value from progress where name = 'assigned')",
  ],
  [
    'in a story before its turn',
    "select id as what from article where story is not null and arrival > (select value from progress where name = 'assigned')",
  ],
  [
    'a story that counts wrongly',
    'select id as what from story where articles <> (select count(*) from article where story = story.id)',
  ],
  [
    'decided twice',
    'select arrival as what from decision where arrival is not null group by arrival having count(*) > 1',
  ],
  [
    'a version without its dossier',
    'select id as what from story where version > 0 and not exists (select 1 from dossier where dossier.story = id and dossier.version = story.version)',
  ],
];

/** What is wrong with a store after a kill; empty: nothing. Reads the file itself, and forms stories anew in a copy of it. */
export async function examineKills(open: OpenNewsroom, data: string, witness: Witness): Promise<string[]> {
  const faults: string[] = [];
  const file = new Database(join(data, 'synoptic.db'));
  try {
    for (const [fault, query] of QUERIES) {
      const rows = file.prepare(query).all([]) as { what: unknown }[];
      if (rows.length > 0) faults.push(`${rows.length} ${fault}: ${rows[0]?.what}`);
    }
    const rows = file.prepare('select arrival, id, revision from article').all([]) as {
      arrival: number;
      id: string;
      revision: number;
    }[];
    const held = new Map(rows.map((row) => [row.arrival, row]));
    for (const [arrival, { id, revision }] of witness.acknowledged) {
      const row = held.get(arrival);
      if (row?.id !== id) faults.push(`acknowledged as number ${arrival}, but lost: ${id}`);
      else if (row.revision < revision) faults.push(`revision ${revision} was acknowledged, but lost: ${id}`);
    }
  } finally {
    file.close();
  }
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-kills-copy-'));
  try {
    await open.newsroom.store.backup(join(folder, 'synoptic.db'));
    faults.push(...(await examineStories(open, folder, witness)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}

/** Stories as they were formed in spite of all kills, against those formed anew from the recorded order of arrival. */
async function examineStories(open: OpenNewsroom, data: string, witness: Witness): Promise<string[]> {
  const faults: string[] = [];
  const store = await openSqliteStore(join(data, 'synoptic.db'));
  const newsroom = { ...open.newsroom, store, clock: { ...realClock, now: () => Date.now() + LATER } };
  try {
    await openStoryKeeper(newsroom, 'goes on').catchUp();
    const formed = storiesIn(data);
    await rebuildStories(newsroom, openStoryKeeper(newsroom, 'forms anew'));
    const anew = storiesIn(data);
    const parted = formed.filter((row, at) => row !== anew[at]);
    if (parted.length > 0 || formed.length !== anew.length)
      faults.push(`stories formed anew are others: ${formed.length} rows, ${anew.length} anew, first ${parted[0]}`);
    const kept = await store.stories.corrections();
    for (const number of witness.corrections)
      if (!kept.some((one) => one.number === number)) faults.push(`correction ${number} was acknowledged, but lost`);
    const corrections = new Corrections(kept.map(correctionIn));
    for await (const { article, story } of store.stories.memberships()) {
      const placed = corrections.storyOf(article);
      if (placed && placed !== story) faults.push(`a person put it into ${placed}, but it is in ${story}: ${article}`);
    }
    return faults;
  } finally {
    await store.close();
  }
}

/** Every article with its story, and every story with its size and where it leads. */
export function storiesIn(data: string): string[] {
  const file = new Database(join(data, 'synoptic.db'));
  try {
    const rows = [
      'select arrival, id, story from article order by arrival',
      'select id, into_story, articles from story order by id',
    ].flatMap((query) => file.prepare(query).all([]) as object[]);
    return rows.map((row) => JSON.stringify(row));
  } finally {
    file.close();
  }
}
