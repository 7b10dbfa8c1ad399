import type { ArticleId } from '../../base/ids.ts';
import type { DecisionRecord, Move, StoryMarks } from '../../store/story-store.ts';
import { itemOf } from '../../story/item-of.ts';
import type { StoryDecision } from '../../story/story.ts';
import { STORY_VERSION } from '../../story/story-settings.ts';
import { StoryStream } from '../../story/stream-stories.ts';
import { correctionIn } from './correct-stories.ts';
import { at, type Newsroom } from './newsroom.ts';
import { featuresOf } from './write-dossiers.ts';

/** Arrivals assigned in one transaction: what a crash costs at the most, and nothing of it is lost, only done again. */
const BATCH = 100;
/** Seconds one process may assign without renewing its lease. */
const LEASE = 120;

/** Forms stories from what arrived, in the order of arrival: one process at a time, so that all get the same stories. */
export interface StoryKeeper {
  /** Assigns what is waiting. Answers how many articles, null where another process is at it. */
  catchUp(): Promise<number | null>;
}

/** `owner`: names this process among those that share the store. */
export function openStoryKeeper(newsroom: Newsroom, owner: string): StoryKeeper {
  const { store, clock } = newsroom;
  let stream: StoryStream | null = null;
  let upon: StoryMarks | null = null;

  async function rebuild(): Promise<StoryStream> {
    upon = await store.stories.marks();
    const corrections = (await store.stories.corrections()).map(correctionIn);
    const members: { article: ArticleId; story: Move['to'] }[] = [];
    for await (const row of store.stories.memberships()) members.push(row);
    const rows = [];
    for (let from = 0; from < members.length; from += BATCH) {
      const part = members.slice(from, from + BATCH);
      const stored = await store.articles.many(part.map(({ article }) => article));
      const features = await featuresOf(newsroom, stored);
      for (const [index, one] of stored.entries())
        rows.push({
          item: itemOf(one.article, features.get(one.article.id)!),
          story: part[index]!.story,
          now: one.arrived,
        });
    }
    return StoryStream.rebuild(rows, corrections);
  }

  async function assignBatch(): Promise<number> {
    // Another process may have gone on since this one last held the lease, and people may have corrected.
    if (!stream || !upon || !sameMarks(upon, await store.stories.marks())) stream = await rebuild();
    const from = upon!;
    const arrivals = await store.articles.arrivalsAfter(from.assigned, BATCH);
    if (arrivals.length === 0) return 0;
    const stored = await store.articles.many(arrivals.map(({ id }) => id));
    const features = await featuresOf(newsroom, stored);
    const records: Omit<DecisionRecord, 'number'>[] = [];
    for (const [index, { article, arrived }] of stored.entries()) {
      const decisions = stream.take(itemOf(article, features.get(article.id)!), arrived);
      for (const [place, decision] of decisions.entries())
        records.push(recordOf(decision, place === 0 ? arrivals[index]!.arrival : null, at(clock.now())));
    }
    if (await store.stories.apply(records, from)) upon = { ...from, assigned: arrivals.at(-1)!.arrival };
    else stream = null;
    return arrivals.length;
  }

  return {
    catchUp: async () => {
      let assigned = 0;
      for (;;) {
        const now = clock.now();
        if (!(await store.lease('stories', owner, at(now), at(now + LEASE * 1000))))
          return assigned === 0 ? null : assigned;
        const done = await assignBatch();
        if (done === 0) {
          await store.release('stories', owner);
          return assigned;
        }
        assigned += done;
      }
    },
  };
}

function sameMarks(one: StoryMarks, other: StoryMarks): boolean {
  return (
    one.assigned === other.assigned &&
    one.changes === other.changes &&
    one.applied === other.applied &&
    one.epoch === other.epoch
  );
}

function recordOf(decision: StoryDecision, arrival: number | null, now: string): Omit<DecisionRecord, 'number'> {
  const article = 'article' in decision ? decision.article : null;
  return {
    arrival,
    article,
    kind: decision.kind,
    by: 'machine',
    decision,
    moves: movesOf(decision),
    at: now,
    version: STORY_VERSION,
  };
}

/** What a decision moves; the same for every kind, so that the store need know none. */
export function movesOf(decision: StoryDecision): Move[] {
  switch (decision.kind) {
    case 'join':
    case 'open':
    case 'hold':
    case 'placed':
      return [{ article: decision.article, from: null, to: decision.story }];
    case 'move':
      return [{ article: decision.article, from: decision.from, to: decision.story }];
    case 'merge':
      return decision.articles.map((article) => ({ article, from: decision.merged, to: decision.story }));
    case 'split':
      return decision.articles.map((article) => ({ article, from: decision.from, to: decision.story }));
  }
}
