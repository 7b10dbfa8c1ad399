import type { OutletRecord } from '../../src/outlet/outlet.ts';
import { completeKinds } from './complete-kinds.ts';

/** The lists of `data/outlets/`, in order of precedence. */
export const LISTS = ['reviewed.jsonl', 'state-media.jsonl', 'kite.jsonl'] as const;

/** `registry.json`: kinds completed from what the records say themselves; an array, one record a line, so that a change shows as a line. */
export function registryText(records: readonly OutletRecord[]): string {
  return `[\n${completeKinds(records)
    .map((record) => JSON.stringify(record))
    .join(',\n')}\n]\n`;
}
