import { createRoute, z } from '@hono/zod-openapi';
import { baseUrl } from '../base-url.ts';
import type { Desk } from '../desk.ts';
import { paths } from '../paths.ts';
import { type Api, answers, notFound } from './answer.ts';
import { entityAnswerSchema, namedSchema } from './schema/entity.ts';
import { listOf, pageQuery } from './schema/list.ts';

/** Stories named for one entity at most: the newest. */
const MOST_STORIES = 100;
/** How far a list of names can be read on: beyond, a prefix is to be given. */
const FARTHEST = 5000;

const listRoute = createRoute({
  method: 'get',
  path: '/entities',
  summary: 'People, bodies and places by how many stories name them',
  request: {
    query: pageQuery.extend({ prefix: z.string().max(200).optional().openapi({ description: 'Begins with.' }) }),
  },
  responses: answers('Names, the most often named first.', listOf(namedSchema)),
});

const entityRoute = createRoute({
  method: 'get',
  path: '/entities/{name}',
  summary: 'The stories in which a name stands',
  request: { params: z.object({ name: z.string().max(400) }) },
  responses: answers(`At most ${MOST_STORIES} stories, newest first.`, entityAnswerSchema),
});

export function addEntities(api: Api, desk: Desk): void {
  const { stories } = desk.newsroom.store;
  api.openapi(listRoute, async (context) => {
    const { prefix, limit, cursor } = context.req.valid('query');
    const offset = Math.min(Number.parseInt(cursor ?? '0', 10) || 0, FARTHEST);
    const found = await stories.entities({ prefix, limit: offset + limit + 1 });
    const next = found.length > offset + limit && offset + limit < FARTHEST ? String(offset + limit) : null;
    return context.json({ items: found.slice(offset, offset + limit), next }, 200);
  });

  api.openapi(entityRoute, async (context) => {
    const name = context.req.valid('param').name;
    const rows = await stories.storiesOf(name, MOST_STORIES);
    if (rows.length === 0) throw notFound('name in any story');
    const base = baseUrl(desk, context);
    const items = [];
    for (const { story, role, mentions } of rows) {
      const row = await stories.get(story);
      if (row) items.push({ story, title: row.title, url: base + paths.story(story), role, mentions });
    }
    return context.json({ name: rows[0]!.name, type: rows[0]!.type, stories: items }, 200);
  });
}
