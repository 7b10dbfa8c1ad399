import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutletRecord, Registry } from '../outlet/outlet.ts';
import { type RatingPack, ratingTable } from '../outlet/pack.ts';
import { makeRegistry } from '../outlet/registry.ts';

/** `data/` of this package: beside `src/` in a checkout, beside `dist/` where installed. */
const DATA = resolve(import.meta.dirname, '../../data');

/** What a user has added to what ships. */
export interface RegistrySettings {
  dataDir?: string;
  /** Packs of the user's own, beside those that ship. */
  packs?: readonly RatingPack[];
  /** Ids of shipped packs that wait for their terms to be accepted, and were enabled. */
  enabled?: readonly string[];
}

/**
 * The registry of `data/outlets/`, indexed, with the ratings of the packs that are enabled. Reads compact generated files only
 * (`npm run train -- outlets` makes them). Empty where they are missing: every outlet is then made on sight. `more`: files of
 * further records (JSON lists), which come before the registry's own; throws where one cannot be read.
 */
export function loadRegistry(more: readonly string[] = [], settings: RegistrySettings = {}): Registry {
  const dataDir = settings.dataDir ?? DATA;
  const records = more.flatMap((path) => JSON.parse(readFileSync(path, 'utf8')) as OutletRecord[]);
  const path = join(dataDir, 'outlets/registry.json');
  if (existsSync(path)) records.push(...(JSON.parse(readFileSync(path, 'utf8')) as OutletRecord[]));
  const shipped = loadPacks(dataDir).filter((pack) => pack.enabled || settings.enabled?.includes(pack.id));
  return makeRegistry(records, [...shipped, ...(settings.packs ?? [])].map(ratingTable));
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
