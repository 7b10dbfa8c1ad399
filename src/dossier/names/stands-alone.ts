import { FUNCTION_WORDS } from '../../features/lines/english.data.ts';
import { NO_NAMES } from '../../features/names/label-by-rules.ts';
import { addresses, roleHeads, roleModifiers } from '../../features/names/lexicon.ts';
import { isCapital } from '../../features/names/name-tokens.ts';
import type { Read } from './read-sentences.ts';

/**
 * True where a single word with a capital can be a name by itself: no other word with a capital leans on it that is
 * neither a name nor a title ("Holt Street", "Maria Holt"), and where its place alone could have given it the capital, no
 * account writes it small. `named`: token by token, the name it is part of.
 */
export function standsAlone(
  read: Read,
  at: number,
  { named, lower }: { named: readonly unknown[]; lower: ReadonlySet<string> },
): boolean {
  const { tokens, keys, casing } = read;
  const opens = at === 0 || /^["“«'‘(—–:•.!?-]$/.test(tokens[at - 1]!.text);
  if ((opens || casing !== 'running') && (lower.has(keys[at]!) || FUNCTION_WORDS.has(keys[at]!))) return false;
  return !leans(at - 1) && !leans(at + 1);

  function leans(beside: number): boolean {
    const token = tokens[beside];
    if (!token) return false;
    if (/^[-&/]$/.test(token.text)) return joins(beside);
    if (!isCapital(token.text) || !/^\p{L}/u.test(token.text)) return false;
    if (named[beside]) return beside < at;
    const key = keys[beside]!.replace(/\.$/, '');
    if (FUNCTION_WORDS.has(key) || NO_NAMES.has(key)) return false;
    if (beside < at && (addresses.has(key) || roleHeads.has(key) || roleModifiers.has(key))) return false;
    return !(casing !== 'running' || beside === 0) || !lower.has(key);
  }

  /** "Holt-Vane", "Vane & Holt": a capital on the other side. */
  function joins(mark: number): boolean {
    const other = tokens[mark < at ? mark - 1 : mark + 1];
    return other !== undefined && isCapital(other.text);
  }
}
