import type { ArticleId } from '../../base/ids.ts';
import { LENSES, type Lens, type LensSubject, ratingLenses } from '../../outlet/lens.ts';
import type { Account, Origin } from '../dossier.ts';

/** Article to the origin it belongs to; a digest belongs to none. */
export function originOfArticles(origins: readonly Origin[]): Map<ArticleId, Origin> {
  const found = new Map<ArticleId, Origin>();
  for (const origin of origins) for (const { article } of origin.articles) found.set(article, origin);
  return found;
}

/** The lenses that know something of these accounts: those of records and articles, one for each rater's scale, then the user's. */
export function lensesFor(accounts: readonly Account[], own: readonly Lens[] = []): Lens[] {
  return [...LENSES, ...ratingLenses(accounts.map((account) => account.outlet)), ...own];
}

/** What a lens looks at in one account. */
export function subjectOf(account: Account, origin: Origin | undefined): LensSubject {
  const subject = { outlet: account.outlet, language: account.article.language };
  return origin ? { ...subject, origin: origin.kind } : subject;
}

/** For each account, lens to the groups it is in: what `Statement.lensGroups` is made of. Lenses without a group are left out. */
export function divideAccounts(
  accounts: readonly Account[],
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
