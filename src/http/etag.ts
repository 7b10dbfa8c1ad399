import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Names these bytes: the same ones are not sent twice. */
export function etagOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return `"${hash.digest('base64url').slice(0, 22)}"`;
}

/** True where whoever asks says that these bytes are there already, under whatever encoding they came. */
export function isKnown(context: Context, etag: string): boolean {
  const known = context.req.header('if-none-match') ?? '';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
