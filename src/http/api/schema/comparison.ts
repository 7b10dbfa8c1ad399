import { z } from '@hono/zod-openapi';
import { articleSchema } from './article.ts';
import { dossierSchema } from './dossier.ts';

/** Texts and addresses compared in one request. */
const MOST = 50;

const givenSchema = z
  .looseObject({
    text: z.string().optional(),
    html: z.string().optional(),
    url: z.string().optional(),
    title: z.string().optional(),
    published: z.string().optional(),
    outlet: z.string().optional(),
    language: z.string().optional(),
  })
  .refine(({ text, html }) => Boolean(text?.trim() || html?.trim()), 'either `text` or `html` is needed')
  .openapi('GivenText');

export const compareSchema = z
  .object({
    texts: z
      .array(z.union([z.string().min(1), givenSchema]))
      .max(MOST)
      .default([]),
    urls: z.array(z.string().max(2000)).max(MOST).default([]),
    full: z.boolean().default(false).openapi({ description: 'With the texts, as `verify` needs them.' }),
  })
  .refine(({ texts, urls }) => texts.length + urls.length > 0, 'at least one text or address is needed')
  .openapi('Compare');

export const comparisonSchema = z
  .object({
    synoptic: z.literal(1),
    dossiers: z.array(dossierSchema),
    strays: z.array(articleSchema),
    refusals: z.array(z.object({ what: z.string(), why: z.string() })),
    seal: z.string(),
  })
  .openapi('Comparison');
