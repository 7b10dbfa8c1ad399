import { type Kysely, sql } from 'kysely';

/**
 * What story forming reads of an article stands in a narrow table of its own, so that the index is rebuilt without reading
 * texts or features. People's decisions get their place in the order of arrival and among each other, so that a replay
 * takes them where they were taken.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run(`create table story_row (
    arrival integer primary key, article text not null unique, story text, awake integer not null, vector blob)`);
  await run('create index story_row_awake on story_row (arrival) where awake = 1 and story is not null');
  await run('create index story_row_story on story_row (story)');
  await run('insert into story_row select arrival, id, story, 1, null from article');
  for (const column of ['after_arrival', 'change', 'undone_after', 'undone_change'])
    await run(`alter table decision add column ${column} integer`);
  await run('create index decision_change on decision (change) where change is not null');
  await run(`update decision set
    after_arrival = coalesce((select value from progress where name = 'assigned'), 0),
    change = (select count(*) from decision as other where other.by_whom = 'person' and other.undone is null and other.number <= decision.number)
    where by_whom = 'person' and undone is null`);
  for (const name of ['changes', 'applied'])
    await run(`insert into progress select '${name}', count(*) from decision where change is not null`);
}
