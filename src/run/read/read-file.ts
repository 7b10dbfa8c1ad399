import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Document } from '../../article/article.ts';
import { decode, isBinary } from '../../text/decode.ts';
import { reasonOf } from './expand-inputs.ts';
import { document, type Input, LARGEST_DOCUMENT, refused } from './input.ts';
import { readJson, readJsonLines } from './read-json.ts';
import { readWarc } from './read-warc.ts';

/** The documents in one file, by its ending and its first bytes. Never throws for what is in the file. */
export async function* readFileInput(path: string): AsyncGenerator<Input> {
  try {
    if (/\.warc(\.gz)?$/i.test(path)) yield* readWarc(path, path);
    else if (/\.(jsonl|ndjson)$/i.test(path)) yield* readJsonLines(path, path);
    else yield* readWhole(path);
  } catch (error) {
    yield refused(path, 'unreadable', reasonOf(error));
  }
}

async function* readWhole(path: string): AsyncGenerator<Input> {
  const { size } = await stat(path);
  if (size === 0) {
    yield refused(path, 'empty', 'the file is empty');
    return;
  }
  if (size > LARGEST_DOCUMENT) {
    const whole = `${Math.round(size / 1e6)} MB; one document may have ${LARGEST_DOCUMENT / 1024 / 1024} MB`;
    yield refused(path, 'too-large', (await startsBinary(path)) ? `${whole}, and it is not text` : whole);
    return;
  }
  yield* readBytes(await readFile(path), path);
}

async function startsBinary(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0);
    return isBinary(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The documents in bytes already read: JSON, HTML or text. */
export function* readBytes(bytes: Uint8Array, what: string): Generator<Input> {
  if (isBinary(bytes)) {
    yield refused(what, 'binary', 'not text: a picture, archive or program');
    return;
  }
  if (/\.json$/i.test(what)) {
    yield* readJson(bytes, what);
    return;
  }
  const decoded = decode(bytes);
  if (!decoded.text.trim()) {
    yield refused(what, 'empty', 'nothing but white space');
    return;
  }
  if (decoded.damaged > 0)
    yield refused(
      what,
      'unreadable',
      `${decoded.damaged} places are not ${decoded.charset}: read with U+FFFD in their place`,
    );
  else if (decoded.from === 'bytes')
    yield refused(what, 'unreadable', `no charset given: read as ${decoded.charset}, which its bytes suggest`);
  yield document({ what, form: formOf(decoded.text, what), content: decoded.text, hints: {} });
}

const MARKUP = /<(?:!doctype html|html|head|body|article|div|p|h1)\b[^>]*>/i;

function formOf(text: string, what: string): Document['form'] {
  if (/\.(html?|xhtml)$/i.test(basename(what))) return 'html';
  if (/\.(txt|text|md)$/i.test(basename(what)) && !/^\s*<(?:!doctype|html)/i.test(text)) return 'text';
  return MARKUP.test(text.slice(0, 5000)) ? 'html' : 'text';
}
