import { createRoute, z } from '@hono/zod-openapi';
import { at } from '../../run/newsroom/newsroom.ts';
import type { FollowedFeed } from '../../store/feed-store.ts';
import type { Desk } from '../desk.ts';
import { type Api, answers, notFound } from './answer.ts';
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
  responses: answers('The feed; where it is followed already, as it is.', feedSchema),
});
const changeRoute = createRoute({
  method: 'patch',
  path: '/feeds/{id}',
  summary: 'Rename, move, pause or resume a feed',
  request: { params: idParam, ...body(changeFeedSchema) },
  responses: answers('The feed as it is now.', feedSchema),
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/feeds/{id}',
  summary: 'Follow a feed no longer; what it brought stays',
  request: { params: idParam },
  responses: answers('The feed as it was.', feedSchema),
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
    const { url, folder, pages } = context.req.valid('json');
    const { feed } = await store.feeds.add({ url: new URL(url).href, folder, pages, now: at(clock.now()) });
    desk.wake();
    return context.json(feedItem(feed, true), 200);
  });

  api.openapi(changeRoute, async (context) => {
    const { id } = await known(context.req.valid('param').id);
    await store.feeds.change(id, context.req.valid('json'));
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
