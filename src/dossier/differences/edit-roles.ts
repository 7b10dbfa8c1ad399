import { remember } from '../../text/remember.ts';
import type { Word } from '../statements/line.ts';
import type { Edit } from './align-words.ts';
import { aboutOf, type Pair, type Side } from './pair.ts';
import type { Occurrence, Parting } from './parting.ts';
import { PORTFOLIOS, ROLE_HEADS, ROLE_TURNS } from './word-lists.data.ts';

const SAME_ROLE: Record<string, string> = {
  advisor: 'adviser',
  aide: 'adviser',
  head: 'chief',
  leader: 'chief',
  founder: 'chief',
  owner: 'chief',
  defense: 'defence',
  labor: 'labour',
  ceo: 'chief',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  chair: 'chairman',
  'ex-': 'former',
  ex: 'former',
  premier: 'prime',
  lawyer: 'attorney',
  sultan: 'king',
  transportation: 'transport',
  congressman: 'representative',
  congresswoman: 'representative',
  lawmaker: 'representative',
  legislator: 'representative',
  executive: 'chief',
  envoy: 'diplomat',
  ambassador: 'diplomat',
  negotiator: 'diplomat',
};

/**
 * A changed role: former, deputy, vice or acting on one side only, another department before the same head, or another
 * head in the same place. The value is the whole role, from its first changed or turning word to its head.
 */
export function readRoleEdit(pair: Pair, edit: Edit): Parting | null {
  const { a, b } = pair;
  const ours = a.line.words.slice(...edit.a);
  const theirs = b.line.words.slice(...edit.b);
  const roleWords = [...ours, ...theirs].filter(isRoleWord);
  if (roleWords.length === 0) return null;
  if (roleWords.length < [...ours, ...theirs].filter((word) => !/^(?:the|a|an|of|for|current)$/.test(word.low)).length)
    return null;
  const one = roleAround(a, edit.a);
  const other = roleAround(b, edit.b);
  if (!one || !other || one.same === other.same) return null;
  // "Minister Vale" and "Prime Minister Vale", "the minister" and "the interior minister": the shorter form fits both.
  if (contains(one.same, other.same) || contains(other.same, one.same)) return null;
  return { kind: 'role', relation: 'conflict', about: aboutOf(a, edit.a), a: one, b: other };
}

export function isRoleWord({ low }: Word): boolean {
  return isRole(low);
}

const isRole = remember((low) => {
  const bare = plainOf(low);
  return ROLE_HEADS.has(bare) || ROLE_TURNS.has(bare) || PORTFOLIOS.has(bare) || bare === 'ex' || low.startsWith('ex-');
});

const plain = ({ low }: Word): string => plainOf(low);

/** Possessive, plural and prefixes off. */
function plainOf(low: string): string {
  const bare = low.replace(/['’]s?$/, '').replace(/^(?:ex|then|vice)-/, '');
  if (ROLE_HEADS.has(bare)) return bare;
  // "director-general", "editor-in-chief"
  const head = bare.split('-')[0]!;
  return ROLE_HEADS.has(head) ? head : bare.replace(/s$/, '');
}

/** True where `short` leaves only a department out of `long`. */
function contains(long: string, short: string): boolean {
  const more = long.split(' ');
  const less = short.split(' ');
  const extra = more.filter((word) => !less.includes(word));
  return less.every((word) => more.includes(word)) && !extra.some((word) => ROLE_TURNS.has(word) || word === 'prime');
}

/** The role that the words of the edit belong to: grown over role words on both sides; null where it has no head. */
function roleAround(side: Side, [from, to]: [number, number]): Occurrence | null {
  const { words } = side.line;
  let start = from;
  let end = to;
  while (start > 0 && isRoleWord(words[start - 1]!) && touching(side, start - 1)) start -= 1;
  while (end < words.length && isRoleWord(words[end]!) && (end === start || touching(side, end - 1))) end += 1;
  while (start < end && !isRoleWord(words[start]!)) start += 1;
  const role = words.slice(start, end);
  if (!role.some((word) => ROLE_HEADS.has(plain(word)))) return null;
  return {
    line: side.at,
    start: role[0]!.start,
    end: role.at(-1)!.end,
    same: normalRole(role),
    normal: null,
  };
}

/** Words `at` and `at + 1` with nothing but a space or hyphen between them. */
function touching(side: Side, at: number): boolean {
  const source = side.line.in === 'title' ? side.account.article.title : side.account.article.text;
  return /^[\s-]*$/.test(source.slice(side.line.words[at]!.end, side.line.words[at + 1]!.start));
}

/** Spellings and names of one office to one form, in order, articles left out. */
export function normalRole(words: readonly Word[]): string {
  const found = words
    .flatMap((word) => {
      const prefix = /^(?:(ex|then|vice)-)/.exec(word.low)?.[1];
      return prefix && prefix !== 'then'
        ? [prefix === 'ex' ? 'former' : prefix, plain(word)]
        : [isRoleWord(word) ? plain(word) : word.low];
    })
    .filter((low) => !/^(?:the|a|an|of|for|current)$/.test(low))
    .map((low) => SAME_ROLE[low] ?? low);
  return [...new Set(found)].join(' ');
}
