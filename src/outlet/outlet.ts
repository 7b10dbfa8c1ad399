import type { Citation } from '../base/citation.ts';
import type { OutletId } from '../base/ids.ts';

export interface Owner {
  name: string;
  /** state, public, party, private, conglomerate, nonprofit, cooperative or individual. */
  kind: string;
  source: string;
  /** Year or day since which it owns; absent where the source does not say. */
  since?: string;
}

export interface Rating {
  pack: string;
  rater: string;
  scale: string;
  value: number | string;
  date: string;
  /** The group that the pack's own bounds put the value in; absent: the value itself where it is a word. */
  group?: string;
}

/** Who publishes. Field names are part of the contract. */
export interface Outlet {
  id: OutletId;
  name: string;
  /** registry: a reviewed record; text: named by the article's own signs; unknown: neither. */
  known: 'registry' | 'text' | 'unknown';
  domains: string[];
  country: string | null;
  languages: string[];
  kind: string | null;
  owners: Owner[];
  ratings: Rating[];
  /** The passages of the account that name the outlet. */
  evidence: Citation[];
}

/** One reviewed record of `data/outlets/`. More fields may be added; facts carry their source. */
export interface OutletRecord {
  id: string;
  name: string;
  aliases: string[];
  domains: string[];
  country: string | null;
  languages: string[];
  kind: string | null;
  /** True for a wire agency, whose reports others reprint. */
  agency: boolean;
  /** The chain, the nearest owner first. */
  owners: Owner[];
  ratings: Rating[];
  /** Former names: found by them, shown under the present one. */
  formerNames?: string[];
  /** Editions of one outlet for other countries or in other languages, told by their hosts. */
  editions?: Edition[];
  /** Fact (`name`, `country`, `languages`, `kind`, `agency`) to where it comes from; an owner carries its own source. */
  sources?: Record<string, string>;
}

/** An edition shares its outlet's owners and ratings, and has its own country and languages where given. */
export interface Edition {
  name: string;
  domains: string[];
  country: string | null;
  languages: string[];
}

/** The records, indexed once; an argument of every stage that needs to know outlets. */
export interface Registry {
  records: readonly OutletRecord[];
  /** By domain or a parent domain of `host`. */
  byHost(host: string): OutletRecord | null;
  /** By name or alias: case, accents and punctuation folded. */
  byName(name: string): OutletRecord | null;
  /** The edition of `record` that `host` belongs to. */
  editionAt(record: OutletRecord, host: string): Edition | null;
  /** What the enabled packs say of an outlet that has no record, by its domain. */
  ratingsOf(domain: string): Rating[];
}
