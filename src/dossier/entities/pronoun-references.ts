import type { ArticleId, EntityId } from '../../base/ids.ts';
import type { Sentence } from '../../features/features.ts';
import { roleHeads } from '../../features/names/lexicon.ts';
import type { Account } from '../dossier.ts';
import type { Reference } from './entity-index.ts';

const PRONOUN = /(?<![\p{L}\p{N}'’])(?:he|she)(?![\p{L}\p{N}])/giu;

interface Person {
  start: number;
  end: number;
  entity: EntityId | null;
}

/**
 * "He" and "she" in English prose, where the sentence so far, or else the one before in its paragraph, names one person
 * and speaks of no other. Within quotation marks a pronoun is another speaker's and is left alone.
 */
export function pronounReferences(
  account: Account,
  of: (article: ArticleId, nameIndex: number) => EntityId | null,
): Reference[] {
  const { article, features } = account;
  if (!article.language.startsWith('en')) return [];
  const people: Person[] = [];
  for (const [at, name] of features.names.entries())
    if (name.in === 'text' && name.type === 'person')
      people.push({ start: name.start, end: name.end, entity: of(article.id, at) });
  const found: Reference[] = [];
  const sentences = features.sentences.filter((sentence) => sentence.in === 'text' && sentence.kind === 'prose');
  for (const [at, sentence] of sentences.entries()) {
    const text = article.text.slice(sentence.start, sentence.end);
    if (text.length > LONGEST) continue;
    for (const match of text.matchAll(PRONOUN)) {
      const start = sentence.start + match.index;
      if (isQuoted(text, match.index)) continue;
      const before = sentences[at - 1];
      const entity =
        theOnly(article.text, people, { start: sentence.start, end: start }) ??
        (before?.paragraph === sentence.paragraph &&
        !anyOne(article.text, people, { start: sentence.start, end: start })
          ? theOnly(article.text, people, before)
          : null);
      if (entity) found.push({ in: 'text', start, end: start + match[0].length, entity, by: 'pronoun' });
    }
  }
  return found;
}

/** Beyond this a sentence is a list or a page that was not cut; nothing in it leaves one candidate. */
const LONGEST = 1500;

/** True inside an open quotation mark of its sentence. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

type Window = Pick<Sentence, 'start' | 'end'>;

const within = (people: readonly Person[], { start, end }: Window) =>
  people.filter((person) => person.start >= start && person.end <= end);

/** The one person that the window names; null where it names none, several, or one who is nobody's for sure. */
function theOnly(text: string, people: readonly Person[], window: Window): EntityId | null {
  const named = within(people, window);
  const [first] = new Set(named.map((person) => person.entity));
  if (!first || named.some((person) => person.entity !== first)) return null;
  return speaksOfOthers(text, named, window) ? null : first;
}

const anyOne = (text: string, people: readonly Person[], window: Window) =>
  within(people, window).length > 0 || speaksOfOthers(text, [], window);

/** "an official", "the commander": somebody without a name, unless the words stand beside a name and are its role. */
function speaksOfOthers(text: string, named: readonly Person[], { start, end }: Window): boolean {
  for (const match of text.slice(start, end).matchAll(/[\p{L}-]+/gu)) {
    if (!roleHeads.has(match[0].toLowerCase())) continue;
    const at = start + match.index;
    const beside = named.some(
      (person) =>
        Math.abs(person.start - (at + match[0].length)) <= 3 ||
        (at > person.end && at - person.end < 60 && text[person.end] === ','),
    );
    if (!beside) return true;
  }
  return false;
}
