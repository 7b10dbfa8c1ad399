import { renderToString } from 'preact-render-to-string';
import type { StoryId } from '../../../base/ids.ts';
import type { CountBy } from '../../../dossier/coverage/divide-accounts.ts';
import type { Desk, SiteApp } from '../../desk.ts';
import { paths } from '../../paths.ts';
import { problem } from '../../problem.tsx';
import { FollowAndHide } from '../marks/mark-forms.tsx';
import { type ReaderMarks, readerMarks } from '../marks/reader-marks.ts';
import { sendKept } from './kept-page.ts';

const COUNTS: readonly CountBy[] = ['origins', 'outlets', 'owners'];

/** A story, whole: its page comes from the kept ones; what the owner marked is put into it. */
export function addStoryPage(app: SiteApp, desk: Desk): void {
  const { store } = desk.newsroom;
  app.get('/story/:id', async (context) => {
    const id = context.req.param('id') as StoryId;
    const row = await store.stories.get(id);
    if (row?.into) return context.redirect(paths.story(row.into), 301);
    if (!row || row.version === 0)
      return problem(context, 404, 'There is no such story', 'It may have been forgotten, or its accounts were moved.');
    const { owner } = context.get('viewer');
    const lens = context.req.query('lens') ?? null;
    const by = COUNTS.find((one) => one === context.req.query('count')) ?? 'origins';
    const whole = context.req.query('all') === '1';
    const page = await desk.pages.get(row, { lens, by, owner, whole });
    if (!page) return problem(context, 404, 'There is no such story', 'Its dossier is not written yet.');
    if (!owner) return sendKept(context, page, null);
    await desk.reading.read(id, row.version);
    return sendKept(context, page, renderToString(<OfTheOwner id={id} marks={await readerMarks(desk, { owner })} />));
  });
}

/** What the owner can do about a story. */
function OfTheOwner({ id, marks }: { id: string; marks: ReaderMarks }) {
  return (
    <>
      <FollowAndHide marks={marks} target={`story:${id}`} name="this story" back={paths.story(id)} />
      <p class="note">
        Two events in one story, or one in two? <a href={`${paths.story(id)}/correct`}>Correct it</a>
      </p>
    </>
  );
}
