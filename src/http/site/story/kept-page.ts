import { gunzipSync, gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { SiteEnv } from '../../desk.ts';
import { etagOf, isKnown } from '../../etag.ts';
import { PLACE_OF_MARKS } from './make-page.tsx';

/** A made page as it is kept and, to whoever takes it so, sent. */
export interface KeptPage {
  /** Of the dossier it was made of. */
  version: number;
  gzip: Uint8Array;
  etag: string;
}

export function packPage(html: string, version: number): KeptPage {
  return { version, gzip: gzipSync(html), etag: etagOf(html) };
}

/** Answers with a kept page. `marks`: HTML put where the owner's page has a place for it. */
export function sendKept(context: Context<SiteEnv>, page: KeptPage, marks: string | null): Response {
  const etag = marks === null ? page.etag : etagOf(page.etag, marks);
  const fields = {
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'text/html; charset=UTF-8',
    Vary: 'Accept-Encoding',
  };
  if (isKnown(context, etag)) return context.body(null, 304, fields);
  const supported = { header: 'Accept-Encoding', supports: ['gzip', 'identity'], default: 'identity' } as const;
  if (marks === null && accepts(context, { ...supported, supports: [...supported.supports] }) === 'gzip')
    return context.body(page.gzip as Uint8Array<ArrayBuffer>, 200, { ...fields, 'Content-Encoding': 'gzip' });
  const whole = gunzipSync(page.gzip);
  const place = marks === null ? -1 : whole.indexOf(PLACE_OF_MARKS);
  if (place < 0) return context.body(whole, 200, fields);
  const after = whole.subarray(place + PLACE_OF_MARKS.length);
  return context.body(Buffer.concat([whole.subarray(0, place), Buffer.from(marks!), after]), 200, fields);
}
