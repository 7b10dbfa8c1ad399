import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** Thrown where a corpus is not on this machine: the command says so, points to eval/DATA.md, and fails. */
export class MissingData extends Error {}

const CHECKOUT = resolve(import.meta.dirname, '..');

/** `$SYNOPTIC_DATA`, else `../shared/data` beside the checkout. */
export function dataRoot(): string {
  return process.env['SYNOPTIC_DATA'] ?? join(CHECKOUT, '../shared/data');
}

/** Path of a corpus file, such as `story/basil-half.jsonl.br`. Throws `MissingData`. */
export function dataFile(name: string): string {
  const path = join(dataRoot(), name);
  if (!existsSync(path)) throw new MissingData(`${path} is not there: eval/DATA.md says where each corpus comes from`);
  return path;
}

/** The bytes of a file, unpacked by its ending (`.br`, `.gz`). */
export function readBytes(path: string): Buffer {
  if (!existsSync(path)) throw new MissingData(`${path} is not there: eval/DATA.md says where each corpus comes from`);
  const bytes = readFileSync(path);
  if (path.endsWith('.br')) return brotliDecompressSync(bytes);
  if (path.endsWith('.gz')) return gunzipSync(bytes);
  return bytes;
}

/** The rows of a `.jsonl`, `.jsonl.br` or `.jsonl.gz` file. */
export function readRows<Row>(path: string): Row[] {
  const rows: Row[] = [];
  for (const line of readBytes(path).toString('utf8').split('\n')) if (line.trim()) rows.push(JSON.parse(line) as Row);
  return rows;
}
