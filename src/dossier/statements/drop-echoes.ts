import type { Statement, Support } from '../dossier.ts';

/**
 * The statements without those that only say again, in fewer words, what another one of the list says of the same places:
 * two accounts or more tell it, and each of its citations lies inside one of the other's with the same stance. The order
 * stays. What one account alone says is kept: it may be a part that the others leave out.
 */
export function dropEchoes(statements: readonly Statement[]): Statement[] {
  const tellers = new Map<string, Set<number>>();
  for (const [at, { support }] of statements.entries())
    for (const { citation } of support.length < 2 ? [] : support) {
      const list = tellers.get(citation.article);
      if (list) list.add(at);
      else tellers.set(citation.article, new Set([at]));
    }
  const dropped = new Set<number>();
  for (const [at, statement] of statements.entries()) {
    if (statement.support.length < 2) continue;
    const holder = [...tellers.get(statement.support[0]!.citation.article)!].find(
      (other) => other !== at && !dropped.has(other) && isInside(statement, statements[other]!),
    );
    // Of two that hold each other the first stays.
    if (holder !== undefined && (holder < at || !isInside(statements[holder]!, statement))) dropped.add(at);
  }
  return statements.filter((_, at) => !dropped.has(at));
}

function isInside(inner: Statement, outer: Statement): boolean {
  return inner.support.every((own) => outer.support.some((other) => holds(other, own)));
}

function holds(outer: Support, inner: Support): boolean {
  const [one, other] = [outer.citation, inner.citation];
  return (
    outer.stance === inner.stance &&
    one.article === other.article &&
    one.in === other.in &&
    one.start <= other.start &&
    other.end <= one.end
  );
}
