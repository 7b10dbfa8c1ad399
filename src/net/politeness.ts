import { setTimeout } from 'node:timers/promises';

/**
 * Keeps requests to one host apart, one at a time, with a pause after each; lets different hosts run side by side. A host
 * that asked to be left alone (429, 503 with Retry-After) is left alone until then.
 */
export interface Politeness {
  /** Runs `work` when it is this host's turn; at once when `signal` is given, for `work` to see. */
  turn<Value>(host: string, work: () => Promise<Value>, signal?: AbortSignal): Promise<Value>;
  /** Keeps away from the host for so many seconds. */
  backOff(host: string, seconds: number): void;
  /** Seconds until the host may be asked again; 0: now. */
  waitFor(host: string): number;
  /** The pause a host's robots.txt asks for, in seconds; at most `LONGEST_DELAY`. */
  setDelay(host: string, seconds: number): void;
}

/** A crawl-delay longer than this would stop a feed for good: more is taken as this much. Seconds. */
const LONGEST_DELAY = 30;
/** Hosts remembered; the longest unused are dropped beyond it. */
const MOST_HOSTS = 10_000;

interface Host {
  tail: Promise<unknown>;
  /** Milliseconds since 1970. */
  freeAt: number;
  awayUntil: number;
  delay: number;
}

export function makePoliteness(
  delaySeconds: number,
  now: () => number = Date.now,
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void> = wait,
): Politeness {
  const hosts = new Map<string, Host>();
  const known = (name: string): Host => {
    let host = hosts.get(name);
    if (host) hosts.delete(name);
    else host = { tail: Promise.resolve(), freeAt: 0, awayUntil: 0, delay: delaySeconds * 1000 };
    hosts.set(name, host);
    for (const oldest of hosts.keys()) {
      if (hosts.size <= MOST_HOSTS) break;
      hosts.delete(oldest);
    }
    return host;
  };
  return {
    turn: (name, work, signal) => {
      const host = known(name);
      const mine = host.tail.then(async () => {
        const pause = host.freeAt - now();
        if (pause > 0 && !signal?.aborted) await sleep(pause, signal);
        try {
          return await work();
        } finally {
          host.freeAt = now() + host.delay;
        }
      });
      host.tail = mine.catch(() => undefined);
      return mine;
    },
    backOff: (name, seconds) => {
      const host = known(name);
      host.awayUntil = Math.max(host.awayUntil, now() + seconds * 1000);
    },
    waitFor: (name) => Math.max(0, Math.ceil((known(name).awayUntil - now()) / 1000)),
    setDelay: (name, seconds) => {
      const host = known(name);
      host.delay = Math.max(delaySeconds, Math.min(seconds, LONGEST_DELAY)) * 1000;
    },
  };
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Seconds to wait, from a Retry-After field (seconds or a date). Null where it says nothing. At most a day. */
export function retryAfterOf(value: string | null, now: number): number | null {
  if (!value) return null;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), 86_400) : null;
}
