import { fold } from '../fold.ts';
import { MONTH_NAMES } from './month-names.data.ts';

let names: Map<string, number> | undefined;

/** Month (1 to 12) that a word names in one of about sixty languages; null where it names none. */
export function monthNamed(word: string): number | null {
  names ??= new Map(MONTH_NAMES.flatMap((line, at) => line.split(' ').map((name) => [name, at + 1] as const)));
  return names.get(fold(word).replace(/\.$/, '')) ?? null;
}
