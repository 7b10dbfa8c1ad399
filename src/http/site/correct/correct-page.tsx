import type { Context } from 'hono';
import type { ArticleId, StoryId } from '../../../base/ids.ts';
import { tongue } from '../../../page/html/tongue.ts';
import { publishedInWords, timeInWords } from '../../../page/view/times.ts';
import { type CorrectionRequest, correctStories, undoCorrection } from '../../../run/newsroom/correct-stories.ts';
import type { StoredArticle } from '../../../store/article-store.ts';
import type { DecisionRecord, StoryRow } from '../../../store/story-store.ts';
import type { Correction } from '../../../story/corrections.ts';
import type { Desk, SiteApp, SiteEnv } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { problem } from '../../problem.tsx';
import { sitePage } from '../document.tsx';
import { type OtherStory, storiesLike, storyIn } from './other-stories.ts';

/** Where the owner puts right what machines put together or apart: merge, split, move, pin, each undone by one button. */
export function addCorrections(app: SiteApp, desk: Desk): void {
  const { store } = desk.newsroom;

  app.get('/story/:id/correct', async (context) => {
    const id = context.req.param('id') as StoryId;
    const row = await store.stories.get(id);
    if (row?.into) return context.redirect(`${paths.story(row.into)}/correct`, 302);
    const members = await store.stories.members(id);
    if (!row || members.length === 0)
      return problem(context, 404, 'There is no such story', 'It may have been merged or forgotten.');
    if (!context.get('viewer').owner)
      return problem(context, 401, 'Only the owner of this newsroom corrects stories', 'Sign in under Settings.');
    const articles = await store.articles.many(members);
    const title = row.title || (articles[0]?.article.title ?? id);
    const [others, corrections] = await Promise.all([storiesLike(store, id, title), store.stories.corrections()]);
    const here = corrections.filter(({ decision }) => touches(decision as Correction, id));
    const done = Number(context.req.query('done') ?? Number.NaN);
    return sitePage(context, {
      title: `Correct: ${title}`,
      here: 'front',
      body: <CorrectPage row={{ ...row, title }} articles={articles} others={others} corrections={here} done={done} />,
    });
  });

  const correct = async (context: Context<SiteEnv>, request: CorrectionRequest | null, back: string) => {
    if (!request) return problem(context, 400, 'Nothing was chosen', 'Choose what to correct. Nothing was changed.');
    const done = await correctStories(desk.newsroom, request);
    if (!done.ok)
      return problem(context, 409, 'It was not corrected', `${sentence(done.failure.why)} Nothing was changed.`);
    desk.wake();
    return context.redirect(`${back}?done=${done.value.number}`, 303);
  };

  app.post('/story/:id/merge', async (context) => {
    const into = context.req.param('id') as StoryId;
    const form = await context.req.parseBody();
    const from = storyIn(String(form['address'] || form['story'] || ''));
    return correct(context, from && { kind: 'merge', from, into }, `${paths.story(into)}/correct`);
  });

  app.post('/story/:id/split', async (context) => {
    const story = context.req.param('id') as StoryId;
    const form = await context.req.parseBody({ all: true });
    const articles = [form['article'] ?? []].flat().map(String) as ArticleId[];
    const request = articles.length > 0 ? ({ kind: 'split', story, articles } as const) : null;
    return correct(context, request, `${paths.story(story)}/correct`);
  });

  app.post('/story/:id/move', async (context) => {
    const story = context.req.param('id') as StoryId;
    const form = await context.req.parseBody();
    const article = String(form['article'] ?? '') as ArticleId;
    const to = storyIn(String(form['address'] || form['story'] || ''));
    return correct(context, article && to ? { kind: 'move', article, to } : null, `${paths.story(story)}/correct`);
  });

  app.post('/article/:id/pin', (context) => {
    const article = context.req.param('id') as ArticleId;
    return correct(context, { kind: 'pin', article }, paths.article(article));
  });

  app.post('/corrections/:number/undo', async (context) => {
    const undone = await undoCorrection(desk.newsroom, Number(context.req.param('number')));
    if (!undone.ok)
      return problem(context, 409, 'It was not undone', `${sentence(undone.failure.why)} Nothing was changed.`);
    desk.wake();
    const story = undone.value.stories.at(-1);
    return context.redirect(story ? `${paths.story(story)}/correct` : '/settings', 303);
  });
}

