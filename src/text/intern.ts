// One string for each word that texts repeat, found by its characters where it stands: a slice for each mention would have
// to be made, hashed and compared anew wherever a word is looked up.
const SLOTS = 2 ** 17;
/** Words kept: beyond this many the table is begun anew, so that memory stays bounded. */
const MOST = 50_000;
/** Longer words are seldom met twice. */
const LONGEST = 24;

let slots = new Int32Array(SLOTS);
let words: string[] = [''];

/** `text.slice(start, end)`, the same string object for the same characters as long as it is kept. */
export function internSlice(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST || length <= 0) return text.slice(start, end);
  let hash = length;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (;;) {
    const index = slots[slot]!;
    if (index === 0) break;
    const word = words[index]!;
    if (word.length === length) {
      let same = 0;
      while (same < length && word.charCodeAt(same) === text.charCodeAt(start + same)) same += 1;
      if (same === length) return word;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  const word = text.slice(start, end);
  if (words.length > MOST) {
    slots = new Int32Array(SLOTS);
    words = [''];
    return word;
  }
  slots[slot] = words.length;
  words.push(word);
  return word;
}
