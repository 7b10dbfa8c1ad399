import { readLeaders } from '../differences/compare-leaders.ts';
import type { Telling, Told } from './write-statements.ts';

/**
 * Tellings, across accounts, of who led one group or represented one side: "the Orsan delegation, headed by Vane", "Mila Vane will lead
 * Orsa's team". As with presence, such a fact is told in passing, and whole clauses are hardly alike. One telling an account.
 */
export function groupLeaders({ accounts, lines }: Told): { tellings: Telling[] }[] {
  const groups = new Map<string, Map<number, Telling>>();
  for (const { account, line: at, key, surname, occurrence, verb } of readLeaders(accounts, lines)) {
    if (surname === null) continue;
    const line = lines[at]!;
    const from = Math.min(occurrence.start, verb.start);
    const to = Math.max(occurrence.end, verb.end);
    const { start, end } = line.clauses.find((clause) => clause.start <= from && to <= clause.end) ?? line;
    const led = `${key} ${surname}`;
    const byAccount = groups.get(led) ?? new Map<number, Telling>();
    const kept = byAccount.get(account);
    if (!kept || end - start < kept.end - kept.start) byAccount.set(account, { line: at, start, end });
    groups.set(led, byAccount);
  }
  return [...groups.values()]
    .filter((byAccount) => byAccount.size > 1)
    .map((byAccount) => ({ tellings: [...byAccount.values()].sort((a, b) => a.line - b.line) }));
}
