import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'libsql';
import type { RefusalCode } from '../../base/refusal.ts';
import { failed, ok, type Result } from '../../base/result.ts';

/** Refusals of a restore: nothing was changed. */
export interface NotRestored {
  code: RefusalCode;
  why: string;
}

/** Null where the file is a whole store; else what is wrong with it. */
export function faultOfCopy(path: string): string | null {
  if (!existsSync(path)) return 'there is no such file';
  let database: InstanceType<typeof Database> | null = null;
  try {
    database = new Database(path, { readonly: true } as never);
    const tables = database
      .prepare("select count(*) as n from sqlite_master where name in ('article', 'story')")
      .get([]);
    if ((tables as { n: number }).n !== 2) return 'it is no store of Synoptic';
    const fault = database.prepare('pragma integrity_check(1)').get([]) as { integrity_check: string };
    return fault.integrity_check === 'ok' ? null : `it is damaged: ${fault.integrity_check}`;
  } catch (error) {
    return `it is no store of Synoptic (${error instanceof Error ? error.message : error})`;
  } finally {
    database?.close();
  }
}

/**
 * Puts a copy in the place of a store. What was there before is kept beside it under the name given back (null: nothing
 * was). Refused where the copy is not whole, or another process has the store open: it would go on writing to the old one.
 */
export function restoreSqlite(copy: string, path: string, suffix: string): Result<string | null, NotRestored> {
  const fault = faultOfCopy(copy);
  if (fault) return failed({ code: 'unreadable', why: fault });
  const part = `${path}.part`;
  copyFileSync(copy, part);
  let kept: string | null = null;
  if (existsSync(path)) {
    if (!isAlone(path)) {
      rmSync(part);
      return failed({ code: 'unreachable', why: 'another process has the store open: stop it first' });
    }
    kept = `${path}.${suffix}`;
    renameSync(path, kept);
  }
  for (const log of ['-wal', '-shm']) rmSync(`${path}${log}`, { force: true });
  renameSync(part, path);
  return ok(kept);
}

/** True where no other connection is open: only then can SQLite fold its log in and leave WAL. */
function isAlone(path: string): boolean {
  const database = new Database(path);
  try {
    database.exec('pragma busy_timeout = 500');
    const mode = database.prepare('pragma journal_mode = delete').get([]) as { journal_mode: string };
    return mode.journal_mode === 'delete';
  } catch {
    return false;
  } finally {
    database.close();
  }
}
