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
 * Whether two sentences may speak of the same people: true unless each names some, and none of them is in both. "A was taken into
 * custody" and "B was taken into custody" tell of two arrests, however alike the rest is.
 */
export function sharePeople(one: Line, other: Line, people: ReadonlySet<EntityId>): boolean {
  const [ours, theirs] = [peopleIn(one, people), peopleIn(other, people)];
  if (ours.size === 0 || theirs.size === 0) return true;
  for (const person of ours) if (theirs.has(person)) return true;
  return false;
}

function peopleIn({ words }: Line, people: ReadonlySet<EntityId>): ReadonlySet<EntityId> {
  return new Set(words.flatMap(({ entity }) => (entity !== null && people.has(entity) ? [entity] : [])));
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
