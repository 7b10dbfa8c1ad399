import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import type { RefusalCode } from '../base/refusal.ts';
import { failed, ok, type Result } from '../base/result.ts';
import { guardedConnector, RefusedAddress } from './address-guard.ts';
import { makePoliteness, retryAfterOf } from './politeness.ts';
import { readBody, type Size, TooLarge } from './read-body.ts';
import {
  LARGEST_RESERVATIONS,
  NO_RESERVATIONS,
  parseReservations,
  RESERVATIONS,
  type Reserves,
} from './reservations.ts';
import { ALLOW_ALL, LARGEST_ROBOTS, parseRobots, type Robots } from './robots.ts';
import type { Fetched, GetOptions, Web, WebRefusal } from './web.ts';

export interface WebSettings {
  /** Names the program and where its operator can be reached. The part before the slash is what robots.txt is read for. */
  userAgent: string;
  /** True only for tests and closed networks: loopback and private addresses are reached too. */
  allowPrivate?: boolean;
  /** How names are resolved: by a table of a test's own, say. */
  lookup?: LookupFunction;
  /** Which addresses are public: for tests, in which all of them are this machine's. */
  isPublic?: (address: string) => boolean;
  /** Largest body after unpacking, in bytes. */
  largest?: number;
  /** Seconds for one answer, from connecting to its last byte. */
  patience?: number;
  /** Seconds between two requests to one host. */
  delay?: number;
  now?: () => number;
}

const LARGEST = 20 * 1024 * 1024;
const PATIENCE = 20;
const MOST_REDIRECTS = 6;
/** Seconds a robots.txt is believed. RFC 9309 asks for no more than a day. */
const ROBOTS_KEPT = 12 * 3600;
/** Seconds after which a robots.txt that could not be read is asked for again. */
const ROBOTS_FAILED = 300;
const MOST_ROBOTS = 5000;
/** Back-off where a server asks for one without saying how long, in seconds. */
const BACK_OFF = 300;

const one = (value: string | string[] | undefined): string | null =>
  Array.isArray(value) ? value.join(', ') : (value ?? null);

