import type { Citation } from '../../base/citation.ts';
import type { Difference, Statement } from '../dossier.ts';

/**
 * Gives each statement the ids of the differences whose values stand in its support, and the status `disputed` where one
 * of them is a conflict between passages of its own support.
 */
export function markDisputed(statements: readonly Statement[], differences: readonly Difference[]): Statement[] {
  return statements.map((statement) => {
    const holds = (value: Citation) =>
      statement.support.some(
        ({ citation }) =>
          citation.article === value.article &&
          citation.in === value.in &&
          citation.start < value.end &&
          value.start < citation.end,
      );
    const touching = differences
      .map((difference) => ({
        difference,
        positions: difference.positions.filter(({ citations }) => citations.some(holds)).length,
      }))
      .filter(({ positions }) => positions > 0);
    if (touching.length === 0) return statement;
    const parted = touching.some(({ difference, positions }) => difference.relation === 'conflict' && positions > 1);
    return {
      ...statement,
      status: parted ? 'disputed' : statement.status,
      differences: touching.map(({ difference }) => difference.id),
    };
  });
}
