import type { EntityId } from '../../base/ids.ts';
import type { Account, DifferenceRelation } from '../dossier.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { Line, Word } from '../statements/line.ts';
import { normalRole } from './edit-roles.ts';
import type { Found, Occurrence } from './parting.ts';
import { LIFELONG, PORTFOLIOS, ROLE_HEADS, ROLE_TURNS } from './word-lists.data.ts';

/** One role that one account writes beside a person's name. */
interface Held {
  account: number;
  occurrence: Occurrence;
  head: string;
  turns: Set<string>;
  /** True where the role stands before the name, as a title does. */
  before: boolean;
  portfolios: Set<string>;
  /** What the office is of, as it stands before the head: "irrigation". */
  of: string[];
}

/**
 * Roles of one person that no one holds side by side: one office with and without former, deputy, vice or acting; one
 * office of two departments. Roles with different heads fit one person (an aide, a former minister, an envoy) and are
 * no difference. Silent where either account gives the other's role too.
 */
export function compareRoles(accounts: readonly Account[], lines: readonly Line[], index: EntityIndex): Found {
  const found: Found = { partings: [], accords: [] };
  const names = new Map(index.entities.map((entity) => [entity.id, entity.name]));
  for (const [entity, roles] of rolesByPerson(accounts, lines, index)) {
    for (const [i, one] of roles.entries())
      for (const other of roles.slice(i + 1)) {
        if (one.account === other.account || one.head !== other.head) continue;
        const relation = partOf(one, other);
        if (!relation) {
          if (one.occurrence.same === other.occurrence.same)
            found.accords.push({ a: one.occurrence, b: other.occurrence });
          continue;
        }
        const fits = (role: Held, account: number) =>
          roles.some((held) => held.account === account && held.head === role.head && !partOf(held, role));
        if (fits(one, other.account) || fits(other, one.account)) continue;
        found.partings.push({
          kind: 'role',
          relation,
          about: names.get(entity) ?? '',
          a: one.occurrence,
          b: other.occurrence,
        });
      }
  }
  return found;
}

/** How two roles of one head part; null where both can hold. */
function partOf(one: Held, other: Held): DifferenceRelation | null {
  const differ = (a: Set<string>, b: Set<string>) =>
    [...a].some((word) => !b.has(word)) || [...b].some((word) => !a.has(word));
  const turns = (held: Held) => new Set([...held.turns].filter((turn) => TURNING.has(turn)));
  const acting = (held: Held) => held.turns.has('acting') || held.turns.has('interim');
  if (!differ(turns(one), turns(other)) && acting(one) !== acting(other) && ACTED.has(one.head)) return 'wording';
  if (differ(turns(one), turns(other))) {
    const former = turns(one).has('former') !== turns(other).has('former');
    // Titles that are kept for life, and offices that a year or a "then" would explain.
    if (former && (LIFELONG.has(one.head) || !OFFICES.has(one.head))) return null;
    const [sitting, past] = turns(one).has('former') ? [other, one] : [one, other];
    if (former && !(sitting.before && (past.before || past.of.some((word) => sitting.of.includes(word))))) return null;
    if (!former && !OFFICES.has(one.head) && !/^(?:mayor|governor|chief|editor|sheriff)$/.test(one.head)) return null;
    return 'conflict';
  }
  const disjoint =
    one.portfolios.size > 0 &&
    other.portfolios.size > 0 &&
    ![...one.portfolios].some((word) => other.portfolios.has(word));
  return disjoint && PORTFOLIO_HEADS.has(one.head) ? 'conflict' : null;
}

/** Offices that one person at a time holds: only there does former part from sitting. */
const OFFICES = new Set('president minister chancellor king queen speaker'.split(' ').concat('prime minister'));
/** Offices that somebody may fill for a time: one account leaves that out. */
const ACTED = new Set([
  ...OFFICES,
  'mayor',
  'governor',
  'director',
  'chief',
  'secretary',
  'editor',
  'sheriff',
  'attorney',
]);
const TURNING = new Set(['former', 'deputy', 'vice']);
const PORTFOLIO_HEADS = new Set(['minister', 'secretary', 'director']);

