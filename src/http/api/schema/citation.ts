import { z } from '@hono/zod-openapi';

/** An exact passage: `source.slice(start, end) === text`. */
export const citationSchema = z
  .object({
    article: z.string(),
    revision: z.number().int(),
    in: z.enum(['text', 'title', 'removed']),
    index: z.number().int().optional().openapi({ description: 'With `in: removed`: which of the removed texts.' }),
    start: z.number().int().openapi({ description: 'UTF-16 offset of the first unit.' }),
    end: z.number().int().openapi({ description: 'UTF-16 offset after the last unit.' }),
    text: z.string(),
  })
  .openapi('Citation');

export const citations = z.array(citationSchema);
