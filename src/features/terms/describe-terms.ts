import type { Article } from '../../article/article.ts';
import { tokenise, tokeniseLexemes } from '../../text/tokens.ts';
import type { Terms } from '../features.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../lines/line.ts';
import { type Background, idf, unpackBackground } from './background.ts';
import { type ContentWord, contentWordsOf } from './content-words.ts';
import { shinglesOfTokens, sketchOf } from './sketch.ts';

/** Kept of an article, heaviest first. More changed no figure of `npm run eval -- stories`. */
const STEMS = 150;
const PAIRS = 48;
/** Stems whose pairs are taken: more cost time, and light pairs are not compared. */
const PAIRED = 64;
/** Longer texts are read up to here (UTF-16 units): what a story is about stands before. */
const READ = 40_000;
/** Nameness of a stem that the background has never seen: most of those are names. */
const UNSEEN = 0.6;
/** How many own occurrences outweigh the background's nameness. */
const TRUST = 4;

interface Tally {
  text: number;
  title: number;
  inside: number;
  capitals: number;
}

/**
 * The terms of an article that story forming compares: stems weighed by `(1 + ln(text + 2 title)) idf`, how much of a
 * name each is, pairs of neighbouring stems, and a sketch of the text's shingles. Works without capital letters and in any
 * language; a language without a stemmer or a list of function words keeps its words as they are. `lines`: the article's
 * sentences cut into lexemes, where they are.
 */
export function describeTerms(article: Article, knowledge: Knowledge, lines?: readonly Line[]): Terms {
  const background = unpackBackground(knowledge.background);
  const text = article.text.length > READ ? article.text.slice(0, READ) : article.text;
  const title = contentWordsOf(article.title, article.language);
  const known = text === article.text && lines?.filter((line) => line.in === 'text');
  const tokens = known ? tokeniseLexemes(text, known) : tokenise(text);
  const body = contentWordsOf(text, article.language, tokens);
  const tallies = tally(title, body);
  const weighed = [...tallies].map(([stem, found]) => {
    const rarity = idf(background, stem);
    const weight = rounded((1 + Math.log(found.text + 2 * found.title)) * rarity);
    return { stem, found, rarity, weight };
  });
  weighed.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
  const kept = weighed.slice(0, STEMS);
  return {
    stems: kept.map(({ stem, found, weight }) => ({
      stem,
      text: found.text,
      title: found.title,
      weight,
      nameness: rounded(namenessOf(stem, found, background)),
    })),
    pairs: pairsOf([title, body], new Map(kept.slice(0, PAIRED).map(({ stem, rarity }) => [stem, rarity]))),
    length: body.length,
    titleLength: title.length,
    sketch: sketchOf(shinglesOfTokens(tokens)),
  };
}

function tally(title: ContentWord[], body: ContentWord[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const count = (word: ContentWord): Tally => {
    let found = tallies.get(word.stem);
    if (!found) {
      found = { text: 0, title: 0, inside: 0, capitals: 0 };
      tallies.set(word.stem, found);
    }
    return found;
  };
  for (const word of title) count(word).title += 1;
  for (const word of body) {
    const found = count(word);
    found.text += 1;
    if (word.place === 'inside') {
      found.inside += 1;
      if (word.capital) found.capitals += 1;
    }
  }
  return tallies;
}

/** Share of occurrences inside sentences with a capital, background and own text together; numbers are no names. */
function namenessOf(stem: string, found: Tally, background: Background): number {
  if (/^\p{N}/u.test(stem)) return 0;
  const before = background.stems.get(stem)?.nameness ?? UNSEEN;
  return (before * TRUST + found.capitals) / (TRUST + found.inside);
}

/** Pairs of neighbouring content words of one run, both among the heaviest, weighed by the mean of their idf. */
function pairsOf(runs: ContentWord[][], idfs: ReadonlyMap<string, number>): Terms['pairs'] {
  const counts = new Map<string, { count: number; idf: number }>();
  for (const words of runs) {
    let [first, before]: [ContentWord | null, number | undefined] = [null, undefined];
    for (const second of words) {
      const weight = idfs.get(second.stem);
      if (first && before !== undefined && weight !== undefined && first.run === second.run) {
        const pair = `${first.stem} ${second.stem}`;
        const found = counts.get(pair);
        if (found) found.count += 1;
        else counts.set(pair, { count: 1, idf: (before + weight) / 2 });
      }
      [first, before] = [second, weight];
    }
  }
  const pairs = [...counts].map(([pair, { count, idf }]) => ({ pair, weight: rounded((1 + Math.log(count)) * idf) }));
  pairs.sort((a, b) => b.weight - a.weight || (a.pair < b.pair ? -1 : 1));
  return pairs.slice(0, PAIRS);
}

/** Three decimals: enough to rank by, and the same on every machine whatever its last bit of a logarithm. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
