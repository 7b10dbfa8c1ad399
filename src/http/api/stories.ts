import { createRoute, z } from '@hono/zod-openapi';
import type { StoryId } from '../../base/ids.ts';
import { forOthers, withoutTexts, withTexts } from '../../run/newsroom/dossier-texts.ts';
import type { StorySummary } from '../../run/newsroom/sum-up-story.ts';
import type { StoryRow } from '../../store/story-store.ts';
import { baseUrl } from '../base-url.ts';
import type { Desk } from '../desk.ts';
import { paths } from '../paths.ts';
import { type Api, answers, notFound, ownerOnly } from './answer.ts';
import { dossierSchema } from './schema/dossier.ts';
import { listOf, pageQuery } from './schema/list.ts';
import { storySchema, versionSchema } from './schema/story.ts';

const idParam = z.object({ id: z.string().max(100) });

const listRoute = createRoute({
  method: 'get',
  path: '/stories',
  summary: 'Stories told by two articles or more',
  request: {
    query: pageQuery.extend({
      section: z.string().max(80).optional(),
      order: z.enum(['importance', 'newest']).default('importance'),
    }),
  },
  responses: answers('Stories in the order asked for.', listOf(storySchema)),
});

const dossierRoute = createRoute({
  method: 'get',
  path: '/stories/{id}',
  summary: 'The dossier of a story',
  request: {
    params: idParam,
    query: z.object({
      full: z.enum(['0', '1']).default('0').openapi({ description: '1: with the texts of the articles (owner only).' }),
      version: z.coerce.number().int().min(1).optional().openapi({ description: 'An earlier version.' }),
    }),
  },
  responses: answers('Of a story that was merged: the dossier of the story it went into.', dossierSchema, 403),
});

const versionsRoute = createRoute({
  method: 'get',
  path: '/stories/{id}/versions',
  summary: 'The versions of a dossier, oldest first',
  request: { params: idParam },
  responses: answers('The last one is current.', listOf(versionSchema)),
});

/** Lists and dossiers. Ids of merged stories answer with what they went into. */
export function addStories(api: Api, desk: Desk): void {
  const { stories, articles } = desk.newsroom.store;
  const current = async (id: string): Promise<StoryRow> => {
    let row = await stories.get(id as StoryId);
    for (let steps = 0; row?.into && steps < 20; steps += 1) row = await stories.get(row.into);
    if (!row || row.version === 0) throw notFound('story');
    return row;
  };

  api.openapi(listRoute, async (context) => {
    const { section = null, order, limit, cursor = null } = context.req.valid('query');
    const { items, next } = await stories.list({ section, order, limit, cursor });
    const base = baseUrl(desk, context);
    return context.json({ items: items.map((row) => storyItem(row, base)), next }, 200);
  });

  api.openapi(dossierRoute, async (context) => {
    const { full, version } = context.req.valid('query');
    if (full === '1' && !context.get('viewer').owner) throw ownerOnly('reads whole texts');
    const { id } = await current(context.req.valid('param').id);
    const found = await stories.dossier(id, version);
    if (!found) throw notFound(version === undefined ? 'dossier' : 'version of this dossier');
    if (full === '1') return context.json((await withTexts(articles, found.dossier)).dossier, 200);
    const { owner } = context.get('viewer');
    const shown = owner ? found.dossier : await forOthers(articles, found.dossier);
    return context.json(withoutTexts(shown), 200);
  });

  api.openapi(versionsRoute, async (context) => {
    const { id } = await current(context.req.valid('param').id);
    const base = baseUrl(desk, context);
    const items = (await stories.versions(id)).map(({ version, at }) => {
      return { version, at, url: `${base}/api/v1/stories/${encodeURIComponent(id)}?version=${version}` };
    });
    return context.json({ items, next: null }, 200);
  });
}

/** A story as lists give it. The summary is null while the dossier is being written anew. */
export function storyItem(row: StoryRow, base: string) {
  const { into: _, summary, ...rest } = row;
  const whole = typeof summary === 'object' && summary !== null && 'brief' in summary;
  return { ...rest, url: base + paths.story(row.id), summary: whole ? (summary as StorySummary) : null };
}
