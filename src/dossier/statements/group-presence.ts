import type { Telling, Told } from './write-statements.ts';

/** Who was there, or was not, as two accounts or more tell it: likeness of words alone finds half of these. */
export interface PresenceGroup {
  tellings: Telling[];
}

/**
 * Tellings of one person's presence or absence, across accounts: "neither A nor B attended", "A chose not to attend", "A
 * would not be present" agree on A. One telling an account and person, the plainest (shortest) clause; in the order of the lines.
 */
export function groupPresence(told: Told): PresenceGroup[] {
  const groups = new Map<string, Map<number, Telling>>();
  for (const { who, there, line, clause, event } of told.presence) {
    // To be present is to be present at something: only what was attended makes two tellings one. Absence is told as such.
    const key = there ? `at ${event[0] ?? ''} ${who}` : `absent ${who}`;
    if (there && event.length === 0) continue;
    const byAccount = groups.get(key) ?? new Map<number, Telling>();
    const { account } = told.lines[line]!;
    const kept = byAccount.get(account);
    if (!kept || clause.end - clause.start < kept.end - kept.start) byAccount.set(account, { line, ...clause });
    groups.set(key, byAccount);
  }
  return [...groups.values()]
    .filter((byAccount) => byAccount.size > 1)
    .map((byAccount) => ({ tellings: [...byAccount.values()].sort((a, b) => a.line - b.line) }));
}
