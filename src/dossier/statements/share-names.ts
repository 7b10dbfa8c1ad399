import type { EntityId } from '../../base/ids.ts';
import type { Line, Unit } from './line.ts';

/** Of the fewer people, bodies and countries named in the two, more than this share must stand in both. */
const SAME_NAMES = 0.5;

/**
 * Whether two units speak of the same people, bodies and countries, as far as they name any: "the president, who arrived
 * on Thursday" and "the envoy, who arrived on Thursday" share all that is said, and are two assertions.
 */
export function shareNames(one: [Line, Unit], other: [Line, Unit]): boolean {
  const ours = namesIn(...one);
  const theirs = namesIn(...other);
  const fewer = Math.min(ours.size, theirs.size);
  if (fewer === 0) return true;
  let both = 0;
  for (const name of ours) if (theirs.has(name)) both += 1;
  return both > SAME_NAMES * fewer;
}

/**
 * Whether two sentences may tell one thing by whom they name: not where each names people, or anybody at all, and none is in
 * both. "A was taken into custody" and "B was taken into custody" tell of two arrests, however alike the rest is.
 */
export function mayShareNames(one: Line, other: Line, people: ReadonlySet<EntityId>): boolean {
  const [ours, theirs] = [namesIn(one, one.whole), namesIn(other, other.whole)];
  const isPerson = (name: string) => people.has(name as EntityId);
  return meet(ours, theirs) && meet(new Set([...ours].filter(isPerson)), new Set([...theirs].filter(isPerson)));
}

/** True also where one of them is empty. */
function meet(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  if (ours.size === 0 || theirs.size === 0) return true;
  for (const name of ours) if (theirs.has(name)) return true;
  return false;
}

const known = new WeakMap<Unit, ReadonlySet<string>>();

/** Read once a unit: it is compared with many. */
function namesIn(line: Line, unit: Unit): ReadonlySet<string> {
  const found = known.get(unit) ?? readNames(line, unit);
  known.set(unit, found);
  return found;
}

function readNames({ words }: Line, { start, end }: Unit): ReadonlySet<string> {
  const names = new Set<string>();
  for (const word of words) {
    if (word.start < start || word.end > end) continue;
    if (word.key?.startsWith('@')) names.add(word.key);
    else if (word.entity !== null) names.add(word.entity);
  }
  return names;
}
