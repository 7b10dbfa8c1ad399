import { statfsSync } from 'node:fs';
import type { Dossier } from '../../dossier/dossier.ts';
import { FEATURES_VERSION } from '../../features/describe-article.ts';
import type { Failure } from '../../store/article-store.ts';
import type { Store } from '../../store/store.ts';
import type { Waiting } from '../../store/upkeep-store.ts';
import { madeBy } from '../made-by.ts';
import { READER_VERSION } from './take-in.ts';
import { DOSSIER_VERSION } from './write-dossiers.ts';

export interface FeedProblem {
  url: string;
  state: string;
  failures: number;
  lastGood: string | null;
  problem: string;
}

/** How a store does: what `doctor` prints. */
export interface Examination {
  made: Dossier['made'];
  migrations: string[];
  /** What is damaged; empty: nothing. */
  damage: string[];
  counts: Record<string, number>;
  waiting: Waiting;
  feeds: { followed: number; active: number; paused: number; ended: number; neverAnswered: number; overdue: number };
  problems: FeedProblem[];
  /** Failed pages and documents by code, and how many are tried again. */
  failures: { code: string; count: number; again: number }[];
  /** Bytes. */
  disk: { store: number; free: number };
}

/** Failures read at most. */
const MOST_FAILURES = 100_000;
/** A feed that is due for longer is overdue: nobody asks it. Milliseconds. */
const OVERDUE = 1_800_000;

/** Examines the store in `data`, without changing it. `now`: milliseconds since 1970. */
export async function examineStore(store: Store, data: string, now: number): Promise<Examination> {
  const feeds = await store.feeds.list();
  const inState = (wanted: string) => feeds.filter(({ state }) => state === wanted).length;
  const versions = { article: READER_VERSION, features: FEATURES_VERSION, dossier: DOSSIER_VERSION };
  const { bavail, bsize } = statfsSync(data);
  return {
    made: madeBy(),
    migrations: await store.upkeep.migrations(),
    damage: await store.upkeep.check(),
    counts: await store.counts(),
    waiting: await store.upkeep.waiting(versions),
    feeds: {
      followed: feeds.length,
      active: inState('active'),
      paused: inState('paused'),
      ended: inState('ended'),
      neverAnswered: feeds.filter(({ lastTry, lastGood }) => lastTry !== null && lastGood === null).length,
      overdue: feeds.filter(({ state, due }) => state === 'active' && Date.parse(due) < now - OVERDUE).length,
    },
    problems: feeds.flatMap(({ url, state, failures, lastGood, problem }) =>
      problem ? [{ url, state, failures, lastGood, problem }] : [],
    ),
    failures: byCode(await store.articles.failures(MOST_FAILURES)),
    disk: { store: await store.upkeep.size(), free: bavail * bsize },
  };
}

function byCode(failures: readonly Failure[]): Examination['failures'] {
  const counts = new Map<string, { code: string; count: number; again: number }>();
  for (const { code, again } of failures) {
    const entry = counts.get(code) ?? { code, count: 0, again: 0 };
    entry.count += 1;
    if (again) entry.again += 1;
    counts.set(code, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
