import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, type Zlib } from 'node:zlib';

export class TooLarge extends Error {}

function unpackerOf(encoding: string): (NodeJS.ReadWriteStream & Zlib) | null {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      throw new Error(`unknown content encoding ${encoding}`);
  }
}

export interface Size {
  /** Bytes. */
  most: number;
  /** True: of a larger body the beginning is taken. */
  cut: boolean;
}

/**
 * The body, unpacked. Bytes are counted after unpacking, so that a small bomb cannot grow large: beyond the size it throws
 * `TooLarge` and nothing more is read. A body cut off in the middle gives what came, with `truncated`.
 */
export async function readBody(
  body: Readable,
  encodings: string,
  { most, cut }: Size,
): Promise<{ bytes: Buffer; truncated: boolean }> {
  let stream: NodeJS.ReadableStream = body;
  for (const encoding of encodings.split(',').reverse()) {
    const unpacker = unpackerOf(encoding);
    if (!unpacker) continue;
    const source = stream;
    source.on('error', (error) => (unpacker as unknown as Readable).destroy(error));
    stream = source.pipe(unpacker);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  let truncated = false;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > most && cut) {
        chunks.push(bytes.subarray(0, bytes.length - (size - most)));
        body.destroy();
        return { bytes: Buffer.concat(chunks), truncated: true };
      }
      if (size > most) throw new TooLarge(`more than ${Math.round(most / 1024 / 1024)} MB`);
      chunks.push(bytes);
    }
  } catch (error) {
    body.destroy();
    if (error instanceof TooLarge || chunks.length === 0) throw error;
    truncated = true;
  }
  return { bytes: Buffer.concat(chunks), truncated };
}
