import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Store } from '../../store/store.ts';
import { exportTable } from './export-table.ts';
import type { Export, Filter, Missing, Table } from './table.ts';
import { type Format, type Sink, writeParquet, writeText } from './write-rows.ts';

/** `rows` and the length of `missing` make `total`. */
export interface Exported {
  what: Export;
  format: Format;
  total: number;
  rows: number;
  missing: Missing[];
}

/** Writes an export to a file. It gets its name when it is whole: a file of that name is never half of one. */
export async function exportToFile(
  store: Store,
  { what, format, ...filter }: { what: Export; format: Format } & Filter,
  path: string,
): Promise<Exported> {
  const table = exportTable(store, what, filter);
  const part = `${path}.part`;
  try {
    const rows = format === 'parquet' ? await writeParquet(table, part) : await writeTextFile(table, format, part);
    await rename(part, path);
    return summaryOf(table, { what, format, rows });
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The same to whatever takes text. */
export async function exportToSink(
  store: Store,
  { what, format, ...filter }: { what: Export; format: 'jsonl' | 'csv' } & Filter,
  sink: Sink,
): Promise<Exported> {
  const table = exportTable(store, what, filter);
  return summaryOf(table, { what, format, rows: await writeText(table, format, sink) });
}

async function writeTextFile(table: Table, format: 'jsonl' | 'csv', path: string): Promise<number> {
  const stream = createWriteStream(path);
  const done = finished(stream);
  const broken = done.then(
    () => undefined,
    (error: Error) => error,
  );
  const sink: Sink = async (text) => {
    if (stream.write(text)) return;
    const error = await Promise.race([once(stream, 'drain').then(() => undefined), broken]);
    if (error) throw error;
  };
  const rows = await writeText(table, format, sink);
  stream.end();
  await done;
  return rows;
}

function summaryOf({ missing }: Table, of: Omit<Exported, 'total' | 'missing'>): Exported {
  return { ...of, total: of.rows + missing.length, missing };
}
