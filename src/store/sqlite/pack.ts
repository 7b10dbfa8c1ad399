import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Quality 4 packs news text to a third at 60 MB a second; 11 would gain a tenth and cost a hundred times the time. */
const OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export function pack(value: unknown): Buffer {
  return brotliCompressSync(JSON.stringify(value), OPTIONS);
}

export function unpack<Value>(packed: Uint8Array): Value {
  return JSON.parse(brotliDecompressSync(packed).toString('utf8')) as Value;
}
