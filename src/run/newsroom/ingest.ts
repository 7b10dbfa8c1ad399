import { digest } from '../../base/ids.ts';
import type { Acknowledged } from '../../store/article-store.ts';
import type { Input } from '../read/input.ts';
import type { StoryKeeper } from './keep-stories.ts';
import { at, type Newsroom } from './newsroom.ts';
import { takeIn } from './take-in.ts';
import { type Incoming, OPEN_RIGHTS } from './take-item.ts';
import { writeChangedDossiers } from './write-dossiers.ts';

/** Documents read, described and acknowledged together. */
const BATCH = 32;
/** Dossiers written before the list of changed stories is asked for again. */
const DOSSIERS = 50;
/** Milliseconds between two looks at what another process, which forms stories at this moment, has left to do. */
const PATIENCE = 500;

export interface Ingested {
  /** By what became of each document: new, revision, known, forgotten, refused. */
  outcomes: Record<string, number>;
  /** Stories that got a new dossier. */
  dossiers: number;
}

/** Told on the way. */
export interface IngestReport {
  progress?(stage: string, done: number, of: number | null): void;
  /** A document that is on disk from now on; `what`: as it was handed in. */
  acknowledged?(what: string, answer: Acknowledged): void;
}

/**
 * Takes documents into the store, forms stories, writes the dossiers of those that changed. What was acknowledged is on
 * disk at every moment; refusals are recorded with their reason. To ingest twice changes nothing.
 */
export async function ingest(
  newsroom: Newsroom,
  keeper: StoryKeeper,
  inputs: AsyncIterable<Input> | Iterable<Input>,
  { progress, acknowledged }: IngestReport = {},
): Promise<Ingested> {
  const outcomes: Record<string, number> = {};
  const count = (outcome: string) => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  };
  let batch: Incoming[] = [];
  let read = 0;
  let last = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const incoming = batch;
    batch = [];
    for (const [place, answer] of (await takeIn(newsroom, incoming)).entries()) {
      count(answer?.outcome ?? 'refused');
      if (!answer) continue;
      last = Math.max(last, answer.arrival);
      acknowledged?.(incoming[place]!.document.what, answer);
    }
  };
  for await (const input of inputs) {
    read += 1;
    progress?.('read', read, null);
    if (input.kind === 'refusal') {
      count('refused');
      newsroom.log('warn', `not used: ${input.refusal.what}: ${input.refusal.why}`);
      await newsroom.store.articles.recordFailure(input.refusal, at(newsroom.clock.now()), null);
      continue;
    }
    const { document, rights = OPEN_RIGHTS } = input;
    batch.push({ document, feed: null, rawHash: digest(document.content), rights, stays: null });
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  await assignUpTo(newsroom, keeper, last);
  let dossiers = 0;
  for (;;) {
    const written = await writeChangedDossiers(newsroom, DOSSIERS);
    if (written === 0) return { outcomes, dossiers };
    dossiers += written;
    progress?.('compare', dossiers, null);
  }
}

/** Forms stories until this arrival has its own, by this process or by another that is at it. */
async function assignUpTo({ store, clock }: Newsroom, keeper: StoryKeeper, arrival: number): Promise<void> {
  while ((await keeper.catchUp()) === null && (await store.stories.assignedUpTo()) < arrival)
    await clock.sleep(PATIENCE);
}
