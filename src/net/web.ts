import type { Refusal } from '../base/refusal.ts';
import type { Result } from '../base/result.ts';

export interface GetOptions {
  /** Validators of an earlier answer: an unchanged resource then answers `unchanged`. */
  etag?: string | null;
  lastModified?: string | null;
  accept?: string;
  /** False for robots.txt itself. */
  obeyRobots?: boolean;
  /** Gives up at once: the answer is then a refusal that says nothing of the server. */
  signal?: AbortSignal | undefined;
}

export interface Fetched {
  /** Where it was found in the end. */
  url: string;
  /** Where it is to be asked for from now on: the last of a chain of permanent redirects; else the address asked for. */
  permanentUrl: string;
  status: number;
  /** True: 304, there is no body. */
  unchanged: boolean;
  bytes: Buffer;
  /** True where the connection broke before the end. */
  truncated: boolean;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  /** Header fields that speak of rights: `x-robots-tag`, `tdm-reservation`; without the latter what the host's tdmrep.json says. */
  rights: { robotsTag: string | null; tdmReservation: string | null };
}

/** A refusal that knows more: the HTTP status, and how long to keep away. */
export interface WebRefusal extends Refusal {
  status: number | null;
  /** Seconds to wait, as the server asked or as a back-off suggests; null: no reason to try again. */
  retryAfter: number | null;
}

/** The web as the newsroom sees it. The real one is `openWeb`; a flow test may put one of its own in its place. */
export interface Web {
  get(url: string, options?: GetOptions): Promise<Result<Fetched, WebRefusal>>;
  close(): Promise<void>;
}
