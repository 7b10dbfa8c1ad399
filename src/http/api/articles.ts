import { createRoute, z } from '@hono/zod-openapi';
import { excerptOf } from '../../article/excerpt.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Desk } from '../desk.ts';
import { type Api, answers, notFound, ownerOnly } from './answer.ts';
import { articleAnswerSchema } from './schema/article.ts';

const route = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article, with its outlet, story and revisions',
  request: {
    params: z.object({ id: z.string().max(100) }),
    query: z.object({
      full: z.enum(['0', '1']).default('0').openapi({ description: '1: with its text (owner only).' }),
    }),
  },
  responses: answers('The current revision.', articleAnswerSchema, 403),
});

export function addArticles(api: Api, desk: Desk): void {
  const { articles } = desk.newsroom.store;
  api.openapi(route, async (context) => {
    const full = context.req.valid('query').full === '1';
    const { owner } = context.get('viewer');
    if (full && !owner) throw ownerOnly('reads whole texts');
    const id = context.req.valid('param').id as ArticleId;
    const stored = await articles.get(id);
    if (!stored) throw notFound('article');
    const { article, outlet, story, feed, arrived, rights, hasText } = stored;
    const { text, removed, ...rest } = article;
    const revisions = (await articles.revisions(id)).map(({ revision, at, title, hash }) => {
      return { revision, at, title, hash };
    });
    return context.json(
      {
        article: full && hasText ? article : rest,
        outlet,
        // What its publisher asks not to archive is shown to the owner alone.
        excerpt: rights.noArchive && !owner ? '' : excerptOf(text),
        story,
        feed,
        arrived,
        rights,
        hasText,
        revisions,
      },
      200,
    );
  });
}
