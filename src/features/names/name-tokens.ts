/** A word or mark as the tagger sees it, UTF-16 offsets. Hyphens and a final 's stand alone, initialisms stay whole. */
export interface NameToken {
  start: number;
  end: number;
  text: string;
}

const PIECE =
  /(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Gov|Sen|Rep|Pres|Rev|Hon|St|Jr|Sr|Inc|Corp|Ltd|Co)\.|(?:\p{L}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’ʼ](?![sS](?![\p{L}\p{N}]))[\p{L}\p{M}]+)*|['’ʼ][sS](?![\p{L}\p{N}])|\S/gu;

/**
 * Cuts `text.slice(start, end)` into tokens. The same cut is made of training data, so that the tagger meets what it has
 * learnt: hyphens are cut out ("Russia-backed"), because corpora and outlets do not agree on them.
 */
export function nameTokens(text: string, start = 0, end = text.length): NameToken[] {
  const tokens: NameToken[] = [];
  const piece = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of piece.matchAll(PIECE)) {
    const word = match[0];
    const at = start + match.index;
    if (word.length > 3 && (word.endsWith("n't") || word.endsWith('n’t'))) {
      tokens.push({ start: at, end: at + word.length - 3, text: word.slice(0, -3) });
      tokens.push({ start: at + word.length - 3, end: at + word.length, text: word.slice(-3) });
    } else tokens.push({ start: at, end: at + word.length, text: word });
  }
  return tokens;
}

/** True where the first letter is a capital. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}|^\p{Lt}/u.test(word);
}
