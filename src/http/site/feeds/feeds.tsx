import type { Context } from 'hono';
import { count } from '../../../page/view/counts.ts';
import { feedPacks } from '../../../run/feed-packs.ts';
import { followAddress, followOpml, followPack, opmlOf } from '../../../run/newsroom/follow-feeds.ts';
import { at } from '../../../run/newsroom/newsroom.ts';
import type { Desk, SiteApp, SiteEnv } from '../../desk.ts';
import { problem } from '../../problem.tsx';
import { sitePage } from '../document.tsx';
import { type FeedState, STATES, titleOf } from './feed-words.ts';
import { FeedsPage } from './feeds-page.tsx';
import { OneFeed } from './one-feed.tsx';
import { FeedChoices, PacksPage } from './packs-page.tsx';

/** Notices by the word that a redirect carries: nothing that a link could make up is shown as ours. */
const NOTICES: Record<string, string> = {
  followed: 'Followed. It is asked at once; its stories appear as soon as two outlets tell of one event.',
  known: 'This feed was followed already.',
  removed: 'It is followed no longer. What it brought stays.',
  kept: 'Kept.',
};

/** `/feeds` and what hangs on it. Reading is for everybody, changes are the owner's. */
export function addFeedPages(app: SiteApp, desk: Desk): void {
  const { newsroom } = desk;
  const { feeds } = newsroom.store;
  const noFeed = (context: Context<SiteEnv>) =>
    problem(context, 404, 'There is no such feed', 'It may have been removed: /feeds lists those that are followed.');

  app.get('/feeds', async (context) => {
    const state = context.req.query('state') ?? '';
    const done = context.req.query('done') ?? '';
    const many = /^(\d+)-(\d+)$/.exec(done);
    return sitePage(context, {
      title: 'Feeds',
      here: 'feeds',
      body: (
        <FeedsPage
          feeds={await feeds.list()}
          folder={context.req.query('folder') ?? null}
          state={state in STATES ? (state as FeedState) : null}
          from={Math.max(0, Number(context.req.query('from')) || 0)}
          owner={context.get('viewer').owner}
          notice={
            many
              ? `${count(Number(many[1]), 'feed')} added, ${many[2]} were followed already.`
              : (NOTICES[done] ?? null)
          }
        />
      ),
    });
  });

  app.post('/feeds', async (context) => {
    const form = await context.req.parseBody();
    const folder = String(form['folder'] ?? '').trim() || null;
    const done = await followAddress(newsroom, String(form['address'] ?? ''), { folder });
    if (!done.ok) return problem(context, 422, 'Nothing is followed', `${done.failure.what}: ${done.failure.why}.`);
    if (done.value.kind === 'choices') {
      const { site, feeds } = done.value;
      return sitePage(context, {
        title: 'Which feed?',
        here: 'feeds',
        body: <FeedChoices site={site} feeds={feeds} />,
      });
    }
    desk.wake();
    return context.redirect(`/feeds?done=${done.value.added ? 'followed' : 'known'}`, 303);
  });

  app.post('/feeds/import', async (context) => {
    const file = (await context.req.parseBody())['opml'];
    if (!(file instanceof File) || file.size === 0)
      return problem(context, 400, 'No file came', 'Choose the OPML file that your other reader exported.');
    const done = await followOpml(newsroom, new Uint8Array(await file.arrayBuffer()));
    if (!done.ok) return problem(context, 422, 'This is no list of feeds', `${file.name}: ${done.failure.why}.`);
    desk.wake();
    return context.redirect(`/feeds?done=${done.value.added}-${done.value.known}`, 303);
  });

  app.get('/feeds/export.opml', async (context) => {
    // Addresses may hold a subscriber's secret.
    if (!context.get('viewer').owner)
      return problem(context, 401, 'The list is the owner’s', 'Sign in under Settings.');
    return context.body(await opmlOf(newsroom), 200, {
      'content-type': 'text/x-opml; charset=utf-8',
      'content-disposition': 'attachment; filename="synoptic-feeds.opml"',
    });
  });

  app.get('/feeds/packs', (context) =>
    sitePage(context, {
      title: 'Starter packs',
      here: 'feeds',
      body: (
        <PacksPage
          packs={feedPacks()}
          language={context.req.query('language') || null}
          owner={context.get('viewer').owner}
        />
      ),
    }),
  );

  app.post('/feeds/packs/:id', async (context) => {
    const done = await followPack(newsroom, context.req.param('id'));
    if (!done) return problem(context, 404, 'There is no such pack', '/feeds/packs lists them.');
    desk.wake();
    return context.redirect(
      `/feeds?folder=${encodeURIComponent(done.pack.name)}&done=${done.added}-${done.known}`,
      303,
    );
  });

  app.get('/feeds/:id', async (context) => {
    const feed = await feeds.get(context.req.param('id'));
    if (!feed) return noFeed(context);
    const { owner } = context.get('viewer');
    const tries = await feeds.tries(feed.id, '');
    const title = owner ? titleOf(feed) : (feed.title ?? 'A feed');
    return sitePage(context, { title, here: 'feeds', body: <OneFeed feed={feed} tries={tries} owner={owner} /> });
  });

  app.post('/feeds/:id', async (context) => {
    const feed = await feeds.get(context.req.param('id'));
    if (!feed) return noFeed(context);
    const form = await context.req.parseBody();
    const given = (name: string) => String(form[name] ?? '').trim() || null;
    await feeds.change(feed.id, { title: given('title'), folder: given('folder'), pages: form['pages'] !== undefined });
    return context.redirect(`/feeds/${feed.id}`, 303);
  });

  for (const [action, state] of [
    ['pause', 'paused'],
    ['resume', 'active'],
  ] as const)
    app.post(`/feeds/:id/${action}`, async (context) => {
      const feed = await feeds.get(context.req.param('id'));
      if (!feed) return noFeed(context);
      await feeds.change(feed.id, { state, ...(state === 'active' && { due: at(newsroom.clock.now()) }) });
      desk.wake();
      return context.redirect('/feeds?done=kept', 303);
    });

  app.post('/feeds/:id/remove', async (context) => {
    if (!(await feeds.remove(context.req.param('id')))) return noFeed(context);
    return context.redirect('/feeds?done=removed', 303);
  });
}
