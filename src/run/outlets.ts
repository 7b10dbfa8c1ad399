import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId } from '../base/ids.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Result } from '../base/result.ts';
import { type ImportedRatings, importRatings } from '../outlet/import-ratings.ts';
import type { Outlet, OutletRecord, Registry } from '../outlet/outlet.ts';
import { type PackTerms, type RatingPack, termsOf } from '../outlet/pack.ts';
import { resolveOutlet } from '../outlet/resolve-outlet.ts';
import { loadPacks, loadRegistry } from './load-registry.ts';

const ENABLED = 'enabled.json';

/** Where a user's packs lie, and the list of those whose terms were accepted. */
const packsIn = (dir: string) => join(dir, 'packs');

/** The user's own packs below `dir`, by file name. */
function ownPacks(dir: string): RatingPack[] {
  const folder = packsIn(dir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== ENABLED)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as RatingPack);
}

function enabledIn(dir: string): string[] {
  const path = join(packsIn(dir), ENABLED);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : [];
}

/** The registry with the packs that a user imported or enabled below `dir`. */
export function registryWith(dir: string, more: readonly string[] = []): Registry {
  const own = ownPacks(dir);
  const enabled = enabledIn(dir).filter((id) => !own.some((pack) => pack.id === id));
  return loadRegistry(more, { packs: own, enabled });
}

/** Records by country, kind or owner, all given conditions holding; by name. */
export function listOutlets(
  registry: Registry,
  wanted: { country?: string; kind?: string; owner?: string; language?: string } = {},
): OutletRecord[] {
  const owner = wanted.owner?.toLowerCase();
  return registry.records
    .filter(
      (record) =>
        (!wanted.country || record.country === wanted.country.toUpperCase()) &&
        (!wanted.kind || record.kind === wanted.kind) &&
        (!wanted.language || record.languages.includes(wanted.language)) &&
        (!owner || record.owners.some(({ name, kind }) => kind === owner || name.toLowerCase().includes(owner))),
    )
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** One outlet by domain, address or name, with its ratings side by side; null where no record knows it. */
export function showOutlet(
  registry: Registry,
  which: string,
): (Omit<Outlet, 'evidence'> & { record: OutletRecord }) | null {
  const sign = /[./]/.test(which) ? { name: null, domain: which } : { name: which, domain: null };
  const { outlet, record } = resolveOutlet([sign], registry, '' as ArticleId);
  return record ? { ...outlet, record } : null;
}

export interface ListedPack extends PackTerms {
  /** shipped: with the program; own: imported by the user. */
  from: 'shipped' | 'own';
  /** False: no ratings are shipped, the user brings the file. */
  shipsRatings: boolean;
}

/** Every pack with its terms: those that ship, and the user's own. */
export function listPacks(dir: string): ListedPack[] {
  const own = ownPacks(dir);
  const enabled = new Set(enabledIn(dir));
  const shipped = loadPacks().filter((pack) => !own.some(({ id }) => id === pack.id));
  return [
    ...shipped.map((pack) => listed(pack, 'shipped', enabled)),
    ...own.map((pack) => listed(pack, 'own', enabled)),
  ];
}

function listed(pack: RatingPack, from: ListedPack['from'], enabled: ReadonlySet<string>): ListedPack {
  const on = pack.enabled || enabled.has(pack.id);
  return { ...termsOf(pack), enabled: on, from, shipsRatings: from === 'own' || Object.keys(pack.ratings).length > 0 };
}

/** Enables a shipped pack, its terms accepted. False where there is none of that id. */
export function enablePack(dir: string, id: string): boolean {
  if (!loadPacks().some((pack) => pack.id === id)) return false;
  const enabled = [...new Set([...enabledIn(dir), id])].sort();
  mkdirSync(packsIn(dir), { recursive: true });
  writeFileSync(join(packsIn(dir), ENABLED), `${JSON.stringify(enabled)}\n`);
  return true;
}

/**
 * Imports a user's export of ratings as packs of their own below `dir`. A pack that ships its terms alone (the ratings being
 * the authors' to give) is filled by the import and keeps those terms. Throws where the file cannot be read.
 */
export function importPacks(
  path: string,
  settings: { dir: string; date: string; format?: string },
): Result<ImportedRatings, Refusal> {
  const { dir, ...rest } = settings;
  const imported = importRatings(readFileSync(path, 'utf8'), { ...rest, registry: loadRegistry() });
  if (!imported.ok) return imported;
  const shipped = new Map(loadPacks().map((pack) => [pack.id, pack]));
  const packs = imported.value.packs.map((pack) => {
    const terms = shipped.get(pack.id);
    return terms ? { ...terms, enabled: true, ratings: pack.ratings } : pack;
  });
  mkdirSync(packsIn(dir), { recursive: true });
  for (const pack of packs) writeFileSync(join(packsIn(dir), `${pack.id}.json`), `${JSON.stringify(pack)}\n`);
  return { ok: true, value: { ...imported.value, packs } };
}
