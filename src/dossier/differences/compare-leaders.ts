import type { Account } from '../dossier.ts';
import { skeleton } from '../entities/skeleton.ts';
import type { Line, Word } from '../statements/line.ts';
import { ROLE_TITLES, STOP_WORDS } from '../statements/word-tables.data.ts';
import { isRoleWord, normalRole } from './edit-roles.ts';
import type { Found, Occurrence } from './parting.ts';
import { PORTFOLIOS, ROLE_HEADS, ROLE_TURNS } from './word-lists.data.ts';

/** Who led or represented somebody, as one account tells it. */
export interface Lead {
  account: number;
  line: number;
  /** The group, and whose it is. */
  key: string;
  /** What kind of group it is, where a common noun says so: "fisheries" of an inquiry. */
  sort: string | null;
  about: string;
  surname: string | null;
  role: string | null;
  occurrence: Occurrence;
  /** The word that says so: led, headed, head of. */
  verb: Pick<Word, 'start' | 'end'>;
}

/** How far before its verb a subject can begin, over an apposition or a relative clause, in words. */
const SUBJECT = 22;
const GROUPS = /^(?:delegation|delegations|team|side|inquiry|panel|mission|expedition)$/;

/**
 * Who led one group or represented one side, across accounts: another name, or a role that does not fit the leader's. A
 * group is told by its noun and by whose it is ("the Ukrainian delegation", "Kyiv's team", "Ukraine was represented by").
 */
export function compareLeaders(leads: readonly Lead[]): Found {
  const found: Found = { partings: [], accords: [] };
  for (const [i, one] of leads.entries())
    for (const other of leads.slice(i + 1)) {
      if (one.account === other.account || one.key !== other.key) continue;
      if (one.sort && other.sort && one.sort !== other.sort) continue;
      if (!part(one, other)) {
        if (one.occurrence.same === other.occurrence.same)
          found.accords.push({ a: one.occurrence, b: other.occurrence });
        continue;
      }
      const fits = (lead: Lead, account: number) =>
        leads.some((own) => own.account === account && own.key === lead.key && !part(own, lead));
      if (fits(one, other.account) || fits(other, one.account)) continue;
      found.partings.push({
        kind: 'role',
        relation: 'conflict',
        about: one.about,
        a: one.occurrence,
        b: other.occurrence,
      });
    }
  return found;
}

/** Who led a group or represented a side, wherever an account says so in its own words. English. */
export function readLeaders(accounts: readonly Account[], lines: readonly Line[]): Lead[] {
  return lines.flatMap((line, at) =>
    line.kind === 'prose' && accounts[line.account]!.article.language.startsWith('en') ? leadsIn(line, at) : [],
  );
}

function part(one: Lead, other: Lead): boolean {
  if (one.surname && other.surname) return one.surname !== other.surname;
  if (!one.role || !other.role) return false;
  const words = (role: string, list: ReadonlySet<string>) => role.split(' ').filter((word) => list.has(word));
  const differ = (list: ReadonlySet<string>) => {
    const ours = words(one.role!, list);
    const theirs = words(other.role!, list);
    return ours.length > 0 && theirs.length > 0 && !ours.some((word) => theirs.includes(word));
  };
  const turned = words(one.role, ROLE_TURNS).sort().join() !== words(other.role, ROLE_TURNS).sort().join();
  return differ(ROLE_HEADS) || differ(PORTFOLIOS) || (turned && !differ(ROLE_HEADS));
}

function leadsIn(line: Line, at: number): Lead[] {
  return line.words.flatMap((verb, i) => {
    const found = verb.quoted ? null : leadBy(line, i);
    if (!found?.group || !found.leader) return [];
    const { group, leader } = found;
    const occurrence = { ...leader.occurrence, line: at };
    return [{ account: line.account, line: at, verb, ...group, ...leader, occurrence }];
  });
}

/** The group and the leader that the word `i` of a line joins, as far as they are told. */
function leadBy(line: Line, i: number) {
  const { words } = line;
  const { low } = words[i]!;
  const next = words[i + 1]?.low;
  if (/^(?:led|headed|chaired|represented|commanded)$/.test(low) && next === 'by') {
    const group = low === 'represented' ? sideBefore(words, i) : groupBefore(words, i);
    return { group, leader: leaderAt(line, i + 2, Math.min(words.length, i + 11)) };
  }
  if (/^(?:head|leader|chief)$/.test(low) && next === 'of') {
    const noun = words.findIndex((word, at) => at > i + 1 && at < i + 6 && GROUPS.test(word.low));
    if (noun < 0) return null;
    // In apposition: "the head of the Ukrainian delegation, Defence Minister Umerov".
    const leader = leaderAt(line, noun + 1, Math.min(words.length, noun + 9));
    return leader?.occurrence.start === words[noun + 1]?.start ? { group: groupAt(words, noun), leader } : null;
  }
  if (!/^(?:lead|leads|led|leading|head|heads|headed|heading|chaired|commanded)$/.test(low)) return null;
  const from = Math.max(0, i - SUBJECT);
  if (namesBetween(words, from, i) > 1) return null;
  return { group: groupAfter(words, i), leader: leaderAt(line, from, i) };
}

