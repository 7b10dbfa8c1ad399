import { z } from '@hono/zod-openapi';

/** Items of one answer where the request names no limit, and at most. */
const USUAL = 30;
const MOST = 100;

/** Where a list goes on, and how much of it is wanted. */
export const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .default(USUAL)
    .openapi({ description: `Items in one answer, 1 to ${MOST}.`, example: USUAL }),
  cursor: z
    .string()
    .min(1)
    .max(400)
    .optional()
    .openapi({ description: 'The `next` of the answer before. Leave out for the beginning.' }),
});

/** `{ items, next }`; `next` is the cursor of the next answer, null at the end. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** An error, after RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string().openapi({ description: 'What happened.' }),
    status: z.number().int(),
    detail: z.string().openapi({ description: 'What was kept, and what to do.' }),
    instance: z.string().openapi({ description: 'The path that was asked for.' }),
  })
  .openapi('Problem');

export const instant = z
  .string()
  .openapi({ description: 'UTC, ISO 8601 with seconds.', example: '2026-06-09T07:30:00Z' });
