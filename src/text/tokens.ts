/** A run of word characters, with its UTF-16 offsets. */
export interface Token {
  start: number;
  end: number;
  text: string;
}

// Letters with their marks, digits with their separators ("1,000", "5.3"), inner apostrophes and hyphens ("don't",
// "second-tier"), initialisms ("U.S."). Scripts written without spaces are cut further by `Intl.Segmenter`.
const WORD =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}]+(?:['’ʼ.-](?=[\p{L}])[\p{L}\p{M}\p{N}]+)*\p{N}*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The words of `text` in order; punctuation and white space are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  // Asked of the whole text first: a regular expression a word would cost more than finding the words.
  const unspaced = UNSPACED.test(text);
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    if (!unspaced || !UNSPACED.test(word)) {
      tokens.push({ start, end: start + word.length, text: word });
      continue;
    }
    segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
    for (const piece of segmenter.segment(word)) {
      if (piece.isWordLike) {
        const at = start + piece.index;
        tokens.push({ start: at, end: at + piece.segment.length, text: piece.segment });
      }
    }
  }
  return tokens;
}
