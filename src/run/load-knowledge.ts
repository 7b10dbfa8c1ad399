import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Knowledge } from '../features/knowledge.ts';

/** `data/weights/` of this package: beside `src/` in a checkout, beside `dist/` where installed. */
const WEIGHTS = resolve(import.meta.dirname, '../../data/weights');

/** Reads what describing articles needs to know, still packed. A missing file is null: poorer, never wrong. */
export function loadKnowledge(folder: string = WEIGHTS): Knowledge {
  const read = (name: string): Uint8Array | null => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : null;
  };
  return { names: read('names.bin.br'), background: read('background.tsv.br') };
}
