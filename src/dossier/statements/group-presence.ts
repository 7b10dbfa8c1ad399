import { type FactGroup, groupFacts } from './group-facts.ts';
import type { Told } from './write-statements.ts';

/**
 * Tellings of one person's presence or absence, across accounts: "neither A nor B attended", "A chose not to attend", "A
 * would not be present" agree on A. Likeness of words alone finds half of these.
 */
export function groupPresence({ lines, presence }: Told): FactGroup[] {
  return groupFacts(
    presence.flatMap(({ who, there, line, clause, event }) => {
      // To be present is to be present at something: only what was attended makes two tellings one. Absence is told as such.
      if (there && event.length === 0) return [];
      const fact = there ? `at ${event[0] ?? ''} ${who}` : `absent ${who}`;
      return [{ fact, account: lines[line]!.account, telling: { line, ...clause } }];
    }),
  );
}
