import { setImmediate } from 'node:timers/promises';
import type { ArticleId, StoryId } from '../../base/ids.ts';
import type { ArrivedRow, NewDecision, PersonChange, StoryMarks } from '../../store/story-store.ts';
import type { ArticleVector } from '../../story/article-vector.ts';
import { type Correction, Corrections } from '../../story/corrections.ts';
import { StoryStream } from '../../story/stream-stories.ts';
import { correctionIn, movesTo } from './correct-stories.ts';
import { at, type Newsroom } from './newsroom.ts';
import { recordOf, sleepRecord } from './record-decision.ts';
import { isStored, vectorsOf } from './story-vectors.ts';

/** Arrivals assigned in one transaction: what a crash costs at the most, and nothing of it is lost, only done again. */
const BATCH = 100;
/** Seconds one process may assign without renewing its lease: so long the others wait after it was killed. */
const LEASE = 10;

/** Forms stories from what arrived, in the order of arrival: one process at a time, so that all get the same stories. */
export interface StoryKeeper {
  /** Assigns what is waiting. Answers how many articles, null where another process is at it. */
  catchUp(): Promise<number | null>;
}

/** What the stream in memory stands upon: what people have changed so far, and the marks of the store. */
interface State {
  stream: StoryStream;
  marks: StoryMarks;
  /** While stories are formed anew: people's changes that are still to be made, each at its place among the arrivals. */
  pending: PersonChange[];
}

/**
 * `owner`: names this process among those that share the store. `lease`: in seconds. Before each batch the keeper looks
 * whether another process went on, or a person corrected anything, since: it follows, and what it had decided upon the old
 * state is not applied.
 */
export function openStoryKeeper(newsroom: Newsroom, owner: string, lease = LEASE): StoryKeeper {
  const { store, clock } = newsroom;
  let state: State | null = null;

  const holdLease = () => {
    const now = clock.now();
    return store.lease('stories', owner, at(now), at(now + lease * 1000));
  };

  async function upToDate(): Promise<State> {
    const marks = await store.stories.marks();
    if (!state || state.marks.assigned !== marks.assigned || state.marks.epoch !== marks.epoch) return rebuild(marks);
    if (state.pending.length > 0) return state.marks.changes === marks.changes ? state : rebuild(marks);
    for (const change of await store.stories.changesAfter(state.marks.changes)) {
      follow(state.stream, change);
      state.marks = { ...state.marks, changes: change.change, applied: change.change };
    }
    return state;
  }

  async function rebuild(marks: StoryMarks): Promise<State> {
    const changes = await store.stories.changesAfter(0);
    const made = changes.filter(({ change }) => change <= marks.applied);
    const stream = new StoryStream(undefined, inForceAfter(made));
    for await (const page of store.stories.awakeRows()) {
      const anew = await vectorsOf(
        newsroom,
        page.filter((row) => !isStored(row)),
      );
      for (const row of page) {
        const { arrival, article, story } = row;
        const vector = isStored(row) ? row.vector : anew.get(article);
        if (vector && arrival <= marks.assigned) stream.put({ arrival, article, vector, story });
      }
      await holdLease();
    }
    stream.goOn(marks.assigned);
    state = { stream, marks, pending: changes.filter(({ change }) => change > marks.applied) };
    return state;
  }

  async function assignBatch(): Promise<number> {
    const { stream, marks, pending } = await upToDate();
    const [next] = pending;
    const waiting = await store.stories.rowsAfter(marks.assigned, BATCH);
    const rows = next ? waiting.filter(({ arrival }) => arrival <= next.after) : waiting;
    if (rows.length === 0 && next) return repeat(next);
    if (rows.length === 0) return 0;
    const records = decide(stream, rows, await vectorsOf(newsroom, rows));
    if (state && (await store.stories.apply(records, marks)))
      state.marks = { ...marks, assigned: rows.at(-1)!.arrival };
    else state = null;
    return rows.length;
  }

  function decide(
    stream: StoryStream,
    rows: readonly ArrivedRow[],
    vectors: ReadonlyMap<ArticleId, ArticleVector>,
  ): NewDecision[] {
    const now = at(clock.now());
    const records: NewDecision[] = [];
    for (const { article, arrival } of rows) {
      const vector = vectors.get(article);
      if (!vector) continue; // forgotten since it was read: the next batch begins with a new look
      const decisions = stream.takeVector(article, vector, arrival);
      for (const [place, decision] of decisions.entries())
        records.push(recordOf(decision, place === 0 ? arrival : null, now));
      const asleep = stream.fallenAsleep();
      if (asleep.length > 0) records.push(sleepRecord(asleep, now));
    }
    return records;
  }

  /** Makes a person's change again, where it was made. */
  async function repeat(change: PersonChange): Promise<number> {
    const { stream, marks } = state!;
    const placements = follow(stream, change);
    const { corrections } = stream.live;
    const target = (article: ArticleId, before: StoryId) => corrections.storyOf(article) ?? before;
    const moves = await movesTo(newsroom, placements, ({ article, before }) => target(article, before));
    const done = await store.stories.replay(change.change, moves, at(clock.now()), marks);
    state = done ? { stream, marks: { ...marks, applied: change.change }, pending: state!.pending.slice(1) } : null;
    return 1;
  }

  return {
    catchUp: async () => {
      let assigned = 0;
      for (;;) {
        if (!(await holdLease())) return assigned === 0 ? null : assigned;
        const done = await assignBatch();
        if (done === 0) {
          await store.release('stories', owner);
          return assigned;
        }
        assigned += done;
        await setImmediate(); // what arrives meanwhile is taken off the wire before its time is over
      }
    },
  };
}

/** Lets the stream follow what a person changed; answers the placements concerned. */
function follow(stream: StoryStream, { undoes, record }: PersonChange): Correction['placements'] {
  const correction = correctionIn(record);
  if (undoes) stream.undo(correction.id);
  else stream.correct(correction);
  return correction.placements;
}

/** The corrections in force after those changes. */
function inForceAfter(changes: readonly PersonChange[]): readonly Correction[] {
  const corrections = new Corrections();
  for (const { undoes, record } of changes)
    if (undoes) corrections.remove(`${record.number}`);
    else corrections.add(correctionIn(record));
  return corrections.inForce;
}
