import type { ArticleId } from '../../base/ids.ts';
import { LENSES, type Lens, type LensSubject, ratingLenses, ultimateOwner } from '../../outlet/lens.ts';
import type { Account, Origin } from '../dossier.ts';

/** An account without what was read out of it: all that dividing and counting need. */
export type Telling = Pick<Account, 'article' | 'outlet'>;

/** What counts as one voice: a text that was written once, an outlet, or an owner. */
export type CountBy = 'origins' | 'outlets' | 'owners';

/** Article to the voice it counts as; a digest has no origin, an outlet may have no known owner: such accounts count for nothing. */
export function voicesOf(
  accounts: readonly Telling[],
  origins: readonly Origin[],
  by: CountBy = 'origins',
): Map<ArticleId, string> {
  const originOf = originOfArticles(origins);
  const voiceOf = ({ article, outlet }: Telling) => {
    if (by === 'origins') return originOf.get(article.id)?.id;
    return by === 'outlets' ? outlet.id : ultimateOwner(outlet)?.name;
  };
  const voices = new Map<ArticleId, string>();
  for (const account of accounts) {
    const voice = voiceOf(account);
    if (voice !== undefined) voices.set(account.article.id, voice);
  }
  return voices;
}

/** Article to the origin it belongs to; a digest belongs to none. */
export function originOfArticles(origins: readonly Origin[]): Map<ArticleId, Origin> {
  const found = new Map<ArticleId, Origin>();
  for (const origin of origins) for (const { article } of origin.articles) found.set(article, origin);
  return found;
}

/** The lenses that know something of these accounts: those of records and articles, one for each rater's scale, then the user's. */
export function lensesFor(accounts: readonly Telling[], own: readonly Lens[] = []): Lens[] {
  return [...LENSES, ...ratingLenses(accounts.map((account) => account.outlet)), ...own];
}

/** What a lens looks at in one account. */
export function subjectOf(account: Telling, origin: Origin | undefined): LensSubject {
  const subject = { outlet: account.outlet, language: account.article.language };
  return origin ? { ...subject, origin: origin.kind } : subject;
}

/** For each account, lens to the groups it is in: what `Statement.lensGroups` is made of. Lenses without a group are left out. */
export function divideAccounts(
  accounts: readonly Telling[],
  origins: readonly Origin[],
  lenses: readonly Lens[] = lensesFor(accounts),
): Map<ArticleId, Record<string, string[]>> {
  const originOf = originOfArticles(origins);
  return new Map(
    accounts.map((account) => {
      const subject = subjectOf(account, originOf.get(account.article.id));
      const groups: Record<string, string[]> = {};
      for (const lens of lenses) {
        const found = lens.groupsOf(subject);
        if (found.length > 0) groups[lens.name] = found;
      }
      return [account.article.id, groups] as const;
    }),
  );
}
