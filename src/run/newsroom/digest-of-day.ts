import type { Dossier } from '../../dossier/dossier.ts';
import type { Digest } from '../../page/digest/digest.ts';
import { writeDigest } from '../../page/digest/write-digest.ts';
import type { StoryStore } from '../../store/story-store.ts';

/** Stories of a day that are looked at: the most important ones by what is kept for lists. */
const CANDIDATES = 200;
/** Dossiers read for one digest. */
const READ = 24;

/** What names a state of a day's digest: the same stories in the same versions give the same digest. */
export interface DayOfStories {
  day: string;
  key: string;
  digest(): Promise<Digest>;
}

/** True for a day such as `2026-06-09` that a calendar has. */
export function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && dayAfter(day, 0) === day;
}

/** `2026-06-10` after `2026-06-09`. Empty where there is no such day. */
export function dayAfter(day: string, days = 1): string {
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** The digest of a day (UTC) from the dossiers as they are now. */
export async function digestOfDay(stories: StoryStore, day: string): Promise<DayOfStories> {
  const reported = { from: `${day}T00:00:00Z`, to: `${dayAfter(day)}T00:00:00Z` };
  const { items } = await stories.list({ order: 'importance', limit: CANDIDATES, reported });
  const ordered = [...items].sort(
    (a, b) => b.origins - a.origins || b.outlets - a.outlets || b.differences - a.differences || (a.id < b.id ? -1 : 1),
  );
  const read = ordered.slice(0, READ);
  return {
    day,
    // Fewer articles in the same version: one was forgotten.
    key: ordered.map(({ id, version, articles }) => `${id}.${version}.${articles}`).join(' '),
    digest: async () => {
      const dossiers: Dossier[] = [];
      for (const { id } of read) {
        const found = await stories.dossier(id);
        if (found) dossiers.push(found.dossier);
      }
      return writeDigest(day, dossiers, ordered.length - read.length);
    },
  };
}

/** The newest day, not after `today`, on which a story was reported; null: there is no story. */
export async function lastDay(stories: StoryStore, today: string): Promise<string | null> {
  const { items } = await stories.list({ order: 'newest', limit: 1 });
  const last = items[0]?.last?.slice(0, 10);
  if (!last) return null;
  return last > today ? today : last;
}
