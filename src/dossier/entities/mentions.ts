import type { ArticleId } from '../../base/ids.ts';
import { NAME_TYPES, type NameMention, type NameType } from '../../features/features.ts';
import { keyOf } from '../../features/names/lexicon.ts';
import type { Account } from '../dossier.ts';

/** One name of one account, with the type that all accounts of the story give it together. */
export interface Mention {
  account: Account;
  article: ArticleId;
  index: number;
  name: NameMention;
  key: string;
  type: NameType;
}

/** A name whose own evidence is this strong keeps its type whatever the others say: Paris the person, Paris the place. */
const SETTLED = 0.95;
/** Unless this many places are of another mind, nearly all of them. */
const MANY = 6;
const CLEAR = 0.9;

/** The names of all accounts in an order that does not depend on that of the accounts, typed by pooling their scores. */
export function collectMentions(accounts: readonly Account[]): Mention[] {
  const ordered = [...accounts].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const mentions: Mention[] = [];
  for (const account of ordered)
    for (const [index, name] of account.features.names.entries()) {
      const key = keyOf(name.text).replace(/\s+/g, ' ').replace(/^the /, '');
      mentions.push({ account, article: account.article.id, index, name, key, type: name.type });
    }
  const pooled = pool(mentions);
  for (const mention of mentions) {
    const { best, clear } = pooled.get(mention.key)!;
    if (mention.name.confidence < SETTLED || (clear && mention.type !== 'person')) mention.type = best;
  }
  return mentions;
}

/** False where a list, not the tagger, decided what a name is: the tagger's scores still say what was overruled. */
const isBest = (own: NameType, scores: Record<NameType, number>) =>
  NAME_TYPES.every((type) => scores[type] <= scores[own]);

/** The type of each written form over the whole story: scores where the tagger decided, else confidence. */
function pool(mentions: readonly Mention[]): Map<string, { best: NameType; clear: boolean }> {
  const sums = new Map<string, Record<NameType, number>>();
  const counts = new Map<string, number>();
  for (const { key, name } of mentions) {
    const sum = sums.get(key) ?? { person: 0, organisation: 0, place: 0, other: 0 };
    sums.set(key, sum);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (name.scores && isBest(name.type, name.scores)) for (const type of NAME_TYPES) sum[type] += name.scores[type];
    else sum[name.type] += name.confidence;
    // A role beside a name is a sign of its own that it is a person's.
    if (name.role) sum.person += 1;
  }
  const best = new Map<string, { best: NameType; clear: boolean }>();
  for (const [key, sum] of sums) {
    const most = NAME_TYPES.reduce((a, b) => (sum[b] > sum[a] ? b : a));
    const all = NAME_TYPES.reduce((total, type) => total + sum[type], 0);
    best.set(key, { best: most, clear: counts.get(key)! >= MANY && sum[most] >= CLEAR * all });
  }
  return best;
}
