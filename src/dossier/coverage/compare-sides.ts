import type { ArticleId, OutletId } from '../../base/ids.ts';
import type { Quote, Statement } from '../dossier.ts';
import type { Telling } from './divide-accounts.ts';

/** The accounts of a story divided by one lens: article to its groups, as `divideAccounts` gives them, and to its voice. */
export interface Sides {
  accounts: readonly Telling[];
  voices: ReadonlyMap<ArticleId, string>;
  groupsOf: ReadonlyMap<ArticleId, readonly string[]>;
}

export interface OneSided {
  statement: string;
  group: string;
  outlets: OutletId[];
  /** Voices that tell it: by origins, outlets or owners. */
  voices: number;
  /** Groups with two voices or more that do not tell it. */
  silent: string[];
}

export interface CutQuote {
  quote: string;
  /** The group that gives it shorter, wherever it gives it. */
  group: string;
  outlets: OutletId[];
  /** Groups of which an account gives it in full. */
  full: string[];
}

/**
 * Statements that one group alone tells, by two voices or more, while another group has two voices and none of them tells it:
 * one that is silent says little of its side.
 */
export function oneSidedStatements(statements: readonly Statement[], sides: Sides): OneSided[] {
  const members = voicesByGroup(sides);
  const outletOf = new Map(sides.accounts.map(({ article, outlet }) => [article.id, outlet.id]));
  return statements.flatMap((statement) => {
    const telling = [
      ...new Set(statement.support.filter(({ stance }) => stance !== 'denied').map(({ citation }) => citation.article)),
    ];
    const groups = new Set(telling.flatMap((article) => sides.groupsOf.get(article) ?? []));
    const [group] = groups;
    // An account without a group may be of any side: what it tells too is told by no one side alone.
    if (groups.size !== 1 || !group || telling.some((article) => (sides.groupsOf.get(article) ?? []).length === 0))
      return [];
    const voices = new Set(telling.flatMap((article) => sides.voices.get(article) ?? [])).size;
    const silent = [...members]
      .filter(([name, { size }]) => name !== group && size >= 2)
      .map(([name]) => name)
      .sort();
    if (voices < 2 || silent.length === 0) return [];
    const outlets = [...new Set(telling.flatMap((article) => outletOf.get(article) ?? []))].sort();
    return [{ statement: statement.id, group, outlets, voices, silent }];
  });
}

/** Group to its voices. */
export function voicesByGroup({ accounts, voices, groupsOf }: Sides): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { article } of accounts) {
    const voice = voices.get(article.id);
    if (voice === undefined) continue;
    for (const group of groupsOf.get(article.id) ?? []) found.set(group, (found.get(group) ?? new Set()).add(voice));
  }
  return found;
}

/** Quotations that a group gives only in a shorter form, while an account of another group gives them in full. */
export function cutQuotes(quotes: readonly Quote[], sides: Sides): CutQuote[] {
  const outletOf = new Map(sides.accounts.map(({ article, outlet }) => [article.id, outlet.id]));
  return quotes.flatMap((quote) => {
    const full = new Set<string>();
    const cut = new Map<string, Set<OutletId>>();
    const give = (article: ArticleId, shorter: boolean) => {
      for (const group of sides.groupsOf.get(article) ?? []) {
        if (!shorter) full.add(group);
        else {
          const outlet = outletOf.get(article);
          if (outlet) cut.set(group, (cut.get(group) ?? new Set()).add(outlet));
        }
      }
    };
    give(quote.said.article, false);
    for (const { citations, edit } of quote.variants)
      for (const article of new Set(citations.map((citation) => citation.article))) give(article, edit === 'shorter');
    return [...cut]
      .filter(([group]) => !full.has(group) && full.size > 0)
      .map(([group, outlets]) => ({ quote: quote.id, group, outlets: [...outlets].sort(), full: [...full].sort() }))
      .sort((a, b) => (a.group < b.group ? -1 : 1));
  });
}
