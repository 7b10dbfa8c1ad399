import type { OutletId } from '../../base/ids.ts';
import type { UncountedStory } from '../../store/coverage-store.ts';
import { sectionOf, sectionOfStory } from './name-section.ts';
import type { Newsroom } from './newsroom.ts';

/** Stories counted in one transaction. */
const BATCH = 500;

/** Counts every story whose members changed among those that its outlets tell. `folders`: of the feeds, by id. */
export async function countStories(
  { store }: Pick<Newsroom, 'store'>,
  folders: ReadonlyMap<string, string | null>,
): Promise<void> {
  for (;;) {
    const stories = await store.coverage.uncounted(BATCH);
    if (stories.length > 0) await store.coverage.count(stories.map((story) => countOf(story, folders)));
    if (stories.length < BATCH) return;
  }
}

function countOf({ story, change, accounts }: UncountedStory, folders: ReadonlyMap<string, string | null>) {
  const sections = accounts.map(({ url, feed, section }) => sectionOf(url, folders.get(feed ?? '') ?? null, section));
  const days = accounts.map(({ at }) => at.slice(0, 10)).sort();
  const outlets: OutletId[] = [...new Set(accounts.map(({ outlet }) => outlet))].sort();
  return { story, change, day: days[0] ?? '', section: sectionOfStory(sections), outlets };
}
