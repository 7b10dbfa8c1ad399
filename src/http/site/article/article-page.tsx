import type { Article } from '../../../article/article.ts';
import type { ArticleId, StoryId } from '../../../base/ids.ts';
import { tongue } from '../../../page/html/tongue.ts';
import { type AccountNote, notesOn } from '../../../page/view/account-notes.ts';
import { count, listed } from '../../../page/view/counts.ts';
import { excerptAndPassages, type Stretch, wholeText } from '../../../page/view/passages.ts';
import { type StoryView, viewStory } from '../../../page/view/story-view.ts';
import { publishedInWords, timeInWords } from '../../../page/view/times.ts';
import { webAddress } from '../../../page/view/web-address.ts';
import type { StoredArticle } from '../../../store/article-store.ts';
import type { DecisionRecord } from '../../../store/story-store.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths, storyLinks } from '../../paths.ts';
import { problem } from '../../problem.tsx';
import { sitePage } from '../document.tsx';
import { NotedHeadline, NotedText } from './noted-text.tsx';
import { Rights } from './rights.tsx';
import { WhyHere } from './why-here.tsx';

/** One account, to be read beside the others. */
export function addArticlePage(app: SiteApp, desk: Desk): void {
  const { store } = desk.newsroom;
  app.get('/article/:id', async (context) => {
    const id = context.req.param('id') as ArticleId;
    const stored = await store.articles.get(id);
    if (!stored)
      return problem(
        context,
        404,
        'There is no such article',
        'It may have been forgotten, or its address is mistyped.',
      );
    const { owner } = context.get('viewer');
    const [view, decisions, revisions] = await Promise.all([
      comparedIn(desk, stored),
      store.stories.decisionsOf(id),
      store.articles.revisions(id),
    ]);
    if (owner) await desk.reading.opened(id, stored.article.outlet);
    const notes = view ? notesOn(view, id) : [];
    return sitePage(context, {
      title: stored.article.title,
      here: 'front',
      live: stored.story ?? undefined,
      body: (
        <ArticleView
          stored={stored}
          view={view}
          notes={notes}
          stretches={stretchesOf(stored, notes, owner)}
          decisions={decisions}
          revisions={revisions.length}
          owner={owner}
        />
      ),
    });
  });
}

/** The story's dossier as it stands, where this very revision is among what it compares; else null. */
async function comparedIn(desk: Desk, { story, article }: StoredArticle): Promise<StoryView | null> {
  if (!story) return null;
  const found = await desk.newsroom.store.stories.dossier(story as StoryId);
  const compared = found?.dossier.articles.find(({ id }) => id === article.id);
  if (!found || !compared || compared.hash !== article.hash) return null;
  return viewStory(found.dossier, new Map(), { links: storyLinks(story) });
}

/** What of the text may be shown. */
function stretchesOf(stored: StoredArticle, notes: readonly AccountNote[], owner: boolean): Stretch[] {
  const { article, hasText, rights } = stored;
  if (owner && hasText) return wholeText(article.text);
  if (!owner && rights.noArchive) return [];
  return excerptAndPassages(hasText ? article.text : null, citedIn(article, notes));
}

/** This account's own words that are set beside others', each with the sentence it stands in. */
function citedIn({ id }: Article, notes: readonly AccountNote[]) {
  return notes.flatMap(({ ours, difference }) => [
    ours,
    ...(difference?.positions ?? []).flatMap(({ context }) => context).filter((citation) => citation.article === id),
  ]);
}

interface ViewProps {
  stored: StoredArticle;
  view: StoryView | null;
  notes: readonly AccountNote[];
  stretches: readonly Stretch[];
  decisions: readonly DecisionRecord[];
  revisions: number;
  owner: boolean;
}

