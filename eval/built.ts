import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const DIST = resolve(import.meta.dirname, '../dist');

/**
 * A module of the built package, by its path in `dist/`: what users run is what is timed. (The TypeScript loader that runs
 * the evaluations wraps every inner function, which costs hot loops a tenth and more.)
 */
export async function built<Module>(path: string): Promise<Module> {
  return (await import(builtFile(path))) as Module;
}

/** Where that module is, as an address that threads can import. */
export const builtFile = (path: string): string => pathToFileURL(join(DIST, path)).href;
