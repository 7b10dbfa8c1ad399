/** Words that any text repeats: beyond this many a cache is begun anew, so that memory stays bounded. */
const MOST = 50_000;

/** The same pure function of one word, with its answers kept: texts repeat their words, and so do the accounts of a story. */
export function remember<Value>(compute: (word: string) => Value): (word: string) => Value {
  let known = new Map<string, Value>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const value = compute(word);
    if (known.size >= MOST) known = new Map();
    known.set(word, value);
    return value;
  };
}
