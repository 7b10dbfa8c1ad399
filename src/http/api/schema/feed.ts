import { z } from '@hono/zod-openapi';
import { instant } from './list.ts';

export const feedSchema = z
  .object({
    id: z.string(),
    url: z.string().nullable().openapi({ description: 'For the owner: it may hold a secret of a subscriber.' }),
    title: z.string().nullable(),
    site: z.string().nullable(),
    folder: z.string().nullable(),
    language: z.string().nullable(),
    country: z.string().nullable(),
    state: z.enum(['active', 'paused', 'ended']),
    pages: z.boolean().openapi({ description: 'True: pages behind its items are fetched.' }),
    added: instant,
    lastTry: instant.nullable(),
    lastGood: instant.nullable(),
    due: instant.openapi({ description: 'When it is asked again.' }),
    every: z.number().openapi({ description: 'Seconds between two tries, as last adapted.' }),
    failures: z.number().int().openapi({ description: 'Tries in a row that failed.' }),
    status: z.number().int().nullable(),
    problem: z.string().nullable().openapi({ description: 'What went wrong at the last try, in words.' }),
  })
  .openapi('Feed');

const folder = z.string().trim().max(80).nullable();

export const addFeedSchema = z
  .object({
    url: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .openapi({ description: 'Of a feed, or of a site that names its feed.', example: 'https://paper.example' }),
    folder: folder.optional(),
    first: z.boolean().default(false).openapi({ description: 'Where a site has several feeds, take the first.' }),
    check: z
      .boolean()
      .default(true)
      .openapi({ description: 'False: the address is followed as it stands, asked or not.' }),
  })
  .openapi('AddFeed');

export const changeFeedSchema = z
  .object({
    title: z.string().trim().min(1).max(200).optional(),
    folder: folder.optional(),
    state: z.enum(['active', 'paused']).optional(),
    pages: z.boolean().optional(),
  })
  .openapi('ChangeFeed');
