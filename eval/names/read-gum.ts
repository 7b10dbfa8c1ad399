import type { NameType } from '../../src/features/features.ts';
import { countryWord, roleHeads } from '../../src/features/names/lexicon.ts';
import { readRows } from '../data.ts';
import type { NameSpan } from './score.ts';

const TYPES: Record<string, NameType> = { person: 'person', organization: 'organisation', place: 'place' };
/** Tags that close the part of an entity that its head ends: what follows says more about it. */
const CLOSES = /^(?:IN|IN\/that|,|:|SENT|WDT|WP|WP\$|WRB|TO|CC|\(|\)|``|''|V.*|MD)$/;
const INSIDE = new Set(['of', 'for', 'the', 'and', '-', '&', "'s", 'de', 'al']);

interface Word {
  text: string;
  tag: string;
  relation: string;
  entities: Map<string, string>;
}

/**
 * GUM's documents as words, sentence by sentence, with the names among their entities: an entity whose head is a proper
 * noun, cut to the proper nouns around its head (titles and determiners off), names inside longer names left out.
 * `strict`: countries that act keep GUM's type.
 */
export function readGum(
  path: string,
  strict = false,
): { id: string; sentences: string[][]; gold: (NameSpan & { sentence: number })[] }[] {
  const rows = readRows<{ id: string; text: string }>(path);
  const byId = new Map(rows.map((row) => [row.id, row.text]));
  return rows
    .filter((row) => row.id.endsWith('.tsv'))
    .map((row) => {
      const words = readWords(row.text);
      tagWords(words.flat(), byId.get(row.id.replace(/tsv$/, 'xml')) ?? '');
      return {
        id: row.id,
        sentences: words.map((sentence) => sentence.map((word) => word.text)),
        gold: words.flatMap((sentence, at) => namesOf(sentence, strict).map((name) => ({ ...name, sentence: at }))),
      };
    });
}

function readWords(tsv: string): Word[][] {
  const sentences: Word[][] = [];
  for (const line of tsv.split('\n')) {
    if (line.startsWith('#Text=')) sentences.push([]);
    const cells = line.split('\t');
    if (!/^\d+-\d+$/.test(cells[0] ?? '') || cells.length < 4) continue;
    const entities = new Map<string, string>();
    for (const [at, part] of (cells[3] ?? '_').split('|').entries()) {
      const match = /^(\w+)(?:\[(\d+)\])?$/.exec(part);
      if (match && match[1] !== '_') entities.set(match[2] ?? `${cells[0]} ${at}`, match[1]!);
    }
    sentences.at(-1)?.push({ text: cells[2]!, tag: '', relation: '', entities });
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function tagWords(words: readonly Word[], xml: string): void {
  let at = 0;
  for (const line of xml.split('\n')) {
    const cells = line.split('\t');
    if (cells.length < 6 || at >= words.length) continue;
    words[at]!.tag = cells[1]!;
    words[at]!.relation = cells[5]!;
    at += 1;
  }
}

const proper = (word: Word | undefined) => word !== undefined && /^NN?PS?$/.test(word.tag);

function namesOf(sentence: readonly Word[], strict: boolean): NameSpan[] {
  const spans = new Map<string, { start: number; end: number; type: string }>();
  for (const [at, word] of sentence.entries())
    for (const [id, type] of word.entities) {
      const span = spans.get(id);
      if (span) span.end = at + 1;
      else spans.set(id, { start: at, end: at + 1, type });
    }
  const names: NameSpan[] = [];
  for (const { start, end, type } of spans.values()) {
    const kind = TYPES[type];
    let head = -1;
    for (let at = start; at < end && !(head >= 0 && CLOSES.test(sentence[at]!.tag)); at += 1)
      if (/^N/.test(sentence[at]!.tag)) head = at;
    if (!kind || head < 0 || !proper(sentence[head]) || isRole(sentence[head]!)) continue;
    // "Bangladeshis": a people is no person.
    if (kind === 'person' && sentence[head]!.tag.endsWith('S')) continue;
    let from = head;
    while (from > start && leads(sentence, from - 1, { start, kind })) from -= 1;
    let to = head + 1;
    while (to < end && goesOn(sentence, to, { end, kind })) to += 1;
    while (!proper(sentence[to - 1])) to -= 1;
    const text = sentence
      .slice(from, to)
      .map((word) => word.text)
      .join(' ');
    // GUM types a country that acts as an organisation; here, as in the sets trained on, it is the place it names.
    const acting = kind === 'organisation' && /^(?:name|capital)$/.test(countryWord(text)?.kind ?? '');
    names.push({ start: from, end: to, type: acting && !strict ? 'place' : kind });
  }
  return names.filter(
    (name) =>
      !names.some(
        (other) =>
          other !== name &&
          other.start <= name.start &&
          other.end >= name.end &&
          other.end - other.start > name.end - name.start,
      ),
  );
}

const isRole = (word: Word) => roleHeads.has(word.text.toLowerCase().replace(/\.$/, ''));

function leads(sentence: readonly Word[], at: number, within: { start: number; kind: NameType }): boolean {
  const word = sentence[at]!;
  // "Harbour Party's Mila Orr" are a body and a person; "People's Army" is one body.
  if (within.kind === 'person' && word.text === "'s") return false;
  if (word.relation === 'nmod:desc' || isRole(word)) return false;
  if (proper(word)) return true;
  // "Korean People's Army", "Australian Centre": an adjective in capitals opens a name of a body.
  if (/^\p{Lu}/u.test(word.text) && word.relation === 'amod') return true;
  return INSIDE.has(word.text) && at > within.start && proper(sentence[at - 1]) && !isRole(sentence[at - 1]!);
}

function goesOn(sentence: readonly Word[], at: number, within: { end: number; kind: NameType }): boolean {
  const word = sentence[at]!;
  if (proper(word)) return word.relation !== 'appos';
  const next = sentence[at + 1];
  if (at + 1 >= within.end || word.text === 'and') return false;
  if (word.text === '-') return proper(next);
  if (within.kind === 'person' || !INSIDE.has(word.text)) return false;
  return proper(next) || (INSIDE.has(next?.text ?? '') && proper(sentence[at + 2]) && at + 2 < within.end);
}
