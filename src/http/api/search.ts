import { createRoute } from '@hono/zod-openapi';
import type { SearchHit } from '../../store/article-store.ts';
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
    const items = found.items.map((hit) => hitFor(hit, owner));
    return context.json({ ...found, items }, 200);
  });
}

/** What its publisher asks not to archive is shown to the owner alone. */
export function hitFor(hit: SearchHit, owner: boolean): SearchHit {
  return hit.noArchive && !owner ? { ...hit, excerpt: '' } : hit;
}
