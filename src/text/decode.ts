import { analyse } from 'chardet';

export interface Decoded {
  text: string;
  /** WHATWG label of the encoding it was read in. */
  charset: string;
  /** How the encoding was known. */
  from: 'bom' | 'declared' | 'utf-8' | 'bytes';
  /** Number of places where bytes fitted no character and U+FFFD stands instead. */
  damaged: number;
}

const REPLACEMENT = /\uFFFD/g;
const DECLARED =
  /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']|<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * Bytes to characters: byte order mark, then the declared charset (`declared` from HTTP, else an XML declaration or meta
 * element in the first 4 KB), then UTF-8 where it fits, then a guess from the bytes. Never throws.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const mark = markOf(bytes);
  if (mark) return read(bytes, mark, 'bom');
  const wide = wideWithoutMark(bytes);
  if (wide) return read(bytes, wide, 'bytes');
  const utf8 = read(bytes, 'utf-8', 'utf-8');
  if (utf8.damaged === 0) return utf8;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const match = DECLARED.exec(head);
  for (const label of [declared, match?.[1] ?? match?.[2]])
    if (label && isKnown(label) && !/^utf-?(8|16)/i.test(label)) return read(bytes, label.toLowerCase(), 'declared');
  // Damaged UTF-8 keeps most of its longer sequences whole; text in another charset has hardly any.
  if (longSequences(utf8.text) >= utf8.damaged) return utf8;
  for (const guess of analyse(bytes.subarray(0, 64 * 1024)))
    if (isKnown(guess.name) && !/^utf-?8/i.test(guess.name)) return read(bytes, guess.name.toLowerCase(), 'bytes');
  return utf8;
}

function read(bytes: Uint8Array, charset: string, from: Decoded['from']): Decoded {
  const text = new TextDecoder(charset).decode(bytes);
  return { text, charset, from, damaged: text.match(REPLACEMENT)?.length ?? 0 };
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: in mostly Latin text every other byte is zero. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 2000) & ~1;
  if (length < 20) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

function longSequences(text: string): number {
  return text.match(/[^\u0000-\u007f\uFFFD]/gu)?.length ?? 0;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** True for bytes that are no text in any charset: control characters that no text holds. Judged on the first 8 KB. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markOf(bytes) || wideWithoutMark(bytes)) return false;
  const length = Math.min(bytes.length, 8192);
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  return odd > length * 0.02;
}