function touches({ placements }: Correction, id: StoryId): boolean {
  return placements.some(({ story, before }) => story === id || before === id);
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

interface PageProps {
  row: StoryRow;
  articles: readonly StoredArticle[];
  others: readonly OtherStory[];
  corrections: readonly DecisionRecord[];
  /** The correction just made; NaN: none. */
  done: number;
}

function CorrectPage({ row, articles, others, corrections, done }: PageProps) {
  return (
    <div class="page">
      <p class="from">
        <a href={paths.story(row.id)}>Back to the story</a>
      </p>
      <h1>What is wrong with this story?</h1>
      <p class="theirs" dir="auto">
        {row.title}
      </p>
      <p class="note">
        What you correct holds against all that is decided by machine later, and is kept apart from it. Each correction
        can be undone below. The dossier is written anew within seconds.
      </p>
      {Number.isInteger(done) && (
        <form class="line done" method="post" action={`/corrections/${done}/undo`}>
          <span role="status">Correction {done} is made.</span>{' '}
          <button type="submit" class="quiet">
            Undo it
          </button>
        </form>
      )}
      <section class="part">
        <h2>Some accounts tell of something else</h2>
        <form class="fields" method="post" action={`${paths.story(row.id)}/split`}>
          <ul class="plain choices">
            {articles.map(({ article, outlet }) => (
              <li key={article.id}>
                <label>
                  <input type="checkbox" name="article" value={article.id} />{' '}
                  <span class="theirs" {...tongue(article.language)}>
                    {article.title || 'without a headline'}
                  </span>{' '}
                  <span class="count">
                    {outlet.name}, {publishedInWords(article.published, 'short')}
                  </span>
                </label>{' '}
                <a href={`${paths.article(article.id)}#why`}>Why is it here?</a>
              </li>
            ))}
          </ul>
          <p>
            <button type="submit">Make the chosen ones a story of their own</button>
          </p>
        </form>
      </section>
      <section class="part">
        <h2>Another story tells of the same</h2>
        <form class="fields" method="post" action={`${paths.story(row.id)}/merge`}>
          <ChooseStory others={others} name="merge" />
          <p>
            <button type="submit">Merge it into this one</button>
          </p>
        </form>
      </section>
      <section class="part">
        <h2>One account belongs to another story</h2>
        <form class="fields" method="post" action={`${paths.story(row.id)}/move`}>
          <p>
            <label for="move-article">The account</label>
            <select id="move-article" name="article">
              {articles.map(({ article, outlet }) => (
                <option key={article.id} value={article.id}>
                  {outlet.name}: {article.title}
                </option>
              ))}
            </select>
          </p>
          <ChooseStory others={others} name="move" />
          <p>
            <button type="submit">Move it there</button>
          </p>
        </form>
      </section>
      {corrections.length > 0 && (
        <section class="part">
          <h2>Corrections in force here</h2>
          <CorrectionList corrections={corrections} />
        </section>
      )}
    </div>
  );
}

/** The stories that share most words with it, or any by its address. */
function ChooseStory({ others, name }: { others: readonly OtherStory[]; name: string }) {
  return (
    <>
      {others.length > 0 && (
        <p>
          <label for={`${name}-story`}>The other story</label>
          <select id={`${name}-story`} name="story">
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      <p>
        <label for={`${name}-address`}>
          {others.length > 0 ? 'or, if it is not among these, its address' : 'Its address, as copied from its page'}
        </label>
        <input id={`${name}-address`} type="text" name="address" size={40} autocomplete="off" />
      </p>
    </>
  );
}

const DID: Record<string, string> = {
  merge: 'Two stories were merged',
  split: 'Accounts were made a story of their own',
  move: 'An account was moved',
  pin: 'An account was pinned to its story',
};

/** Corrections with what undoes each, the newest first. */
export function CorrectionList({ corrections }: { corrections: readonly DecisionRecord[] }) {
  return (
    <ul class="plain">
      {[...corrections].reverse().map(({ number, kind, at, decision }) => {
        const { placements } = decision as Correction;
        return (
          <li key={number}>
            <form class="line" method="post" action={`/corrections/${number}/undo`}>
              <span>
                {DID[kind] ?? kind}: {placements.length} {placements.length === 1 ? 'account' : 'accounts'}{' '}
                <a href={paths.story(placements[0]?.story ?? '')}>in this story</a>.{' '}
                <span class="when">
                  {number}, {timeInWords(at)} UTC
                </span>
              </span>
              <button type="submit" class="quiet">
                Undo
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
