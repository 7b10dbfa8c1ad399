import type { NameMention, Quotation } from '../../features/features.ts';
import { roleBeside } from '../../features/names/role-beside.ts';
import type { Account } from '../dossier.ts';
import { bearersOf } from './bearers.ts';
import { type Cut, findAgain } from './find-again.ts';
import { moveSpeakers } from './move-speakers.ts';
import { lowerWords, type Read, readSentences } from './read-sentences.ts';
import { tooLong } from './too-long.ts';
import { weighNames } from './weigh-names.ts';

/**
 * Reads the names of one story's accounts a second time, with what all of them together know: a name that one account
 * has is found in the others, whole where they cut it short, and a family name where somebody named in full bears it.
 * Gives the accounts back with their names (and the speakers of their quotations) put right; those that lose and win
 * nothing are the same objects. Pure; the order of the accounts changes nothing.
 */
export function readAgain(accounts: readonly Account[]): Account[] {
  const sentences = readSentences(accounts);
  const tree = weighNames(sentences);
  const lower = lowerWords(sentences);
  const story = { tree, lower, bearers: bearersOf(tree), ...tooLong(sentences, { tree, lower }) };
  const lost = new Map<number, Set<NameMention>>();
  const won = new Map<number, NameMention[]>();
  for (const read of sentences) {
    const cuts = findAgain(read, story);
    if (!cuts) continue;
    const stays = new Set(cuts.flatMap(({ was }) => was ?? []));
    const gone = lost.get(read.account) ?? new Set();
    lost.set(read.account, gone);
    for (const { was } of read.names) if (!stays.has(was)) gone.add(was);
    const fresh = cuts.filter(({ was }) => !was).map((cut) => mentionOf(cut, read, { cuts, accounts }));
    won.set(read.account, [...(won.get(read.account) ?? []), ...fresh]);
  }
  return accounts.map((account, at) => {
    const fresh = won.get(at);
    return fresh ? withNames(account, lost.get(at)!, fresh) : account;
  });
}

function mentionOf(
  cut: Cut,
  { account, in: where, tokens }: Read,
  { cuts, accounts }: { cuts: readonly Cut[]; accounts: readonly Account[] },
): NameMention {
  const { article } = accounts[account]!;
  const [start, end] = [tokens[cut.from]!.start, tokens[cut.to - 1]!.end];
  const role = cut.type === 'person' ? roleBeside(cut, tokens, cuts) : null;
  return {
    in: where,
    start,
    end,
    text: (where === 'title' ? article.title : article.text).slice(start, end),
    type: cut.type,
    confidence: cut.confidence,
    role: role && { in: where, start: tokens[role[0]]!.start, end: tokens[role[1] - 1]!.end },
  };
}

function withNames(account: Account, lost: ReadonlySet<NameMention>, won: readonly NameMention[]): Account {
  const { features } = account;
  const names = [...features.names.filter((name) => !lost.has(name)), ...won].sort(
    (a, b) => Number(a.in === 'text') - Number(b.in === 'text') || a.start - b.start,
  );
  const quotations: Quotation[] = moveSpeakers(account, names, won);
  return { ...account, features: { ...features, names, quotations } };
}
