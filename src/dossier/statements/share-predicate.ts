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
  const says = new Map<string, boolean>();
  const topic = (key: string) => lines.length >= LEAST_LINES && (found.get(key) ?? 0) > TOPIC * lines.length;
  const name = (key: string) => /^[@#]/.test(key) || (capital.get(key) ?? 0) > (small.get(key) ?? 0);
  const saysSomething = (key: string): boolean => {
    const known = says.get(key);
    if (known !== undefined) return known;
    const something = !name(key) && !roles.has(key) && !topic(key);
    says.set(key, something);
    return something;
  };
  return (one, other) => {
    const theirs = keySetOf(other);
    let shared = 0;
    let said = 0;
    for (const key of one.keys) {
      if (!theirs.has(key)) continue;
      shared += 1;
      if (said < LEAST_SAID && saysSomething(key)) said += 1;
      if (shared >= LEAST_SHARED && said >= LEAST_SAID) return true;
    }
    return false;
  };
}

const keySets = new WeakMap<Unit, ReadonlySet<string>>();

/** The keys of a unit as a set, made once: a unit is compared with many. */
function keySetOf(unit: Unit): ReadonlySet<string> {
  let keys = keySets.get(unit);
  if (!keys) {
    keys = new Set(unit.keys);
    keySets.set(unit, keys);
  }
  return keys;
}
