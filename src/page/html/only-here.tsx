import type { Statement } from '../../dossier/dossier.ts';
import { count } from '../view/counts.ts';
import type { StoryView } from '../view/story-view.ts';
import { MARKS } from './statement-table.tsx';
import { tongue } from './tongue.ts';

/** What one outlet alone says, outlet by outlet. */
export function OnlyHere({ view, statements }: { view: StoryView; statements: readonly Statement[] }) {
  const byOutlet = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { outlet } = view.article(statement.support[0]!.citation.article);
    byOutlet.set(outlet, [...(byOutlet.get(outlet) ?? []), statement]);
  }
  return (
    <div class="only">
      {view.dossier.outlets
        .filter(({ id }) => byOutlet.has(id))
        .map((outlet) => (
          <details key={outlet.id}>
            <summary>
              {outlet.name} <span class="count">{count(byOutlet.get(outlet.id)!.length, 'statement')}</span>
            </summary>
            <ul class="plain">
              {byOutlet.get(outlet.id)!.map((statement) => (
                <li key={statement.id} id={view.at(statement.id)}>
                  <SingleLine view={view} statement={statement} />
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
}

function SingleLine({ view, statement }: { view: StoryView; statement: Statement }) {
  const { citation, stance } = statement.support[0]!;
  return (
    <>
      <a class="theirs" href={`#${view.anchor(citation)}`} {...tongue(view.article(citation.article).language)}>
        {statement.text}
      </a>
      {stance !== 'told' && <span class="count"> {MARKS[stance].word}</span>}
    </>
  );
}
