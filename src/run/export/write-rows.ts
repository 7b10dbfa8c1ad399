import type { Column, Row, Table } from './table.ts';

export const FORMATS = ['jsonl', 'csv', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** Rows of a Parquet file that are held in memory at once. */
const GROUP = 10_000;

/** Takes text as it comes; resolves when more may come. */
export type Sink = (text: string) => Promise<void>;

/** Writes a table as JSON Lines or CSV. Answers how many rows. */
export async function writeText(table: Table, format: 'jsonl' | 'csv', sink: Sink): Promise<number> {
  const { columns } = table;
  if (format === 'csv') await sink(`${columns.map(({ name }) => name).join(',')}\r\n`);
  let count = 0;
  for await (const row of table.rows) {
    count += 1;
    if (format === 'csv') await sink(`${columns.map((column) => cell(column, row[column.name])).join(',')}\r\n`);
    else await sink(`${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))}\n`);
  }
  return count;
}

/**
 * One cell after RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe, which spreadsheets
 * do not show: headlines come from the web, and a formula can send a reader's cells elsewhere.
 */
export function cell({ type }: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (type === 'list') return quoted(JSON.stringify(value));
  const text = String(value);
  return type === 'text' ? quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text) : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const PARQUET = { text: 'STRING', count: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN', list: 'STRING' } as const;

/** Writes a table as one Parquet file, a group of rows at a time. Answers how many rows. */
export async function writeParquet(table: Table, path: string): Promise<number> {
  const { fileWriter, parquetWriteRows } = await import('hyparquet-writer');
  let count = 0;
  async function* rows(): AsyncGenerator<Row> {
    for await (const row of table.rows) {
      count += 1;
      yield Object.fromEntries(table.columns.map((column) => [column.name, parquetValue(column, row[column.name])]));
    }
  }
  await parquetWriteRows({
    writer: fileWriter(path),
    columns: table.columns.map(({ name, type }) => ({ name, type: PARQUET[type], nullable: true })),
    rows: rows(),
    rowGroupSize: GROUP,
    createdBy: 'Synoptic',
  });
  return count;
}

function parquetValue({ type }: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return type === 'list' ? JSON.stringify(value) : value;
}
