import { createHash } from 'node:crypto';
import { hostOf } from '../../../src/article/page/outlet-signs.ts';

export const FOLDS = 5;

/** The registrable part of a host, near enough to keep one publisher's pages in one fold. */
export function siteOf(url: string): string {
  const labels = hostOf(url).split('.');
  const keep = /^(?:co|com|org|net|gov|ac|edu|gob|or|go)$/.test(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-keep).join('.');
}

/** 0 to 4, the same on every machine. */
export function foldOf(url: string): number {
  return createHash('sha1').update(siteOf(url)).digest().readUInt32BE(0) % FOLDS;
}
