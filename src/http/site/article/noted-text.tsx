import { type ComponentChildren, Fragment } from 'preact';
import type { Article } from '../../../article/article.ts';
import { Cited } from '../../../page/html/passage.tsx';
import { MARKS } from '../../../page/html/statement-table.tsx';
import { tongue } from '../../../page/html/tongue.ts';
import type { AccountNote, Theirs } from '../../../page/view/account-notes.ts';
import { count, listed } from '../../../page/view/counts.ts';
import { type Marked, markText } from '../../../page/view/marked-text.ts';
import type { Stretch } from '../../../page/view/passages.ts';
import { RELATIONS } from '../../../page/view/relations.ts';
import type { StoryView } from '../../../page/view/story-view.ts';
import { publishedInWords } from '../../../page/view/times.ts';
import { paths } from '../../paths.ts';

/** Others shown beside one place; what all of them say stands in the story. */
const MOST_CONFIRMING = 3;
const MOST_DIFFERING = 8;

interface NotedProps {
  article: Article;
  /** Null where the account was not compared with others. */
  view: StoryView | null;
  notes: readonly AccountNote[];
}

/** The headline with its notes beside it. */
export function NotedHeadline({ article, view, notes }: NotedProps) {
  const own = notes.filter(({ ours }) => ours.in === 'title');
  return (
    <Beside view={view} notes={own}>
      <h1 class="theirs" {...tongue(article.language)}>
        <Noted text={article.title} offset={0} notes={own} />
      </h1>
    </Beside>
  );
}

/** The text, or what of it may be shown, paragraph by paragraph; beside each what other accounts have there. */
export function NotedText({ article, view, notes, stretches }: NotedProps & { stretches: readonly Stretch[] }) {
  const inText = notes.filter(({ ours }) => ours.in === 'text');
  return (
    <div class="noted">
      {stretches.map(({ text, start, cutBefore, cutAfter }) => {
        const own = inText.filter(({ ours }) => ours.start >= start && ours.start < start + text.length);
        return (
          <Beside key={start} view={view} notes={own}>
            <Paragraph article={article} start={start}>
              {cutBefore && <span class="cut">… </span>}
              <Noted text={text} offset={start} notes={own} />
              {cutAfter && <span class="cut"> …</span>}
            </Paragraph>
          </Beside>
        );
      })}
    </div>
  );
}

/** A paragraph as its page set it: a heading, an item of a list, a quotation, or plain. */
function Paragraph({ article, start, children }: { article: Article; start: number; children: ComponentChildren }) {
  const as = article.layout?.find((one) => one.start <= start && start < one.end)?.as;
  const tongues = tongue(article.language);
  if (as === 'heading')
    return (
      <h2 class="theirs" {...tongues}>
        {children}
      </h2>
    );
  if (as === 'item')
    return (
      <ul>
        <li class="theirs" {...tongues}>
          {children}
        </li>
      </ul>
    );
  const plain = (
    <p class="theirs" {...tongues}>
      {children}
    </p>
  );
  return as === 'quotation' ? <blockquote>{plain}</blockquote> : plain;
}

