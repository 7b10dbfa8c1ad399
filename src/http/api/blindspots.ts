import { createRoute, z } from '@hono/zod-openapi';
import type { Gap } from '../../dossier/dossier.ts';
import { baseUrl } from '../base-url.ts';
import type { Desk } from '../desk.ts';
import { paths } from '../paths.ts';
import { type Api, answers } from './answer.ts';
import { blindspotSchema } from './schema/blindspot.ts';
import { listOf, pageQuery } from './schema/list.ts';

const route = createRoute({
  method: 'get',
  path: '/blindspots',
  summary: 'Stories that a group of outlets told less than it usually tells, beyond chance',
  request: {
    query: pageQuery.extend({ lens: z.string().max(200).optional().openapi({ description: 'Of this lens alone.' }) }),
  },
  responses: answers(
    'Newest first. An answer looks at `limit` stories: it may hold fewer, or none, while `next` is not null.',
    listOf(blindspotSchema),
  ),
});

export function addBlindspotList(api: Api, desk: Desk): void {
  api.openapi(route, async (context) => {
    const { limit, cursor = null, lens } = context.req.valid('query');
    const { items: rows, next } = await desk.newsroom.store.stories.list({ order: 'newest', limit, cursor });
    const base = baseUrl(desk, context);
    const items = rows.flatMap(({ id, title, outlets, origins, last, summary }) => {
      const { blindspots = [] } = summary as { blindspots?: Gap[] };
      const gaps = blindspots.filter((gap) => lens === undefined || gap.lens === lens);
      return gaps.length > 0 ? [{ story: id, title, url: base + paths.story(id), outlets, origins, last, gaps }] : [];
    });
    return context.json({ items, next }, 200);
  });
}
