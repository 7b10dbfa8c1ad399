import type { Dossier } from '../../dossier/dossier.ts';

/** Lists of a dossier that a page may show the beginning of. */
export interface Trimmed {
  dossier: Dossier;
  /** How many of each list there are in all, where not all are shown. */
  of: ReadonlyMap<'statements' | 'only' | 'quotes' | 'timeline' | 'wording', number>;
}

/**
 * The dossier with at most `most` of each of its long lists, the first ones: they are in the order of their weight. Brief,
 * differences, people, coverage, origins and accounts stay whole.
 */
export function trimDossier(dossier: Dossier, most: number): Trimmed {
  const common = dossier.statements.filter(isCommon);
  const alone = dossier.statements.filter((statement) => !isCommon(statement));
  const of = new Map<'statements' | 'only' | 'quotes' | 'timeline' | 'wording', number>();
  const cut = <Item>(
    name: 'statements' | 'only' | 'quotes' | 'timeline' | 'wording',
    list: readonly Item[],
  ): Item[] => {
    if (list.length > most) of.set(name, list.length);
    return list.slice(0, most);
  };
  const statements = [...cut('statements', common), ...cut('only', alone)];
  const kept = new Set(statements);
  return {
    dossier: {
      ...dossier,
      statements: dossier.statements.filter((statement) => kept.has(statement)),
      quotes: cut('quotes', dossier.quotes),
      timeline: cut('timeline', dossier.timeline),
      wording: cut('wording', dossier.wording),
    },
    of,
  };
}

/** Told by more than one outlet, or denied by one. */
export function isCommon({ outlets, status }: Dossier['statements'][number]): boolean {
  return outlets > 1 || status === 'disputed';
}
