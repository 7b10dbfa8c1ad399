import { fold } from '../../text/fold.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { stem } from '../../text/stem.ts';
import { tokenise } from '../../text/tokens.ts';
import type { Account } from '../dossier.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { cutClauses } from './cut-clauses.ts';
import { keyOf } from './key-words.ts';
import type { Line, Unit, Word } from './line.ts';

/** Longest line that is compared, in words: a list or table run together says nothing as a sentence. */
const LONGEST = 120;

/** The sentences of all accounts, ready to be compared; in the order of accounts and text. */
export function readLines(accounts: readonly Account[], index: EntityIndex): Line[] {
  return accounts.flatMap((account, at) => linesOf(account, at, index));
}

function linesOf(account: Account, at: number, index: EntityIndex): Line[] {
  const { article, features } = account;
  const spans =
    features.sentences.length > 0
      ? features.sentences
      : sentencesOf(article.text, article.language).map((span) => ({
          ...span,
          in: 'text' as const,
          kind: 'prose' as const,
        }));
  const names = nameSpans(account, index);
  const lines: Line[] = [];
  for (const [sentence, span] of spans.entries()) {
    const source = span.in === 'title' ? article.title : article.text;
    const words = wordsOf(source, span.start, span.end, article.language);
    if (words.length === 0 || words.length > LONGEST) continue;
    const near = names[span.in].filter((name) => name.start < span.end && span.start < name.end);
    for (const word of words) {
      const name = near.find((name) => name.start <= word.start && word.end <= name.end);
      if (!name) continue;
      word.entity = name.entity;
    }
    markQuoted(words, source.slice(span.start, span.end), span.start);
    const clauses = cutClauses(words, source).map(([from, to]) => unitOf(words.slice(from, to)));
    lines.push({
      account: at,
      sentence,
      in: span.in,
      start: span.start,
      end: span.end,
      paragraph: span.paragraph,
      kind: span.kind,
      by:
        article.parts.find((part) => span.in === 'text' && part.start <= span.start && span.start < part.end)?.by ??
        'outlet',
      words,
      whole: { ...unitOf(words), start: span.start, end: span.end },
      clauses,
    });
  }
  return lines;
}

function nameSpans(account: Account, index: EntityIndex) {
  const spans: Record<'text' | 'title', { start: number; end: number; entity: Word['entity'] }[]> = {
    text: [],
    title: [],
  };
  for (const [at, name] of account.features.names.entries())
    spans[name.in].push({ start: name.start, end: name.end, entity: index.of(account.article.id, at) });
  return spans;
}

function wordsOf(source: string, start: number, end: number, language: string): Word[] {
  return tokenise(source.slice(start, end)).map((token) => ({
    start: start + token.start,
    end: start + token.end,
    text: token.text,
    low: fold(token.text),
    stem: stem(token.text, language),
    key: keyOf(token.text, language),
    entity: null,
    capital: /^\p{Lu}/u.test(token.text),
    quoted: false,
  }));
}

/** Marks the words between quotation marks; a mark left open runs to the end of the sentence. */
function markQuoted(words: Word[], text: string, offset: number): void {
  const spans: [number, number][] = [];
  let open = -1;
  for (const mark of text.matchAll(/["“”„«»]/g)) {
    const closes = open >= 0 && mark[0] !== '“' && mark[0] !== '„' && mark[0] !== '«';
    if (closes) {
      spans.push([open, mark.index]);
      open = -1;
    } else if (open < 0) {
      // A closing mark with nothing open: the quotation began in a sentence before.
      if (mark[0] === '”' || mark[0] === '»') spans.push([0, mark.index]);
      else open = mark.index;
    }
  }
  if (open >= 0) spans.push([open, text.length]);
  for (const word of words)
    word.quoted = spans.some(([from, to]) => word.start - offset >= from && word.end - offset <= to);
}

export function unitOf(words: readonly Word[]): Unit {
  const keys = new Set<string>();
  for (const word of words) if (word.key) keys.add(word.key);
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, keys: [...keys].sort() };
}
