import { z } from '@hono/zod-openapi';
import { gapSchema } from './coverage.ts';

export const blindspotSchema = z
  .object({
    story: z.string(),
    title: z.string(),
    url: z.string(),
    outlets: z.number().int(),
    origins: z.number().int(),
    last: z.string().nullable(),
    gaps: z.array(gapSchema),
  })
  .openapi('Blindspot', { description: 'A story that groups of outlets told less than they usually tell.' });
