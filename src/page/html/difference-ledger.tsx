import type { Difference, Position } from '../../dossier/dossier.ts';
import { count } from '../view/counts.ts';
import { inOrder, KINDS, RELATIONS } from '../view/relations.ts';
import type { StoryView } from '../view/story-view.ts';
import { Cited, firstByOutlet, MoreTellers, Source, Teller } from './passage.tsx';
import { tongue } from './tongue.ts';
import { ValuePicture } from './value-picture.tsx';

/** Every difference of a story: conflicts first. */
export function DifferenceLedgers({ view }: { view: StoryView }) {
  const differences = inOrder(view.dossier.differences);
  if (differences.length === 0)
    return (
      <p class="empty">
        No two accounts were found to contradict each other. A difference that could not be read with certainty is not
        shown: see the statements told by one account alone.
      </p>
    );
  return (
    <>
      {differences.map((difference) => (
        <Ledger key={difference.id} view={view} difference={difference} />
      ))}
    </>
  );
}

/** One difference: what it is about, the values side by side, under each the sentence it stands in. */
export function Ledger({ view, difference }: { view: StoryView; difference: Difference }) {
  const relation = RELATIONS[difference.relation];
  return (
    <article class={`ledger ${difference.relation}`} id={view.at(difference.id)}>
      <header>
        <h3>{difference.about}</h3>
        <p class="relation">
          <strong>{relation.word}</strong>: {relation.says} <span class="kind">({KINDS[difference.kind]})</span>
        </p>
      </header>
      <ul class="positions">
        {difference.positions.map((position) => (
          <li key={position.value + position.citations[0]?.article}>
            <PositionColumn view={view} position={position} />
          </li>
        ))}
      </ul>
      <ValuePicture difference={difference} />
    </article>
  );
}

function PositionColumn({ view, position }: { view: StoryView; position: Position }) {
  const [context, ...others] = position.context;
  const language = context && view.article(context.article).language;
  const shown = firstByOutlet(view, position.citations);
  const origins = new Set(position.citations.map(({ article }) => view.originOf(article)?.id ?? article)).size;
  return (
    <>
      <p class={position.value.length > 24 ? 'value long' : 'value'} {...tongue(language)}>
        {position.value}
      </p>
      <p class="told">
        {shown.slice(0, view.tellers).map((citation) => (
          <Teller key={citation.article} view={view} citation={citation} />
        ))}
        <MoreTellers view={view} all={shown.length} />
        <span class="count">
          {count(shown.length, 'outlet')}, {count(origins, 'origin')}
        </span>
      </p>
      {context && <Context view={view} position={position} context={context} />}
      {others.length > 0 && (
        <details>
          <summary>{count(others.length, 'more sentence')}</summary>
          {others.slice(0, view.tellers).map((citation) => (
            <Context key={view.place(citation)} view={view} position={position} context={citation} />
          ))}
          <MoreTellers view={view} all={others.length} />
        </details>
      )}
    </>
  );
}

function Context(props: { view: StoryView; position: Position; context: Position['context'][number] }) {
  const { view, position, context } = props;
  const inside = position.citations.filter(
    (citation) =>
      citation.article === context.article &&
      citation.in === context.in &&
      citation.start >= context.start &&
      citation.end <= context.end,
  );
  return (
    <blockquote {...tongue(view.article(context.article).language)}>
      <p>
        <Cited text={context.text} offset={context.start} citations={inside} />
      </p>
      <Source view={view} citation={inside[0] ?? context} />
    </blockquote>
  );
}
