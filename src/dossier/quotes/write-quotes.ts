import type { Account, Origin, Quote } from '../dossier.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { areTwo, type Edit, editOf } from './same-utterance.ts';
import { type Utterance, utterancesOf } from './utterance.ts';

interface Group {
  /** The fullest rendering: most words, then the earliest account's. */
  main: Utterance;
  others: { utterance: Utterance; edit: Edit }[];
}

/**
 * The ledger of quotations: each utterance once, given to its speaker, with the accounts that give it shorter or in other
 * words as variants. The speaker is the one that the accounts' own sentences name, never one guessed; an utterance whose
 * renderings name two different people stays two. Most widely told first, then in order of the accounts.
 */
export function writeQuotes(accounts: readonly Account[], index: EntityIndex, origins: readonly Origin[]): Quote[] {
  const originOf = new Map(
    origins.flatMap(({ id, articles }) => articles.map(({ article }) => [article, id] as const)),
  );
  const bodies = new Set(index.entities.filter(({ type }) => type === 'organisation').map(({ id }) => id));
  const all = accounts.flatMap((account, order) =>
    utterancesOf(account, { order, origin: originOf.get(account.article.id) ?? account.article.id, index, bodies }),
  );
  const groups = groupsOf(all);
  const counted = groups.map((group) => ({ group, ...countsOf(group) }));
  counted.sort((a, b) => b.origins - a.origins || b.outlets - a.outlets || inPlace(a.group.main, b.group.main));
  return counted.map(({ group, outlets, origins: count }, at) =>
    quoteOf(group, { id: `q${at + 1}`, outlets, origins: count }),
  );
}

function inPlace(a: Utterance, b: Utterance): number {
  const left = a.pieces[0]!;
  const right = b.pieces[0]!;
  return a.order - b.order || (left.in === right.in ? left.start - right.start : left.in === 'title' ? -1 : 1);
}

/** Each utterance joins the fullest one that it renders; those that share no rare run of words are never compared. */
function groupsOf(all: readonly Utterance[]): Group[] {
  const order = [...all].sort(
    (a, b) =>
      Number(b.attribution !== null) - Number(a.attribution !== null) ||
      b.words.length - a.words.length ||
      inPlace(a, b),
  );
  const groups: Group[] = [];
  const byPair = new Map<string, Set<number>>();
  for (const utterance of order) {
    const candidates = new Set<number>();
    for (const pair of pairsOf(utterance)) for (const at of byPair.get(pair) ?? []) candidates.add(at);
    let best: { at: number; edit: Edit } | null = null;
    for (const at of [...candidates].sort((a, b) => a - b)) {
      const edit = editOf(groups[at]!.main, utterance);
      if (edit && (!best || RANK[edit] < RANK[best.edit])) best = { at, edit };
    }
    if (best && !taken(groups[best.at]!, utterance, best.edit)) {
      groups[best.at]!.others.push({ utterance, edit: best.edit });
      continue;
    }
    groups.push({ main: utterance, others: [] });
    for (const pair of pairsOf(utterance)) byPair.set(pair, (byPair.get(pair) ?? new Set()).add(groups.length - 1));
  }
  return groups;
}

const RANK: Record<Edit, number> = { same: 0, shorter: 1, reworded: 2 };

/** A reworded remark of an account that already renders this utterance is another remark; so is a second speaker's. */
function taken(group: Group, utterance: Utterance, edit: Edit): boolean {
  const members = [group.main, ...group.others.map((other) => other.utterance)];
  if (members.some((member) => areTwo(member, utterance))) return true;
  return edit === 'reworded' && members.some((member) => member.account === utterance.account);
}

/** Neighbouring words, by which two renderings are found. */
function pairsOf({ words }: Utterance): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < Math.min(words.length, 200); at += 1) pairs.push(`${words[at]} ${words[at + 1]}`);
  return pairs.length > 0 ? pairs : words.slice(0, 1);
}

function countsOf({ main, others }: Group): { outlets: number; origins: number } {
  const members = [main, ...others.map((other) => other.utterance)];
  return {
    outlets: new Set(members.map((member) => member.account.outlet.id)).size,
    origins: new Set(members.map((member) => member.origin)).size,
  };
}

function quoteOf({ main, others }: Group, of: { id: string; outlets: number; origins: number }): Quote {
  const ordered = [...others].sort((a, b) => inPlace(a.utterance, b.utterance));
  const members = [main, ...ordered.map(({ utterance }) => utterance)];
  const named =
    members.find((member) => member.speaker !== null) ?? members.find((member) => member.attribution !== null);
  return {
    id: of.id,
    kind: main.quotation.kind,
    speaker: named?.speaker ?? null,
    speakerText: main.attribution?.text ?? named?.attribution?.text ?? '',
    attribution: main.attribution ?? named?.attribution ?? null,
    cue: main.quotation.cue && textOf(main, main.quotation.cue),
    force: main.quotation.force,
    said: main.pieces[0]!,
    pieces: main.pieces,
    via: main.via,
    variants: ordered.map(({ utterance, edit }) => ({ citations: utterance.pieces, edit })),
    outlets: of.outlets,
    origins: of.origins,
  };
}

function textOf({ account }: Utterance, span: { in: 'title' | 'text'; start: number; end: number }): string {
  return (span.in === 'title' ? account.article.title : account.article.text).slice(span.start, span.end);
}
