import { z } from 'zod';

export const OUTLET_KINDS = [
  'agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'online',
  'aggregator',
  'factchecker',
  'journal',
  'organisation',
  'government',
  'platform',
  'reference',
] as const;

export const OWNER_KINDS = [
  'state',
  'public',
  'party',
  'private',
  'conglomerate',
  'nonprofit',
  'cooperative',
  'individual',
] as const;

const domain = z
  .string()
  .regex(/^(?!www\.)[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?\.[\p{L}\p{N}-]{2,}$/u, 'no domain, or with www.');
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable();
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/);
const name = z.string().trim().min(1).max(120);

const edition = z.strictObject({ name, domains: z.array(domain).min(1), country, languages: z.array(language) });
const owner = z.strictObject({
  name,
  kind: z.enum(OWNER_KINDS),
  source: z.string().min(1),
  since: z.string().optional(),
});

/** One record of `data/outlets/`. Ratings come from packs, and are empty here. */
export const recordSchema = z.strictObject({
  id: z.string().min(1),
  name,
  aliases: z.array(name),
  domains: z.array(domain),
  country,
  languages: z.array(language),
  kind: z.enum(OUTLET_KINDS).nullable(),
  agency: z.boolean(),
  owners: z.array(owner),
  ratings: z.array(z.never()),
  formerNames: z.array(name).optional(),
  editions: z.array(edition).optional(),
  sources: z.record(z.string(), z.string().min(1)),
});
