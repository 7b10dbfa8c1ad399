import { fold } from '../../text/fold.ts';
import { type Form, rememberForm } from '../../text/intern.ts';
import { remember } from '../../text/remember.ts';
import type { NameType } from '../features.ts';
import { BODIES, BODY_HEADS, BODY_OPENERS, COMPANY_HEADS, PLACE_HEADS, PLACES } from './bodies.data.ts';
import { AMBIGUOUS_COUNTRIES, COUNTRIES, COUNTRY_ALIASES } from './countries.data.ts';
import { GIVEN_NAMES } from './given-names.data.ts';
import { ADDRESSES, ROLE_HEADS, ROLE_MODIFIERS, ROLE_TAILS } from './role-words.data.ts';

/** What a country is called besides its name. */
export type CountryWord = { code: string; kind: 'name' | 'demonym' | 'capital' | 'seat' };

const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean));
const names = (list: string) => list.split(/[;\n]/).map((name) => name.trim());

/** Folded for lookup: case, accents, curly apostrophes and full stops of initialisms do not count. */
export function keyOf(name: string): string {
  const folded = /^[\x00-\x7f]*$/.test(name) ? name.toLowerCase() : fold(name);
  return folded.includes('.') ? folded.replace(/\.(?=\p{L}|$)/gu, '') : folded;
}

const keyOfForm = rememberForm((word) => (word.length > 1 ? keyOf(word) : word.toLowerCase()));

/** The key of a token's word, read once for each form; empty where there is no token. */
export const keyOfToken = (token: { form: Form } | undefined): string => (token ? keyOfForm(token.form) : '');

export const roleHeads = words(ROLE_HEADS);
export const addresses = words(ADDRESSES);
export const roleModifiers = words(ROLE_MODIFIERS);
export const roleTails = words(ROLE_TAILS);
export const givenNames = words(fold(GIVEN_NAMES));
export const bodyHeads = words(BODY_HEADS);
export const companyHeads = words(COMPANY_HEADS);
export const bodyOpeners = words(BODY_OPENERS);
export const placeHeads = words(PLACE_HEADS);
const ambiguous = new Set(AMBIGUOUS_COUNTRIES);

/** Initialisms and brands that are also everyday words are known in their own case alone. */
const cased = new Set<string>();
const listed = new Map<string, NameType>();
for (const place of names(PLACES)) if (place) listed.set(keyOf(place), 'place');
for (const body of names(BODIES)) {
  if (!body) continue;
  listed.set(keyOf(body), 'organisation');
  cased.add(body);
}

const countryWords = new Map<string, CountryWord>();
function know(list: string, code: string, kind: CountryWord['kind']): void {
  for (const word of list.split(',')) {
    const key = keyOf(word.trim());
    if (key && !countryWords.has(key)) countryWords.set(key, { code, kind });
  }
}
const REGIONS: string[] = [];
for (const line of COUNTRIES.trim().split('\n')) {
  const [code = '', demonyms = '', capital = '', seats = ''] = line.split(';');
  REGIONS.push(code);
  know(demonyms, code, 'demonym');
  know(capital, code, 'capital');
  know(seats, code, 'seat');
}
for (const line of COUNTRY_ALIASES.trim().split('\n')) {
  const [code = '', aliases = ''] = line.split(';');
  know(aliases, code, 'name');
}

const displayed = new Map<string, Map<string, string>>();

/** Region names of one language (BCP 47) by key, from the ICU data of this Node; empty where ICU has none. */
function regionsIn(language: string): Map<string, string> {
  const known = displayed.get(language);
  if (known) return known;
  const table = new Map<string, string>();
  displayed.set(language, table);
  try {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of REGIONS) {
      const name = display.of(code);
      if (!name) continue;
      for (const form of [name, name.replace(/ ?\(.*\)/, ''), name.replace(' & ', ' and ')]) {
        const key = keyOf(form);
        if (key && !table.has(key)) table.set(key, code);
      }
    }
  } catch {
    // A language tag that ICU refuses has no names of regions.
  }
  return table;
}

/** The country that `name` means in English or in `language`, and how; null where it means none. */
export function countryWord(name: string, language = 'en'): CountryWord | null {
  return language === 'en' ? countryInEnglish(name) : countryIn(name, language);
}

const countryInEnglish = remember((name) => countryIn(name, 'en'));

const FORMAL =
  /^(?:the )?(?:[a-z']+ ){0,2}(?:republic|kingdom|state|commonwealth|federation|sultanate|principality) of (?:the )?(.+)$/;
const TWO_STATES = new Set(['china', 'congo', 'korea', 'ireland', 'guinea', 'yemen']);

function countryIn(name: string, language: string): CountryWord | null {
  const key = keyOf(name);
  const own = countryWords.get(key);
  if (own) return own;
  const code = regionsIn('en').get(key) ?? (language === 'en' ? undefined : regionsIn(language).get(key));
  if (code) return { code, kind: 'name' };
  // "Republic of Velmora"; of the two Chinas, Congos and Koreas the long names tell which.
  const short = FORMAL.exec(key)?.[1];
  const formal = short && !TWO_STATES.has(short) ? regionsIn('en').get(short) : undefined;
  return formal ? { code: formal, kind: 'name' } : null;
}

/** True where a country's name is also a person's, a place's or a common word. */
export const isAmbiguousCountry = (name: string): boolean => ambiguous.has(keyOf(name));

/** Type of a name that stands on a reviewed list; null for others. */
export const listedType: (name: string) => NameType | null = remember((name) => {
  const type = listed.get(keyOf(name));
  if (!type) return null;
  if (type === 'organisation' && !name.includes(' ') && !cased.has(name)) return null;
  return type;
});

/** The countries' English names, peoples, capitals and seats that are one word, by key. */
export function singleCountryWords(): [string, CountryWord][] {
  const all = new Map<string, CountryWord>();
  for (const [key, code] of regionsIn('en')) all.set(key, { code, kind: 'name' });
  for (const [key, word] of countryWords) all.set(key, word);
  return [...all].filter(([key]) => !key.includes(' '));
}

/** The reviewed lists' names of one word, by key. */
export const singleListed = (): [string, NameType][] => [...listed].filter(([key]) => !key.includes(' '));
