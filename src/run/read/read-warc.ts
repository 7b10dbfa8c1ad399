import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { WARCParser } from 'warcio';
import { decode } from '../../text/decode.ts';
import { document, type Input, LARGEST_DOCUMENT, refused } from './input.ts';

/**
 * The HTML responses of a WARC file (`.warc`, `.warc.gz`), as a stream. Other records are passed over, as archives are
 * full of pictures and scripts. A file cut in half gives what came before the cut, and a refusal that says so.
 */
export async function* readWarc(path: string, what: string): AsyncGenerator<Input> {
  let pages = 0;
  let records = 0;
  const tail = { last: Buffer.alloc(0) };
  try {
    for await (const record of WARCParser.iterRecords(unpacked(path, tail))) {
      records += 1;
      if (record.warcType !== 'response' && record.warcType !== 'resource') continue;
      const url = record.warcTargetURI ?? null;
      const where = `${what}#${url ?? records}`;
      const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
      if (!/html|text\/plain/i.test(type) || !/^https?:/i.test(url ?? '')) continue;
      const status = Number(record.httpHeaders?.statusCode ?? 200);
      if (status !== 200) continue;
      const bytes = await readUpTo(record, LARGEST_DOCUMENT);
      if (!bytes) {
        yield refused(where, 'too-large', `more than ${LARGEST_DOCUMENT / 1024 / 1024} MB`);
        continue;
      }
      pages += 1;
      const charset = /charset=["']?([\w.:-]+)/i.exec(type)?.[1] ?? null;
      const form = /html/i.test(type) ? 'html' : 'text';
      yield document({ what: where, form, content: decode(bytes, charset).text, hints: { url } });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    yield refused(what, 'truncated', `the archive is damaged or cut off after ${pages} pages: ${reason}`);
    return;
  }
  // Every record ends with two line breaks: a file without them at its end was cut off in the last record.
  if (records > 0 && tail.last.toString('latin1') !== '\r\n\r\n')
    yield refused(what, 'truncated', `the archive is cut off in its last record, after ${pages} pages`);
  if (records === 0) yield refused(what, 'wrong-format', 'not a WARC file, or an empty one');
  else if (pages === 0) yield refused(what, 'empty', 'the archive holds no HTML page');
}

/** The bytes of the file, its gzip members unpacked; `tail.last` holds the last four seen. Throws where gzip was cut off. */
async function* unpacked(path: string, tail: { last: Buffer }): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  const stream = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  if (stream !== file) file.on('error', (error) => stream.destroy(error));
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    tail.last = Buffer.concat([tail.last, bytes.subarray(-4)]).subarray(-4);
    yield bytes;
  }
}

/** The body, unpacked and without its HTTP framing; null beyond `most` bytes. A record cut short throws. */
async function readUpTo(
  record: AsyncIterable<Uint8Array> & { warcContentLength?: number },
  most: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
