import { z } from '@hono/zod-openapi';
import { pageQuery } from './list.ts';
import { outletSchema } from './outlet.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/, 'a day (2026-06-09) or a UTC instant');

export const searchQuery = pageQuery.extend({
  q: z.string().max(400).default('').openapi({ description: 'Words and "phrases"; -word leaves out.' }),
  outlet: z.string().max(200).optional(),
  language: z.string().max(40).optional().openapi({ description: 'BCP 47.' }),
  entity: z.string().max(200).optional().openapi({ description: 'Of stories that name a person, body or place.' }),
  from: day.optional().openapi({ description: 'Published at this time or later.' }),
  to: day.optional().openapi({ description: 'Published before this time.' }),
});

export const hitSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    outlet: z.string(),
    outletName: z.string(),
    language: z.string(),
    published: z.string().nullable(),
    story: z.string().nullable(),
    noArchive: z.boolean().openapi({ description: 'Its publisher asks that it not be archived.' }),
    excerpt: z.string().openapi({ description: 'At most 300 characters around the first match.' }),
  })
  .openapi('SearchHit');

export const searchAnswerSchema = z
  .object({
    items: z.array(hitSchema),
    next: z.string().nullable(),
    total: z.number().int().openapi({ description: 'Counted up to 10,000.' }),
  })
  .openapi('SearchAnswer');

export const outletAnswerSchema = z
  .object({
    outlet: outletSchema,
    articles: z.number().int().openapi({ description: 'How many of its articles are here; counted up to 10,000.' }),
    newest: z.array(hitSchema),
  })
  .openapi('OutletAnswer');
