import { readFileSync } from 'node:fs';
import type { Dossier } from '../dossier/dossier.ts';

/** Version of Synoptic, of Node and of its Unicode tables: the same three give the same output, byte for byte. */
export function madeBy(): Dossier['made'] {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return { synoptic: manifest.version, node: process.versions.node, icu: process.versions.icu ?? 'none' };
}

/** How Synoptic names itself to the sites it asks. */
export function userAgent(): string {
  return `Synoptic/${madeBy().synoptic} (self-hosted newsreader)`;
}
