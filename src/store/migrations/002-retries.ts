import { type Kysely, sql } from 'kysely';

/** Pages that failed are asked for again: what is needed for that, and which article an item of a feed became. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run('alter table feed_item add column article text');
  await run('alter table failure add column item text');
  await run('create index failure_again on failure (again) where again is not null');
}
