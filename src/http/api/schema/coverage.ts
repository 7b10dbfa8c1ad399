import { z } from '@hono/zod-openapi';

const share = z.number().openapi({ description: 'From 0 to 1.' });
const interval = z.tuple([z.number(), z.number()]);

export const lensGroupSchema = z
  .object({
    group: z.string(),
    outlets: z.number().int(),
    owners: z.number().int(),
    origins: z.number().int(),
    share,
    interval,
    expectedShare: share.nullable(),
  })
  .openapi('LensGroup');

export const gapSchema = z
  .object({
    lens: z.string(),
    group: z.string(),
    expected: z.number(),
    observed: z.number(),
    interval,
    expectedInterval: interval,
    blindspot: z.boolean(),
    outlets: z.array(
      z.object({ outlet: z.string(), reason: z.enum(['did-not-cover', 'could-not-fetch', 'not-followed']) }),
    ),
    silent: z.object({
      'did-not-cover': z.number().int(),
      'could-not-fetch': z.number().int(),
      'not-followed': z.number().int(),
    }),
  })
  .openapi('Gap');

export const coverageSchema = z
  .object({
    articles: z.number().int(),
    outlets: z.number().int(),
    unknownOutlets: z.number().int(),
    owners: z.number().int(),
    origins: z.number().int(),
    lenses: z.array(z.object({ lens: z.string(), unrated: z.number().int(), groups: z.array(lensGroupSchema) })),
    gaps: z.array(gapSchema),
    expectedFrom: z
      .object({
        section: z.string().nullable(),
        from: z.string(),
        to: z.string(),
        outlets: z.number().int(),
        told: z.number().int(),
      })
      .optional(),
  })
  .openapi('Coverage');
