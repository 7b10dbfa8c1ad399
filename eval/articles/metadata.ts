const WORD = /[\p{L}\p{N}]+/gu;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** Equal after lower case and tokens. */
export function sameTitle(given: string, gold: string): boolean {
  return wordsOf(given).join(' ') === wordsOf(gold).join(' ');
}

/** At least .6 of the gold's name words are among the given ones. */
export function bylineFound(given: readonly string[], gold: string): boolean {
  const there = new Set(given.flatMap(wordsOf));
  const wanted = wordsOf(gold);
  return wanted.length > 0 && wanted.filter((word) => there.has(word)).length >= 0.6 * wanted.length;
}

/** Dice's coefficient of the name words. */
export function bylineDice(given: readonly string[], gold: string): number {
  const there = new Set(given.flatMap(wordsOf));
  const wanted = new Set(wordsOf(gold));
  const shared = [...wanted].filter((word) => there.has(word)).length;
  return (2 * shared) / Math.max(1, there.size + wanted.size);
}
