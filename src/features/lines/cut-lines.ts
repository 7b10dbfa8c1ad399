import type { Article } from '../../article/article.ts';
import { isPlain } from '../../text/characters.ts';
import { lexemesOf } from '../../text/lexemes.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Sentence } from '../features.ts';
import type { Line } from './line.ts';
import { traitsOf } from './word-traits.ts';

/** The sentences of title and text: the title's first, as paragraph -1, then the text's in order. */
export function sentencesIn(article: Article): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end } of sentencesOf(article.title, article.language))
    sentences.push({ in: 'title', start, end, paragraph: -1, kind: 'title' });
  const spans = sentencesOf(article.text, article.language);
  spans.forEach((span, index) => {
    const alone = spans[index - 1]?.paragraph !== span.paragraph && spans[index + 1]?.paragraph !== span.paragraph;
    sentences.push({ in: 'text', ...span, kind: kindOf(article.text.slice(span.start, span.end), alone) });
  });
  return sentences;
}

/** A heading is a paragraph of one short line without an end mark; a list item opens with a bullet or a number. */
function kindOf(text: string, alone: boolean): Sentence['kind'] {
  if (/^(?:[-*•·▪–—]\s|\d{1,2}[.)]\s)/.test(text)) return 'list';
  if (alone && text.length <= 90 && !/[.!?…:;,。！？।؟"”»]$/.test(text)) return 'heading';
  return 'prose';
}

/** Each sentence with its lexemes, index for index. */
export function linesOf(article: Article, sentences: readonly Sentence[]): Line[] {
  const language = article.language.slice(0, 2);
  const lines: Line[] = [];
  const allPlain = isPlain(article.title) && isPlain(article.text);
  for (const [sentence, { in: where, start, end }] of sentences.entries()) {
    const source = where === 'title' ? article.title : article.text;
    const words = lexemesOf(source, start, end);
    const plain = allPlain || isPlain(source, start, end);
    lines.push({ in: where, source, sentence, language, words, plain, traits: traitsOf(words) });
  }
  return lines;
}

/** The line that stands at `of.start` to `of.end` in `source`. */
export function lineOf(
  source: string,
  of: { in: 'title' | 'text'; start: number; end: number; sentence: number; language: string },
): Line {
  const words = lexemesOf(source, of.start, of.end);
  const plain = isPlain(source, of.start, of.end);
  return { in: of.in, source, sentence: of.sentence, language: of.language, words, plain, traits: traitsOf(words) };
}
