import { type Citation, cite } from '../../base/citation.ts';
import { slugOf } from '../../base/ids.ts';
import type { Account, Origin } from '../dossier.ts';
import { type SharedText, sharedTexts } from './copied-text.ts';
import { knownAgency, readCredit, type TextCredit } from './read-credit.ts';

/** Share of a text that stands in another from which it is a reprint; a rewrite keeps less. Chosen by hand. */
const REPRINT = 0.75;
const REWRITE = 0.3;

interface Told {
  account: Account;
  credit: TextCredit | null;
  /** The agency whose text it is: credited for the whole, or the outlet itself. */
  agency: string | null;
}

/**
 * Where the texts of a story's accounts come from. Accounts that share passages (quotations left out) are of one origin,
 * as are texts of one agency and an outlet's own reports: those are one voice, whatever their number. An account that
 * credits agencies without saying which, or for a part only, and an outlet that is not known, stand alone; digests are left
 * out. The source of shared text is an agency's account, else the earliest, else the longest. Ordered by the first account.
 */
export function findOrigins(accounts: readonly Account[]): Origin[] {
  const told: Told[] = accounts
    .filter(({ article }) => article.kind === 'report')
    .map((account) => {
      const credit = readCredit(account.article);
      const own = knownAgency(account.outlet.name);
      return { account, credit, agency: own ?? (credit?.extent === 'whole' ? credit.agency : null) };
    });
  const shared = sharedTexts(told.map(({ account }) => account));
  const root = told.map((_, at) => at);
  const find = (at: number): number => (root[at] === at ? at : find(root[at]!));
  const join = (a: number, b: number): void => {
    const [first, second] = [find(a), find(b)].sort((x, y) => x - y) as [number, number];
    root[second] = first;
  };
  for (const pair of shared) if (Math.max(pair.shareOfOne, pair.shareOfOther) >= REWRITE) join(pair.one, pair.other);
  const voices = new Map<string, number>();
  told.forEach((one, at) => {
    const voice = voiceOf(one);
    if (voice === null) return;
    const first = voices.get(voice);
    if (first === undefined) voices.set(voice, at);
    else join(first, at);
  });
  const groups = new Map<number, number[]>();
  told.forEach((_, at) => {
    const group = groups.get(find(at));
    if (group) group.push(at);
    else groups.set(find(at), [at]);
  });
  return named([...groups.values()].map((members) => originOf(told, members, shared)));
}

/** Whose reporting it is, where that alone makes two texts one origin. */
function voiceOf({ account, credit, agency }: Told): string | null {
  if (agency !== null) return `wire ${agency}`;
  return credit === null && account.outlet.known !== 'unknown' ? `own ${account.outlet.id}` : null;
}

function originOf(told: readonly Told[], members: number[], shared: readonly SharedText[]): Origin {
  const order = [...members].sort((a, b) => bySource(told[a]!, told[b]!));
  const rank = new Map(order.map((member, at) => [member, at]));
  const source = told[order[0]!]!;
  const agency = source.agency ?? order.map((at) => told[at]!.agency).find((name) => name !== null) ?? null;
  const unknown = agency === null && source.credit !== null;
  return {
    id: '',
    kind: agency !== null ? 'wire' : unknown ? 'unknown' : 'own',
    agency: agency ?? source.credit?.agency ?? null,
    articles: order.map((member) => relationOf(told, member, shared, rank)),
  };
}

/** Agencies' own accounts first, then texts credited to one, the earlier, the longer, and at last by id. */
function bySource(a: Told, b: Told): number {
  const isAgency = (one: Told) => Number(knownAgency(one.account.outlet.name) !== null);
  const [x, y] = [a.account.article, b.account.article];
  const [at, to] = [x.published?.at ?? '~', y.published?.at ?? '~'];
  const days = at.slice(0, 10) !== to.slice(0, 10);
  const exact = x.published?.precision === 'minute' && y.published?.precision === 'minute';
  return (
    isAgency(b) - isAgency(a) ||
    ((days || exact) && at !== to ? (at < to ? -1 : 1) : 0) ||
    y.text.length - x.text.length ||
    (x.id < y.id ? -1 : 1)
  );
}

function relationOf(
  told: readonly Told[],
  member: number,
  shared: readonly SharedText[],
  rank: ReadonlyMap<number, number>,
): Origin['articles'][number] {
  const { account, credit } = told[member]!;
  const evidence: Citation[] = [...(credit?.evidence ?? [])];
  let best: { from: number; share: number; pair: SharedText } | null = null;
  for (const pair of shared) {
    if (pair.one !== member && pair.other !== member) continue;
    const from = pair.one === member ? pair.other : pair.one;
    const share = pair.one === member ? pair.shareOfOne : pair.shareOfOther;
    if (!rank.has(from) || rank.get(from)! >= rank.get(member)!) continue;
    if (!best || share > best.share || (share === best.share && rank.get(from)! < rank.get(best.from)!))
      best = { from, share, pair };
  }
  const { article } = account;
  if (!best || Math.max(best.pair.shareOfOne, best.pair.shareOfOther) < REWRITE)
    return { article: article.id, relation: 'source', from: null, shared: 0, evidence };
  const from = told[best.from]!.account.article;
  const [here, there] =
    best.pair.one === member
      ? [best.pair.passageOfOne, best.pair.passageOfOther]
      : [best.pair.passageOfOther, best.pair.passageOfOne];
  evidence.push(cite(article, beginning(here, article.text)), cite(from, beginning(there, from.text)));
  const relation = best.share >= REPRINT ? 'reprint' : 'rewrite';
  return { article: article.id, relation, from: from.id, shared: best.share, evidence };
}

/** A dossier is for readers who may see passages, not whole texts: a shared passage is shown by its first words. */
const SHOWN = 300;

/** The words of a passage's first 300 UTF-16 units. */
function beginning<Passage extends { start: number; end: number }>(passage: Passage, text: string): Passage {
  if (passage.end - passage.start <= SHOWN) return passage;
  const blank = text.lastIndexOf(' ', passage.start + SHOWN);
  return { ...passage, end: blank > passage.start ? blank : passage.start + SHOWN };
}

/** Ids that say what they name, numbered where two would be the same. */
function named(origins: Origin[]): Origin[] {
  const used = new Map<string, number>();
  for (const origin of origins) {
    const name = origin.agency === null ? origin.articles[0]!.article : slugOf(origin.agency);
    const id = `${origin.kind}-${name}`;
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    origin.id = count === 1 ? id : `${id}-${count}`;
  }
  return origins;
}
