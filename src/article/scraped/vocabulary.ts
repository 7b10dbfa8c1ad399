import { fold } from '../../text/fold.ts';
import { rememberForm } from '../../text/intern.ts';
import { tokenise } from '../../text/tokens.ts';

const LOOKED_AT = 1500;

/** The words of a line that can tell its subject: folded, four characters or more (two where words are short by script). */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const token of tokenise(text.slice(0, LOOKED_AT))) {
    const word = contentWord(token.form);
    if (word !== '') words.add(word);
  }
  return words;
}

/** Empty for a word that tells nothing. */
const contentWord = rememberForm((text) => {
  const word = fold(text);
  return word.length >= 4 || (word.length >= 2 && !/^[\p{Script=Latin}\p{N}'.-]+$/u.test(word)) ? word : '';
});

/** Past this many words nothing is learnt of the subject, and memory is bounded. */
const MOST = 20_000;

/** The content words of an article's lines so far. They are read when they are asked for: most texts hold nothing to judge by them. */
export class Vocabulary {
  private readonly known: Set<string>;
  private waiting: string[] = [];

  constructor(title: string) {
    this.known = contentWords(title);
  }

  add(line: string): void {
    this.waiting.push(line);
  }

  words(): ReadonlySet<string> {
    for (const line of this.waiting)
      if (this.known.size < MOST) for (const word of contentWords(line)) this.known.add(word);
    this.waiting = [];
    return this.known;
  }
}

/** Share of `words` that `known` holds, 0 to 1; 0 where there are none. */
export function shareKnown(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (known.has(word)) shared += 1;
  return shared / words.size;
}
