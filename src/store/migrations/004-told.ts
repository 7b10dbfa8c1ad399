import { type Kysely, sql } from 'kysely';

/**
 * What each outlet usually tells: `told` holds a story as it was counted, `outlet_day` the sums, so that a month's base rates
 * are read from some thousand small rows and not from every article.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run('alter table story add column counted integer not null default 0');
  await run('create index story_uncounted on story (id) where change > counted');
  await run('create table told (story text primary key, day text not null, section text, outlets text not null)');
  await run(
    'create table outlet_day (day text not null, section text not null, outlet text not null, stories integer not null, primary key (day, section, outlet)) without rowid',
  );
  await run('create index feed_try_at on feed_try (at, feed, outcome)');
}
