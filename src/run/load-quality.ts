import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Evaluation -> set -> measure -> the floor below which this version does not fall. */
export type Quality = Record<string, Record<string, Record<string, number>>>;

/** The floors that ship with the program (`npm run train -- quality` copies them). Empty where the file is missing. */
export function loadQuality(): Quality {
  const path = resolve(import.meta.dirname, '../../data/quality.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Quality) : {};
}
