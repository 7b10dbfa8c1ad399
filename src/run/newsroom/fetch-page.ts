import { digestOfBytes } from '../../base/ids.ts';
import type { Refusal } from '../../base/refusal.ts';
import type { Fetched, WebRefusal } from '../../net/web.ts';
import type { FailedItem } from '../../store/article-store.ts';
import { isBinary } from '../../text/decode.ts';
import { documentOf } from '../read/read-address.ts';
import { readRights } from '../read/read-rights.ts';
import { againAfter } from './feed-rhythm.ts';
import { at, type Newsroom } from './newsroom.ts';
import type { Incoming } from './take-item.ts';

export interface PageRequest {
  /** The item of a feed that leads to the page; null: the address was handed in. */
  item: FailedItem | null;
  /** How often it failed before. */
  tries: number;
  signal?: AbortSignal;
}

/** `again`: when a page that failed is asked for again; null: it is not. */
export type PageAnswer =
  | { incoming: Incoming; refusal: null; again: null }
  | { incoming: null; refusal: Refusal; again: string | null };

/** Fetches one page. A failure is recorded with its reason, and with the time of the next try where one can help. */
export async function fetchPage(newsroom: Newsroom, url: string, request: PageRequest): Promise<PageAnswer> {
  const { item, signal } = request;
  const answer = await newsroom.web.get(url, { signal });
  if (!answer.ok) return pageFailed(newsroom, answer.failure, request);
  const { value } = answer;
  const binary = binaryOf(value);
  if (binary)
    return pageFailed(
      newsroom,
      { stage: 'fetch', code: 'binary', what: url, why: `it is no page but ${binary}`, status: 200, retryAfter: null },
      request,
    );
  const document = documentOf(value, url, item?.hints ?? {});
  const rawHash = digestOfBytes(value.bytes);
  const rights = readRights(value, document.content);
  return {
    incoming: { document, feed: item?.feed ?? null, rawHash, rights, stays: null },
    refusal: null,
    again: null,
  };
}

async function pageFailed(newsroom: Newsroom, failure: WebRefusal, request: PageRequest): Promise<PageAnswer> {
  const { item, tries, signal } = request;
  if (signal?.aborted) return { incoming: null, refusal: failure, again: null };
  const { stage, code, what, status, retryAfter } = failure;
  const now = newsroom.clock.now();
  const wait = item && retryAfter !== null ? againAfter(tries + 1, retryAfter) : null;
  const again = wait === null ? null : at(now + wait * 1000);
  const passing = item && retryAfter !== null;
  const why = passing && again === null ? `${failure.why}; given up after ${tries + 1} tries` : failure.why;
  await newsroom.store.articles.recordFailure({ stage, code, what, why, item }, at(now), again);
  newsroom.log('info', 'page failed', { page: what, why, status, again });
  return { incoming: null, refusal: { stage, code, what, why }, again };
}

/** What a body is that holds no text; null: it may hold some. */
function binaryOf({ contentType, bytes }: Fetched): string | null {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|gzip|octet-stream|msword|vnd\.)/.test(type)) return type;
  return isBinary(bytes) || bytes.subarray(0, 5).toString('latin1') === '%PDF-'
    ? 'a picture, archive or program'
    : null;
}
