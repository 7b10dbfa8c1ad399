import type { Article } from '../article/article.ts';
import type { Features } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import { linesOf, sentencesIn } from './lines/cut-lines.ts';
import { readQuantities } from './quantities/read-quantities.ts';

/** Raised with every change of code or weights that changes what is read out of an article. */
export const FEATURES_VERSION = 'features-1';

/**
 * Reads out of one article all that the dossier and story forming need. Pure: the same article and knowledge give the
 * same features, byte for byte, and nothing is remembered between articles. Never throws on any text.
 */
export function describeArticle(article: Article, _knowledge: Knowledge): Features {
  const sentences = sentencesIn(article);
  const lines = linesOf(article, sentences);
  return {
    version: FEATURES_VERSION,
    article: article.id,
    revision: article.revision,
    language: article.language,
    sentences,
    clauses: [],
    names: [],
    quantities: lines.flatMap((line) => readQuantities(line, [])),
    times: [],
    quotations: [],
    terms: { stems: [], length: 0, titleLength: 0, sketch: [] },
  };
}
