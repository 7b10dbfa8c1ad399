import { createRoute, z } from '@hono/zod-openapi';
import type { ArticleId } from '../../base/ids.ts';
import { resolveOutlet } from '../../outlet/resolve-outlet.ts';
import { listOutlets } from '../../run/outlets.ts';
import type { Desk } from '../desk.ts';
import { type Api, answers, notFound } from './answer.ts';
import { listOf, pageQuery } from './schema/list.ts';
import { recordSchema } from './schema/outlet.ts';
import { outletAnswerSchema } from './schema/search.ts';
import { hitFor } from './search.ts';

/** Newest articles named with an outlet. */
const NEWEST = 10;

const listRoute = createRoute({
  method: 'get',
  path: '/outlets',
  summary: 'Outlets of the registry: who publishes, who owns, what raters say',
  request: {
    query: pageQuery.extend({
      country: z.string().length(2).optional().openapi({ description: 'ISO 3166-1.', example: 'FR' }),
      language: z.string().max(40).optional().openapi({ description: 'BCP 47.' }),
      kind: z.string().max(80).optional().openapi({ description: 'agency, newspaper, broadcaster, ...' }),
      owner: z.string().max(200).optional().openapi({ description: "Part of an owner's name, or a kind of owner." }),
    }),
  },
  responses: answers('By name; all given conditions hold.', listOf(recordSchema)),
});

const outletRoute = createRoute({
  method: 'get',
  path: '/outlets/{id}',
  summary: 'One outlet, and what came in of it',
  request: { params: z.object({ id: z.string().max(300) }) },
  responses: answers('By id or domain, of the registry or of the articles here.', outletAnswerSchema),
});

export function addOutlets(api: Api, desk: Desk): void {
  const { store, registry } = desk.newsroom;
  api.openapi(listRoute, (context) => {
    const { limit, cursor, ...wanted } = context.req.valid('query');
    const found = listOutlets(registry, wanted);
    const from = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
    const items = found.slice(from, from + limit).map((record) => {
      const { id, name, domains, country, languages, kind, agency, owners, ratings } = record;
      return { id, name, domains, country, languages, kind, agency, owners, ratings };
    });
    return context.json({ items, next: from + limit < found.length ? String(from + limit) : null }, 200);
  });

  api.openapi(outletRoute, async (context) => {
    const { id } = context.req.valid('param');
    const found = await store.articles.search({ outlet: id, limit: NEWEST });
    const [newest] = await store.articles.many(found.items.slice(0, 1).map((hit) => hit.id));
    const record = registry.byHost(id);
    // A host below another's domain is another outlet: it is lent none of its facts.
    const known =
      record?.id === id ? resolveOutlet([{ name: null, domain: id }], registry, '' as ArticleId).outlet : null;
    const outlet = known ?? newest?.outlet;
    if (!outlet) throw notFound('outlet');
    const { owner } = context.get('viewer');
    return context.json(
      {
        outlet: { ...outlet, evidence: [] },
        articles: found.total,
        newest: found.items.map((hit) => hitFor(hit, owner)),
      },
      200,
    );
  });
}
