import type { Span } from '../../base/citation.ts';
import { fold } from '../../text/fold.ts';
import type { Account } from '../dossier.ts';

/** A role as it compares: folded, without its article, British and American spelling made one. */
export function roleKey(account: Account, role: Span): string {
  const source = role.in === 'title' ? account.article.title : account.article.text;
  return normalRole(source.slice(role.start, role.end));
}

export function normalRole(text: string): string {
  return fold(text)
    .replace(/^(?:the|a|an|his|her|its|their) /, '')
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\bpresidents\b/g, 'president')
    .replace(/\badvisor/g, 'adviser')
    .replace(/\blabor\b/g, 'labour')
    .replace(/[\s-]+/g, ' ')
    .trim();
}
