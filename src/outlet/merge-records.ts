import { slugOf } from '../base/ids.ts';
import type { OutletRecord } from './outlet.ts';
import { nameKey } from './outlet-name.ts';

/**
 * Joins lists of records, the first list taking precedence: records that share a domain, or a name in one country, become one.
 * The earlier record's name, country, languages, kind and owners stand where it has them and are filled from the later where it
 * has none; domains, aliases and sources add up, and a later record in other languages becomes an edition. Each fact keeps the
 * source it came with. Order: by id, so that the same records give the same file.
 */
export function mergeRecords(...lists: readonly (readonly OutletRecord[])[]): OutletRecord[] {
  const merged: OutletRecord[] = [];
  const byDomain = new Map<string, OutletRecord>();
  const byName = new Map<string, OutletRecord>();
  for (const record of lists.flat()) {
    // Two state radios called "Radio One" are two: a name tells an outlet only within its country.
    const named = (name: string) => `${nameKey(name)} ${record.country ?? '?'}`;
    const home = domainsOf(record);
    const held =
      home.map((domain) => byDomain.get(domain)).find((one) => one !== undefined) ??
      (record.country === null ? undefined : byName.get(named(record.name)));
    const target = held ?? startOf(record);
    // A domain that an earlier record holds stays there, though this record joins another by its first domain.
    const free = record.domains.filter((domain) => (byDomain.get(domain) ?? target) === target);
    if (held) fill(held, { ...record, domains: free });
    else merged.push(target);
    for (const domain of home) if (!byDomain.has(domain)) byDomain.set(domain, target);
    for (const name of [record.name, ...record.aliases]) if (!byName.has(named(name))) byName.set(named(name), target);
  }
  return withOwnIds(merged).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const domainsOf = (record: OutletRecord) => [
  ...record.domains,
  ...(record.editions ?? []).flatMap((edition) => edition.domains),
];

const startOf = (record: OutletRecord): OutletRecord => ({
  ...record,
  aliases: [...record.aliases],
  domains: [...record.domains],
  sources: { ...record.sources },
});

function fill(held: OutletRecord, record: OutletRecord): void {
  const fresh = record.domains.filter((domain) => !domainsOf(held).includes(domain));
  const sameTongue = record.languages.every((language) => held.languages.includes(language));
  if (fresh.length > 0 && !sameTongue && held.domains.length > 0)
    held.editions = [
      ...(held.editions ?? []),
      { name: record.name, domains: fresh, country: record.country, languages: record.languages },
    ];
  else held.domains.push(...fresh);
  const known = new Set([held.name, ...held.aliases].map(nameKey));
  for (const name of [record.name, ...record.aliases]) {
    if (known.has(nameKey(name))) continue;
    known.add(nameKey(name));
    held.aliases.push(name);
  }
  const sources = held.sources ?? {};
  const take = (fact: string) => {
    const source = record.sources?.[fact];
    if (source) sources[fact] = source;
  };
  if (held.country === null && record.country !== null) {
    held.country = record.country;
    take('country');
  }
  if (held.languages.length === 0 && record.languages.length > 0) {
    held.languages = record.languages;
    take('languages');
  }
  if (held.kind === null && record.kind !== null) {
    held.kind = record.kind;
    take('kind');
  }
  if (held.owners.length === 0) held.owners = record.owners;
  held.sources = sources;
}

/** Ids by main domain, else by name; a name that is taken gets its country behind it. */
function withOwnIds(records: OutletRecord[]): OutletRecord[] {
  const taken = new Set<string>();
  for (const record of records) {
    const plain = record.domains[0] ?? slugOf(record.name);
    const ids = [plain, `${plain}-${(record.country ?? 'xx').toLowerCase()}`];
    let id = ids.find((one) => !taken.has(one));
    for (let at = 2; id === undefined; at += 1) if (!taken.has(`${plain}-${at}`)) id = `${plain}-${at}`;
    record.id = id;
    taken.add(id);
  }
  return records;
}
