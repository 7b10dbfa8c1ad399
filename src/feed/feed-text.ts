import { decode } from '../text/decode.ts';

/**
 * The characters of a feed's bytes. Feeds come in two encodings that pages do not: UTF-32, and ISO-2022-JP, whose bytes are
 * all ASCII and would pass as that. Everything else is read as `decode` reads it.
 */
export function feedText(bytes: Uint8Array, declared: string | null): string {
  const order = wideOrder(bytes);
  if (order) return fromUtf32(bytes, order);
  if (bytes.subarray(0, 200_000).includes(0x1b)) {
    const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
    const label = declared ?? /encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1] ?? '';
    if (/^(?:iso-2022-jp|csiso2022jp)$/i.test(label)) return new TextDecoder('iso-2022-jp').decode(bytes);
  }
  return decode(bytes, declared).text;
}

/** UTF-32 by its mark, or by the three zeros beside the `<` that a feed begins with. */
function wideOrder(bytes: Uint8Array): 'little' | 'big' | null {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0x3c && b === 0 && c === 0 && d === 0))
    return 'little';
  if ((a === 0 && b === 0 && c === 0xfe && d === 0xff) || (a === 0 && b === 0 && c === 0 && d === 0x3c)) return 'big';
  return null;
}

function fromUtf32(bytes: Uint8Array, order: 'little' | 'big'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~3);
  const parts: string[] = [];
  for (let at = 0; at < view.byteLength; at += 4) {
    const code = view.getUint32(at, order === 'little');
    const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (code !== 0xfeff || at > 0) parts.push(valid ? String.fromCodePoint(code) : '\uFFFD');
  }
  return parts.join('');
}
