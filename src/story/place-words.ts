import type { NameMention } from '../features/features.ts';
import { isAmbiguousCountry, singleCountryWords, singleListed } from '../features/names/lexicon.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

/** The words of a name, folded. */
export function wordsOfName(name: string): string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Stems of countries, capitals and known places of one word in English, those left out that are also persons or things. */
let listed: ReadonlySet<string> | null = null;

function listedPlaces(): ReadonlySet<string> {
  if (!listed) {
    const countries = singleCountryWords().filter(([, { kind }]) => kind === 'name' || kind === 'capital');
    const others = singleListed().filter(([, type]) => type === 'place');
    const words = [...countries, ...others].map(([word]) => word).filter((word) => !isAmbiguousCountry(word));
    listed = new Set(words.map((word) => stem(word, 'en')));
  }
  return listed;
}

/**
 * Which of an article's stems are places. A word is what most of the names it stands in are, by the name tagger; a word in no
 * name, as in a headline without capitals, is a place where the lists have it. `names`: in the article's title and text.
 */
export function placesAmong(
  stems: readonly { stem: string }[],
  names: readonly Pick<NameMention, 'text' | 'type'>[],
  language: string,
): string[] {
  // Mentions as a place less mentions as anything else.
  const votes = new Map<string, number>();
  for (const { text, type } of names)
    for (const word of wordsOfName(text)) {
      const key = stem(word, language);
      votes.set(key, (votes.get(key) ?? 0) + (type === 'place' ? 1 : -1));
    }
  const known = listedPlaces();
  return stems.flatMap(({ stem: word }) => ((votes.get(word) ?? (known.has(word) ? 1 : 0)) > 0 ? [word] : []));
}
