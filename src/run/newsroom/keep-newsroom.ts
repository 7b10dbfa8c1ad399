import type { Failure } from '../../store/article-store.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';
import { type Bell, makeBell } from './bell.ts';
import { dropOldTexts } from './drop-old-texts.ts';
import { nextTry } from './feed-rhythm.ts';
import { openForming } from './form-stories.ts';
import type { StoryKeeper } from './keep-stories.ts';
import { at, type Newsroom } from './newsroom.ts';
import { refreshFeed } from './refresh-feed.ts';
import { retryPage } from './retry-page.ts';
import { openIntake } from './take-in.ts';

export interface KeepOptions {
  /** Ends it: what it holds is finished or given back. */
  signal: AbortSignal;
  /** Feeds and pages asked at the same time. */
  sideBySide?: number;
  /** Rung when there is something to do before its time: feeds were added, a person corrected a story. */
  bell?: Bell;
}

const SIDE_BY_SIDE = 16;
/** Of them, at most so many pages that failed before. */
const RETRIES = 4;
/** Milliseconds a claim holds: longer than any turn of a feed, so that it runs out only where its process died. */
const CLAIM = 900_000;
/** Milliseconds after which it looks again in any case: other processes add feeds and articles, too. */
const LOOK = 60_000;
/** The same where another process forms stories, or was killed while it did: its lease runs out soon. */
const LOOK_AGAIN = 3000;
const DAY = 24 * 3600 * 1000;

/**
 * Keeps the newsroom going until `signal`. One turn, and what each step leaves behind:
 *
 *   claimDue             feeds that are due                     no other process asks them meanwhile
 *   | refreshFeed        one answer of one feed, politely       its health; the items it names
 *   | fetchItem          the page of an item, or its own text   a failure with its reason, tried again later
 *   | takeIn             many documents, of many feeds          articles, features, an arrival number: on disk
 *   claimFailures        pages that failed and are due          retryPage: the page, as the same article
 *   keeper.catchUp       arrivals in their order                decisions, stories
 *   writeChangedDossiers stories that changed                   dossiers, and word of them to open pages
 *   dropOldTexts         once a day                             hashes, offsets and cited passages stay
 *
 * Feeds are asked side by side, each host one request at a time; stories are formed beside that; when nothing is due it
 * sleeps. Nothing is held in memory that the store does not know: killed at any moment, it goes on where it was.
 */
export async function keepNewsroom(newsroom: Newsroom, keeper: StoryKeeper, options: KeepOptions): Promise<void> {
  const { signal, sideBySide = SIDE_BY_SIDE, bell = makeBell() } = options;
  const { clock, log } = newsroom;
  const forming = openForming(newsroom, keeper, signal);
  const tasks = { signal, take: openIntake(newsroom) };
  const running = new Set<Promise<void>>();
  let moved = () => {};
  let rung = bell.next();
  let swept = Number.NEGATIVE_INFINITY;

  const start = (task: Promise<{ fresh: number }>) => {
    const done: Promise<void> = task
      .then(({ fresh }) => {
        if (fresh > 0) forming.request();
      })
      .catch((error: unknown) => log('warn', 'a task fell over', { why: String(error) }))
      .finally(() => {
        running.delete(done);
        moved();
      });
    running.add(done);
  };

  while (!signal.aborted) {
    const { pages, feeds } = await claim(newsroom, sideBySide - running.size);
    for (const page of pages) start(retryPage(newsroom, page, tasks));
    for (const feed of feeds) start(refreshSafely(newsroom, feed, tasks));
    if (rung.aborted) {
      rung = bell.next();
      forming.request();
    }
    if (running.size > 0) {
      await new Promise<void>((done) => {
        moved = done;
        rung.onabort = () => done();
        if (rung.aborted) done();
      });
      continue;
    }
    const settled = await forming.settle();
    if (clock.now() - swept >= DAY && !signal.aborted) {
      await dropOldTexts(newsroom);
      swept = clock.now();
    }
    const wait = Math.min(await untilNext(newsroom), settled ? LOOK : LOOK_AGAIN);
    if (wait > 0) await clock.sleep(wait, AbortSignal.any([signal, rung]));
  }
  await Promise.all(running);
  await forming.settle();
}

async function claim(newsroom: Newsroom, free: number): Promise<{ pages: Failure[]; feeds: FollowedFeed[] }> {
  if (free <= 0) return { pages: [], feeds: [] };
  const { store, clock } = newsroom;
  const now = clock.now();
  const pages = await store.articles.claimFailures(at(now), at(now + CLAIM), Math.min(free, RETRIES));
  const feeds = await store.feeds.claimDue(at(now), at(now + CLAIM), free - pages.length);
  return { pages, feeds };
}

/** A fault of the program in one feed is recorded as its failure, and the others go on. */
async function refreshSafely(
  newsroom: Newsroom,
  feed: FollowedFeed,
  tasks: Parameters<typeof refreshFeed>[2],
): Promise<{ fresh: number }> {
  try {
    return await refreshFeed(newsroom, feed, tasks);
  } catch (error) {
    const problem = `a fault of the program: ${error instanceof Error ? error.message : error}`;
    const now = newsroom.clock.now();
    const due = at(now + nextTry(feed, 'failed', null).wait * 1000);
    newsroom.log('warn', 'feed failed', { feed: feed.url, why: problem });
    await newsroom.store.feeds.recordTry(
      feed.id,
      { at: at(now), status: null, outcome: 'failed', items: 0, fresh: 0, problem },
      { problem, failures: feed.failures + 1, lastTry: at(now), due },
    );
    return { fresh: 0 };
  }
}

/** Milliseconds until the next feed or failed page is due. */
async function untilNext({ store, clock }: Newsroom): Promise<number> {
  const times = [await store.feeds.nextDue(), await store.articles.nextFailure()];
  const next = Math.min(...times.map((time) => (time ? Date.parse(time) : Number.POSITIVE_INFINITY)));
  return Math.max(0, next - clock.now());
}
