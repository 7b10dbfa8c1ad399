import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutletRecord, Registry } from '../outlet/outlet.ts';
import { type RatingPack, ratingTable } from '../outlet/pack.ts';
import { makeRegistry } from '../outlet/registry.ts';

/** `data/` of this package: beside `src/` in a checkout, beside `dist/` where installed. */
const DATA = resolve(import.meta.dirname, '../../data');

/** What a user has added: records that come before ours, packs beside ours, and packs of ours that were enabled by their terms. */
export interface RegistryAdditions {
  records?: readonly OutletRecord[];
  packs?: readonly RatingPack[];
  enabled?: readonly string[];
}

/**
 * The registry of `data/outlets/`, indexed, with the ratings of the packs that are enabled. Reads compact generated files only
 * (`npm run train -- outlets` makes them). Empty where they are missing: every outlet is then made on sight.
 */
export function loadRegistry(dataDir: string = DATA, additions: RegistryAdditions = {}): Registry {
  const path = join(dataDir, 'outlets/registry.json');
  const records = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as OutletRecord[]) : [];
  const packs = [...loadPacks(dataDir).filter((pack) => pack.enabled || additions.enabled?.includes(pack.id))];
  return makeRegistry(
    [...(additions.records ?? []), ...records],
    [...packs, ...(additions.packs ?? [])].map(ratingTable),
  );
}

/** The packs of `data/packs/`, by id; those that are not enabled too. */
export function loadPacks(dataDir: string = DATA): RatingPack[] {
  const dir = join(dataDir, 'packs');
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as RatingPack);
}
