import { type ArticleId, type OutletId, outletId } from '../base/ids.ts';
import { hostOf, mainDomain, PLATFORMS } from './host.ts';
import type { Outlet, OutletRecord, Registry } from './outlet.ts';
import { isOutletName, nameKey } from './outlet-name.ts';

/** Something in a document that tells its outlet: a name, a domain (or address), or both. */
export interface Sign {
  name: string | null;
  domain: string | null;
}

/** The outlet that the signs give, all but the citations of them: `signs` are those that speak for it, by index. */
export interface Resolution {
  outlet: Omit<Outlet, 'evidence'>;
  record: OutletRecord | null;
  /** Indices of the signs that name this outlet, in their order. Empty where the outlet is unknown. */
  signs: number[];
}

/**
 * Tells the outlet by its signs, strongest first. The first sign that a record answers to decides, unless a stronger one
 * names an outlet that no record knows: what the document says of itself is not overruled by a weaker sign. An outlet that is
 * not in the registry is made on sight (`known: 'text'`); without any sign it is unknown, and one of its own per article.
 */
export function resolveOutlet(signs: readonly Sign[], registry: Registry | null, article: ArticleId): Resolution {
  const hosts = signs.flatMap((sign) => hostOf(sign.domain ?? '') ?? []);
  const read = signs.map((sign) => readSign(sign, hosts, registry));
  const first = read.findIndex((sign) => sign !== null);
  const strongest = read[first];
  if (!strongest) return { outlet: madeOutlet({ article }), record: null, signs: [] };
  if (strongest.record) return known(strongest.record, { host: strongest.host, read, registry });
  // A bare domain and a bare name may be one outlet: the next sign that brings what the first lacks completes it.
  const name = strongest.name ?? read.find((sign) => sign?.name && !sign.record)?.name ?? null;
  const domain = strongest.host ?? null;
  const supporting = read.flatMap((sign, at) => (sign && speaksFor(sign, name, domain) ? [at] : []));
  const outlet = madeOutlet({ article, name, domain });
  return {
    outlet: { ...outlet, ratings: domain && registry ? registry.ratingsOf(domain) : [] },
    record: null,
    signs: supporting,
  };
}

interface ReadSign {
  name: string | null;
  host: string | null;
  record: OutletRecord | null;
}

function readSign(sign: Sign, hosts: readonly string[], registry: Registry | null): ReadSign | null {
  const name = sign.name && isOutletName(sign.name) ? sign.name.trim().replace(/\s+/g, ' ') : null;
  const written = sign.domain ? hostOf(sign.domain) : null;
  // A platform's own host tells nothing of who publishes there.
  const host = written && !PLATFORMS.includes(written) ? written : null;
  const named = name ? hostOf(name) : null;
  if (!name && !host) return null;
  const at = host ?? named;
  if (at) return { name, host: at, record: registry?.byHost(at) ?? null };
  const record = (name ? registry?.byName(name) : null) ?? null;
  return { name, host: null, record: name && record && isNamesake(name, hosts, registry) ? null : record };
}

/** True where another sign gives a home of that very name which no record knows: two papers called The Sun are two. */
function isNamesake(name: string, hosts: readonly string[], registry: Registry | null): boolean {
  const label = nameKey(name).replace(/ /g, '');
  return hosts.some((host) => {
    const own = (mainDomain(host).split('.')[0] ?? '').replace(/^the|-/g, '');
    return own === label && !registry?.byHost(host);
  });
}

function known(
  record: OutletRecord,
  seen: { host: string | null; read: (ReadSign | null)[]; registry: Registry | null },
): Resolution {
  const edition = seen.host ? (seen.registry?.editionAt(record, seen.host) ?? null) : null;
  const outlet = {
    id: record.id as OutletId,
    name: edition?.name ?? record.name,
    known: 'registry' as const,
    domains: record.domains,
    country: edition?.country ?? record.country,
    languages: edition && edition.languages.length > 0 ? edition.languages : record.languages,
    kind: record.kind,
    owners: record.owners,
    ratings: record.ratings,
  };
  return { outlet, record, signs: seen.read.flatMap((sign, at) => (sign?.record === record ? [at] : [])) };
}

function speaksFor(sign: ReadSign, name: string | null, domain: string | null): boolean {
  if (sign.record) return false;
  return (name !== null && sign.name === name) || (domain !== null && sign.host === domain);
}

function madeOutlet(of: {
  article: ArticleId;
  name?: string | null;
  domain?: string | null;
}): Omit<Outlet, 'evidence'> {
  const domain = of.domain ? mainDomain(of.domain) : null;
  const id: OutletId = outletId({ domain, name: of.name ?? null, article: of.article });
  return {
    id,
    name: of.name ?? domain ?? 'unknown outlet',
    known: of.name || domain ? 'text' : 'unknown',
    domains: domain ? [domain] : [],
    country: null,
    languages: [],
    kind: null,
    owners: [],
    ratings: [],
  };
}
