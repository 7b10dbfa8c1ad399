import snowball from 'snowball-stemmers';
import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { lightStem } from './light-stem.ts';

const ALGORITHMS: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Words that any text repeats: beyond this many, a cache is begun anew, so that memory stays bounded. */
const CACHE_SIZE = 50_000;
const caches = new Map<string, Map<string, string>>();
const snowballs = new Map<string, { stem(word: string): string }>();

/** The stem of one word, folded. `language` is BCP 47; a language without a stemmer gets the folded word. */
export function stem(word: string, language: string): string {
  const base = language.slice(0, 2);
  let cache = caches.get(base);
  if (!cache || cache.size > CACHE_SIZE) {
    cache = new Map();
    caches.set(base, cache);
  }
  let found = cache.get(word);
  if (found === undefined) {
    found = stemAnew(word, base);
    cache.set(word, found);
  }
  return found;
}

function stemAnew(word: string, base: string): string {
  if (base === 'en') return stemmer(fold(word).replace(/'s?$/, ''));
  const algorithm = ALGORITHMS[base];
  if (!algorithm) return fold(lightStem(word, base) ?? word);
  let tool = snowballs.get(base);
  if (!tool) {
    tool = snowball.newStemmer(algorithm);
    snowballs.set(base, tool);
  }
  return fold(tool.stem(word.toLowerCase()));
}
