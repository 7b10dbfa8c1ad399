import { fold } from '../../text/fold.ts';
import { tokenise } from '../../text/tokens.ts';

const LOOKED_AT = 1500;

/** The words of a line that can tell its subject: folded, four characters or more (two where words are short by script). */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const token of tokenise(text.slice(0, LOOKED_AT))) {
    const word = fold(token.text);
    if (word.length >= 4 || (word.length >= 2 && !/^[\p{Script=Latin}\p{N}'.-]+$/u.test(word))) words.add(word);
  }
  return words;
}

/** Share of `words` that `known` holds, 0 to 1; 0 where there are none. */
export function shareKnown(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (known.has(word)) shared += 1;
  return shared / words.size;
}
