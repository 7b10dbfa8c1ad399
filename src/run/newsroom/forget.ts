import { slugOf } from '../../base/ids.ts';
import { showOutlet } from '../outlets.ts';
import { at, type Newsroom } from './newsroom.ts';
import { writeChangedDossiers } from './write-dossiers.ts';

export interface Forgotten {
  /** What is kept from coming back: an address, an article's id, or an outlet's. */
  what: string[];
  articles: number;
  /** Stories that were compared anew without it. */
  dossiers: number;
}

const DOSSIERS = 50;

/**
 * Removes an article by its address or id, or all of an outlet by its name or domain: texts, features, its passages in
 * every version of every dossier. Removed it stays: what arrives under the same name is not taken in again.
 */
export async function forget(newsroom: Newsroom, which: string): Promise<Forgotten> {
  const { store, clock, registry } = newsroom;
  const now = at(clock.now());
  const what = namesOf(which, registry);
  let articles = 0;
  for (const name of what) {
    articles += await store.articles.forget(name, now);
    await store.articles.clearFailure(name);
  }
  let dossiers = 0;
  for (let written = 1; written > 0; dossiers += written) written = await writeChangedDossiers(newsroom, DOSSIERS);
  return { what, articles, dossiers };
}

/** An address is itself, as written and as browsers write it; anything else an id, or an outlet as records know it. */
function namesOf(which: string, registry: Newsroom['registry']): string[] {
  if (/^https?:\/\//i.test(which)) {
    const href = URL.canParse(which) ? new URL(which).href : which;
    return [...new Set([which, href])];
  }
  const known = showOutlet(registry, which)?.id;
  if (known) return [known];
  const domain = which.toLowerCase().replace(/^www\./, '');
  return [...new Set(/\.\S/.test(which) ? [domain] : [which, slugOf(which)])].filter(Boolean);
}
