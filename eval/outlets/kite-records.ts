import { hostOf } from '../../src/outlet/host.ts';
import type { OutletRecord, Owner } from '../../src/outlet/outlet.ts';
import { nameKey } from '../../src/outlet/outlet-name.ts';
import { countryCode, kindByWords, mainLanguages } from './source-words.ts';

interface KiteOutlet {
  country: string;
  organization: string;
  domains: string[];
  description: string;
  owner: string;
  typology: string;
}

export type KiteFeeds = Record<string, { category_type: string; source_language: string; feeds?: string[] }>;

// Entries that are a publishing house, not an outlet: each domain is an outlet of its own, and the house is its owner.
const HOUSES =
  /^(?:Groupe |CMA Media|CMI France|Artemis|Bayard|Prisma Media|Rossel France|Lagardère|RMC Media|Humanoid|Nine Publishing|Presse Antilles|SRG SSR|Handelsblatt Media Group|Google$)/;
// Not outlets of news at all, or two under one name.
const SKIPPED = /^(?:Google|GMX|TRT World \/ Anadolu|PlayStation|Xbox|SUSE|Reddit|Hacker News)$/;

/** Kagi's list as records: owner and kind only where its words carry them. */
export function kiteRecords(outlets: readonly KiteOutlet[], feeds: KiteFeeds): OutletRecord[] {
  const languages = languagesByDomain(feeds);
  return outlets.flatMap((entry): OutletRecord[] => {
    if (SKIPPED.test(entry.organization)) return [];
    const domains = [...new Set(entry.domains.flatMap((domain) => hostOf(domain) ?? []))];
    const country = countryCode(entry.country);
    const owner = ownerOf(entry);
    const house = HOUSES.test(entry.organization);
    const kind = house ? null : kindByWords(entry.description.split(/\.\s/)[0] ?? '');
    const [name, alias] = namesOf(entry.organization);
    return (house ? domains.map((domain) => [domain]) : [domains]).map((own) => {
      const told = languageOf(own, languages, country);
      return {
        id: own[0] ?? nameKey(name),
        name: house ? (own[0] ?? name) : name,
        aliases: alias && !house ? [alias] : [],
        domains: own,
        country,
        languages: told.languages,
        kind,
        agency: kind === 'agency',
        owners: house
          ? [{ name: entry.organization, kind: owner?.kind === 'public' ? 'public' : 'private', source: 'kite' }]
          : owner
            ? [owner]
            : [],
        ratings: [],
        sources: {
          name: 'kite',
          ...(country ? { country: 'kite' } : {}),
          ...(kind ? { kind: 'kite' } : {}),
          ...(told.languages.length > 0 ? { languages: told.from } : {}),
        },
      };
    });
  });
}

/** "Name (Short)" or "Name (이름)": the name and the other one. */
function namesOf(organization: string): [string, string | null] {
  const found = /^(.+?)\s*\(([^()]+)\)$/.exec(organization);
  return found?.[1] && found[2] ? [found[1], found[2]] : [organization, null];
}

/** Languages of the feed categories a domain stands in: only categories of a country or region speak for its language. */
function languagesByDomain(feeds: KiteFeeds): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [category, { source_language, feeds: addresses }] of Object.entries(feeds))
    for (const address of addresses ?? []) {
      const host = hostOf(address);
      if (!host) continue;
      const held = found.get(host) ?? new Map<string, string>();
      held.set(category.split(/ [|(]/)[0] ?? category, source_language.slice(0, 2));
      found.set(host, held);
    }
  return found;
}

function languageOf(
  domains: readonly string[],
  languages: ReturnType<typeof languagesByDomain>,
  country: string | null,
) {
  const name = country ? new Intl.DisplayNames(['en'], { type: 'region' }).of(country) : null;
  const told = new Set<string>();
  for (const domain of domains)
    for (const [category, language] of languages.get(domain) ?? [])
      if (category === name || category === `The ${name}` || (country === 'US' && category === 'USA'))
        told.add(language);
  return told.size > 0
    ? { languages: [...told].sort(), from: 'kite-feeds' }
    : { languages: mainLanguages(country), from: 'main-language' };
}

const NOBODY = /^(?:unknown|independent|private ownership|non-?profit organi[sz]ation|n\/a|none|government)$/i;
const STATE =
  /\b(?:government|gov't|state of|ministry|confederation|republic of|canton of|rijksoverheid|federal|agency for global media|council of ministers)\b/i;
const PUBLIC =
  /\b(?:public broadcast\w*|public service|public institution|omroep|rtv |special broadcasting|british broadcasting|statutory|france télévisions|radio france|médias monde|medias monde|rai -|flemish government|french community|csiro)\b/i;
const NONPROFIT =
  /\b(?:non-?profit|foundation|trust|stichting|e\.v\.|asbl|association|church|university|society|institute|community|project|school)\b/i;
const COOPERATIVE =
  /\b(?:cooperative|co-operative|coöperat\w+|reader-shareholders|readers ownership|journalists and)\b/i;
const COMPANY =
  /\b(?:media|group|gruppe|groupe|gruppo|inc|ltd|limited|llc|gmbh|ag|s\.?a\.?|s\.?p\.?a\.?|plc|corp|corporation|company|co|holdings?|entertainment|press|publishing|publications?|publishers?|network|news|communications?|comunicazione|broadcasting|partners|ventures|capital|digital|davis|nast|security|technolog\w+|solutions|systems|software|studios?|labs?|sons|b\.?v|n\.?v|s\.?r\.?l|sas|ab|oy|as|kft|bank|bizon|combinator|edizioni|editore|editrice|verlag|konzern|enterprises?|bonnier|kabushiki|sanoma|alma|find|ekspress|grupp|exor|eni|prisa|confindustria|citynews|mediafin|mediahuis|rossel|nikkei|comcast|fandom|coywolf|purch|television|dar|mediengruppe|gaming|baladi|observer|foods|brothers|positif|masr|italia|disney)\b/i;

/** The owner, where the entry names one and not tells a story. Shares and ways ("64%", "via X") are cut off the name. */
export function ownerOf(entry: Pick<KiteOutlet, 'owner' | 'typology'>): Owner | null {
  const text = entry.owner.trim();
  const name = text
    .replace(/\s*\([^()]*\)+/g, '')
    .replace(/\s+via\s.*$/i, '')
    .replace(/\s+\d+(?:\.\d+)?%.*$/, '')
    .replace(/[.,;]+$/, '')
    .trim();
  if (!name || name.length > 60 || /[.;]\s|, (?!inc|ltd|llc|scientist)/i.test(name) || NOBODY.test(name)) return null;
  return { name, kind: ownerKind(text, name, entry.typology), source: 'kite' };
}

function ownerKind(text: string, name: string, typology: string): string {
  if (PUBLIC.test(text)) return 'public';
  if (STATE.test(text)) return 'state';
  if (/^Public|statutory/i.test(typology)) return 'public';
  if (COOPERATIVE.test(text)) return 'cooperative';
  if (NONPROFIT.test(text)) return 'nonprofit';
  if (/^State/i.test(typology)) return 'public';
  if (/\bfamil(?:y|ie|le)\b/i.test(name)) return 'individual';
  const words = name.split(/\s+/);
  const named =
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}[\p{Ll}'’-]+(?:[A-Z][\p{Ll}]+)?$/u.test(word));
  return named && !COMPANY.test(name) ? 'individual' : 'private';
}
