import { isRoleWord } from '../differences/edit-roles.ts';
import type { Line, Unit } from './line.ts';

/** A word in more than this share of a story's lines is what the story is about: two lines share it whatever they say. */
const TOPIC = 0.12;
const LEAST_LINES = 24;
/** Fewest words that say something, shared by two tellings of one assertion, and fewest of any kind. */
const LEAST_SAID = 2;
const LEAST_SHARED = 3;

/**
 * Whether two units share what is said, and not only whom it is said of: two content words that are neither names nor roles nor the
 * story's topic, three with names and numbers counted. Names alone made half of what was wrongly taken for agreement.
 */
export function predicateOf(lines: readonly Line[]): (one: Unit, other: Unit) => boolean {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  const found = new Map<string, number>();
  const note = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const roles = new Set<string>();
  for (const line of lines) {
    for (const key of line.whole.keys) note(found, key);
    for (const word of line.words) if (word.key && isRoleWord(word)) roles.add(word.key);
    for (const [at, word] of line.words.entries())
      if (word.key && at > 0) note(word.capital ? capital : small, word.key);
  }
  const topic = (key: string) => lines.length >= LEAST_LINES && (found.get(key) ?? 0) > TOPIC * lines.length;
  const name = (key: string) => /^[@#]/.test(key) || (capital.get(key) ?? 0) > (small.get(key) ?? 0);
  return (one, other) => {
    const theirs = new Set(other.keys);
    const shared = one.keys.filter((key) => theirs.has(key));
    return (
      shared.length >= LEAST_SHARED &&
      shared.filter((key) => !name(key) && !roles.has(key) && !topic(key)).length >= LEAST_SAID
    );
  };
}
