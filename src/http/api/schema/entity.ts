import { z } from '@hono/zod-openapi';

export const namedSchema = z
  .object({ name: z.string(), type: z.string(), stories: z.number().int() })
  .openapi('Entity');

export const entityAnswerSchema = z
  .object({
    name: z.string(),
    type: z.string(),
    stories: z.array(
      z.object({
        story: z.string(),
        title: z.string(),
        url: z.string(),
        role: z.string().nullable(),
        mentions: z.number().int(),
      }),
    ),
  })
  .openapi('EntityAnswer', {
    description: 'The stories in which a name stands, newest first; one name may be several people.',
  });
