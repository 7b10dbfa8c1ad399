import type { Account } from '../dossier.ts';
import type { Line } from '../statements/line.ts';
import type { Presence } from '../statements/presence.ts';
import { orderOf } from './judge-relation.ts';
import type { Found, Occurrence } from './parting.ts';

/** Somebody present by one account and absent by another. One who was to come and did not is an update. */
export function comparePresence(
  facts: readonly Presence[],
  accounts: readonly Account[],
  lines: readonly Line[],
): Found {
  const found: Found = { partings: [], accords: [] };
  const byPerson = new Map<string, Presence[]>();
  for (const fact of facts) byPerson.set(fact.who, [...(byPerson.get(fact.who) ?? []), fact]);
  const of = (fact: Presence) => lines[fact.line]!.account;
  for (const group of byPerson.values())
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1)) {
        if (of(one) === of(other)) continue;
        const a = occurrenceOf(one);
        const b = occurrenceOf(other);
        if (one.there === other.there) {
          found.accords.push({ a, b });
          continue;
        }
        if (!oneEvent(one, other)) continue;
        const both = group.filter((fact) => of(fact) === of(one)).some(({ there }) => there === other.there);
        const back = group.filter((fact) => of(fact) === of(other)).some(({ there }) => there === one.there);
        if (both || back) continue;
        const order = orderOf(accounts[of(one)]!, accounts[of(other)]!);
        const moved = one.ahead !== other.ahead && order !== 0;
        found.partings.push({
          kind: 'presence',
          relation: moved ? (order === null ? 'unsettled' : 'update') : 'conflict',
          about: one.name,
          a,
          b,
        });
      }
  return found;
}

/** What was attended is the same: a word in common, where both say what it was. */
function oneEvent(one: Presence, other: Presence): boolean {
  if (one.event.length === 0 || other.event.length === 0) return true;
  return one.event.some((key) => other.event.includes(key));
}

function occurrenceOf({ line, start, end, there }: Presence): Occurrence {
  return { line, start, end, same: there ? 'there' : 'absent', normal: null };
}
