import type { Result } from '../../base/result.ts';
import type { Digest } from '../../page/digest/digest.ts';
import { dayAfter, digestOfDay } from './digest-of-day.ts';
import { at, type Newsroom } from './newsroom.ts';
import type { Sent } from './send-digest.ts';

export interface DailyDigest {
  /** From 0 to 23, UTC: when the digest of the day before is sent. */
  hour: number;
  send(digest: Digest): Promise<Result<Sent, string>>;
  /** Names this process among those that share the store. */
  owner: string;
  signal: AbortSignal;
}

/** The setting that holds the last day whose digest was sent. */
const SENT = 'digest-sent';
const HOUR = 3_600_000;
/** Milliseconds after which a digest that could not be sent is tried again, and a sender may take. */
const AGAIN = 1_800_000;

/**
 * Sends the digest of each day once, at its hour of the next day, until the signal is given. The store remembers which was
 * sent: a process that was down at the hour sends it when it starts, and of several processes one does.
 */
export async function keepDailyDigest(newsroom: Newsroom, daily: DailyDigest): Promise<void> {
  const { clock } = newsroom;
  const { hour, signal } = daily;
  while (!signal.aborted) {
    const day = at(clock.now() - hour * HOUR - 24 * HOUR).slice(0, 10);
    const done = await sendOnce(newsroom, daily, day).catch((error: unknown) => {
      newsroom.log('warn', 'the digest was not sent', { why: String(error) });
      return false;
    });
    const next = Date.parse(`${dayAfter(day, 2)}T00:00:00Z`) + hour * HOUR;
    await clock.sleep(Math.min(next - clock.now(), done ? 24 * HOUR : AGAIN), signal);
  }
}

/** True where that day's digest is sent, now or before; a day without a story has none. */
async function sendOnce({ store, clock, log }: Newsroom, daily: DailyDigest, day: string): Promise<boolean> {
  const wasSent = async () => ((await store.marks.get('setting', SENT))?.value ?? '') >= day;
  if (await wasSent()) return true;
  const now = clock.now();
  if (!(await store.lease('digest', daily.owner, at(now), at(now + AGAIN)))) return false;
  try {
    if (await wasSent()) return true;
    const digest = await (await digestOfDay(store.stories, day)).digest();
    if (digest.stories.length > 0) {
      const sent = await daily.send(digest);
      if (!sent.ok) {
        log('warn', 'the digest was not sent', { why: sent.failure });
        return false;
      }
      for (const { to, why } of sent.value.rejected) log('warn', `the digest was not sent to ${to}`, { why });
    }
    await store.marks.set({ kind: 'setting', target: SENT, value: day, at: at(clock.now()) });
    return true;
  } finally {
    await store.release('digest', daily.owner);
  }
}
