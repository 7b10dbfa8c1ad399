import { type FactGroup, groupFacts } from './group-facts.ts';
import type { Told } from './write-statements.ts';

/**
 * Tellings, across accounts, of who led one group or represented one side: "the Orsan delegation, headed by Vane", "Mila Vane will lead
 * Orsa's team". As with presence, such a fact is told in passing, and whole clauses are hardly alike.
 */
export function groupLeaders({ lines, leaders }: Told): FactGroup[] {
  return groupFacts(
    leaders.flatMap(({ account, line: at, key, surname, occurrence, verb }) => {
      if (surname === null) return [];
      const line = lines[at]!;
      const from = Math.min(occurrence.start, verb.start);
      const to = Math.max(occurrence.end, verb.end);
      const { start, end } = line.clauses.find((clause) => clause.start <= from && to <= clause.end) ?? line;
      return [{ fact: `${key} ${surname}`, account, telling: { line: at, start, end } }];
    }),
  );
}
