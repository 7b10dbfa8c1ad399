import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Knowledge } from '../features/knowledge.ts';
import type { OutletRecord } from '../outlet/outlet.ts';

/** `data/weights/` of this package: beside `src/` in a checkout, beside `dist/` where installed. */
const WEIGHTS = resolve(import.meta.dirname, '../../data/weights');
const OUTLETS = resolve(import.meta.dirname, '../../data/outlets/registry.json');

/** Reads what describing articles needs to know, still packed. A missing file is null: poorer, never wrong. */
export function loadKnowledge(folder: string = WEIGHTS): Knowledge {
  const read = (name: string): Uint8Array | null => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : null;
  };
  return { names: read('names.bin.br'), background: read('background.tsv.br'), outlets: outletNames(OUTLETS) };
}

/** Names that leave little doubt: of several words, or an agency's initials. "Time" and "Bloomberg" are other things as well. */
function outletNames(path: string): ReadonlySet<string> {
  if (!existsSync(path)) return new Set();
  const records = JSON.parse(readFileSync(path, 'utf8')) as OutletRecord[];
  const names = records.flatMap(({ name, aliases, agency }) =>
    [name, ...aliases].filter((one) => one.includes(' ') || (agency && /^\p{Lu}[\p{Lu}-]{2,}$/u.test(one))),
  );
  return new Set(names);
}
