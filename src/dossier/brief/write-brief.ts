import type { BriefLine, Statement } from '../dossier.ts';
import type { Told } from '../statements/write-statements.ts';

/** The story in three to seven lines of its accounts. */
export function writeBrief(told: Told, statements: readonly Statement[]): BriefLine[] {
  const digests = new Set(
    told.accounts.filter(({ article }) => article.kind === 'digest').map(({ article }) => article.id),
  );
  return statements
    .filter(({ support }) => !digests.has(support[0]!.citation.article) || told.accounts.length === digests.size)
    .slice(0, 5)
    .map(({ text, support, origins }) => ({ text, citations: support.map(({ citation }) => citation), origins }));
}
