import type { Entity } from '../../dossier/dossier.ts';
import { listed } from '../view/counts.ts';
import type { StoryView } from '../view/story-view.ts';
import { Linked } from './linked.tsx';
import { Tellers } from './passage.tsx';

/** Beyond this many, names that are mentioned least are left to the accounts. */
const MOST = 24;

/** Who is in the story, with every spelling and every office as the accounts give them. */
export function People({ view }: { view: StoryView }) {
  const people = shown(view.dossier.entities, ['person']);
  const bodies = shown(view.dossier.entities, ['organisation', 'other']);
  const places = shown(view.dossier.entities, ['place']);
  if (people.length + bodies.length + places.length === 0) return <p class="empty">No name was read with certainty.</p>;
  return (
    <>
      {people.length > 0 && (
        <dl class="people">
          {people.map((entity) => (
            <Person key={entity.id} view={view} entity={entity} />
          ))}
        </dl>
      )}
      <Names view={view} title="Organisations" entities={bodies} />
      <Names view={view} title="Places" entities={places} />
    </>
  );
}

function shown(entities: readonly Entity[], types: Entity['type'][]): Entity[] {
  return entities
    .filter(({ type }) => types.includes(type))
    .map((entity, index) => ({ entity, index }))
    .sort((a, b) => b.entity.mentions - a.entity.mentions || a.index - b.index)
    .slice(0, MOST)
    .map(({ entity }) => entity);
}

function Person({ view, entity }: { view: StoryView; entity: Entity }) {
  const spellings = entity.aliases.filter((alias) => alias !== entity.name && !entity.name.includes(alias));
  return (
    <div id={view.at(`e-${entity.id}`)}>
      <dt>
        <Linked to={view.links.entity(entity.name)}>{entity.name}</Linked>
        {spellings.length > 0 && <span class="also">also {listed(spellings)}</span>}
      </dt>
      {entity.roles.map(({ role, citations }) => (
        <dd key={role}>
          <span class="theirs" dir="auto">
            {role}
          </span>{' '}
          <Tellers view={view} citations={citations} />
        </dd>
      ))}
      {entity.roles.length === 0 && <dd class="count">named without an office</dd>}
    </div>
  );
}

function Names({ view, title, entities }: { view: StoryView; title: string; entities: Entity[] }) {
  if (entities.length === 0) return null;
  return (
    <p class="names">
      <strong>{title}</strong>{' '}
      {entities.map((entity, index) => (
        <span key={entity.id}>
          {index > 0 && ', '}
          <Linked to={view.links.entity(entity.name)}>{entity.name}</Linked>
          {spellingsOf(entity)}
        </span>
      ))}
    </p>
  );
}

function spellingsOf(entity: Entity): string {
  const others = entity.aliases.filter((alias) => alias !== entity.name && !entity.name.includes(alias));
  return others.length > 0 ? ` (${others.join(', ')})` : '';
}
