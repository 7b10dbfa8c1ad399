import type { Article } from '../../src/article/article.ts';
import { articleId, type OutletId } from '../../src/base/ids.ts';
import type { Sentence } from '../../src/features/features.ts';

/** An article around a text, for corpora that have nothing but words. */
export function plainArticle(id: string, text: string, title = ''): Article {
  return {
    id: articleId(id),
    url: null,
    outlet: 'corpus.example' as OutletId,
    title,
    byline: [],
    kind: 'report',
    parts: [],
    published: null,
    modified: null,
    language: 'en',
    text,
    removed: [],
    credits: [],
    revision: 1,
    hash: '',
  };
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}…]|['’](?:s|S|re|ve|ll|d|m)|n['’]t|'|’)$/;
const isWord = (word: string | undefined) => /^[\p{L}\p{N}]/u.test(word ?? '');
const NO_SPACE_AFTER = /^[([{$£€#]$/;

/** Writes words as a line of text, with the offset of each; marks close up as they do in print. */
export function joinWords(words: readonly string[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const [at, word] of words.entries()) {
    const hyphen = (word === '-' && isWord(words[at + 1])) || (words[at - 1] === '-' && isWord(words[at - 2]));
    const tight =
      at === 0 ||
      (hyphen && isWord(words[word === '-' ? at - 1 : at])) ||
      NO_SPACE_BEFORE.test(word) ||
      NO_SPACE_AFTER.test(words[at - 1]!);
    if (!tight) text += ' ';
    starts.push(text.length);
    text += word;
  }
  return { text, starts };
}

/** Joins sentences to a text, a line each, with its spans; a first sentence without an end mark is a headline. */
export function joinSentences(sentences: readonly (readonly string[])[]): {
  text: string;
  spans: Sentence[];
  starts: number[][];
} {
  let text = '';
  const spans: Sentence[] = [];
  const starts: number[][] = [];
  for (const [paragraph, words] of sentences.entries()) {
    const line = joinWords(words);
    const ended = /[.!?:"'”’)]$/.test(line.text) || words.length > 18;
    spans.push({
      in: 'text',
      start: text.length,
      end: text.length + line.text.length,
      paragraph,
      kind: ended ? 'prose' : 'heading',
    });
    starts.push(line.starts.map((start) => start + text.length));
    text += `${line.text}\n`;
  }
  return { text, spans, starts };
}
