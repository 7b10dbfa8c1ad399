import type { ArticleId } from '../../base/ids.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { inOrder } from './relations.ts';
import type { ViewPlace } from './story-view.ts';

type List = 'differences' | 'statements' | 'only' | 'quotes' | 'wording' | 'timeline' | 'accounts';

/** The beginnings of a dossier's lists, for a page that is to stay small. */
export interface Trimmed {
  dossier: Dossier;
  /** How many of each list there are in all, where not all are shown. */
  of: ReadonlyMap<List, number>;
  /** Accounts of which the headline alone is shown. */
  brief: ReadonlySet<ArticleId>;
  /** What a view leaves out besides. */
  limits: Pick<ViewPlace, 'unlisted' | 'tellers'>;
}

/** So many times as many accounts are named as lines of a list are shown; of as many as there are lines, passages are shown. */
const NAMED = 6;
const LEAST_NAMED = 30;
/** Outlets named behind one value: as many as lines, but no more and no fewer than these. */
const MOST_TELLERS = 12;
const LEAST_TELLERS = 4;

/**
 * The dossier with at most `most` of each of its long lists, the first ones: they are in the order of their weight. Brief,
 * people, coverage and origins stay whole, and so do the accounts themselves: others look up in them what they show.
 */
export function trimDossier(dossier: Dossier, most: number): Trimmed {
  const common = dossier.statements.filter(isCommon);
  const alone = dossier.statements.filter((statement) => !isCommon(statement));
  const of = new Map<List, number>();
  const cut = <Item>(name: List, list: readonly Item[], first = most): Item[] => {
    if (list.length > first) of.set(name, list.length);
    return list.slice(0, first);
  };
  const statements = new Set([...cut('statements', common), ...cut('only', alone)]);
  const differences = new Set(cut('differences', inOrder(dossier.differences)));
  const ids = dossier.articles.map(({ id }) => id);
  const named = new Set(cut('accounts', ids, Math.max(LEAST_NAMED, NAMED * most)));
  return {
    dossier: {
      ...dossier,
      statements: dossier.statements.filter((statement) => statements.has(statement)),
      differences: dossier.differences.filter((difference) => differences.has(difference)),
      quotes: cut('quotes', dossier.quotes),
      timeline: cut('timeline', dossier.timeline),
      wording: cut('wording', dossier.wording),
    },
    of,
    brief: new Set(ids.slice(most)),
    limits: {
      unlisted: new Set(ids.filter((id) => !named.has(id))),
      tellers: Math.min(MOST_TELLERS, Math.max(LEAST_TELLERS, most)),
    },
  };
}

/** Told by more than one outlet, or denied by one. */
export function isCommon({ outlets, status }: Dossier['statements'][number]): boolean {
  return outlets > 1 || status === 'disputed';
}
