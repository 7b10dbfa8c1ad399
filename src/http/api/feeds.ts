import { createRoute, z } from '@hono/zod-openapi';
import { webAddress } from '../../page/view/web-address.ts';
import { followAddress } from '../../run/newsroom/follow-feeds.ts';
import { at } from '../../run/newsroom/newsroom.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';
import type { Desk } from '../desk.ts';
import { type Api, answers, notFound, Problem } from './answer.ts';
import { addFeedSchema, changeFeedSchema, feedSchema } from './schema/feed.ts';
import { listOf } from './schema/list.ts';

const idParam = z.object({ id: z.string().max(100) });
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const listRoute = createRoute({
  method: 'get',
  path: '/feeds',
  summary: 'Followed feeds and how they do',
  responses: answers('All of them, by folder. Addresses are shown to the owner alone.', listOf(feedSchema)),
});
const addRoute = createRoute({
  method: 'post',
  path: '/feeds',
  summary: 'Follow a feed',
  request: body(addFeedSchema),
  responses: answers('The feed; where it is followed already, as it is.', feedSchema, 401, 409, 422),
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/feeds/{id}',
  summary: 'Rename, move, pause or resume a feed',
  request: { params: idParam, ...body(changeFeedSchema) },
  responses: answers('The feed as it is now.', feedSchema, 401),
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/feeds/{id}',
  summary: 'Follow a feed no longer; what it brought stays',
  request: { params: idParam },
  responses: answers('The feed as it was.', feedSchema, 401),
});

/** Followed feeds. Changes are the owner's: `guardAccess` refuses all others before they come here. */
export function addFeeds(api: Api, desk: Desk): void {
  const { store, clock } = desk.newsroom;
  const known = async (id: string): Promise<FollowedFeed> => {
    const feed = await store.feeds.get(id);
    if (!feed) throw notFound('feed');
    return feed;
  };

  api.openapi(listRoute, async (context) => {
    const { owner } = context.get('viewer');
    const items = (await store.feeds.list()).map((feed) => feedItem(feed, owner));
    return context.json({ items, next: null }, 200);
  });

  api.openapi(addRoute, async (context) => {
    const { url, folder, first, check } = context.req.valid('json');
    if (!check) {
      if (!webAddress(url)) throw new Problem(422, 'Nothing is followed', `${url}: this is no web address`);
      const { feed } = await store.feeds.add({ url: new URL(url).href, folder, now: at(clock.now()) });
      desk.wake();
      return context.json(feedItem(feed, true), 200);
    }
    const done = await followAddress(desk.newsroom, url, { folder, first });
    if (!done.ok) throw new Problem(422, 'Nothing is followed', `${done.failure.what}: ${done.failure.why}`);
    if (done.value.kind === 'choices') {
      const feeds = done.value.feeds.map((feed) => feed.url).join(', ');
      throw new Problem(409, 'The site has several feeds', `Send the address of one of them, or first: true. ${feeds}`);
    }
    desk.wake();
    return context.json(feedItem(done.value.feed, true), 200);
  });

  api.openapi(changeRoute, async (context) => {
    const { id } = await known(context.req.valid('param').id);
    const change = context.req.valid('json');
    // What was paused is asked at once when it goes on.
    const due = change.state === 'active' ? { due: at(clock.now()) } : {};
    await store.feeds.change(id, { ...change, ...due });
    desk.wake();
    return context.json(feedItem(await known(id), true), 200);
  });

  api.openapi(removeRoute, async (context) => {
    const feed = await known(context.req.valid('param').id);
    await store.feeds.remove(feed.id);
    return context.json(feedItem(feed, true), 200);
  });
}

/** An address may hold a subscriber's secret: it is not shown to others. */
function feedItem(feed: FollowedFeed, owner: boolean) {
  const { etag: _etag, lastModified: _lastModified, bodyHash: _bodyHash, url, ...rest } = feed;
  return { ...rest, url: owner ? url : null };
}
