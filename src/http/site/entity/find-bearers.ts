import { personName } from '../../../dossier/entities/person-names.ts';
import { countryWord, isAmbiguousCountry } from '../../../features/names/lexicon.ts';
import { type Bearer, type Linked, linkBearers } from '../../../page/view/bearers.ts';
import type { Desk } from '../../desk.ts';

/** Stories read for one page: their dossiers are unpacked for it. */
const MOST_STORIES = 40;
/** Stories counted: the store names no more. */
const MOST_COUNTED = 200;

export interface FoundBearers {
  /** As most stories write it. */
  name: string;
  groups: Linked[];
  /** Stories that name it, the ones that are not read counted in. */
  total: number;
  read: number;
}

/** The stories in which a name stands, the newest first, told apart by who is meant; null where it stands in none. */
export async function findBearers(desk: Desk, name: string): Promise<FoundBearers | null> {
  const { stories } = desk.newsroom.store;
  const rows = await stories.storiesOf(name, MOST_COUNTED);
  const ids = [...new Set(rows.map(({ story }) => story))];
  const bearers: Bearer[] = [];
  for (const id of ids.slice(0, MOST_STORIES)) {
    const found = await stories.dossier(id);
    for (const entity of found?.dossier.entities ?? [])
      if (entity.name.toLowerCase() === name.toLowerCase()) bearers.push({ dossier: found!.dossier, entity });
  }
  if (bearers.length === 0) return null;
  const groups = linkBearers(bearers, {
    isFull: (entity) =>
      entity.type === 'person' ? personName(entity.name).full : entity.name.trim().split(/\s+/).length > 1,
    recordOf: (entity) => {
      if (entity.type === 'organisation') return desk.newsroom.registry.byName(entity.name)?.id ?? null;
      const country = entity.type === 'place' && !isAmbiguousCountry(entity.name) ? countryWord(entity.name) : null;
      return country?.kind === 'name' ? country.code : null;
    },
  });
  return { name: bearers[0]!.entity.name, groups, total: ids.length, read: Math.min(ids.length, MOST_STORIES) };
}
