import type { NameMention, Sentence } from '../../features/features.ts';
import { keyOfToken } from '../../features/names/lexicon.ts';
import { isCapital, type NameToken, nameTokens } from '../../features/names/name-tokens.ts';
import type { Account } from '../dossier.ts';

/** How a sentence writes its words: as prose does, each with a capital as headlines do, or all in capitals. */
export type Casing = 'running' | 'title' | 'capitals';

/** A name as a run of tokens of one sentence, `to` exclusive. `was`: the first reading's mention, as it is or cut anew. */
export interface Placed {
  from: number;
  to: number;
  was: NameMention;
}

/** One sentence of one account, cut into tokens, with the names that the first reading found in it. */
export interface Read {
  account: number;
  in: 'title' | 'text';
  tokens: NameToken[];
  /** Key of each token. */
  keys: string[];
  casing: Casing;
  names: Placed[];
  /** Token by token, the name it is part of. */
  named: (Placed | undefined)[];
}

/** The sentences of all accounts. A name that does not begin and end with tokens of one sentence is left out: nothing touches it. */
export function readSentences(accounts: readonly Account[]): Read[] {
  const all: Read[] = [];
  for (const [account, { article, features }] of accounts.entries()) {
    const names = { title: new Map<number, NameMention>(), text: new Map<number, NameMention>() };
    for (const name of features.names) names[name.in].set(name.start, name);
    for (const sentence of features.sentences) {
      const tokens = nameTokens(sentence.in === 'title' ? article.title : article.text, sentence.start, sentence.end);
      if (tokens.length === 0) continue;
      const found = placed(tokens, names[sentence.in]);
      const named: Read['named'] = [];
      for (const name of found) for (let at = name.from; at < name.to; at += 1) named[at] = name;
      all.push({
        account,
        in: sentence.in,
        tokens,
        keys: tokens.map(keyOfToken),
        casing: casingOf(tokens, named, sentence),
        names: found,
        named,
      });
    }
  }
  return all;
}

function placed(tokens: readonly NameToken[], names: ReadonlyMap<number, NameMention>): Placed[] {
  const found: Placed[] = [];
  let to = 0;
  for (const [from, { start }] of tokens.entries()) {
    const was = from < to ? undefined : names.get(start);
    if (!was) continue;
    to = from + 1;
    while (to < tokens.length && tokens[to - 1]!.end < was.end) to += 1;
    if (tokens[to - 1]!.end === was.end) found.push({ from, to, was });
    else to = from;
  }
  return found;
}

/** Of the words of four letters and more that are in no name, this share in capitals makes a headline. */
const HEADLINE = 0.6;
/** Fewer words tell nothing: then a title is one of capitals, and prose is prose. */
const FEW = 3;

function casingOf(tokens: readonly NameToken[], named: readonly unknown[], { kind }: Sentence): Casing {
  let words = 0;
  let capital = 0;
  let upper = 0;
  for (const [at, { text }] of tokens.entries()) {
    if (at === 0 || text.length < 4 || named[at]) continue;
    if (!isCapital(text)) {
      if (/^\p{L}/u.test(text)) words += 1;
      continue;
    }
    words += 1;
    capital += 1;
    if (text === text.toUpperCase()) upper += 1;
  }
  if (words < FEW) return kind === 'prose' ? 'running' : 'title';
  if (capital < HEADLINE * words) return 'running';
  return upper >= HEADLINE * words ? 'capitals' : 'title';
}

/** Words that some account writes in lower case, by key: a capital at the start of a sentence or in a headline tells nothing of them. */
export function lowerWords(sentences: readonly Read[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { tokens, keys } of sentences)
    for (const [at, { text }] of tokens.entries()) if (!isCapital(text)) seen.add(keys[at]!);
  return seen;
}
