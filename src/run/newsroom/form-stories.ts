import type { StoryKeeper } from './keep-stories.ts';
import type { Newsroom } from './newsroom.ts';
import { makePace } from './pace-dossiers.ts';
import { writeChangedDossiers } from './write-dossiers.ts';

/** Dossiers written before the list of changed stories is asked for again. */
const DOSSIERS = 50;
/** Milliseconds between two rounds of dossiers while articles keep coming: a story that grows is not written at each step. */
const DOSSIERS_EVERY = 20_000;

/** Stories and dossiers, made beside the fetching: at most one round at a time. */
export interface Forming {
  /** There may be something to assign; answers at once. */
  request(): void;
  /** Assigns all that is waiting and writes every dossier whose story does not rest. False: another process is at it. */
  settle(): Promise<boolean>;
}

export function openForming(newsroom: Newsroom, keeper: StoryKeeper, signal: AbortSignal): Forming {
  const { clock, log, store } = newsroom;
  const pace = makePace();
  let running: Promise<void> | null = null;
  let wanted = false;
  let left = false;
  let written = Number.NEGATIVE_INFINITY;

  async function round(all: boolean): Promise<void> {
    if (signal.aborted) return;
    // Looked at first: to take the lease is a write.
    const waiting = await store.articles.arrivalsAfter(await store.stories.assignedUpTo(), 1);
    left = waiting.length > 0 && (await keeper.catchUp()) === null;
    if (!all && clock.now() - written < DOSSIERS_EVERY) return;
    while (!signal.aborted && (await writeChangedDossiers(newsroom, DOSSIERS, { signal, pace })) > 0);
    written = clock.now();
  }

  function start(all: boolean): Promise<void> {
    running = round(all)
      .catch((error: unknown) => log('warn', 'stories could not be formed', { why: String(error) }))
      .finally(() => {
        running = null;
        if (wanted && !signal.aborted) {
          wanted = false;
          void start(false);
        }
      });
    return running;
  }

  return {
    request: () => {
      if (running) wanted = true;
      else void start(false);
    },
    settle: async () => {
      wanted = false;
      while (running) await running;
      await start(true);
      return !left;
    },
  };
}
