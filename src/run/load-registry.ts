import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OutletRecord, Registry } from '../outlet/outlet.ts';
import { makeRegistry } from '../outlet/registry.ts';

/** `data/` of this package: beside `src/` in a checkout, beside `dist/` where installed. */
const DATA = resolve(import.meta.dirname, '../../data');

/**
 * The registry of `data/outlets/`, indexed. Reads one compact file, `registry.json`, made from the reviewed records by
 * `npm run train -- outlets`. Empty where the file is missing: every outlet is then made on sight. `more`: files of further
 * records (JSON lists), which come before the registry's own; throws where one cannot be read.
 */
export function loadRegistry(more: readonly string[] = [], dataDir: string = DATA): Registry {
  const records = more.flatMap((path) => JSON.parse(readFileSync(path, 'utf8')) as OutletRecord[]);
  const path = join(dataDir, 'outlets/registry.json');
  if (existsSync(path)) records.push(...(JSON.parse(readFileSync(path, 'utf8')) as OutletRecord[]));
  return makeRegistry(records);
}
