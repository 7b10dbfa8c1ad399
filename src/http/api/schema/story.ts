import { z } from '@hono/zod-openapi';
import { gapSchema, lensGroupSchema } from './coverage.ts';
import { instant } from './list.ts';

const relation = z.enum(['conflict', 'update', 'wording', 'unsettled']);

export const summarySchema = z
  .object({
    language: z.string(),
    brief: z.array(
      z.object({ text: z.string(), outlet: z.string(), language: z.string(), url: z.string().nullable().optional() }),
    ),
    titleOutlet: z.string().nullable(),
    conflicts: z.array(z.object({ about: z.string(), relation, values: z.array(z.string()) })),
    bar: z.object({ lens: z.string(), unrated: z.number().int(), groups: z.array(lensGroupSchema) }).nullable(),
    counts: z.object({
      articles: z.number().int(),
      outlets: z.number().int(),
      origins: z.number().int(),
      differences: z.number().int(),
    }),
    blindspots: z.array(gapSchema).optional(),
    importance: z.array(
      z.object({
        reason: z.enum(['origins', 'outlets', 'freshness', 'spread', 'differences']),
        figure: z.number(),
        points: z.number(),
      }),
    ),
  })
  .openapi('StorySummary', { description: 'What lists show of a story, and why it stands where it stands.' });

export const storySchema = z
  .object({
    id: z.string(),
    url: z.string().openapi({ description: 'Its page.' }),
    title: z.string(),
    section: z.string().nullable(),
    articles: z.number().int(),
    outlets: z.number().int(),
    origins: z.number().int(),
    differences: z.number().int(),
    first: instant.nullable(),
    last: instant.nullable(),
    updated: instant,
    importance: z.number(),
    version: z.number().int(),
    summary: summarySchema.nullable(),
  })
  .openapi('Story');

export const versionSchema = z
  .object({ version: z.number().int(), at: instant, url: z.string() })
  .openapi('DossierVersion');
