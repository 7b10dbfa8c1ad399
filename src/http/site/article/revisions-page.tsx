import { Fragment } from 'preact';
import { type Change, compareRevisions } from '../../../article/compare-revisions.ts';
import type { ArticleId } from '../../../base/ids.ts';
import { tongue } from '../../../page/html/tongue.ts';
import { count } from '../../../page/view/counts.ts';
import { type RevisionRow, revisionRows } from '../../../page/view/revision-rows.ts';
import { timeInWords } from '../../../page/view/times.ts';
import type { StoredArticle } from '../../../store/article-store.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { problem } from '../../problem.tsx';
import { sitePage } from '../document.tsx';

interface Revision {
  revision: number;
  at: string;
  title: string;
  text: string | null;
}

/** Every reading of an article's address, and what changed from each to the next. */
export function addRevisionsPage(app: SiteApp, desk: Desk): void {
  const { store } = desk.newsroom;
  app.get('/article/:id/revisions', async (context) => {
    const id = context.req.param('id') as ArticleId;
    const [stored, revisions] = await Promise.all([store.articles.get(id), store.articles.revisions(id)]);
    if (!stored)
      return problem(
        context,
        404,
        'There is no such article',
        'It may have been forgotten, or its address is mistyped.',
      );
    const { owner } = context.get('viewer');
    const wanted = Number(context.req.query('to'));
    const to = Math.max(
      1,
      revisions.findIndex(({ revision }) => revision === wanted),
    );
    const at = Number.isInteger(wanted) && to > 0 && wanted > 0 ? to : revisions.length - 1;
    return sitePage(context, {
      title: `What was changed: ${stored.article.title}`,
      here: 'front',
      body: <Revisions stored={stored} revisions={revisions} at={at} owner={owner} />,
    });
  });
}

interface RevisionsProps {
  stored: StoredArticle;
  /** Oldest first. */
  revisions: readonly Revision[];
  /** The later one of the two that are compared. */
  at: number;
  owner: boolean;
}

function Revisions({ stored: { article, outlet }, revisions, at, owner }: RevisionsProps) {
  const [earlier, later] = [revisions[at - 1], revisions[at]];
  return (
    <div class="page revisions">
      <p class="from">
        <a href={paths.outlet(outlet.id)}>{outlet.name}</a>
      </p>
      <h1 class="theirs" {...tongue(article.language)}>
        <a href={paths.article(article.id)}>{article.title}</a>
      </h1>
      {!earlier || !later ? (
        <p class="empty">
          This address was read {count(revisions.length, 'time')} with one text: nothing was changed that Synoptic saw.
        </p>
      ) : (
        <>
          <List article={article.id} revisions={revisions} at={at} />
          <Compared earlier={earlier} later={later} language={article.language} owner={owner} />
        </>
      )}
    </div>
  );
}

function List({ article, revisions, at }: { article: string; revisions: readonly Revision[]; at: number }) {
  return (
    <nav aria-label="Revisions">
      <ol class="plain versions">
        {revisions.map(({ revision, at: time }, index) => (
          <li key={revision}>
            {index === 0 ? (
              'First read'
            ) : (
              <a
                href={`${paths.article(article)}/revisions?to=${revision}`}
                aria-current={index === at ? 'page' : undefined}
              >
                Revision {revision}
              </a>
            )}{' '}
            <span class="when">{timeInWords(time)} UTC</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Compared(props: { earlier: Revision; later: Revision; language: string; owner: boolean }) {
  const { earlier, later, language, owner } = props;
  const whole = earlier.text !== null && later.text !== null;
  const compared = compareRevisions(
    { title: earlier.title, text: earlier.text ?? '' },
    { title: later.title, text: later.text ?? '' },
  );
  const rows = whole && owner ? revisionRows(compared.text) : [];
  return (
    <>
      <p class="note">
        {whole
          ? `${asSentence(compared.why)} (${Math.round(compared.changed * 100)}% of its words).`
          : 'The texts were dropped when the time for keeping them was over: the headlines are left.'}
        {whole && !owner && ' The texts themselves are for the owner of this newsroom: here are the headlines.'}
      </p>
      <table class="sides">
        <thead>
          <tr>
            <th scope="col">As read {timeInWords(earlier.at)} UTC</th>
            <th scope="col">As read {timeInWords(later.at)} UTC</th>
          </tr>
        </thead>
        <tbody {...tongue(language)}>
          <Row row={headline(compared.title)} headline />
          {folded(rows).map((item, index) =>
            typeof item === 'number' ? (
              <tr key={index} class="kept-rows">
                <td colSpan={2} lang="en" dir="ltr">
                  {count(item, 'paragraph')} unchanged
                </td>
              </tr>
            ) : (
              <Row key={index} row={item} />
            ),
          )}
        </tbody>
      </table>
    </>
  );
}

const headline = (changes: readonly Change[]): RevisionRow => ({
  before: changes.filter(({ kind }) => kind !== 'added'),
  after: changes.filter(({ kind }) => kind !== 'deleted'),
  same: changes.every(({ kind }) => kind === 'same'),
});

/** Unchanged paragraphs become their number; the one before and after each change stays. */
function folded(rows: readonly RevisionRow[]): (RevisionRow | number)[] {
  const items: (RevisionRow | number)[] = [];
  for (const [index, row] of rows.entries()) {
    const near = !row.same || rows[index - 1]?.same === false || rows[index + 1]?.same === false;
    const last = items.at(-1);
    if (near) items.push(row);
    else if (typeof last === 'number') items[items.length - 1] = last + 1;
    else items.push(1);
  }
  return items;
}

function Row({ row, headline = false }: { row: RevisionRow; headline?: boolean }) {
  return (
    <tr class={headline ? 'headline theirs' : 'theirs'}>
      <td dir="auto">
        <Words changes={row.before} />
      </td>
      <td dir="auto">
        <Words changes={row.after} />
      </td>
    </tr>
  );
}

function Words({ changes }: { changes: readonly Change[] }) {
  return (
    <>
      {changes.map(({ kind, text }, index) => {
        const shown = index === changes.length - 1 ? text.trimEnd() : text;
        const words = shown.trimEnd();
        if (kind === 'same' || words === '') return shown;
        return (
          <Fragment key={index}>
            {kind === 'deleted' ? <del>{words}</del> : <ins>{words}</ins>}
            {shown.slice(words.length)}
          </Fragment>
        );
      })}
    </>
  );
}

const asSentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
