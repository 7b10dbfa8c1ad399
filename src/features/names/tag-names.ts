import type { Article } from '../../article/article.ts';
import type { NameMention, NameType, Sentence } from '../features.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../lines/line.ts';
import { addCountries } from './add-countries.ts';
import { labelByRules, lowerCaseWords, NO_NAMES } from './label-by-rules.ts';
import { labelByWeights } from './label-by-weights.ts';
import {
  bodyHeads,
  type CountryWord,
  companyHeads,
  countryWord,
  givenNames,
  isAmbiguousCountry,
  keyOf,
  listedType,
  placeHeads,
} from './lexicon.ts';
import { mendRuns } from './mend-runs.ts';
import { type NameToken, nameTokens, nameTokensOf } from './name-tokens.ts';
import { unpackWeights } from './perceptron.ts';
import { roleBeside } from './role-beside.ts';
import type { Run } from './run.ts';
import { textOf, trimTitles } from './trim-titles.ts';

/** How sure a name found by rules alone can be: in English, and in a language that the lists were not written for. */
const SURE = 0.8;
const SURE_ELSEWHERE = 0.5;
/** How sure a listed name is; a tagger surer than CERTAIN is not overruled. */
const LISTED = 0.9;
const CERTAIN = 0.75;

/**
 * Finds the names in an article's title and text, in order of appearance (title first): people, organisations, places
 * and others (peoples, events), each with the role written beside it. `sentences`: spans of title and text; names never
 * cross them. `lines`: the sentences cut into lexemes, where they are. Keeps nothing from one article to the next.
 */
export function tagNames(
  article: Article,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  lines?: readonly Line[],
): NameMention[] {
  const tokens = sentences.map((sentence, at) => {
    const source = sourceOf(article, sentence);
    const line = lines?.[at];
    return line ? nameTokensOf(source, sentence, line) : nameTokens(source, sentence.start, sentence.end);
  });
  const labelled = label(article, sentences, { tokens, knowledge });
  const known = namedApart(labelled, tokens);
  const names: NameMention[] = [];
  const lists = { language: article.language, outlets: knowledge.outlets };
  const english = isEnglish(article);
  for (const [index, sentence] of sentences.entries()) {
    const words = tokens[index]!;
    const runs: Run[] = [];
    for (const found of mendRuns(labelled[index]!, words, known)) {
      const run = withoutOpening(found, words);
      if (!run) continue;
      for (const part of trimTitles(run, words)) runs.push(byLists(part, words, lists));
    }
    const whole = wholeOutlets(english ? addCountries(runs, words) : runs, words, knowledge.outlets);
    for (const run of whole) names.push(mention(article, sentence, words, run, runs));
  }
  return names;
}

/** Tells of a word whether it ends a person's name somewhere, or is one, that no hyphen joins to another. */
function namedApart(labelled: readonly Run[][], tokens: readonly NameToken[][]): (token: NameToken) => boolean {
  let words: Set<string> | null = null;
  return ({ text }) => {
    // Few articles ask.
    words ??= new Set(
      labelled.flatMap((runs, at) =>
        runs
          .filter(({ to, type }) => type === 'person' && tokens[at]![to - 2]?.text !== '-')
          .map(({ to }) => tokens[at]![to - 1]!.text),
      ),
    );
    return words.has(text);
  };
}

/** By the tagger where it was trained for the language and its weights are at hand; else by rules. */
function label(
  article: Article,
  sentences: readonly Sentence[],
  given: { tokens: readonly NameToken[][]; knowledge: Knowledge },
): Run[][] {
  const english = isEnglish(article);
  const weights = english && given.knowledge.names ? unpackWeights(given.knowledge.names) : null;
  const headlines = sentences.map((sentence) => sentence.kind === 'title' || sentence.kind === 'heading');
  if (weights) return labelByWeights(given.tokens, headlines, weights);
  const lower = lowerCaseWords(given.tokens);
  return given.tokens.map((words) => labelByRules(words, lower, english ? SURE : SURE_ELSEWHERE));
}

const isEnglish = ({ language }: Article) => language.startsWith('en') || language === 'und';

const sourceOf = (article: Article, sentence: Sentence) => (sentence.in === 'title' ? article.title : article.text);

/** "Whatever Torv wants", "Yesterday Veles spoke": the first word of a sentence is a capital by its place alone. */
function withoutOpening(run: Run, tokens: readonly NameToken[]): Run | null {
  if (run.from > 1) return run;
  const first = keyOf(tokens[run.from]!.text);
  if (!NO_NAMES.has(first) || GIVEN.has(first) || listedType(textOf(tokens, run.from, run.to))) return run;
  if (run.type !== 'person' && run.to - run.from > 1) return run;
  return run.to - run.from > 1 ? { ...run, from: run.from + 1 } : null;
}

/** Words that open sentences and names alike: April, May, June, August, Jan. */
const GIVEN = new Set('april may june august jan'.split(' '));

const lawHeads = new Set(
  'act bill amendment treaty accord accords agreement pact protocol directive clause war wars cup olympics award awards prize'.split(
    ' ',
  ),
);

