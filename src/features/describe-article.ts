import type { Article } from '../article/article.ts';
import { clausesOf } from './clauses/read-clauses.ts';
import type { Features } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import { linesOf, sentencesIn } from './lines/cut-lines.ts';
import { tagNames } from './names/tag-names.ts';
import { readQuantities } from './quantities/read-quantities.ts';
import { readQuotations } from './quotations/read-quotations.ts';
import { describeTerms } from './terms/describe-terms.ts';
import { anchorOf } from './times/anchor.ts';
import { describeTimes } from './times/describe-times.ts';

/** Raised with every change of code or weights that changes what is read out of an article. */
export const FEATURES_VERSION = 'features-8';

/**
 * Reads out of one article all that the dossier and story forming need. Pure: the same article and knowledge give the
 * same features, byte for byte, and nothing is remembered between articles. Never throws on any text.
 */
export function describeArticle(article: Article, knowledge: Knowledge): Features {
  const sentences = sentencesIn(article);
  const lines = linesOf(article, sentences);
  const names = tagNames(article, sentences, knowledge, lines);
  const times = describeTimes(lines, anchorOf(article.published));
  const quotations = readQuotations(sentences, lines, names);
  return {
    version: FEATURES_VERSION,
    article: article.id,
    revision: article.revision,
    language: article.language,
    sentences,
    clauses: clausesOf(lines, quotations),
    names,
    quantities: lines.flatMap((line, index) => readQuantities(line, times.taken[index]!)),
    times: times.mentions,
    quotations,
    terms: describeTerms(article, knowledge, lines),
  };
}
