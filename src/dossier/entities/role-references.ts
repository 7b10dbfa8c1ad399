import type { EntityId } from '../../base/ids.ts';
import type { Account, Entity } from '../dossier.ts';
import type { Reference } from './entity-index.ts';
import { normalRole } from './role-key.ts';

const OVER = /^(?:former|ex|late|then|deposed|ousted|acting|interim|outgoing)\b/;
/** Roles of a story are few; beyond this a pile of accounts is no story, and the search would cost more than it tells. */
const MOST_ROLES = 200;

/**
 * The roles that one person of the story holds in every account, as patterns of how they are written after "the":
 * "the Ukrainian president". A role that ends another's ("president" of "vice president") must have one holder too.
 */
export function soleRoles(entities: readonly Entity[]): { pattern: RegExp; entity: EntityId }[] {
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
  const sole: { pattern: RegExp; entity: EntityId }[] = [];
  for (const key of keys) {
    const all = new Set(
      keys.filter((other) => other === key || other.endsWith(` ${key}`)).flatMap((other) => [...holders.get(other)!]),
    );
    const [entity] = all;
    if (all.size !== 1 || !entity) continue;
    const words = key.split(' ').map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace('defence', 'defen[cs]e')
        .replace(/^adviser$/, 'advis[eo]r'),
    );
    sole.push({ pattern: new RegExp(`(?<=\\bthe[ \\n])${words.join('[ \\n-]')}(?![\\p{L}\\p{N}])`, 'giu'), entity });
  }
  return sole;
}

/** Where an account says "the" and a role that only one person holds, and no name follows. */
export function roleReferences(account: Account, roles: ReturnType<typeof soleRoles>): Reference[] {
  const found: Reference[] = [];
  const { text } = account.article;
  const starts = new Set(account.features.names.filter((name) => name.in === 'text').map((name) => name.start));
  for (const { pattern, entity } of roles)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const next = /^[ ,]*/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
      if (starts.has(end + next) || /^ (?:of|for|at)\b/.test(text.slice(end, end + 4))) continue;
      found.push({ in: 'text', start: match.index, end, entity, by: 'role' });
    }
  return found;
}
