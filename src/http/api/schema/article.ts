import { z } from '@hono/zod-openapi';
import { citationSchema, citations } from './citation.ts';
import { instant } from './list.ts';
import { outletSchema } from './outlet.ts';

export const publishedSchema = z
  .object({
    at: instant,
    local: z.string().openapi({ description: 'As written: `YYYY-MM[-DD[Thh:mm[+-hh:mm]]]`.' }),
    precision: z.enum(['minute', 'day', 'month']),
    from: z.enum(['feed', 'page', 'text', 'inferred']),
    evidence: citations,
  })
  .openapi('Published');

/** `text` and `removed` are there for the owner alone, and only where asked for. */
export const articleSchema = z
  .object({
    id: z.string(),
    url: z.string().nullable(),
    outlet: z.string(),
    title: z.string(),
    byline: z.array(z.string()),
    kind: z.enum(['report', 'digest']),
    parts: z.array(
      z.object({ start: z.number().int(), end: z.number().int(), by: z.enum(['outlet', 'digest', 'unnamed']) }),
    ),
    published: publishedSchema.nullable(),
    modified: z.string().nullable(),
    language: z.string(),
    text: z.string().optional().openapi({ description: 'With `full=1`, for the owner.' }),
    removed: z
      .array(z.object({ text: z.string(), why: z.string() }))
      .optional()
      .openapi({ description: 'What was taken for furniture. With `full=1`, for the owner.' }),
    credits: z.array(
      z.object({
        agency: z.string().nullable(),
        citation: citationSchema,
        of: z.enum(['text', 'photo']).optional(),
        extent: z.enum(['whole', 'part']).optional(),
      }),
    ),
    section: z.string().nullish().openapi({ description: 'As its page names it.' }),
    layout: z
      .array(z.object({ start: z.number().int(), end: z.number().int(), as: z.enum(['heading', 'item', 'quotation']) }))
      .optional(),
    picture: z.object({ url: z.string(), credit: citationSchema.nullable() }).nullish(),
    cutOff: z.string().optional(),
    revision: z.number().int(),
    hash: z.string(),
  })
  .openapi('Article');

export const rightsSchema = z
  .object({ noArchive: z.boolean(), noMining: z.boolean(), feedOnly: z.string().nullable() })
  .openapi('Rights', {
    description: 'What the publisher allows; `feedOnly`: why only the text of the feed was taken.',
  });

export const articleAnswerSchema = z
  .object({
    article: articleSchema,
    outlet: outletSchema,
    excerpt: z.string().openapi({
      description: 'Its beginning, at most 300 characters. Empty where the text is gone or not to be archived.',
    }),
    story: z.string().nullable(),
    feed: z.string().nullable().openapi({ description: 'The feed it came by; null: handed in.' }),
    arrived: instant,
    rights: rightsSchema,
    hasText: z.boolean().openapi({ description: 'False once retention dropped the text.' }),
    revisions: z.array(z.object({ revision: z.number().int(), at: instant, title: z.string(), hash: z.string() })),
  })
  .openapi('ArticleAnswer');
