import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { decode } from '../../text/decode.ts';
import { type Input, LARGEST_DOCUMENT, refused } from './input.ts';
import { readRecord } from './read-record.ts';

/** A JSON file: one record, a list of records, or an object with such a list (`articles`, `items`, `documents`, `data`). */
export function* readJson(bytes: Uint8Array, what: string): Generator<Input> {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes).text);
  } catch (error) {
    yield refused(what, 'wrong-format', `not valid JSON: ${error instanceof Error ? error.message : error}`);
    return;
  }
  const list = listIn(value);
  if (!list) {
    yield readRecord(value, what);
    return;
  }
  if (list.length === 0) yield refused(what, 'empty', 'the list of records is empty');
  for (const [index, record] of list.entries()) yield readRecord(record, `${what}[${index}]`);
}

function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const name of ['articles', 'items', 'documents', 'data']) {
    const inner = (value as Record<string, unknown>)[name];
    if (Array.isArray(inner)) return inner;
  }
  return null;
}

/** JSON Lines, one record a line, read as a stream: the file may be larger than memory. Bad lines are refused one by one. */
export async function* readJsonLines(path: string, what: string): AsyncGenerator<Input> {
  const stream = createReadStream(path);
  yield* linesOf(stream, what);
}

/** The same over any stream of bytes. */
export async function* linesOf(stream: NodeJS.ReadableStream, what: string): AsyncGenerator<Input> {
  let number = 0;
  let records = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const where = `${what}:${number}`;
    const plain = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (!plain.trim()) continue;
    records += 1;
    if (plain.length > LARGEST_DOCUMENT) {
      yield refused(where, 'too-large', `${Math.round(plain.length / 1e6)} MB in one line is no article`);
      continue;
    }
    let value: unknown;
    try {
      value = JSON.parse(plain);
    } catch {
      yield refused(where, 'wrong-format', 'the line is not valid JSON');
      continue;
    }
    yield readRecord(value, where);
  }
  if (records === 0) yield refused(what, 'empty', 'the file holds no record');
}
