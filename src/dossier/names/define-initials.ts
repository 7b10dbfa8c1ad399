import { isCapital } from '../../features/names/name-tokens.ts';
import { isInitials, type Known, type NameTree } from './name-tree.ts';
import type { Read } from './read-sentences.ts';

const FEWEST = 3;
/** What stands small in a body's name and gives no initial. */
const SMALL = new Set('of for the and on in to de la del des du et &'.split(' '));
/** How sure a name is that its initials define. */
const DEFINED = 0.9;

/**
 * "Orsa Board of Harbours (OBH)": where initials stand in the brackets opened at token `at` and the capitals before them
 * are theirs, letter for letter, these words are one name, and so are the initials, in all accounts.
 */
export function define(tree: NameTree, read: Read, at: number): void {
  const { tokens, keys } = read;
  const short = tokens[at + 1];
  if (!short || !isInitials(short) || keys[at + 2] !== ')') return;
  const letters = Array.from(short.text.replaceAll('.', '').toLowerCase());
  if (letters.length < FEWEST) return;
  let from = at;
  for (let left = letters.length; left > 0; ) {
    from -= 1;
    const token = tokens[from];
    if (!token) return;
    if (SMALL.has(keys[from]!) && !isCapital(token.text)) continue;
    if (keys[from] === '-' && tokens[from + 1]!.start === token.end) continue;
    if (!isCapital(token.text) || keys[from]![0] !== letters[left - 1]) return;
    left -= 1;
  }
  const text = tokens.slice(from, at).map((token) => token.text);
  sure(tree.add(read, { from, to: at }, text.join(' ')));
  sure(tree.add(read, { from: at + 1, to: at + 2 }, short.text));
}

/** A body, unless the accounts read it as something else more often. */
function sure(known: Known | null): void {
  if (!known || known.defined) return;
  known.defined = true;
  known.whole += DEFINED;
  known.best = Math.max(known.best, DEFINED);
  known.types.organisation += DEFINED;
}
