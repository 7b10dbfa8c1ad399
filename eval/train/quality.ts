// npm run train -- quality: copies the floors of eval/baseline.json to data/quality.json, which ships and which the site shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export default async function train(): Promise<void> {
  const { floors } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../baseline.json'), 'utf8')) as {
    floors: object;
  };
  writeFileSync(resolve(import.meta.dirname, '../../data/quality.json'), `${JSON.stringify(floors, null, 2)}\n`);
}
