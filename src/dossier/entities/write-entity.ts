import { cite } from '../../base/citation.ts';
import { type EntityId, slugOf } from '../../base/ids.ts';
import type { Entity } from '../dossier.ts';
import { countryOf } from './link-things.ts';
import type { Mention } from './mentions.ts';
import { personName } from './person-names.ts';
import { roleKey } from './role-key.ts';

/** The dossier's entry for one group of mentions; its id is given later, when all names are known. */
export function writeEntity(mentions: readonly Mention[]): Omit<Entity, 'id'> {
  const forms = counted(mentions.map((mention) => mention.name.text.replace(/\s+/g, ' ')));
  // A country that acts is still the place: "the U.K. said".
  const type = countryOf(mentions[0]!)?.kind === 'name' ? 'place' : mentions[0]!.type;
  const full = type === 'person' ? forms.filter(([text]) => personName(text).full) : [];
  const name = (full[0] ?? forms[0]!)[0];
  const aliases = [name, ...forms.map(([text]) => text).filter((text) => text !== name)];
  return { name, type, aliases, roles: rolesOf(mentions), mentions: mentions.length };
}

/** Distinct texts, most frequent first; equal counts by letters. */
function counted(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function rolesOf(mentions: readonly Mention[]): Entity['roles'] {
  const roles = new Map<string, Entity['roles'][number]>();
  for (const { account, name } of mentions) {
    if (!name.role) continue;
    const citation = cite(account.article, name.role);
    const key = roleKey(account, name.role);
    const role = roles.get(key);
    if (role) role.citations.push(citation);
    else roles.set(key, { role: citation.text, citations: [citation] });
  }
  return [...roles]
    .sort((a, b) => b[1].citations.length - a[1].citations.length || (a[0] < b[0] ? -1 : 1))
    .map(([, role]) => role);
}

/** Ids from type and name; a second bearer of the same name gets a number, in the order of the list. */
export function withIds(entities: readonly Omit<Entity, 'id'>[]): Entity[] {
  const taken = new Map<string, number>();
  return entities.map((entity) => {
    const base = `${entity.type}-${slugOf(entity.name) || 'unnamed'}`;
    const before = taken.get(base) ?? 0;
    taken.set(base, before + 1);
    return { id: (before === 0 ? base : `${base}-${before + 1}`) as EntityId, ...entity };
  });
}
