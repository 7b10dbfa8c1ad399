import { domainsAbove, hostOf, PLATFORMS } from './host.ts';
import type { Edition, OutletRecord, Rating, Registry } from './outlet.ts';
import { nameForms, nameKey } from './outlet-name.ts';

/** Ratings of one pack: by domain (lower case, no `www.`), null where it has none. */
export interface RatingTable {
  ratingOf(domain: string): Rating | null;
}

/**
 * Indexes the records. A name that two records claim belongs to neither (`byName` is null for it), a domain to the first:
 * records stand in the order of their precedence. A record found carries the ratings of `tables` beside its own. Names are
 * indexed when the first is asked for, ratings when a record is: most runs ask for few.
 */
export function makeRegistry(records: readonly OutletRecord[], tables: readonly RatingTable[] = []): Registry {
  const hosts = new Map<string, OutletRecord>();
  for (const record of records)
    for (const domain of [...record.domains, ...(record.editions ?? []).flatMap((edition) => edition.domains)])
      if (!hosts.has(domain)) hosts.set(domain, record);
  let names: Map<string, OutletRecord | null> | undefined;
  const rated = new Map<OutletRecord, OutletRecord>();
  const withRatings = (record: OutletRecord): OutletRecord => {
    const held = rated.get(record);
    if (held) return held;
    const ratings = [...record.ratings, ...ratingsFor(record.domains, tables)];
    const made = { ...record, ratings };
    rated.set(record, made);
    return made;
  };
  return {
    records,
    byHost(host) {
      const clean = hostOf(host);
      if (!clean) return null;
      for (const domain of domainsAbove(clean)) {
        const found = hosts.get(domain);
        if (found && !(domain !== clean && PLATFORMS.includes(domain))) return withRatings(found);
      }
      return null;
    },
    byName(name) {
      names ??= indexNames(records);
      for (const form of nameForms(name)) {
        const found = names.get(nameKey(form));
        if (found) return withRatings(found);
      }
      return null;
    },
    editionAt: (record, host) => editionAt(record, hostOf(host)),
    ratingsOf: (domain) => ratingsFor([domain], tables),
  };
}

/**
 * A present name outranks an alias, an alias a former name: what is looked up is what an outlet is called today. Reviewed records
 * and a user's own come before those drawn from lists, whose names are often bare initials.
 */
function indexNames(records: readonly OutletRecord[]): Map<string, OutletRecord | null> {
  const names = new Map<string, OutletRecord | null>();
  const drawn = (record: OutletRecord) => (record.sources?.['name'] ?? 'reviewed') !== 'reviewed';
  const ranks = [records.filter((record) => !drawn(record)), records.filter(drawn)];
  for (const rank of ranks) for (const of of [presentNames, aliases, formerNames]) claim(names, rank, of);
  return names;
}

type NamesOf = (record: OutletRecord) => string[];
const presentNames: NamesOf = (record) => [record.name];
const aliases: NamesOf = (record) => [...record.aliases, ...(record.editions ?? []).map((edition) => edition.name)];
const formerNames: NamesOf = (record) => record.formerNames ?? [];

function claim(names: Map<string, OutletRecord | null>, records: readonly OutletRecord[], of: NamesOf): void {
  const round = new Map<string, OutletRecord | null>();
  for (const record of records)
    for (const name of of(record)) {
      const key = nameKey(name);
      if (key.length < 2 || names.has(key)) continue;
      const holder = round.get(key);
      round.set(key, holder === undefined || holder === record ? record : null);
    }
  for (const [key, record] of round) names.set(key, record);
}

function editionAt(record: OutletRecord, host: string | null): Edition | null {
  if (!host) return null;
  const above = domainsAbove(host);
  return (record.editions ?? []).find((edition) => edition.domains.some((domain) => above.includes(domain))) ?? null;
}

/** One rating a pack: that of the first domain which has one. */
function ratingsFor(domains: readonly string[], tables: readonly RatingTable[]): Rating[] {
  return tables.flatMap((table) => {
    for (const domain of domains)
      for (const above of domainsAbove(domain)) {
        if (above !== domain && PLATFORMS.includes(above)) break;
        const found = table.ratingOf(above);
        if (found) return [found];
      }
    return [];
  });
}
