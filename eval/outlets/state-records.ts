import { hostOf, PLATFORMS } from '../../src/outlet/host.ts';
import type { OutletRecord, Owner } from '../../src/outlet/outlet.ts';
import { nameKey } from '../../src/outlet/outlet-name.ts';
import { countryCode, kindByWords, mainLanguages } from './source-words.ts';

/** A row of the matrix, its columns in lower case. */
export type StateRow = Record<string, string>;

// Typology of the State Media Monitor: who controls money, ownership and line. What follows for the owner's kind.
const OWNER_KIND: Record<string, string> = {
  SC: 'state',
  CaPu: 'state',
  CaPr: 'private',
  ISFM: 'public',
  ISF: 'public',
  ISM: 'public',
  IP: 'public',
};

const TONGUES: Record<string, string> = {
  english: 'en',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  arabic: 'ar',
  russian: 'ru',
  german: 'de',
  deutsch: 'de',
  persian: 'fa',
  turkish: 'tr',
  korean: 'ko',
  japanese: 'ja',
  portuguese: 'pt',
  italian: 'it',
  polish: 'pl',
  czech: 'cs',
  serbian: 'sr',
  hindi: 'hi',
  urdu: 'ur',
  chinese: 'zh',
  kurdish: 'ku',
  azerbaijani: 'az',
  armenian: 'hy',
  georgian: 'ka',
  uzbek: 'uz',
  kazakh: 'kk',
  dari: 'fa',
  pashto: 'ps',
  hebrew: 'he',
  vietnamese: 'vi',
  moldova: 'ro',
};

export const typologyOf = (row: StateRow): string => (row['typology'] ?? '').replace('?', '').trim();

export const stateHost = (row: StateRow): string | null => {
  const host = hostOf((row['url'] ?? '').trim());
  return host && !PLATFORMS.some((platform) => host === platform || host.endsWith(`.${platform}`)) ? host : null;
};

/** The matrix as records. Assets on one host are one outlet, named after the company where they are several. */
export function stateRecords(rows: readonly StateRow[]): OutletRecord[] {
  const byHost = new Map<string, StateRow[]>();
  const homeless: StateRow[] = [];
  for (const row of rows) {
    const host = stateHost(row);
    if (!row['main assets'] || !OWNER_KIND[typologyOf(row)]) continue;
    if (host) byHost.set(host, [...(byHost.get(host) ?? []), row]);
    else homeless.push(row);
  }
  return [
    ...[...byHost].map(([host, assets]) => recordOf(assets, host)),
    ...homeless.map((row) => recordOf([row], null)),
  ];
}

function recordOf(assets: readonly StateRow[], host: string | null): OutletRecord {
  const row = assets[0]!;
  const country = countryCode(row['country'] ?? '');
  const company = clean(row['media company'] ?? '');
  const asset = clean(row['main assets'] ?? '');
  const several = assets.length > 1 && company.name !== '';
  const named = several ? company : asset;
  const words = assets.map((one) => `${one['main assets']} ${one['media company']}`).join(' ');
  const kind = asset.kind && !several ? asset.kind : kindByWords(words);
  const told = tongueOf(`${row['main assets']} ${host ?? ''}`);
  const languages = told ? [told] : mainLanguages(country);
  return {
    id: host ?? nameKey(named.name),
    name: named.name,
    aliases: [...named.aliases, ...(several ? assets.map((one) => clean(one['main assets'] ?? '').name) : [])].filter(
      (alias, at, all) => nameKey(alias) !== nameKey(named.name) && all.indexOf(alias) === at,
    ),
    domains: host ? [host] : [],
    country,
    languages,
    kind,
    agency: kind === 'agency' && nameKey(named.name) === nameKey(company.name) && !told,
    owners: ownersOf(row, { country, company: company.name, name: named.name }),
    ratings: [],
    sources: {
      name: 'state-media-matrix',
      ...(country ? { country: 'state-media-matrix' } : {}),
      ...(kind ? { kind: 'state-media-matrix' } : {}),
      ...(languages.length > 0 ? { languages: told ? 'state-media-matrix' : 'main-language' } : {}),
    },
  };
}

function ownersOf(row: StateRow, of: { country: string | null; company: string; name: string }): Owner[] {
  const kind = OWNER_KIND[typologyOf(row)] ?? 'private';
  const source = 'state-media-matrix';
  const state = { name: `State of ${row['country']}`, kind: 'state', source };
  const self = nameKey(of.company) === nameKey(of.name) || !of.company;
  if (kind === 'state') return self ? [state] : [{ name: of.company, kind: 'state', source }, state];
  return of.company ? [{ name: of.company, kind, source }] : [];
}

interface Cleaned {
  name: string;
  aliases: string[];
  kind: string | null;
}

/** "Television: Al Example (AE)" gives the name, its short form and the kind the prefix names. */
function clean(text: string): Cleaned {
  const [, prefix, rest] =
    /^(?:(print|radio|television|tv|news agency|online|website|news website|magazine|newspaper)s?:\s*)?(.*)$/i.exec(
      text.replace(/\*+/g, '').trim(),
    ) ?? [];
  const [, name, short] = /^(.*?)\s*(?:\(([^()]+)\)?)?$/.exec((rest ?? text).split(/;\s/)[0] ?? '') ?? [];
  const bare = (name ?? rest ?? text).trim().replace(/[,;:–-]+$/, '');
  return {
    name: bare || text.trim(),
    // A short form has capitals ("AE", "BelTA"); a word in brackets may be a language or a town.
    aliases: short && /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}&.-]{2,12}$/u.test(short.trim()) ? [short.trim()] : [],
    kind: prefix ? kindByWords(prefix === 'Print' || prefix === 'print' ? 'newspaper' : prefix) : null,
  };
}

function tongueOf(words: string): string | null {
  for (const word of words.toLowerCase().match(/[\p{L}]+/gu) ?? []) {
    const found = TONGUES[word];
    if (found) return found;
  }
  const sub = /(?:^| )(ar|en|fr|es|de|ru|tr|fa|it|pt|ja|ko)\.[\w-]+\.[\w.]+$/.exec(words.toLowerCase())?.[1];
  return sub ?? null;
}
