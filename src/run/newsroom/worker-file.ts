import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the compiled workers lie as seen from their sources: a checkout that runs from `src/` uses the built ones. */
const BUILT = '../../../dist/run/newsroom/';

/**
 * The compiled file of a worker thread, which lies beside this one in `dist/` and in the bundle. Throws where the package
 * was never built.
 */
export function workerFile(name: 'describe-worker' | 'newsroom-worker'): string {
  for (const place of [`./${name}.js`, `${BUILT}${name}.js`]) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new Error('worker threads need the built package: run `npm run build`');
}
