import type { Article } from '../../article/article.ts';
import { type Token, tokenise, tokeniseLexemes } from '../../text/tokens.ts';
import type { Terms } from '../features.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../lines/line.ts';
import { type Background, idf, unpackBackground } from './background.ts';
import { boundStems, eachContentWord, type Stem } from './content-words.ts';
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

/**
 * The terms of an article that story forming compares: stems weighed by `(1 + ln(text + 2 title)) idf`, how much of a
 * name each is, pairs of neighbouring stems, and a sketch of the text's shingles. Works without capital letters and in any
 * language; a language without a stemmer or a list of function words keeps its words as they are. `lines`: the article's
 * sentences cut into lexemes, where they are.
 */
export function describeTerms(article: Article, knowledge: Knowledge, lines?: readonly Line[]): Terms {
  const background = unpackBackground(knowledge.background);
  const text = article.text.length > READ ? article.text.slice(0, READ) : article.text;
  const known = text === article.text && lines?.filter((line) => line.in === 'text');
  const tokens = known ? tokeniseLexemes(text, known) : tokenise(text);
  boundStems();
  const tally = new Tally();
  tally.read(article.title, article.language, tokenise(article.title), true);
  const titleLength = tally.words.length;
  tally.read(text, article.language, tokens, false);
  const weighed = tally.stems.map((stem) => {
    lookUp(stem, background);
    return { stem, rarity: stem.idf, weight: rounded((1 + Math.log(stem.inText + 2 * stem.inTitle)) * stem.idf) };
  });
  const heaviest = heavier(weighed).sort((a, b) => b.weight - a.weight || (a.stem.text < b.stem.text ? -1 : 1));
  if (heaviest.length > STEMS) heaviest.length = STEMS;
  return {
    stems: heaviest.map(({ stem, weight }) => ({
      stem: stem.text,
      text: stem.inText,
      title: stem.inTitle,
      weight,
      nameness: rounded(namenessOf(stem)),
    })),
    pairs: pairsOf(tally, new Map(heaviest.slice(0, PAIRED).map(({ stem, rarity }) => [stem, rarity]))),
    length: tally.words.length - titleLength,
    titleLength,
    sketch: sketchOf(shinglesOfTokens(tokens)),
  };
}

/** Those that are as heavy as the last that is kept, or heavier: half of a long text's stems need not be sorted. */
function heavier<Weighed extends { weight: number }>(weighed: Weighed[]): Weighed[] {
  if (weighed.length <= STEMS) return weighed;
  const least = Float64Array.from(weighed, ({ weight }) => weight)
    .sort()
    .at(-STEMS)!;
  return weighed.filter(({ weight }) => weight >= least);
}

let articles = 0;

/** Counts the stems of one article, in the order they are met in, and keeps its content words for their pairs. */
class Tally {
  readonly stems: Stem[] = [];
  readonly words: Stem[] = [];
  /** Of each word the run it stands in; title and text share none. */
  readonly runs: number[] = [];
  private readonly article: number;

  constructor() {
    articles += 1;
    this.article = articles;
  }

  read(text: string, language: string, tokens: readonly Token[], title: boolean): void {
    eachContentWord(text, language, tokens, (stem, inside, capital, run) => {
      if (stem.article !== this.article) {
        stem.article = this.article;
        stem.inText = stem.inTitle = stem.inside = stem.capitals = 0;
        this.stems.push(stem);
      }
      if (title) stem.inTitle += 1;
      else {
        stem.inText += 1;
        if (inside) stem.inside += 1;
        if (inside && capital) stem.capitals += 1;
      }
      this.words.push(stem);
      this.runs.push(title ? -run : run);
    });
  }
}

/** What the background knows of a stem, looked up once for each. */
function lookUp(stem: Stem, background: Background): void {
  if (stem.background === background) return;
  stem.background = background;
  stem.idf = idf(background, stem.text);
  stem.nameness = /^\p{N}/u.test(stem.text) ? Number.NaN : (background.stems.get(stem.text)?.nameness ?? UNSEEN);
}

/** Share of occurrences inside sentences with a capital, background and own text together; numbers are no names. */
function namenessOf({ nameness, capitals, inside }: Stem): number {
  return Number.isNaN(nameness) ? 0 : (nameness * TRUST + capitals) / (TRUST + inside);
}

/** Pairs of neighbouring content words of one run, both among the heaviest, weighed by the mean of their idf. */
function pairsOf({ words, runs }: Tally, idfs: ReadonlyMap<Stem, number>): Terms['pairs'] {
  const counts = new Map<string, { count: number; idf: number }>();
  let before: number | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const weight = idfs.get(words[at]!);
    if (before !== undefined && weight !== undefined && runs[at] === runs[at - 1]) {
      const pair = `${words[at - 1]!.text} ${words[at]!.text}`;
      const found = counts.get(pair);
      if (found) found.count += 1;
      else counts.set(pair, { count: 1, idf: (before + weight) / 2 });
    }
    before = weight;
  }
  const pairs = [...counts].map(([pair, { count, idf }]) => ({ pair, weight: rounded((1 + Math.log(count)) * idf) }));
  pairs.sort((a, b) => b.weight - a.weight || (a.pair < b.pair ? -1 : 1));
  return pairs.slice(0, PAIRS);
}

/** Three decimals: enough to rank by, and the same on every machine whatever its last bit of a logarithm. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