function rolesByPerson(
  accounts: readonly Account[],
  lines: readonly Line[],
  index: EntityIndex,
): Map<EntityId, Held[]> {
  const found = new Map<EntityId, Held[]>();
  const linesOf = new Map<number, number[]>();
  for (const [at, { account }] of lines.entries()) linesOf.set(account, [...(linesOf.get(account) ?? []), at]);
  for (const [account, { article, features }] of accounts.entries()) {
    if (!article.language.startsWith('en')) continue;
    for (const [at, name] of features.names.entries()) {
      const { role } = name;
      const entity = role ? index.of(article.id, at) : null;
      if (!role || !entity || name.type !== 'person') continue;
      const line = linesOf.get(account)?.find((line) => {
        const { in: where, start, end, kind } = lines[line]!;
        return where === role.in && start <= role.start && role.end <= end && kind === 'prose';
      });
      if (line === undefined) continue;
      const words = withDepartment(lines[line]!, role);
      const before = role.end <= name.start && name.start - role.end < 12;
      const held = heldOf(words, account, line, bare(lines[line]!, name.start, name.end), before);
      if (held) found.set(entity, [...(found.get(entity) ?? []), held]);
    }
  }
  return found;
}

/** The words of a role; "Irrigation Minister", where the role was read as "Minister" alone. */
function withDepartment({ words }: Line, role: { start: number; end: number }): Word[] {
  const from = words.findIndex(({ start }) => start >= role.start);
  const first = words[from];
  const before = words[from - 1];
  const joins =
    first?.capital &&
    PORTFOLIO_HEADS.has(first.low) &&
    before?.capital &&
    from > 1 &&
    before.entity === null &&
    !before.key?.startsWith('@') &&
    first.start - before.end === 1;
  return words.filter(({ start, end }) => start >= (joins ? before.start : role.start) && end <= role.end);
}

/** Null for roles without a head, of a past that is said ("then-"), or within a quotation. */
function heldOf(words: readonly Word[], account: number, line: number, free: boolean, before: boolean): Held | null {
  const plain = words.filter(({ low }) => !/^(?:the|a|an|its|his|her|their)$/.test(low));
  const until = plain.findIndex(
    ({ low }, at) => at > 0 && /^(?:of|for|at|in|under|from|to|on|and|with|who)$/.test(low),
  );
  const core = until < 0 ? plain : plain.slice(0, until);
  const normal = normalRole(core.filter(({ key }) => !key?.startsWith('@')))
    .split(' ')
    .filter(Boolean);
  const head = normal.filter((word) => ROLE_HEADS.has(word)).at(-1);
  if (!head || core.some(({ low, quoted }) => quoted || low.startsWith('then'))) return null;
  const turns = new Set(normal.filter((word) => ROLE_TURNS.has(word)));
  if (!free && turns.size === 0) return null;
  const first = core.find(
    ({ low }) => normal.includes(low.replace(/^ex-/, '')) || normalRole([{ low } as Word]) !== '',
  );
  return {
    account,
    occurrence: { line, start: (first ?? core[0]!).start, end: core.at(-1)!.end, same: normal.join(' '), normal: null },
    head: normal.includes('prime') && head === 'minister' ? 'prime minister' : head,
    turns,
    before,
    of: normal.filter((word) => word !== head && !ROLE_TURNS.has(word) && word !== 'prime' && word.length > 3),
    portfolios: new Set(normal.filter((word) => PORTFOLIOS.has(word) && word !== 'prime' && word !== head)),
  };
}

/** True where a title can be taken as of now: no possessive, no year and no word of the past beside it. */
function bare({ words }: Line, start: number, end: number): boolean {
  const last = words.find((word) => word.start < end && word.end >= end);
  if (last && /['’]s?$/.test(last.text)) return false;
  const from = words.findIndex((word) => word.start >= start);
  const near = words.slice(Math.max(0, from - 6), from + 8);
  // "was led by Minister X": the passive is of the verb, not of the office.
  const agent = words.slice(Math.max(0, from - 5), from).some(({ low }) => low === 'by');
  return !near.some(
    ({ low }, at) =>
      /^(?:1[89]|20)\d\d$/.test(low) ||
      /^(?:then|predecessor|successor|era|under|during|administration|served|late)$/.test(low) ||
      (!agent && /^(?:was|were)$/.test(low) && !/(?:ing|ed)$/.test(near[at + 1]?.low ?? '')),
  );
}