function ArticleView({ stored, view, notes, stretches, decisions, revisions, owner }: ViewProps) {
  const { article, outlet } = stored;
  const address = webAddress(article.url);
  return (
    <div class="page reading">
      <p class="from">
        <a href={paths.outlet(outlet.id)}>{outlet.name}</a>
        {article.kind === 'digest' && ', a digest of other outlets'}
      </p>
      <NotedHeadline article={article} view={view} notes={notes} />
      <Facts stored={stored} revisions={revisions} />
      {address && (
        <p>
          <a class="original" href={address} rel="noopener noreferrer external">
            Read it at {outlet.name}
          </a>
        </p>
      )}
      <Among stored={stored} view={view} notes={notes} />
      <Rights stored={stored} owner={owner} />
      <NotedText article={article} view={view} notes={notes} stretches={stretches} />
      {article.cutOff && <p class="note">The text breaks off here: {article.cutOff}</p>}
      <WhyHere decisions={decisions} story={stored.story} />
      {owner && <Removed article={article} />}
    </div>
  );
}

/** Who wrote it and when; times with their zone. */
function Facts({ stored: { article, arrived }, revisions }: { stored: StoredArticle; revisions: number }) {
  const { published, modified, byline, credits } = article;
  const zone = published?.precision === 'minute' ? /[+-]\d\d:\d\d$/.exec(published.local)?.[0] : undefined;
  const agencies = [...new Set(credits.map(({ agency }) => agency ?? 'an agency it does not name'))];
  return (
    <p class="meta">
      {byline.length > 0 && (
        <>
          By <span dir="auto">{listed(byline)}</span>.{' '}
        </>
      )}
      {published ? 'Published ' : 'Not dated. '}
      {published && (
        <time dateTime={published.local}>
          {publishedInWords(published)}
          {published.precision === 'minute' && ' UTC'}
        </time>
      )}
      {zone && zone !== '+00:00' && ` (${published!.local.slice(11, 16)} there, UTC${zone})`}
      {published && '. '}
      {modified && `Changed ${timeInWords(modified)} UTC by its own account. `}
      Taken in {timeInWords(arrived)} UTC.
      {agencies.length > 0 && ` Credits ${listed(agencies)}.`}{' '}
      {revisions > 1 && (
        <a href={`${paths.article(article.id)}/revisions`}>{count(revisions, 'revision')}: what was changed</a>
      )}
    </p>
  );
}

/** Where it stands among the accounts of its story, and how to read the marks. */
function Among(props: { stored: StoredArticle; view: StoryView | null; notes: readonly AccountNote[] }) {
  const { stored, view, notes } = props;
  if (!stored.story)
    return <p class="note among">No other account of this event came in: there is nothing to set beside it.</p>;
  if (!view)
    return (
      <p class="note among">
        It belongs to <a href={paths.story(stored.story)}>this story</a>, whose comparison does not hold this text: it
        is new or was changed since, its outlet is hidden, or it is still the only account.
      </p>
    );
  const { title, titleCitation } = view.dossier.story;
  const parted = notes.filter(({ kind }) => kind !== 'confirmed').length;
  return (
    <p class="note among">
      One of {count(view.articles.length, 'account')} of{' '}
      <a href={paths.story(stored.story)} class="theirs" {...tongue(view.article(titleCitation.article).language)}>
        {title}
      </a>
      .{' '}
      {notes.length === 0
        ? 'Nothing in it is told or disputed by another origin.'
        : `${placesInWords(parted, notes.length - parted)} The numbers lead to what the others have.`}
    </p>
  );
}

function placesInWords(parted: number, confirmed: number): string {
  const places = [];
  if (parted > 0) places.push(`${count(parted, 'place')} where others part from it (underlined)`);
  if (confirmed > 0) places.push(`${count(confirmed, 'place')} that other origins tell too`);
  return `${listed(places)}.`;
}

/** What was taken for furniture: nothing that was read is lost. */
function Removed({ article }: { article: Article }) {
  if (article.removed.length === 0) return null;
  return (
    <section class="part">
      <h2>Left out</h2>
      <details>
        <summary>{count(article.removed.length, 'part')} of the page not taken for the article</summary>
        <dl class="facts">
          {article.removed.map(({ text, why }, index) => (
            <div key={index}>
              <dt>{why}</dt>
              <dd class="theirs" {...tongue(article.language)}>
                {text.length > 600 ? `${text.slice(0, 600)} …` : text}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
