import type { Article } from '../../article/article.ts';
import type { Difference, Dossier } from '../../dossier/dossier.ts';

/** What one version of a dossier has that the one before had not. */
export interface DossierChanges {
  accounts: Article[];
  /** Accounts whose text was edited since. */
  revised: Article[];
  /** Accounts that were moved to another story, or forgotten. */
  gone: number;
  differences: Difference[];
  /** Differences that are no more: an account was edited, or moved. */
  settled: number;
}

/** `before` null: the first version, in which all is new. */
export function changesBetween(before: Dossier | null, after: Dossier): DossierChanges {
  const known = new Map(before?.articles.map((article) => [article.id, article.hash]) ?? []);
  const now = new Set(after.articles.map(({ id }) => id));
  const parted = new Set(before?.differences.map(({ id }) => id) ?? []);
  const still = new Set(after.differences.map(({ id }) => id));
  return {
    accounts: after.articles.filter(({ id }) => !known.has(id)),
    revised: after.articles.filter(({ id, hash }) => known.has(id) && known.get(id) !== hash),
    gone: [...known.keys()].filter((id) => !now.has(id)).length,
    differences: after.differences.filter(({ id }) => !parted.has(id)),
    settled: [...parted].filter((id) => !still.has(id)).length,
  };
}

/** When a difference came up: the instant of the account that first told its last value. Null where no time is known. */
export function partedAt({ positions }: Difference): string | null {
  const times = positions.map(({ at }) => at).filter((at) => at !== null);
  return times.length > 0 ? times.reduce((latest, at) => (at > latest ? at : latest)) : null;
}
