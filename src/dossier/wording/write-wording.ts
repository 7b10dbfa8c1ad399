import { type Citation, cite, type Span } from '../../base/citation.ts';
import type { EntityId, OutletId } from '../../base/ids.ts';
import type { Account, Wording } from '../dossier.ts';
import type { EntityIndex } from '../entities/entity-index.ts';

/** Names that one account gives in passing are no wording: a form needs the entity told by at least two accounts. */
const TELLERS = 2;

interface Form {
  outlets: Set<OutletId>;
  citations: Citation[];
}

/**
 * How accounts name the same person or thing: for each entity that several accounts name, and not all alike, every
 * form with its outlets and citations. Digests tell in others' words and are left out. Most told entity first.
 */
export function writeWording(accounts: readonly Account[], index: EntityIndex): Wording[] {
  const ordered = accounts
    .filter((account) => account.article.kind === 'report')
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const gathered = new Map<EntityId, Map<string, Form>>();
  const tellers = new Map<EntityId, Set<string>>();
  const types = new Map(index.entities.map((entity) => [entity.id, entity.type]));
  for (const account of ordered)
    for (const { entity, span } of namings(account, index, types)) {
      const citation = cite(account.article, span);
      const text = citation.text.replace(/\s+/g, ' ');
      const forms = gathered.get(entity) ?? new Map<string, Form>();
      gathered.set(entity, forms);
      const form = forms.get(text) ?? { outlets: new Set(), citations: [] };
      forms.set(text, form);
      form.outlets.add(account.article.outlet);
      form.citations.push(citation);
      tellers.set(entity, (tellers.get(entity) ?? new Set()).add(account.article.id));
    }
  const wording: Wording[] = [];
  for (const entity of index.entities) {
    const forms = gathered.get(entity.id);
    if (!forms || forms.size < 2 || (tellers.get(entity.id)?.size ?? 0) < TELLERS) continue;
    wording.push({
      about: entity.id,
      forms: [...forms]
        .sort((a, b) => b[1].citations.length - a[1].citations.length || (a[0] < b[0] ? -1 : 1))
        .map(([text, form]) => ({ text, outlets: [...form.outlets].sort(), citations: form.citations })),
    });
  }
  return wording;
}

/** Where an account names an entity: by name, by a role that it alone holds, or by the seat of its government. */
function namings(
  account: Account,
  index: EntityIndex,
  types: ReadonlyMap<EntityId, string>,
): { entity: EntityId; span: Span }[] {
  const found: { entity: EntityId; span: Span }[] = [];
  for (const [at, name] of account.features.names.entries()) {
    const entity = index.of(account.article.id, at);
    // "Ukrainian" leads to its country, but is no way of naming it.
    if (entity && !(name.type === 'other' && types.get(entity) === 'place')) found.push({ entity, span: name });
  }
  for (const reference of index.references(account.article.id))
    if (reference.by === 'role' || reference.by === 'government')
      found.push({ entity: reference.entity, span: reference });
  return found;
}
