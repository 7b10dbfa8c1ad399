import type { Account } from '../dossier.ts';
import type { Line, Unit } from './line.ts';

/** Fewest words besides names, and fewest names, that two tellings of one event share. */
const LEAST_SAID = 2;
const LEAST_NAMES = 2;

/** A unit with what is needed to date it. */
export interface Placed {
  line: Line;
  unit: Unit;
  account: Account;
}

/**
 * Whether two units tell one event of which the whole story speaks: the words they share may then be the story's own topic
 * ("the delegations met"), if people or places and the day are the same too. Both must name a day, as resolved against
 * their own accounts.
 */
export function sameEvent(one: Placed, other: Placed): boolean {
  const ours = contentOf(one);
  const theirs = contentOf(other);
  if (!share(ours.said, theirs.said, LEAST_SAID) || !share(ours.names, theirs.names, LEAST_NAMES)) return false;
  const days = daysOf(one);
  const daysThere = daysOf(other);
  return days.some(([from, to]) => daysThere.some(([start, end]) => from < end && start < to));
}

function share(ours: ReadonlySet<string>, theirs: ReadonlySet<string>, least: number): boolean {
  let both = 0;
  for (const key of ours) if (theirs.has(key)) both += 1;
  return both >= least;
}

interface Content {
  said: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

const known = new WeakMap<Unit, Content>();

/** Read once a unit: it is compared with many. */
function contentOf(placed: Placed): Content {
  const found = known.get(placed.unit) ?? readContent(placed);
  known.set(placed.unit, found);
  return found;
}

function readContent({ line, unit }: Placed): Content {
  const said = new Set<string>();
  const names = new Set<string>();
  for (const { start, end, key, entity, capital } of line.words) {
    if (start < unit.start || end > unit.end || !key) continue;
    if (key.startsWith('@')) names.add(key);
    else if (entity !== null) names.add(entity);
    else if (!key.startsWith('#') && !capital) said.add(key);
  }
  return { said, names };
}

function daysOf({ line, unit, account }: Placed): [string, string][] {
  return account.features.times.flatMap((time): [string, string][] => {
    const inside = time.in === line.in && time.start >= unit.start && time.end <= unit.end;
    const fine = time.precision === 'day' || time.precision === 'minute';
    return inside && fine && time.from !== null && time.to !== null ? [[time.from, time.to]] : [];
  });
}
