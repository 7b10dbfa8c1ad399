import type { Telling } from './write-statements.ts';

/** A fact that an account tells in passing, and where. */
export interface Fact {
  fact: string;
  account: number;
  telling: Telling;
}

/** Where two accounts or more tell one such fact. */
export interface FactGroup {
  tellings: Telling[];
}

/** The facts that two accounts or more tell: of each account the plainest (shortest) telling, in the order of the lines. */
export function groupFacts(facts: readonly Fact[]): FactGroup[] {
  const groups = new Map<string, Map<number, Telling>>();
  for (const { fact, account, telling } of facts) {
    const byAccount = groups.get(fact) ?? new Map<number, Telling>();
    const kept = byAccount.get(account);
    if (!kept || telling.end - telling.start < kept.end - kept.start) byAccount.set(account, telling);
    groups.set(fact, byAccount);
  }
  return [...groups.values()]
    .filter((byAccount) => byAccount.size > 1)
    .map((byAccount) => ({ tellings: [...byAccount.values()].sort((a, b) => a.line - b.line) }));
}
