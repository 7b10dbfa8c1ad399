import { domainsAbove, hostOf, PLATFORMS } from './host.ts';
import type { Edition, OutletRecord, Rating, Registry } from './outlet.ts';
import { nameForms, nameKey } from './outlet-name.ts';

/** Ratings of one pack, by domain (lower case, no `www.`). */
export interface RatingTable {
  /** Rating of a domain; a subdomain has its parent's where it has none of its own. */
  ratings: ReadonlyMap<string, Rating>;
}

/**
 * Indexes the records once. A domain or name that two records claim belongs to neither name (`byName` is null for it) and
 * to the first record by domain: records stand in the order of their precedence. Ratings of `tables` are joined to those
 * that a record holds, side by side.
 */
export function makeRegistry(records: readonly OutletRecord[], tables: readonly RatingTable[] = []): Registry {
  const hosts = new Map<string, OutletRecord>();
  const names = new Map<string, OutletRecord | null>();
  const rated = records.map((record) => withRatings(record, tables));
  for (const record of rated) {
    for (const domain of [...record.domains, ...(record.editions ?? []).flatMap((edition) => edition.domains)])
      if (!hosts.has(domain)) hosts.set(domain, record);
  }
  // A present name outranks an alias, an alias a former name: what is looked up is what an outlet is called today.
  for (const keys of [presentNames, aliases, formerNames]) claim(names, rated, keys);
  return {
    records: rated,
    byHost(host) {
      const clean = hostOf(host);
      if (!clean) return null;
      for (const domain of domainsAbove(clean)) {
        const found = hosts.get(domain);
        if (found && !(domain !== clean && PLATFORMS.includes(domain))) return found;
      }
      return null;
    },
    byName(name) {
      for (const form of nameForms(name)) {
        const found = names.get(nameKey(form));
        if (found) return found;
      }
      return null;
    },
    editionAt: (record, host) => editionAt(record, hostOf(host)),
    ratingsOf: (domain) => ratingsFor([domain], tables),
  };
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

function withRatings(record: OutletRecord, tables: readonly RatingTable[]): OutletRecord {
  const found = ratingsFor(record.domains, tables);
  return found.length === 0 ? record : { ...record, ratings: [...record.ratings, ...found] };
}

/** One rating a pack: that of the first domain which has one. */
function ratingsFor(domains: readonly string[], tables: readonly RatingTable[]): Rating[] {
  return tables.flatMap((table) => {
    for (const domain of domains)
      for (const above of domainsAbove(domain)) {
        if (above !== domain && PLATFORMS.includes(above)) break;
        const found = table.ratings.get(above);
        if (found) return [found];
      }
    return [];
  });
}
