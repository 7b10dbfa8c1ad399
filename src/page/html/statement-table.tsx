import type { Article } from '../../article/article.ts';
import type { Statement, Support } from '../../dossier/dossier.ts';
import type { ColumnGroup } from '../view/columns.ts';
import { count } from '../view/counts.ts';
import type { StoryView } from '../view/story-view.ts';
import { tongue } from './tongue.ts';

/** Five marks: four of what an account does with a statement, and silence. */
export const MARKS: Record<Support['stance'], { mark: string; word: string }> = {
  told: { mark: '●', word: 'told' },
  attributed: { mark: '◐', word: 'told of somebody else’s saying' },
  hedged: { mark: '○', word: 'told with a hedge' },
  denied: { mark: '✕', word: 'denied' },
};

/** Statements down, accounts across, grouped by a lens. On a narrow page each row becomes a statement and its tellers. */
export function StatementTable(props: { view: StoryView; statements: readonly Statement[]; groups: ColumnGroup[] }) {
  const { view, statements, groups } = props;
  if (statements.length === 0)
    return <p class="empty">No statement is told by two accounts. What each says alone is listed below.</p>;
  const columns = groups.flatMap((group) => group.articles);
  const starts = new Set(groups.map((group) => group.articles[0]?.id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label="Statements by account">
      <table class="grid">
        <thead>
          {groups.length > 1 && (
            <tr class="lens">
              <td />
              {groups.map((group) => (
                <th key={group.name} scope="colgroup" colSpan={group.articles.length}>
                  {group.name}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col">Statement</th>
            {columns.map((article) => (
              <th key={article.id} scope="col" class={starts.has(article.id) ? 'first' : undefined}>
                <a href={`#${view.account(article.id)}`} title={view.outlet(article.outlet).name}>
                  {view.initials(article.outlet)}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statements.map((statement) => (
            <Row key={statement.id} view={view} statement={statement} columns={columns} starts={starts} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(props: { view: StoryView; statement: Statement; columns: Article[]; starts: Set<string | undefined> }) {
  const { view, statement, columns, starts } = props;
  const by = new Map<string, Support>();
  for (const support of statement.support)
    if (!by.has(support.citation.article)) by.set(support.citation.article, support);
  const first = statement.support[0]!.citation;
  return (
    <tr class={statement.status} id={view.at(statement.id)}>
      <th scope="row">
        <span class="theirs" {...tongue(view.article(first.article).language)}>
          {statement.text}
        </span>
        <Standing view={view} statement={statement} />
      </th>
      {columns.map((article) => {
        const support = by.get(article.id);
        const edge = starts.has(article.id) ? ' first' : '';
        return support ? (
          <td key={article.id} class={`m${edge}`}>
            <a href={`#${view.anchor(support.citation)}`}>
              {MARKS[support.stance].mark}
              <i>{MARKS[support.stance].word} </i>
              <b>{view.initials(article.outlet)}</b>
            </a>
          </td>
        ) : (
          <td key={article.id} class={edge ? 'first' : undefined}>
            <i>silent</i>
          </td>
        );
      })}
    </tr>
  );
}

function Standing({ view, statement }: { view: StoryView; statement: Statement }) {
  const differs = statement.differences.find((id) => view.dossier.differences.some((one) => one.id === id));
  return (
    <span class="standing">
      {differs && <a href={`#${view.at(differs)}`}>differs</a>}{' '}
      {!differs && statement.status === 'disputed' && 'disputed'}
      {statement.status !== 'disputed' && (statement.origins < 2 ? 'one origin' : count(statement.origins, 'origin'))}
    </span>
  );
}
