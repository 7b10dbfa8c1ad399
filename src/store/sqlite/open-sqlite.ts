import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';
import * as newsroom from '../migrations/001-newsroom.ts';
import * as retries from '../migrations/002-retries.ts';
import * as storyRows from '../migrations/003-story-rows.ts';
import * as told from '../migrations/004-told.ts';
import type { Schema } from './schema.ts';

/** Milliseconds a process waits for another one's transaction before it gives up. */
const PATIENCE = 15_000;
/** Milliseconds between two tries to get the write lock. */
const PAUSES = [1, 2, 5, 10, 20];
/** Statements kept ready: preparing one costs more than most of them do. */
const READY = 200;

/** Every migration, by name, in order. A landed one is never changed. */
const MIGRATIONS = { '001-newsroom': newsroom, '002-retries': retries, '003-story-rows': storyRows, '004-told': told };

export type Db = Kysely<Schema>;

/**
 * Opens the file, making it where it is not there, and brings its schema up to date. WAL, so that readers never wait for
 * a writer; synchronous FULL, so that an acknowledged write survives also the loss of power. `cache`: megabytes of the file
 * that this connection keeps; what the system keeps of it serves all of them.
 */
export async function openSqlite(path: string, cache = 16): Promise<{ db: Db; path: string }> {
  const database = await patiently(() => {
    const opened = new Database(path);
    opened.exec(`pragma busy_timeout = ${PATIENCE}`);
    opened.exec('pragma journal_mode = wal');
    opened.exec('pragma synchronous = full');
    opened.exec('pragma foreign_keys = on');
    opened.exec(`pragma cache_size = -${cache * 1024}`);
    opened.exec('pragma temp_store = memory');
    return opened;
  });
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keptReady(database) as never }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  await patiently(async () => {
    const { error } = await migrator.migrateToLatest();
    if (error) throw error instanceof Error ? error : new Error(String(error));
  });
  return { db, path };
}

/** The same database, which prepares a statement once and not each time it is used. */
function keptReady(database: Database.Database): Pick<Database.Database, 'prepare' | 'close'> {
  const ready = new Map<string, Database.Statement>();
  return {
    prepare: (text) => {
      const found = ready.get(text) ?? database.prepare(text);
      ready.delete(text);
      ready.set(text, found);
      if (ready.size > READY) ready.delete(ready.keys().next().value!);
      return found;
    },
    close: () => {
      ready.clear();
      return database.close();
    },
  } as Pick<Database.Database, 'prepare' | 'close'>;
}

/**
 * Two processes that open a new file at once may find it locked while it is switched to WAL, or its tables made by the other
 * (whose migration then counts; one's own was rolled back): try again for a while.
 */
async function patiently<Value>(open: () => Value | Promise<Value>): Promise<Value> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const locked = /locked|busy|already exists|duplicate column|unique constraint/i.test(
        error instanceof Error ? error.message : String(error),
      );
      if (!locked || performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * One write transaction. `begin immediate` takes the write lock at once: a deferred one that first reads would fail when
 * another process wrote in between. Where another one holds the lock, this one lets go of its connection and comes back: to
 * wait inside SQLite would keep the whole thread from answering who only reads.
 */
export async function write<Value>(db: Db, work: (tx: Db) => Promise<Value>): Promise<Value> {
  const end = performance.now() + PATIENCE;
  for (let tries = 0; ; tries += 1) {
    const done = await db.connection().execute(async (tx): Promise<{ value: Value } | null> => {
      if (!(await begin(tx, performance.now() > end))) return null;
      try {
        const value = await work(tx);
        await sql`commit`.execute(tx);
        return { value };
      } catch (error) {
        await sql`rollback`.execute(tx).catch(() => undefined);
        throw error;
      }
    });
    if (done) return done.value;
    await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(tries, PAUSES.length - 1)]));
  }
}

/** False where another one holds the write lock; throws that where it is `last`. */
async function begin(tx: Db, last: boolean): Promise<boolean> {
  await sql`pragma busy_timeout = 0`.execute(tx);
  try {
    await sql`begin immediate`.execute(tx);
    return true;
  } catch (error) {
    if (last || !isLocked(error)) throw error;
    return false;
  } finally {
    await sql`pragma busy_timeout = ${sql.raw(String(PATIENCE))}`.execute(tx);
  }
}

const isLocked = (error: unknown): boolean =>
  /locked|busy/i.test(error instanceof Error ? error.message : String(error));
