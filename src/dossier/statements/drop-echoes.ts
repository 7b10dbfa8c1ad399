import type { Statement, Support } from '../dossier.ts';

/**
 * The statements without those that only say again, in fewer words, what another one of the list says of the same places:
 * two accounts or more tell it, and each of its citations lies inside one of the other's with the same stance. The order
 * stays. What one account alone says is kept: it may be a part that the others leave out.
 */
export function dropEchoes(statements: readonly Statement[]): Statement[] {
  const holders = new Map<string, { statement: Statement; support: Support; at: number }[]>();
  for (const [at, statement] of statements.entries()) {
    if (statement.support.length < 2) continue;
    for (const support of statement.support) {
      const list = holders.get(support.citation.article);
      if (list) list.push({ statement, support, at });
      else holders.set(support.citation.article, [{ statement, support, at }]);
    }
  }
  const dropped = new Set<Statement>();
  for (const [at, statement] of statements.entries()) {
    if (statement.support.length < 2) continue;
    const inside = statement.support.map(
      (own) =>
        new Set(
          (holders.get(own.citation.article) ?? [])
            .filter(
              (other) => other.statement !== statement && !dropped.has(other.statement) && holds(other.support, own),
            )
            .map((other) => other.at),
        ),
    );
    const [first, ...rest] = inside;
    const holder = [...first!].find((one) => rest.every((set) => set.has(one)));
    if (holder !== undefined && (holder < at || !sameSpans(statements[holder]!, statement))) dropped.add(statement);
  }
  return statements.filter((statement) => !dropped.has(statement));
}

function holds(outer: Support, inner: Support): boolean {
  const [one, other] = [outer.citation, inner.citation];
  return outer.stance === inner.stance && one.in === other.in && one.start <= other.start && other.end <= one.end;
}

function sameSpans(one: Statement, other: Statement): boolean {
  return (
    one.support.length === other.support.length &&
    one.support.every((support) => other.support.some((same) => holds(same, support) && holds(support, same)))
  );
}
