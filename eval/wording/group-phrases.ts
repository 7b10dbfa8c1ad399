import type { Span } from '../../src/base/citation.ts';
import type { Account } from '../../src/dossier/dossier.ts';
import type { EntityIndex } from '../../src/dossier/entities/entity-index.ts';
import { stem } from '../../src/text/stem.ts';
import { tokenise } from '../../src/text/tokens.ts';

/** A phrase of one account that names or describes something. */
export interface Phrase {
  account: Account;
  span: Span;
}

const FUNCTION = new Set(
  'the a an of to in on at for with by from and or but his her its their our my your this that these those is are was were be been has have had will would could may might not no who which as into about over against between up out mr mrs ms dr'.split(
    ' ',
  ),
);
const AFTER_HEAD =
  /^(?:of|to|in|on|at|for|with|by|from|that|who|which|between|against|over|about|as|is|are|was|were|has|had|will|would)$/;

/**
 * A label for each phrase: phrases of one label name one thing. First by the entity whose name heads the phrase, or that
 * its words refer to; else by that content word of the phrase which most of the event's other phrases have too.
 */
export function groupPhrases(phrases: readonly Phrase[], index: EntityIndex): string[] {
  const entities = phrases.map((phrase) => byEntity(phrase, index));
  const words = phrases.map((phrase, at) => (entities[at] ? [] : contentStems(phrase)));
  const counts = new Map<string, number>();
  for (const stems of words) for (const word of new Set(stems)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return phrases.map((_, at) => {
    const best = words[at]!.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a), '');
    return entities[at] ?? (best ? `word ${best}` : `alone ${at}`);
  });
}

function byEntity({ account, span }: Phrase, index: EntityIndex): string | null {
  const { article, features } = account;
  const head = headEnd(article.text.slice(span.start, span.end)) + span.start;
  let best: { id: string; start: number } | null = null;
  const offer = (id: string | null, start: number, end: number) => {
    if (id && start >= span.start && end <= span.end && start < head && (!best || start >= best.start))
      best = { id, start };
  };
  for (const [at, name] of features.names.entries())
    if (name.in === span.in) offer(index.of(article.id, at), name.start, name.end);
  for (const reference of index.references(article.id))
    if (reference.in === span.in) offer(reference.entity, reference.start, reference.end);
  return best ? `entity ${(best as { id: string }).id}` : null;
}

/** Where the part of a phrase ends that its head stands in. */
function headEnd(text: string): number {
  const tokens = tokenise(text);
  for (const [at, token] of tokens.entries())
    if (at > 0 && AFTER_HEAD.test(token.text.toLowerCase())) return token.start;
  return text.length;
}

function contentStems({ account, span }: Phrase): string[] {
  return tokenise(account.article.text.slice(span.start, span.end))
    .map((token) => token.text.toLowerCase())
    .filter((word) => !FUNCTION.has(word) && word.length > 1)
    .map((word) => stem(word, 'en'));
}
