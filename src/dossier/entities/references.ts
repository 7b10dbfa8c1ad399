import type { ArticleId, EntityId } from '../../base/ids.ts';
import type { Account } from '../dossier.ts';
import type { Reference } from './entity-index.ts';
import { governmentAt } from './governments.ts';
import { countryOf } from './link-things.ts';
import type { Mention } from './mentions.ts';
import { pronounReferences } from './pronoun-references.ts';
import { roleReferences, type soleRoles } from './role-references.ts';

/** What references are resolved against. */
export interface Known {
  account: Account;
  mentions: readonly Mention[];
  of(article: ArticleId, nameIndex: number): EntityId | null;
  /** Region code to the entity of that country. */
  countries: ReadonlyMap<string, EntityId>;
  roles: ReturnType<typeof soleRoles>;
}

/** The words of one account that point to an entity without naming it, in the order of the text, title first. */
export function findReferences(known: Known): Reference[] {
  const found: Reference[] = [];
  for (const mention of known.mentions) {
    if (mention.article !== known.account.article.id) continue;
    const country = countryOf(mention);
    const entity = country && known.countries.get(country.code);
    if (!country || !entity || country.kind === 'name') continue;
    const span = { in: mention.name.in, start: mention.name.start, end: mention.name.end };
    if (country.kind === 'demonym') found.push({ ...span, entity, by: 'demonym' });
    else if (country.kind === 'seat' || governmentAt(known.account, mention.name))
      found.push({ ...span, entity, by: 'government' });
  }
  found.push(...roleReferences(known.account, known.roles), ...pronounReferences(known.account, known.of));
  return found.sort((a, b) => (a.in === b.in ? a.start - b.start : a.in === 'title' ? -1 : 1));
}
