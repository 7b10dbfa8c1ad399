import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../base/ids.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Result } from '../base/result.ts';
import { importLenses, type LensTable } from '../outlet/import-lens.ts';
import { columnLens, type Lens } from '../outlet/lens.ts';

const folderIn = (dir: string) => join(dir, 'lenses');

/** The columns of the user's own files, as they were imported below `dir`, by name. */
export function lensTables(dir: string): LensTable[] {
  const folder = folderIn(dir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as LensTable);
}

/** The same as lenses. */
export function ownLenses(dir: string): Lens[] {
  return lensTables(dir).map(({ name, groups }) => columnLens(name, Object.entries(groups)));
}

/** Imports the columns of a table as lenses below `dir`, in place of those of the same names. */
export function importOwnLenses(
  text: string,
  { dir, column = null }: { dir: string; column?: string | null },
): Result<LensTable[], Refusal> {
  const imported = importLenses(text, column);
  if (!imported.ok) return imported;
  mkdirSync(folderIn(dir), { recursive: true });
  for (const table of imported.value)
    writeFileSync(join(folderIn(dir), `${slugOf(table.name)}.json`), `${JSON.stringify(table)}\n`);
  return imported;
}

/** False where there is no lens of that name. */
export function removeOwnLens(dir: string, name: string): boolean {
  const path = join(folderIn(dir), `${slugOf(name)}.json`);
  if (!lensTables(dir).some((table) => table.name === name)) return false;
  rmSync(path, { force: true });
  return true;
}

/** Changes whenever a pack or lens of the user's own does. */
export function ownStamp(dir: string): string {
  return ['packs', 'lenses']
    .map((name) => join(dir, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`),
    )
    .join('\n');
}
