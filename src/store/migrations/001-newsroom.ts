import { type Kysely, sql } from 'kysely';

/** The first schema. Keys lead with what a distributed engine would divide by: the article, the story, the feed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run(`create table feed (
    id text primary key, url text not null unique, title text, site text, folder text, language text, country text,
    state text not null, pages integer not null, etag text, last_modified text, body_hash text, added text not null,
    last_try text, last_good text, due text not null, every integer not null, failures integer not null,
    status integer, problem text)`);
  await run('create index feed_due on feed (state, due)');
  await run(`create table feed_try (
    feed text not null, at text not null, status integer, outcome text not null, items integer not null,
    fresh integer not null, problem text)`);
  await run('create index feed_try_feed on feed_try (feed, at)');
  await run(
    'create table feed_item (feed text not null, item text not null, hash text not null, at text not null, primary key (feed, item)) without rowid',
  );
  // autoincrement: an arrival number is never given twice, also after an article was forgotten.
  await run(`create table article (
    arrival integer primary key autoincrement, id text not null unique, url text, outlet text not null, title text not null,
    published text, language text not null, revision integer not null, hash text not null, raw_hash text not null,
    confidence real not null, feed text, arrived text not null, rights text not null, version text not null, story text,
    has_text integer not null, article_json text not null, outlet_json text not null)`);
  await run('create index article_story on article (story, published)');
  await run('create index article_outlet on article (outlet, published)');
  await run('create index article_published on article (published)');
  await run('create index article_arrived on article (has_text, arrived)');
  await run(`create table revision (
    article text not null, revision integer not null, at text not null, hash text not null, title text not null,
    packed blob, primary key (article, revision))`);
  await run(
    'create table features (article text primary key, revision integer not null, version text not null, packed blob not null)',
  );
  await run(`create table failure (
    what text primary key, stage text not null, code text not null, why text not null, at text not null,
    tries integer not null, again text)`);
  await run('create table forgotten (what text primary key, at text not null)');
  await run(`create table story (
    id text primary key, into_story text, title text not null, section text, articles integer not null,
    outlets integer not null, origins integer not null, differences integer not null, first text, last text,
    updated text not null, importance real not null, version integer not null, summary text not null,
    change integer not null, written integer not null)`);
  await run('create index story_importance on story (importance, id) where articles > 1');
  await run('create index story_section on story (section, importance, id) where articles > 1');
  await run('create index story_updated on story (last, id) where articles > 1');
  await run('create index story_changed on story (updated) where change > written');
  await run(`create table decision (
    number integer primary key autoincrement, arrival integer, article text, kind text not null, by_whom text not null,
    decision text not null, moves text not null, at text not null, version text not null, undone text)`);
  await run('create index decision_article on decision (article)');
  await run(`create table dossier (
    story text not null, version integer not null, at text not null, stage_version text not null, packed blob not null,
    primary key (story, version))`);
  await run(`create table story_entity (
    story text not null, name text not null, folded text not null, type text not null, role text, mentions integer not null,
    primary key (story, name, type)) without rowid`);
  await run('create index story_entity_name on story_entity (folded, story)');
  await run(
    'create table mark (kind text not null, target text not null, value text, at text not null, primary key (kind, target)) without rowid',
  );
  await run('create table lease (name text primary key, owner text not null, until text not null)');
  await run('create table progress (name text primary key, value integer not null)');
  await run(
    "create virtual table article_words using fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')",
  );
}
