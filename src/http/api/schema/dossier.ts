import { z } from '@hono/zod-openapi';
import { articleSchema } from './article.ts';
import { citationSchema, citations } from './citation.ts';
import { coverageSchema } from './coverage.ts';
import { instant } from './list.ts';
import { outletSchema } from './outlet.ts';

const statementSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    status: z.enum(['agreed', 'single', 'disputed']),
    support: z.array(
      z.object({
        citation: citationSchema,
        stance: z.enum(['told', 'attributed', 'hedged', 'denied']),
        origin: z.string().nullable(),
      }),
    ),
    differences: z.array(z.string()),
    outlets: z.number().int(),
    origins: z.number().int(),
    lensGroups: z.record(z.string(), z.array(z.string())),
  })
  .openapi('Statement');

const normalSchema = z.union([
  z.object({ low: z.number().nullable(), high: z.number().nullable(), unit: z.string(), of: z.string() }),
  z.object({ entity: z.string(), value: z.string() }),
  z.object({ from: z.string(), to: z.string() }),
]);

export const differenceSchema = z
  .object({
    id: z.string(),
    about: z.string(),
    kind: z.enum([
      'quantity',
      'duration',
      'time',
      'role',
      'name',
      'presence',
      'state',
      'polarity',
      'attribution',
      'quotation',
    ]),
    relation: z.enum(['conflict', 'update', 'wording', 'unsettled']),
    positions: z.array(
      z.object({
        value: z.string(),
        normal: normalSchema.nullable(),
        at: instant.nullable(),
        citations,
        context: citations,
      }),
    ),
  })
  .openapi('Difference');

const quoteSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['direct', 'partial', 'indirect']),
    speaker: z.string().nullable(),
    speakerText: z.string(),
    attribution: citationSchema.nullable(),
    cue: z.string().nullable(),
    force: z.enum(['said', 'denied', 'hedged']),
    said: citationSchema,
    pieces: citations,
    via: z.object({ name: z.string(), citation: citationSchema }).nullable(),
    variants: z.array(z.object({ citations, edit: z.enum(['same', 'shorter', 'reworded']) })),
    outlets: z.number().int(),
    origins: z.number().int(),
  })
  .openapi('Quote');

const entitySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.enum(['person', 'organisation', 'place', 'other']),
    aliases: z.array(z.string()),
    roles: z.array(z.object({ role: z.string(), citations })),
    mentions: z.number().int(),
  })
  .openapi('StoryEntity');

const originSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['own', 'wire', 'unknown']),
    agency: z.string().nullable(),
    articles: z.array(
      z.object({
        article: z.string(),
        relation: z.enum(['source', 'reprint', 'rewrite']),
        from: z.string().nullable(),
        shared: z.number(),
        evidence: citations,
      }),
    ),
  })
  .openapi('Origin');

const period = z.object({ from: z.string(), to: z.string(), precision: z.enum(['minute', 'day', 'month', 'year']) });

/** The whole dossier, as `compare --format json` prints it. */
export const dossierSchema = z
  .object({
    synoptic: z.literal(1),
    made: z.object({ synoptic: z.string(), node: z.string(), icu: z.string() }),
    story: z.object({
      id: z.string(),
      title: z.string(),
      titleCitation: citationSchema,
      firstPublished: instant.nullable(),
      lastPublished: instant.nullable(),
    }),
    articles: z.array(articleSchema),
    outlets: z.array(outletSchema),
    coverage: coverageSchema,
    brief: z.array(z.object({ text: z.string(), citations, origins: z.number().int() })),
    statements: z.array(statementSchema),
    differences: z.array(differenceSchema),
    quotes: z.array(quoteSchema),
    entities: z.array(entitySchema),
    timeline: z.array(z.object({ when: period, text: z.string(), citations })),
    wording: z.array(
      z.object({
        about: z.string(),
        forms: z.array(z.object({ text: z.string(), outlets: z.array(z.string()), citations })),
      }),
    ),
    origins: z.array(originSchema),
    cites: z.array(
      z.object({
        article: z.string(),
        source: z.string(),
        citation: citationSchema,
        control: z.object({ group: z.string(), rater: z.string() }).optional(),
      }),
    ),
    refusals: z.array(z.object({ what: z.string(), why: z.string() })),
  })
  .openapi('Dossier');