function Beside(props: { view: StoryView | null; notes: readonly AccountNote[]; children: ComponentChildren }) {
  const { view, notes, children } = props;
  return (
    <div class="para">
      {children}
      {view && notes.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form
        <div class="beside" role="group" aria-label="Other accounts on this passage">
          {notes.map((note) => (
            <NoteOf key={note.number} view={view} note={note} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Words with their marks: underlined where others part from them, and the number of the note behind them. */
function Noted({ text, offset, notes }: { text: string; offset: number; notes: readonly AccountNote[] }) {
  const byMark = new Map(notes.map((note) => [`m${note.number}`, note]));
  const marks = notes.map(({ number, ours }) => ({ id: `m${number}`, start: ours.start, end: ours.end }));
  return <Nodes nodes={markText(text, marks, offset)} byMark={byMark} />;
}

function Nodes({ nodes, byMark }: { nodes: Marked[]; byMark: ReadonlyMap<string, AccountNote> }) {
  return (
    <>
      {nodes.map((node) => {
        if (typeof node === 'string') return node;
        const note = byMark.get(node.mark.id)!;
        return (
          <Fragment key={node.mark.id}>
            <span id={node.mark.id} class={`at ${classOf(note)}`}>
              <Nodes nodes={node.inside} byMark={byMark} />
            </span>
            <a class={`n ${note.kind}`} href={`#n${note.number}`} aria-label={`Note ${note.number}: ${briefly(note)}`}>
              {note.number}
            </a>
          </Fragment>
        );
      })}
    </>
  );
}

const classOf = ({ kind, difference }: AccountNote) =>
  kind === 'differs' && difference?.relation === 'wording' ? 'reworded' : kind;

/** What a note is about, in our words. */
function briefly({ kind, origins, difference }: AccountNote): string {
  if (kind === 'confirmed') return `told by ${count(origins, 'origin')}`;
  if (kind === 'denied') return 'disputed elsewhere';
  return RELATIONS[difference!.relation].word.toLowerCase();
}

function NoteOf({ view, note }: { view: StoryView; note: AccountNote }) {
  const { number, kind, theirs, difference } = note;
  const most = kind === 'confirmed' ? MOST_CONFIRMING : MOST_DIFFERING;
  const place = `${paths.story(view.dossier.story.id)}#${difference?.id ?? 'statements'}`;
  return (
    <details name="beside" class={classOf(note)}>
      <summary>
        <span class="n">{number}</span> {difference ? `${RELATIONS[difference.relation].word}: ` : sayingOf(view, note)}
        {difference && <Values view={view} note={note} />}
      </summary>
      <div class="others" id={`n${number}`}>
        {difference && (
          <p class="relation">
            <strong>{difference.about}</strong>: {RELATIONS[difference.relation].says}.
          </p>
        )}
        {theirs.slice(0, most).map((one) => (
          <Other key={one.words.article} view={view} one={one} whole={kind !== 'differs'} />
        ))}
        <p class="source">
          <a href={place}>{theirs.length > most ? `${theirs.length - most} more in the story` : 'In the story'}</a>{' '}
          <a href={`#m${number}`}>Back to the text</a>
        </p>
      </div>
    </details>
  );
}

function sayingOf(view: StoryView, { kind, origins, theirs }: AccountNote): string {
  if (kind === 'confirmed') return `told by ${count(origins, 'origin')}`;
  const names = theirs.map(({ words }) => view.outletOf(words.article).name);
  return `disputed by ${names.length > 2 ? count(names.length, 'outlet') : listed(names)}`;
}

function Values({ view, note: { theirs } }: { view: StoryView; note: AccountNote }) {
  const values = new Map(theirs.map(({ words }) => [words.text.toLowerCase(), words]));
  return (
    <>
      {[...values.values()].slice(0, 3).map((words, index) => (
        <span key={words.text}>
          {index > 0 && ' / '}
          <span class="theirs" {...tongue(view.article(words.article).language)}>
            {words.text}
          </span>
        </span>
      ))}
    </>
  );
}

function Other({ view, one: { words, sentence, stance }, whole }: { view: StoryView; one: Theirs; whole: boolean }) {
  const article = view.article(words.article);
  return (
    <blockquote>
      <p class="theirs" {...tongue(article.language)}>
        <Cited text={sentence.text} offset={sentence.start} citations={whole ? [] : [words]} />
      </p>
      <footer class="source">
        <a href={paths.article(words.article)}>{view.outletOf(words.article).name}</a>{' '}
        <span class="when">
          {stance !== 'told' && `${MARKS[stance].word}, `}
          {publishedInWords(article.published, 'short')}
        </span>
      </footer>
    </blockquote>
  );
}
