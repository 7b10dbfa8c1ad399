import type { EntityId } from '../../base/ids.ts';
import type { Account, Entity } from '../dossier.ts';
import type { Reference } from './entity-index.ts';
import { normalRole } from './role-key.ts';

const THE = /\bthe[ \n]/giu;
const WORD = /[\p{L}\p{N}]/u;
const OVER = /^(?:former|ex|late|then|deposed|ousted|acting|interim|outgoing)\b/;
/** Roles of a story are few; beyond this a pile of accounts is no story, and the search would cost more than it tells. */
const MOST_ROLES = 200;

interface SoleRole {
  /** In lower case, one space between words; `other`: in its other spelling, of the same length. */
  role: string;
  other: string;
  entity: EntityId;
}

/**
 * The roles that one person of the story holds in every account and that stand for that person after "the":
 * "the Ukrainian president". A role that ends another's ("president" of "vice president") must have one holder too.
 */
export function soleRoles(entities: readonly Entity[]): SoleRole[] {
  const holders = new Map<string, Set<EntityId>>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    for (const { role } of entity.roles) {
      const key = normalRole(role);
      if (OVER.test(key) || key.length > 60) continue;
      holders.set(key, (holders.get(key) ?? new Set()).add(entity.id));
    }
  }
  const keys = [...holders.keys()].sort().slice(0, MOST_ROLES);
  const sole: SoleRole[] = [];
  for (const key of keys) {
    const all = new Set(
      keys.filter((other) => other === key || other.endsWith(` ${key}`)).flatMap((other) => [...holders.get(other)!]),
    );
    const [entity] = all;
    if (all.size !== 1 || !entity) continue;
    const other = key.split(' ').map((word) => word.replace('defence', 'defense').replace(/^adviser$/, 'advisor'));
    sole.push({ role: key, other: other.join(' '), entity });
  }
  return sole;
}

/** Where an account says "the" and a role that only one person holds, and no name follows. */
export function roleReferences(account: Account, roles: readonly SoleRole[]): Reference[] {
  const found: Reference[] = [];
  if (roles.length === 0) return found;
  const { text } = account.article;
  const starts = new Set(account.features.names.filter((name) => name.in === 'text').map((name) => name.start));
  const places = Array.from(text.matchAll(THE), ({ index, 0: the }) => index + the.length);
  const low = lowerCase(text);
  for (const role of roles)
    for (const start of places) {
      const end = start + role.role.length;
      if (!standsAt(low, start, role) || WORD.test(String.fromCodePoint(text.codePointAt(end) ?? 0))) continue;
      const next = /^[ ,]*/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
      if (starts.has(end + next) || /^ (?:of|for|at)\b/.test(text.slice(end, end + 4))) continue;
      found.push({ in: 'text', start, end, entity: role.entity, by: 'role' });
    }
  return found;
}

/** Word for word in one of its spellings; between words a space, a line break or a hyphen. */
function standsAt(low: string, start: number, { role, other }: SoleRole): boolean {
  for (let at = 0; at < role.length; at += 1) {
    const there = low[start + at];
    if (there === role[at] || there === other[at]) continue;
    if (role[at] !== ' ' || (there !== '\n' && there !== '-')) return false;
  }
  return true;
}

/** In lower case at the same offsets: a letter that grows stays as it is. */
function lowerCase(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : Array.from(text, (one) => lowerOf(one)).join('');
}

function lowerOf(letter: string): string {
  const low = letter.toLowerCase();
  return low.length === letter.length ? low : letter;
}
