import type { ArticleId } from '../../base/ids.ts';
import type { Acknowledged, Arrival } from '../../store/article-store.ts';
import { packFeatures, unpackFeatures } from '../../store/pack.ts';
import { arrivedAt } from '../../story/encode-vector.ts';
import type { Described } from './describe-documents.ts';
import { at, type Newsroom } from './newsroom.ts';
import type { Incoming } from './take-item.ts';

/** Version of the reader, kept with every article it read. */
export const READER_VERSION = 'article-2';

/** Documents read, described and acknowledged together: one transaction for all of them. */
const BATCH = 32;
/** Batches on their way at the same time: while one is written, the next is read. */
const SIDE_BY_SIDE = 3;

/** Takes documents in; one answer each, in their order. Null: nothing could be read, and the reason is recorded. */
export type TakeIn = (incoming: readonly Incoming[]) => Promise<(Acknowledged | null)[]>;

/** Reads, describes and keeps documents, all in one transaction. */
export async function takeIn(newsroom: Newsroom, incoming: readonly Incoming[]): Promise<(Acknowledged | null)[]> {
  if (incoming.length === 0) return [];
  const { store, clock } = newsroom;
  const described = await newsroom.describe(incoming.map((one) => one.document));
  const now = at(clock.now());
  const answers: (Acknowledged | null)[] = incoming.map(() => null);
  const arrivals: { index: number; arrival: Arrival }[] = [];
  for (const [index, result] of described.entries()) {
    const one = incoming[index];
    if (!one) continue;
    if (result.ok) arrivals.push({ index, arrival: arrivalOf(one, result.value, now) });
    else await store.articles.recordFailure({ ...result.failure, what: one.document.what }, now, null);
  }
  const poorer = await heldAsPages(newsroom, arrivals);
  const kept = arrivals.filter(({ index, arrival }) => {
    const held = poorer.get(arrival.article.id);
    if (held) answers[index] = held;
    return !held;
  });
  const acknowledged = kept.length > 0 ? await store.articles.acknowledge(kept.map(({ arrival }) => arrival)) : [];
  for (const [place, { index, arrival }] of kept.entries()) {
    answers[index] = acknowledged[place] ?? null;
    const what = incoming[index]?.document.what;
    if (what && arrival.rights.feedOnly === null) await store.articles.clearFailure(what);
  }
  return answers;
}

/** Joins what several feeds bring into batches, so that threads and transactions are shared between them. */
export function openIntake(newsroom: Newsroom): TakeIn {
  interface Waiting {
    one: Incoming;
    done(answer: Acknowledged | null): void;
    failed(error: unknown): void;
  }
  const waiting: Waiting[] = [];
  let running = 0;
  const pump = async () => {
    if (running >= SIDE_BY_SIDE) return;
    running += 1;
    for (let batch = waiting.splice(0, BATCH); batch.length > 0; batch = waiting.splice(0, BATCH)) {
      try {
        const answers = await takeIn(
          newsroom,
          batch.map(({ one }) => one),
        );
        for (const [index, { done }] of batch.entries()) done(answers[index] ?? null);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    running -= 1;
  };
  return (incoming) => {
    const answers = incoming.map(
      (one) => new Promise<Acknowledged | null>((done, failed) => waiting.push({ one, done, failed })),
    );
    void pump();
    return Promise.all(answers);
  };
}

type Read = Extract<Described, { ok: true }>['value'];

function arrivalOf(one: Incoming, read: Read, now: string): Arrival {
  const { stays, feed, rawHash, rights } = one;
  const { article, outlet, confidence, features, vector } =
    stays && stays !== read.article.id ? renamed(read, stays) : read;
  const kept = { feed, rawHash, version: READER_VERSION, at: now, rights };
  return { article, outlet, confidence, ...kept, features, vector: arrivedAt(vector, now) };
}

/** An item that was an article before stays that article, also where its page now gives itself another address. */
function renamed({ features, vector, ...reading }: Read, to: ArticleId): Read {
  const from = reading.article.id;
  const rename = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${from}"`, `"${to}"`)) as Value;
  return { ...rename(reading), features: packFeatures(rename(unpackFeatures(features))), vector };
}

/** The feed's own text never takes the place of a page that was read: those whose page is held already. */
async function heldAsPages(
  newsroom: Newsroom,
  arrivals: readonly { arrival: Arrival }[],
): Promise<Map<ArticleId, Acknowledged>> {
  const ids = arrivals
    .filter(({ arrival }) => arrival.rights.feedOnly !== null)
    .map(({ arrival }) => arrival.article.id);
  const held = new Map<ArticleId, Acknowledged>();
  if (ids.length === 0) return held;
  for (const { article, rights, arrival } of await newsroom.store.articles.many(ids))
    if (rights.feedOnly === null)
      held.set(article.id, { id: article.id, outcome: 'known', arrival, revision: article.revision });
  return held;
}
