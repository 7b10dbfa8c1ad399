import type { StoryKeeper } from './keep-stories.ts';
import type { Newsroom } from './newsroom.ts';

/** Milliseconds between two looks at what another process, which forms stories at this moment, has left to do. */
const PATIENCE = 500;

/**
 * Forms all stories anew from the recorded order of arrival, people's corrections each in its place, and answers how many
 * articles there were. `from`: `story` reads what is kept of each article; `features` makes that anew as well. Dossiers
 * are dropped: those of stories with more than one account wait to be written again.
 */
export async function rebuildStories(
  newsroom: Newsroom,
  keeper: StoryKeeper,
  from: 'story' | 'features' = 'story',
): Promise<number> {
  const { stories } = newsroom.store;
  await stories.reset(from === 'features');
  for (;;) {
    await keeper.catchUp();
    const { assigned, applied, changes } = await stories.marks();
    if (applied === changes && (await stories.rowsAfter(assigned, 1)).length === 0) break;
    await newsroom.clock.sleep(PATIENCE);
  }
  return (await newsroom.store.counts())['article'] ?? 0;
}
