import type { Article } from '../../src/article/article.ts';
import type { Account } from '../../src/dossier/dossier.ts';
import { collectMentions } from '../../src/dossier/entities/mentions.ts';
import { readAgain } from '../../src/dossier/names/read-again.ts';
import { describeArticle } from '../../src/features/describe-article.ts';
import type { Features, NameMention, NameType, Sentence } from '../../src/features/features.ts';
import type { Knowledge } from '../../src/features/knowledge.ts';
import { addresses, countryWord, roleHeads, roleModifiers } from '../../src/features/names/lexicon.ts';
import { readRows } from '../data.ts';
import { plainArticle } from './plain-article.ts';
import { type NameSpan, scoreNames } from './score.ts';

interface Row {
  id: string;
  story: string;
  text: string;
  mentions: { type: string; sent: number; text: string }[];
}

const TYPES: Record<string, NameType> = {
  HUMAN_PART_PER: 'person',
  HUMAN_PART_ORG: 'organisation',
  HUMAN_PART_GPE: 'place',
  LOC_GEO: 'place',
};
const INSIDE = new Set("of the and for de la del van von bin al 's ’s & - .".split(' '));

/** The corpus parts apostrophes from their words; print does not. */
const closeUp = (text: string) =>
  text.replace(/ ([’']) ?(s\b)?/g, (_, mark: string, s = '') =>
    (s ? `${mark}s` : ` ${mark} `).replace(/^ {1}(?=[’']s)/, ''),
  );

/**
 * Names among the annotated participants and places of ECB+, read once (each account by itself, types pooled over the
 * story) and twice (`readAgain`). Only sentences that events stand in are annotated: a name found where no gold name is
 * counts neither way, so `precision` speaks of cut and type alone.
 */
export function measureStories(path: string, knowledge: Knowledge): Record<string, number> {
  const rows = readRows<Row>(path);
  const [once, twice]: Compared[][] = [[], []];
  let added = 0;
  for (const story of [...new Set(rows.map((row) => row.story))]) {
    const told = rows.filter((row) => row.story === story);
    const texts = told.map((row) => closeUp(row.text));
    const small = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}]*/gu) ?? []));
    const gold = told.map((row, at) => goldNames(row, texts[at]!, small));
    const accounts = told.map((row, at): Account => {
      const article = plainArticle(row.id, texts[at]!);
      return { article, outlet: {} as Account['outlet'], features: describeArticle(article, knowledge) };
    });
    const again = readAgain(accounts);
    const count = (all: readonly Account[]) => all.reduce((sum, { features }) => sum + features.names.length, 0);
    added += count(again) - count(accounts);
    once!.push(...compare(accounts, gold));
    twice!.push(...compare(again, gold));
  }
  const figures = figuresOf(twice!);
  const before = figuresOf(once!);
  return {
    ...figures,
    onceF1: before['f1']!,
    oncePrecision: before['precision']!,
    onceRecall: before['recall']!,
    onceOverlap: before['overlap']!,
    added,
  };
}

/** The names of one text as those of a story of one account, read again and typed together. */
export function readAlone(article: Article, sentences: Sentence[], names: NameMention[]): NameSpan[] {
  const features = { sentences, names, quotations: [] as Features['quotations'] } as Features;
  return collectMentions(readAgain([{ article, outlet: {} as Account['outlet'], features }])).map(
    ({ name: { start, end }, type }) => ({ start, end, type }),
  );
}

interface Compared {
  gold: NameSpan[];
  found: NameSpan[];
}

function figuresOf(documents: readonly Compared[]): Record<string, number> {
  let gold = 0;
  let near = 0;
  for (const document of documents)
    for (const { start, end } of document.gold) {
      gold += 1;
      if (document.found.some((one) => one.start < end && start < one.end)) near += 1;
    }
  return { ...scoreNames(documents), overlap: near / gold, gold };
}

/** What was found on a gold name, wholly or in part; types as the story's accounts together give them. */
function compare(accounts: readonly Account[], gold: readonly NameSpan[][]): Compared[] {
  const mentions = collectMentions(accounts);
  return accounts.map(({ article }, at) => ({
    gold: gold[at]!,
    found: mentions
      .filter((mention) => mention.article === article.id && mention.name.in === 'text')
      .map(({ name: { start, end }, type }) => ({ start, end, type }))
      .filter((one) => gold[at]!.some(({ start, end }) => one.start < end && start < one.end)),
  }));
}

/** The mentions that are names: capitals and what joins them, roles and forms of address at the front cut off. */
function goldNames({ mentions }: Row, text: string, small: ReadonlySet<string>): NameSpan[] {
  const lines: { start: number; text: string }[] = [];
  for (let start = 0; start < text.length; start += lines.at(-1)!.text.length + 1)
    lines.push({ start, text: text.slice(start).split('\n', 1)[0]! });
  // In half of the corpus the first sentence is the address, which is no part of the text.
  const offsets = [0, 1].map(
    (offset) => mentions.filter((one) => lines[one.sent - offset]?.text.includes(closeUp(one.text))).length,
  );
  const offset = offsets[1]! > offsets[0]! ? 1 : 0;
  const names = new Map<string, NameSpan>();
  for (const mention of mentions) {
    const type = TYPES[mention.type];
    const line = lines[mention.sent - offset];
    const name = type && line ? nameIn(closeUp(mention.text), small) : null;
    if (!type || !line || !name) continue;
    let at = line.text.indexOf(name);
    while (at >= 0 && (names.has(`${line.start + at}`) || /\p{L}/u.test(line.text[at + name.length] ?? '')))
      at = line.text.indexOf(name, at + 1);
    if (at >= 0) names.set(`${line.start + at}`, { start: line.start + at, end: line.start + at + name.length, type });
  }
  const all = [...names.values()];
  return all.filter((one) => !all.some((other) => other !== one && other.start <= one.start && one.end <= other.end));
}

function nameIn(mention: string, small: ReadonlySet<string>): string | null {
  let words = mention
    .replace(/^[“"'‘ ]+/, '')
    .replace(/(?:['’]s|[\s.,;:”"’'])+$/, '')
    .split(' ');
  const key = (word: string | undefined) => (word ?? '').toLowerCase().replace(/\.$/, '');
  const isTitle = (word: string) =>
    addresses.has(key(word)) || roleHeads.has(key(word)) || roleModifiers.has(key(word));
  while (words.length > 0 && (isTitle(words[0]!) || key(words[0]) === 'the')) words = words.slice(1);
  const text = words.join(' ');
  if (
    words.length === 0 ||
    !/^\p{Lu}/u.test(words[0]!) ||
    !words.every((word) => /^\p{Lu}/u.test(word) || INSIDE.has(word))
  )
    return null;
  if (/^(?:I|We|You)(?:['’]\p{L}+)?$/u.test(text)) return null;
  // "Actress", "Police": a headline gave the capital. A people is no name.
  if (words.length === 1 && small.has(key(words[0]))) return null;
  return countryWord(text)?.kind === 'demonym' ? null : text;
}
