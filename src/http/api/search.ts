import { createRoute } from '@hono/zod-openapi';
import type { Desk } from '../desk.ts';
import { type Api, answers } from './answer.ts';
import { searchAnswerSchema, searchQuery } from './schema/search.ts';

const route = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Articles by words, phrases, outlet, language, entity and time',
  request: { query: searchQuery },
  responses: answers('Newest first.', searchAnswerSchema),
});

export function addSearch(api: Api, desk: Desk): void {
  api.openapi(route, async (context) => {
    const { q, ...rest } = context.req.valid('query');
    const found = await desk.newsroom.store.articles.search({ words: q, ...rest });
    const { owner } = context.get('viewer');
    const items = found.items.map((hit) => (hit.noArchive && !owner ? { ...hit, excerpt: '' } : hit));
    return context.json({ ...found, items }, 200);
  });
}
