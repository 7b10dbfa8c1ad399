import type { ArticleId, EntityId } from '../../base/ids.ts';
import { listedType } from '../../features/names/lexicon.ts';
import type { Account, Entity } from '../dossier.ts';
import type { EntityIndex, Reference } from './entity-index.ts';
import { linkPeople } from './link-people.ts';
import { countryOf, linkThings } from './link-things.ts';
import { collectMentions, type Mention } from './mentions.ts';
import { personName } from './person-names.ts';
import { findReferences } from './references.ts';
import { soleRoles } from './role-references.ts';
import { withIds, writeEntity } from './write-entity.ts';

/**
 * Says who is who among the names of one story's accounts. Spellings of a person, an organisation or a place come
 * together, two people never do: a name that fits several is given to none. The order of the accounts does not matter.
 */
export function linkEntities(accounts: readonly Account[]): EntityIndex {
  const mentions = collectMentions(accounts);
  surnamesArePeople(mentions);
  const groups = [
    ...linkPeople(mentions.filter((mention) => mention.type === 'person')),
    ...linkThings(mentions.filter((mention) => mention.type !== 'person')),
  ];
  const written = groups.filter(isNamed).map((group) => ({ group, entity: writeEntity(group) }));
  written.sort((a, b) => b.entity.mentions - a.entity.mentions || order(a.entity, b.entity) || first(a.group, b.group));
  const entities = withIds(written.map(({ entity }) => entity));

  const byName = new Map<ArticleId, Map<number, EntityId>>();
  const note = (mention: Mention, id: EntityId) => {
    const names = byName.get(mention.article) ?? new Map<number, EntityId>();
    byName.set(mention.article, names.set(mention.index, id));
  };
  const countries = new Map<string, EntityId>();
  for (const [at, { group }] of written.entries())
    for (const mention of group) {
      note(mention, entities[at]!.id);
      const country = countryOf(mention);
      if (country?.kind === 'name') countries.set(country.code, entities[at]!.id);
    }
  for (const mention of mentions) {
    const country = countryOf(mention);
    const id = country?.kind === 'demonym' ? countries.get(country.code) : undefined;
    if (id) note(mention, id);
  }
  const of = (article: ArticleId, nameIndex: number) => byName.get(article)?.get(nameIndex) ?? null;
  const references = new Map<ArticleId, Reference[]>();
  const roles = soleRoles(entities);
  for (const account of accounts)
    references.set(account.article.id, findReferences({ account, mentions, of, countries, roles }));
  return { entities, of, references: (article) => references.get(article) ?? [] };
}

/** Below this a run of capitals is no entity on its own; two accounts that both have it count for as much. */
const LEAST = 0.45;

function isNamed(group: readonly Mention[]): boolean {
  if (/^(?:jr|sr|ii|iii|iv)$/.test(group[0]!.key)) return false;
  if (group.some(({ name }) => name.confidence >= LEAST)) return true;
  return group[0]!.type !== 'other' && new Set(group.map((mention) => mention.article)).size > 1;
}

const order = (a: Entity | Omit<Entity, 'id'>, b: Entity | Omit<Entity, 'id'>) =>
  a.name === b.name ? (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) : a.name < b.name ? -1 : 1;

/** Two groups of one name and type: by the first place where each stands. */
function first(a: readonly Mention[], b: readonly Mention[]): number {
  const place = (group: readonly Mention[]) =>
    group.map((m) => `${m.article} ${String(m.index).padStart(7, '0')}`).sort()[0]!;
  return place(a) < place(b) ? -1 : 1;
}

/**
 * A single word taken for something else is a person where it is the last word of a person's full name and nothing known:
 * however sure the tagger was where its own account names that person, unless a place is spoken of ("in Vane").
 */
function surnamesArePeople(mentions: readonly Mention[]): void {
  const anywhere = new Set<string>();
  const here = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'person') continue;
    const name = personName(mention.name.text);
    if (!name.full) continue;
    anywhere.add(name.bones.at(-1)!);
    here.add(`${mention.article} ${name.words.at(-1)}`);
  }
  for (const mention of mentions) {
    if (mention.type === 'person' || countryOf(mention) || listedType(mention.name.text)) continue;
    const name = personName(mention.name.text);
    if (name.words.length > 1) continue;
    const named = here.has(`${mention.article} ${name.words[0]}`) && !isPlaced(mention);
    if (named ? mention.name.confidence < CERTAIN : mention.name.confidence <= UNSURE && anywhere.has(name.bones[0]!))
      mention.type = 'person';
  }
}

/** "in Vane", "near Vane": somewhere, not somebody. */
function isPlaced({ account, name }: Mention): boolean {
  const source = name.in === 'title' ? account.article.title : account.article.text;
  return /(?:^|[\s(])(?:in|at|near|around|outside|across|into|throughout)\s+$/i.test(
    source.slice(Math.max(0, name.start - 14), name.start),
  );
}

/** Below this a label gives way to a surname known from a full name, and to one of its own account. */
const UNSURE = 0.8;
const CERTAIN = 0.97;
