import { z } from '@hono/zod-openapi';
import { citations } from './citation.ts';

export const ownerSchema = z
  .object({ name: z.string(), kind: z.string(), source: z.string(), since: z.string().optional() })
  .openapi('Owner');

export const ratingSchema = z
  .object({
    pack: z.string(),
    rater: z.string(),
    scale: z.string(),
    value: z.union([z.number(), z.string()]),
    date: z.string(),
    group: z.string().optional(),
  })
  .openapi('Rating', { description: 'What a rater says of an outlet. Synoptic does not judge outlets.' });

export const outletSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    known: z
      .enum(['registry', 'text', 'unknown'])
      .openapi({ description: 'By a reviewed record, by the own signs of its articles, or not at all.' }),
    domains: z.array(z.string()),
    country: z.string().nullable(),
    languages: z.array(z.string()),
    kind: z.string().nullable(),
    owners: z.array(ownerSchema),
    ratings: z.array(ratingSchema),
    evidence: citations,
  })
  .openapi('Outlet');

/** An outlet of the registry. */
export const recordSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    domains: z.array(z.string()),
    country: z.string().nullable(),
    languages: z.array(z.string()),
    kind: z.string().nullable(),
    agency: z.boolean().openapi({ description: 'A wire agency, whose reports others reprint.' }),
    owners: z.array(ownerSchema),
    ratings: z.array(ratingSchema),
  })
  .openapi('OutletRecord');
