import { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { madeBy } from '../../run/made-by.ts';
import { baseUrl } from '../base-url.ts';
import type { Desk, SiteApp, SiteEnv } from '../desk.ts';
import { problem } from '../problem.tsx';
import { Problem } from './answer.ts';
import { addArticles } from './articles.ts';
import { addBlindspotList } from './blindspots.ts';
import { addCompareTexts } from './compare-texts.ts';
import { addEntities } from './entities.ts';
import { addFeeds } from './feeds.ts';
import { addOutlets } from './outlets.ts';
import { addSearch } from './search.ts';
import { addStories } from './stories.ts';

const ABOUT = `Stories, dossiers, articles, outlets and feeds of this newsroom. Lists are \`{ items, next }\`: ask again with
\`cursor=\` and the \`next\` of the answer. Errors are problem+json (RFC 9457). Every answer has an ETag. Whole texts and
changes are for the owner: from the newsroom's own machine, or with \`Authorization: Bearer\` and its token.`;

/** `/api/v1`: requests are checked by the very schemas that `/api/v1/openapi.json` is made from. */
export function addApi(app: SiteApp, desk: Desk): void {
  const api = new OpenAPIHono<SiteEnv>({
    defaultHook: (result, context) => {
      if (result.success) return;
      const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || result.target}: ${message}`);
      return problem(context, 400, 'The request is not as the API describes it', faults.join('; '));
    },
  });
  api.use(async (context, next) => {
    await next();
    // What the owner reads and what others read differ under one address.
    context.header('Cache-Control', 'private, no-cache');
    context.header('Vary', 'Authorization, Cookie');
  });
  api.use(etag());
  const parts = [
    addStories,
    addArticles,
    addOutlets,
    addEntities,
    addBlindspotList,
    addFeeds,
    addSearch,
    addCompareTexts,
  ];
  for (const add of parts) add(api, desk);
  api.get('/openapi.json', (context) =>
    context.json(
      api.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: 'Synoptic', version: madeBy().synoptic, description: ABOUT, license: { name: 'MIT' } },
        servers: [{ url: `${baseUrl(desk, context)}/api/v1` }],
      }),
    ),
  );
  api.onError((error, context) => {
    if (error instanceof Problem) return problem(context, error.status, error.title, error.detail);
    if (error instanceof HTTPException)
      return problem(context, error.status as 400, 'The request could not be read', error.message);
    desk.newsroom.log('warn', `error while answering ${context.req.path}: ${error.stack ?? error.message}`);
    return problem(context, 500, 'Something broke while this was answered', 'It is in the log. Nothing was changed.');
  });
  app.route('/api/v1', api);
}