/** Opens the real web: guarded against private addresses, polite to each host, bounded in size and time. */
export function openWeb(settings: WebSettings): Web {
  const now = settings.now ?? Date.now;
  const patience = (settings.patience ?? PATIENCE) * 1000;
  const largest = settings.largest ?? LARGEST;
  const agent = new Agent({
    connect: settings.allowPrivate
      ? { timeout: patience, ...(settings.lookup && { lookup: settings.lookup }) }
      : guardedConnector(patience, settings),
    headersTimeout: patience,
    bodyTimeout: patience,
    maxResponseSize: largest, // of the packed bytes; readBody counts the unpacked ones
    pipelining: 1,
    connections: 2,
    keepAliveTimeout: 4000,
  });
  const politeness = makePoliteness(settings.delay ?? 1, now);
  const robots = new Map<string, { robots: Promise<Result<Robots, WebRefusal>>; until: number }>();
  const product = settings.userAgent.split('/')[0] ?? settings.userAgent;

  const refuse = (what: string, code: RefusalCode, why: string, more: Partial<WebRefusal> = {}) =>
    failed<WebRefusal>({ stage: 'fetch', code, what, why, status: null, retryAfter: null, ...more });

  async function ask(url: URL, options: GetOptions): Promise<Dispatcher.ResponseData> {
    const headers: Record<string, string> = {
      'user-agent': settings.userAgent,
      accept: options.accept ?? 'text/html,application/xhtml+xml,*/*;q=0.5',
      'accept-encoding': 'gzip, br, deflate',
      'accept-language': '*',
    };
    if (options.etag) headers['if-none-match'] = options.etag;
    if (options.lastModified) headers['if-modified-since'] = options.lastModified;
    const over = AbortSignal.timeout(patience);
    const signal = options.signal ? AbortSignal.any([over, options.signal]) : over;
    return request(url, { method: 'GET', dispatcher: agent, headers, signal });
  }

  async function robotsOf(url: URL): Promise<Result<Robots, WebRefusal>> {
    const known = robots.get(url.origin);
    if (known && known.until > now()) return known.robots;
    const asked = askRobots(url);
    robots.delete(url.origin);
    robots.set(url.origin, { robots: asked, until: now() + ROBOTS_KEPT * 1000 });
    for (const oldest of robots.keys()) if (robots.size > MOST_ROBOTS) robots.delete(oldest);
    const answer = await asked;
    if (!answer.ok && robots.get(url.origin)?.robots === asked)
      robots.set(url.origin, { robots: asked, until: now() + ROBOTS_FAILED * 1000 });
    return answer;
  }

  /** RFC 9309, 2.3.1: missing or refused (4xx), or led in circles: no rules. Out of order (5xx) or out of reach: nothing is allowed. */
  async function askRobots(url: URL): Promise<Result<Robots, WebRefusal>> {
    const address = new URL('/robots.txt', url).href;
    const options = { accept: 'text/plain,*/*;q=0.1', obeyRobots: false };
    const answer = await follow(address, options, { most: LARGEST_ROBOTS, cut: true });
    if (answer.ok) {
      const found = parseRobots(address, answer.value.bytes.toString('utf8'), product);
      if (found.delay !== null) politeness.setDelay(url.host, found.delay);
      return ok({ ...found, reserves: await askReservations(url) });
    }
    const { status, code } = answer.failure;
    const passing = status === 429 || (status !== null && status >= 500);
    if (code === 'http-error' && !passing) return ok({ ...ALLOW_ALL, reserves: await askReservations(url) });
    return answer;
  }

  async function askReservations(url: URL): Promise<Reserves> {
    const options = { accept: 'application/json,*/*;q=0.1', obeyRobots: false };
    const answer = await follow(new URL(RESERVATIONS, url).href, options, { most: LARGEST_RESERVATIONS, cut: false });
    return answer.ok ? parseReservations(answer.value.bytes.toString('utf8')) : NO_RESERVATIONS;
  }

  /** The header field of an answer speaks before the file of its host. */
  async function withReservation(page: Fetched, url: URL, options: GetOptions): Promise<Fetched> {
    if (page.rights.tdmReservation !== null || options.obeyRobots === false) return page;
    const found = await robotsOf(url);
    const reserved = found.ok && found.value.reserves(url.href);
    return reserved ? { ...page, rights: { ...page.rights, tdmReservation: '1' } } : page;
  }

  /** Null where the page may be fetched. */
  async function refusedByRobots(url: URL, start: string): Promise<Result<never, WebRefusal> | null> {
    const found = await robotsOf(url);
    if (found.ok)
      return found.value.allows(url.href)
        ? null
        : refuse(start, 'refused-by-robots', `robots.txt of ${url.host} does not allow ${product} to fetch it`);
    const { code, why, status, retryAfter } = found.failure;
    if (status === null) return refuse(start, code, why, { retryAfter });
    const unread = `robots.txt of ${url.host} cannot be read (${why}): nothing is fetched before it can`;
    return refuse(start, 'refused-by-robots', unread, { status, retryAfter });
  }

  async function follow(start: string, options: GetOptions, size: Size): Promise<Result<Fetched, WebRefusal>> {
    let address = start;
    let permanentUrl = start;
    let permanent = true;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const url = parseAddress(address);
      if (!url) return refuse(start, 'refused-address', `${address} is no http or https address`);
      const refused = options.obeyRobots === false ? null : await refusedByRobots(url, start);
      if (refused) return refused;
      const attempted = () => leftAlone(url, start) ?? attempt({ url, start }, options, size);
      const answer = await politeness.turn(url.host, async () => attempted(), options.signal);
      if (!answer.ok) return answer;
      if (answer.value.kind === 'page')
        return ok(await withReservation({ ...answer.value.page, permanentUrl }, url, options));
      const { to, forGood } = answer.value;
      address = to;
      permanent &&= forGood;
      if (permanent) permanentUrl = to;
    }
    return refuse(start, 'http-error', `more than ${MOST_REDIRECTS} redirects`);
  }

  function leftAlone(url: URL, start: string): Result<never, WebRefusal> | null {
    const away = politeness.waitFor(url.host);
    if (away === 0) return null;
    return refuse(start, 'unreachable', `${url.host} asked to be left alone for ${away} s`, { retryAfter: away });
  }

  type Answer = { kind: 'page'; page: Fetched } | { kind: 'redirect'; to: string; forGood: boolean };

  async function attempt(
    { url, start }: { url: URL; start: string },
    options: GetOptions,
    size: Size,
  ): Promise<Result<Answer, WebRefusal>> {
    try {
      const { statusCode: status, headers, body } = await ask(url, options);
      const location = one(headers['location']);
      if ([301, 302, 303, 307, 308].includes(status) && location) {
        await body.dump({ limit: 64 * 1024 }).catch(() => undefined);
        const to = parseAddress(location, url);
        if (!to) return refuse(start, 'refused-address', `it redirects to ${location.slice(0, 200)}`, { status });
        return ok({ kind: 'redirect', to: to.href, forGood: status === 301 || status === 308 });
      }
      const page = {
        url: url.href,
        permanentUrl: start,
        status,
        contentType: one(headers['content-type']),
        etag: one(headers['etag']),
        lastModified: one(headers['last-modified']),
        rights: { robotsTag: one(headers['x-robots-tag']), tdmReservation: one(headers['tdm-reservation']) },
      };
      if (status === 304) {
        await body.dump().catch(() => undefined);
        return ok({ kind: 'page', page: { ...page, unchanged: true, bytes: Buffer.alloc(0), truncated: false } });
      }
      if (status < 200 || status >= 300) {
        await body.dump({ limit: 64 * 1024 }).catch(() => undefined);
        return badStatus(url, start, status, one(headers['retry-after']));
      }
      const read = await readBody(body, one(headers['content-encoding']) ?? '', size);
      return ok({ kind: 'page', page: { ...page, unchanged: false, ...read } });
    } catch (error) {
      return faultOf(error, start);
    }
  }

  function badStatus(url: URL, start: string, status: number, after: string | null): Result<never, WebRefusal> {
    const asked = retryAfterOf(after, now());
    if (status === 429 || status === 503) politeness.backOff(url.host, asked ?? BACK_OFF);
    const passing = status === 429 || status >= 500 || status === 408;
    return refuse(start, 'http-error', `the server answers ${status}`, {
      status,
      retryAfter: passing ? (asked ?? BACK_OFF) : null,
    });
  }

  function faultOf(error: unknown, start: string): Result<never, WebRefusal> {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const message = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof RefusedAddress) return refuse(start, 'refused-address', message);
    if (cause instanceof TooLarge || /exceeded|ResExceededMaxSize/i.test((cause as Error).name + message))
      return refuse(start, 'too-large', `more than ${Math.round(largest / 1024 / 1024)} MB`);
    if (/timeout|aborted/i.test((cause as Error).name + message))
      return refuse(start, 'time-out', `no whole answer in ${patience / 1000} s`, { retryAfter: BACK_OFF });
    return refuse(start, 'unreachable', message || 'the connection failed', { retryAfter: BACK_OFF });
  }

  return {
    get: (url, options = {}) => follow(url, options, { most: largest, cut: false }),
    close: () => agent.close(),
  };
}

/** Only http and https, without user names: everything else is refused before anything is sent. */
function parseAddress(address: string, base?: URL): URL | null {
  try {
    const url = new URL(address, base);
    if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) return null;
    url.hash = '';
    return url;
  } catch {
    return null;
  }
}
