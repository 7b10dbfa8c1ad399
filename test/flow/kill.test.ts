import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runKills } from '../../eval/kills/run-kills.ts';

const root = resolve(import.meta.dirname, '../..');
const changed = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
const stamp = join(root, 'dist/.built');
// Processes run compiled files: `npm test` builds them first; with older ones than the sources nothing is tested here.
const built = existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...changed);

// The long version, of fifty rounds: `npm run bench -- kill`.
it.skipIf(!built)(
  'loses nothing of what was acknowledged when two processes are killed at random moments',
  async () => {
    const figures = await runKills({ rounds: 2, seed: 5, sites: 6, events: 10, within: 600 });
    expect(figures.faults).toEqual([]);
    expect(figures).toMatchObject({ kills: 4, articles: figures.published });
    expect(figures.acknowledged).toBeGreaterThan(0);
  },
  180_000,
);
