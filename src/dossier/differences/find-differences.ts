import type { Difference } from '../dossier.ts';
import type { Told } from '../statements/write-statements.ts';

/** Where the accounts part. */
export function findDifferences(_told: Told): Difference[] {
  return [];
}
