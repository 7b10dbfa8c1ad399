import { COUNTRY_LANGUAGES, COUNTRY_NAMES } from './country-languages.data.ts';

const english = new Intl.DisplayNames(['en'], { type: 'region' });
const codes = new Map<string, string>(Object.entries(COUNTRY_NAMES));
for (let one = 65; one <= 90; one += 1)
  for (let two = 65; two <= 90; two += 1) {
    const code = String.fromCharCode(one, two);
    const name = english.of(code);
    // Codes that were withdrawn (Rhodesia's for Zimbabwe) have names too: only today's are taken.
    if (name && code in COUNTRY_LANGUAGES && !codes.has(name)) codes.set(name, code);
  }

/** ISO 3166-1 code of a country's English name; null for none ("Global") and for two at once. */
export const countryCode = (name: string): string | null => codes.get(name.trim()) ?? null;

export const mainLanguages = (country: string | null): string[] =>
  country ? (COUNTRY_LANGUAGES[country]?.split(',') ?? []) : [];

const KIND_WORDS: [RegExp, string][] = [
  [
    /\b(?:news agency|press agency|wire service|newswire|agence de presse|agence d'information|agencia de noticias)\b/i,
    'agency',
  ],
  [/\b(?:fact-?check\w*)\b/i, 'factchecker'],
  [
    /\b(?:newspapers?|daily|dailies|broadsheet|tabloid|gazette|quotidien|journal quotidien|tageszeitung|diario|press group)\b/i,
    'newspaper',
  ],
  [/\b(?:magazines?|weekly|monthly|hebdomadaire|revista)\b/i, 'magazine'],
  [/\b(?:radio|television|tv|broadcast\w*|news channel|channel|télévision|audiovisu\w+|fm)\b/i, 'broadcaster'],
  [/\b(?:aggregat\w+)\b/i, 'aggregator'],
  [/\b(?:forum|community site)\b/i, 'platform'],
  [/\b(?:website|online|digital|blog|portal|platform|site|web-?based)\b/i, 'online'],
];

/** The outlet's kind by the first of its words that names one; null where none does. */
export function kindByWords(words: string): string | null {
  let best: { at: number; kind: string } | null = null;
  for (const [pattern, kind] of KIND_WORDS) {
    const at = words.search(pattern);
    if (at >= 0 && (best === null || at < best.at)) best = { at, kind };
  }
  return best?.kind ?? null;
}
