import type { Difference, DifferenceKind, DifferenceRelation } from '../../dossier/dossier.ts';

/** What a relation means, in a reader's words. */
export const RELATIONS: Record<DifferenceRelation, { word: string; says: string }> = {
  conflict: { word: 'Conflict', says: 'both cannot hold for the same moment' },
  update: { word: 'Update', says: 'the later account moved on' },
  wording: { word: 'Wording', says: 'only the words differ' },
  unsettled: { word: 'Unsettled', says: 'they part, and which came later cannot be told' },
};

export const KINDS: Record<DifferenceKind, string> = {
  quantity: 'number',
  duration: 'length of time',
  time: 'time',
  role: 'office',
  name: 'name',
  presence: 'who was there',
  state: 'state of things',
  polarity: 'yes or no',
  attribution: 'who said it',
  quotation: 'quotation',
};

const WEIGHT: Record<DifferenceRelation, number> = { conflict: 0, unsettled: 1, update: 2, wording: 3 };

/** Conflicts first, then what cannot be settled, updates, wording; within one relation as the dossier has them. */
export function inOrder(differences: readonly Difference[]): Difference[] {
  return differences
    .map((difference, index) => ({ difference, index }))
    .sort((a, b) => WEIGHT[a.difference.relation] - WEIGHT[b.difference.relation] || a.index - b.index)
    .map(({ difference }) => difference);
}

/** What a front page shows beside the headline: the conflicts, the most widely told and shortest to read first. */
export function openConflicts(differences: readonly Difference[]): Difference[] {
  const conflicts = differences.filter(({ relation, positions }) => relation === 'conflict' && positions.length > 1);
  const length = (of: Difference) => of.positions.reduce((sum, { value }) => sum + value.length, 0);
  const told = (of: Difference) => of.positions.reduce((sum, { citations }) => sum + citations.length, 0);
  return conflicts.sort((a, b) => told(b) - told(a) || length(a) - length(b) || (a.id < b.id ? -1 : 1));
}

/** Up to three values of a difference, each but once whatever its capitals. */
export function distinctValues({ positions }: Difference): string[] {
  const values = new Map(positions.map(({ value }) => [value.toLowerCase(), value]));
  return [...values.values()].slice(0, 3);
}
