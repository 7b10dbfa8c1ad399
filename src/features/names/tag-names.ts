import type { Article } from '../../article/article.ts';
import type { NameMention, Sentence } from '../features.ts';
import type { Knowledge } from '../knowledge.ts';
import { labelByRules, lowerCaseWords } from './label-by-rules.ts';
import { countryWord, isAmbiguousCountry, listedType } from './lexicon.ts';
import { type NameToken, nameTokens } from './name-tokens.ts';
import { roleBeside } from './role-beside.ts';
import type { Run } from './run.ts';
import { textOf, trimTitles } from './trim-titles.ts';

/** How sure a name found by rules alone can be: in English, and in a language that the lists were not written for. */
const SURE = 0.8;
const SURE_ELSEWHERE = 0.5;

/**
 * Finds the names in an article's title and text, in order of appearance (title first): people, organisations, places
 * and others (peoples, events), each with the role written beside it. `sentences`: spans of title and text; names never
 * cross them. Keeps nothing from one article to the next.
 */
export function tagNames(article: Article, sentences: readonly Sentence[], _knowledge: Knowledge): NameMention[] {
  const tokens = sentences.map((sentence) => nameTokens(sourceOf(article, sentence), sentence.start, sentence.end));
  const lower = lowerCaseWords(tokens);
  const sure = article.language.startsWith('en') || article.language === 'und' ? SURE : SURE_ELSEWHERE;
  const names: NameMention[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const words = tokens[index]!;
    const runs = labelByRules(words, lower, sure)
      .flatMap((run) => trimTitles(run, words))
      .map((run) => byLists(run, words, article.language));
    for (const run of runs) names.push(mention(article, sentence, words, run, runs));
  }
  return names;
}

const sourceOf = (article: Article, sentence: Sentence) => (sentence.in === 'title' ? article.title : article.text);

/** Retypes what stands on a reviewed list or is a country's name in English or the article's language. */
function byLists(run: Run, tokens: readonly NameToken[], language: string): Run {
  const text = textOf(tokens, run.from, run.to);
  const country = countryWord(text, language.slice(0, 2));
  if (country && !(run.type === 'person' && isAmbiguousCountry(text)))
    return { ...run, type: country.kind === 'demonym' ? 'other' : 'place', confidence: Math.max(run.confidence, 0.9) };
  const type = listedType(text);
  if (type) return { ...run, type, confidence: Math.max(run.confidence, 0.9) };
  return run;
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
