import type { NameType } from '../../src/features/features.ts';

/** A name as the span and type it must have exactly; `where` tells documents apart. */
export interface NameSpan {
  start: number;
  end: number;
  type: NameType;
}

const ASKED = ['person', 'organisation', 'place'] as const;

/** Entity-level F1 over the three asked types together and each alone: exact span and type. */
export function scoreNames(
  documents: readonly { gold: readonly NameSpan[]; found: readonly NameSpan[] }[],
): Record<string, number> {
  const counts = new Map(ASKED.map((type) => [type as NameType, { right: 0, found: 0, gold: 0 }]));
  for (const { gold, found } of documents) {
    const wanted = new Set(gold.map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { type } of gold) if (counts.has(type)) counts.get(type)!.gold += 1;
    for (const { start, end, type } of found) {
      const count = counts.get(type);
      if (!count) continue;
      count.found += 1;
      if (wanted.has(`${start} ${end} ${type}`)) count.right += 1;
    }
  }
  const all = { right: 0, found: 0, gold: 0 };
  const figures: Record<string, number> = {};
  for (const type of ASKED) {
    const count = counts.get(type)!;
    all.right += count.right;
    all.found += count.found;
    all.gold += count.gold;
    figures[type] = f1(count);
  }
  return {
    f1: f1(all),
    precision: all.found ? all.right / all.found : 0,
    recall: all.gold ? all.right / all.gold : 0,
    ...figures,
  };
}

const f1 = ({ right, found, gold }: { right: number; found: number; gold: number }) =>
  found + gold === 0 ? 0 : (2 * right) / (found + gold);
