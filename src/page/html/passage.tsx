import type { Citation } from '../../base/citation.ts';
import { markText, paragraphAt } from '../view/marked-text.ts';
import type { StoryView } from '../view/story-view.ts';
import { publishedInWords } from '../view/times.ts';
import { tongue } from './tongue.ts';

/** An outlet's initials that lead to the cited words in its account. */
export function Teller({ view, citation }: { view: StoryView; citation: Citation }) {
  const outlet = view.outletOf(citation.article);
  return (
    <a class="teller" href={`#${view.anchor(citation)}`} title={outlet.name}>
      {view.initials(outlet.id)}
    </a>
  );
}

/** The outlets of several citations, each outlet once; where the page is to stay small, the first ones and how many more. */
export function Tellers({ view, citations }: { view: StoryView; citations: readonly Citation[] }) {
  const all = firstByOutlet(view, citations);
  return (
    <span class="tellers">
      {all.slice(0, view.tellers).map((citation) => (
        <Teller key={citation.article} view={view} citation={citation} />
      ))}
      <MoreTellers view={view} all={all.length} />
    </span>
  );
}

/** How many outlets are not named. */
export function MoreTellers({ view, all }: { view: StoryView; all: number }) {
  if (all <= view.tellers) return null;
  return (
    <>
      <span class="count">and {all - view.tellers} more</span>{' '}
    </>
  );
}

export function firstByOutlet(view: StoryView, citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter((citation) => {
    const { outlet } = view.article(citation.article);
    return !seen.has(outlet) && seen.add(outlet);
  });
}

/** The paragraph around cited words, with them marked; the cited words alone where the account's text is not here. */
export function Passage({ view, citation }: { view: StoryView; citation: Citation }) {
  const article = view.article(citation.article);
  const source = citation.in === 'text' ? view.text(citation.article) : citation.in === 'title' ? article.title : null;
  const around = source === null ? { text: citation.text, start: citation.start } : paragraphAt(source, citation.start);
  return (
    <blockquote {...tongue(article.language)}>
      <p>
        <Cited text={around.text} offset={around.start} citations={[citation]} />
      </p>
      <Source view={view} citation={citation} />
    </blockquote>
  );
}

/** `text` with the citations that lie in it marked. */
export function Cited(props: { text: string; offset: number; citations: readonly Citation[] }) {
  const marks = props.citations.map(({ start, end }) => ({ id: '', start, end }));
  return (
    <>
      {markText(props.text, marks, props.offset).map((node, index) =>
        typeof node === 'string' ? node : <mark key={index}>{props.text.slice(...within(node.mark, props))}</mark>,
      )}
    </>
  );
}

function within(mark: { start: number; end: number }, { offset }: { offset: number }): [number, number] {
  return [mark.start - offset, mark.end - offset];
}

/** Who printed it and when; leads to its place in the account. */
export function Source({ view, citation }: { view: StoryView; citation: Citation }) {
  const article = view.article(citation.article);
  return (
    <footer class="source">
      <a href={`#${view.anchor(citation)}`}>{view.outletOf(citation.article).name}</a>{' '}
      <span class="when">{publishedInWords(article.published, 'short')}</span>
    </footer>
  );
}