/** "Harbour Dues Act", "Orsa Accords": laws, treaties and events are neither bodies nor places, and seldom people. */
const isLaw = ({ from, to, type }: Run, tokens: readonly NameToken[]) =>
  to - from > (type === 'person' ? 2 : 1) &&
  lawHeads.has(keyOf(tokens[to - 1]!.text)) &&
  !(type === 'person' && givenNames.has(keyOf(tokens[from]!.text)));

/** A country by its own name is a place also where it acts, a people is no body, and the initials of a body are no place, however sure the tagger is. */
function beyondDoubt(text: string, country: CountryWord | null): NameType | null {
  if (country?.kind === 'demonym') return 'other';
  if (country?.kind === 'name' && !isAmbiguousCountry(text)) return 'place';
  return /^(?:\p{Lu}\.?){2,}$/u.test(text) && listedType(text) === 'organisation' ? 'organisation' : null;
}

/** Retypes what stands on a reviewed list or is a country's name in English or the article's language. */
function byLists(
  run: Run,
  tokens: readonly NameToken[],
  { language, outlets }: { language: string; outlets: Knowledge['outlets'] },
): Run {
  if (isLaw(run, tokens)) return { ...run, type: 'other' };
  if (run.scores && run.confidence >= CERTAIN && run.type !== 'organisation' && run.type !== 'place') return run;
  const text = textOf(tokens, run.from, run.to);
  const country = countryWord(text, language.slice(0, 2));
  if (run.scores && run.confidence >= CERTAIN) {
    const sure = beyondDoubt(text, country);
    return sure ? { ...run, type: sure, confidence: LISTED } : run;
  }
  const known = country && !(run.type === 'person' && isAmbiguousCountry(text)) ? typeOfCountry(country, run) : null;
  const type =
    known ??
    listedType(text) ??
    (outlets?.has(text) ? 'organisation' : null) ??
    (isPlace(run, tokens)
      ? 'place'
      : isBody(run, tokens)
        ? 'organisation'
        : isPhotographer(run, tokens)
          ? 'person'
          : null);
  return type ? { ...run, type, confidence: Math.max(run.confidence, LISTED) } : run;
}

/** "Velm Palace", "Torv River": a body seldom bears the name of a kind of place. */
const isPlace = (run: Run, tokens: readonly NameToken[]) =>
  run.type === 'organisation' && run.to - run.from > 1 && placeHeads.has(keyOf(tokens[run.to - 1]!.text));

/** "Torv Lines", "Velm Steel": no given name, and a last word that companies and bodies end with. */
const isBody = (run: Run, tokens: readonly NameToken[]) =>
  run.type === 'person' &&
  run.to - run.from > 1 &&
  [bodyHeads, companyHeads].some((heads) => heads.has(keyOf(tokens[run.to - 1]!.text))) &&
  !givenNames.has(keyOf(tokens[run.from]!.text));

/** "Photo by Mila ORR / Velmish Press": two or three words that a body does not end with. */
const isPhotographer = (run: Run, tokens: readonly NameToken[]) =>
  run.type === 'organisation' &&
  (run.to - run.from === 2 || run.to - run.from === 3) &&
  keyOf(tokens[run.from - 1]?.text ?? '') === 'by' &&
  PICTURES.has(keyOf(tokens[run.from - 2]?.text ?? '')) &&
  ![bodyHeads, companyHeads].some((heads) => heads.has(keyOf(tokens[run.to - 1]!.text)));

const PICTURES = new Set(['photo', 'photos', 'photograph', 'picture', 'image']);

/** "Velmish Press Agency", found as a people and a body, is one outlet where the registry has it. */
function wholeOutlets(runs: Run[], tokens: readonly NameToken[], outlets: Knowledge['outlets']): Run[] {
  if (!outlets) return runs;
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.to === run.from && outlets.has(textOf(tokens, last.from, run.to)))
      joined[joined.length - 1] = { ...run, from: last.from, type: 'organisation', confidence: LISTED };
    else joined.push(run);
  }
  return joined;
}

/** "The White House said": a seat of government is a place or a body as the sentence has it. */
function typeOfCountry(country: CountryWord, run: Run): NameType {
  if (country.kind === 'demonym') return 'other';
  return country.kind === 'seat' && run.type === 'organisation' ? 'organisation' : 'place';
}

function mention(
  article: Article,
  sentence: Sentence,
  tokens: readonly NameToken[],
  run: Run,
  runs: readonly Run[],
): NameMention {
  const start = tokens[run.from]!.start;
  const end = tokens[run.to - 1]!.end;
  const role = run.type === 'person' ? roleBeside(run, tokens, runs) : null;
  return {
    in: sentence.in,
    start,
    end,
    text: sourceOf(article, sentence).slice(start, end),
    type: run.type,
    confidence: run.confidence,
    role: role && { in: sentence.in, start: tokens[role[0]]!.start, end: tokens[role[1] - 1]!.end },
    ...(run.scores ? { scores: run.scores } : {}),
  };
}