/** The first name with its role between two words, or a role without a name. */
function leaderAt(line: Line, from: number, to: number) {
  const { words } = line;
  let start = from;
  while (start < to && !isName(words[start]!) && !(isRoleWord(words[start]!) && !words[start]!.quoted)) start += 1;
  if (start >= to) return null;
  let end = start;
  while (end < to && (isRoleWord(words[end]!) || isName(words[end]!))) end += 1;
  const run = words.slice(start, end);
  const names = run.filter((word) => isName(word) && !isRoleWord(word));
  const roles = run.filter(isRoleWord);
  const role = roles.length > 0 ? normalRole(roles) : null;
  if (names.length === 0 && !roles.some(({ low }) => ROLE_HEADS.has(low))) return null;
  const surname = names.length > 0 ? skeleton(names.at(-1)!.low.replace(/['’]s$/, '')) : null;
  return {
    surname,
    role,
    occurrence: { line: 0, start: run[0]!.start, end: run.at(-1)!.end, same: surname ?? role ?? '', normal: null },
  };
}

/** How many different people a stretch may name: runs of name words that are no places of the tables. */
function namesBetween(words: readonly Word[], from: number, to: number): number {
  const runs: string[] = [];
  for (let at = from; at < to; at += 1)
    if (
      isName(words[at]!) &&
      !(at > from && isName(words[at - 1]!)) &&
      !/^(?:in|from|at|to|near|of)$/.test(words[at - 1]?.low ?? '')
    )
      runs.push(words[at]!.low);
  return runs.length;
}

function isName(word: Word): boolean {
  return (
    word.capital &&
    !word.key?.startsWith('@') &&
    !STOP_WORDS.has(word.low) &&
    !ROLE_TITLES.has(word.low) &&
    word.low.length > 2
  );
}

/** "the Ukrainian delegation, headed by": the nearest group before, or the noun right before a passive. */
function groupBefore(words: readonly Word[], at: number) {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) if (GROUPS.test(words[i]!.low)) return groupAt(words, i);
  const noun = words[at - 1]?.low === 'was' || words[at - 1]?.low === 'is' ? words[at - 2] : undefined;
  return noun?.key && !noun.capital ? groupAt(words, at - 2) : null;
}

function groupAfter(words: readonly Word[], at: number) {
  for (let i = at + 1; i < Math.min(words.length, at + 5); i += 1) {
    if (GROUPS.test(words[i]!.low)) return groupAt(words, i);
    if (/^(?:to|in|by|with|for|of|on|at|and|from|into|that)$/.test(words[i]!.low)) return null;
    const last = words[at]!.low === 'commanded' && words[i]!.key && !/^(?:the|a|an)$/.test(words[i]!.low);
    if (last) return groupAt(words, i);
  }
  return null;
}

/** A group needs an owner: without one ("the delegation") it cannot be told from another. */
function groupAt(words: readonly Word[], at: number) {
  const owner = words
    .slice(Math.max(0, at - 4), at)
    .filter(({ key }) => key?.startsWith('@'))
    .at(-1)?.key;
  const noun =
    GROUPS.test(words[at]!.low) && /^(?:delegation|team|side)/.test(words[at]!.low) ? 'side' : words[at]!.key;
  if (noun === 'side' ? !owner : owner !== undefined && /^(?:committe|commiss)/.test(noun ?? '')) return null;
  const last = words[at - 1];
  return {
    key: `${noun} ${owner ?? ''}`,
    sort: last?.key && !/^[@#]/.test(last.key) && !last.capital ? last.key : null,
    about: owner ? `who led for ${named(owner)}` : `who led the ${words[at]!.low}`,
  };
}

/** "Ukraine was represented by". */
function sideBefore(words: readonly Word[], at: number) {
  const owner = words
    .slice(Math.max(0, at - 3), at)
    .filter(({ key }) => key?.startsWith('@'))
    .at(-1)?.key;
  return owner ? { key: `side ${owner}`, sort: null, about: `who led for ${named(owner)}` } : null;
}

/** A country's key as its name. */
function named(owner: string): string {
  return owner.slice(1).replace(/^./, (letter) => letter.toUpperCase());
}
