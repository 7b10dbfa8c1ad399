import { countryWord, isAmbiguousCountry } from '../../features/names/lexicon.ts';
import type { Mention } from './mentions.ts';
import { joinShortNames } from './short-names.ts';
import { skeleton } from './skeleton.ts';

/** The region code of a name that means a country, and how; null for others. A person is never a country. */
export function countryOf(mention: Mention): ReturnType<typeof countryWord> {
  if (mention.type === 'person') return null;
  const found = countryWord(mention.name.text, mention.account.article.language.slice(0, 2));
  if (found?.kind === 'name' && mention.type !== 'place' && isAmbiguousCountry(mention.name.text)) return null;
  return found;
}

/** Groups mentions of places, organisations and others: countries by code, all else by equal skeletons within a type. */
export function linkThings(mentions: readonly Mention[]): Mention[][] {
  const groups = new Map<string, Mention[]>();
  const named = new Set<string>();
  for (const mention of mentions) {
    const country = countryOf(mention);
    if (country?.kind === 'name') named.add(country.code);
  }
  for (const mention of mentions) {
    const country = countryOf(mention);
    // A demonym leads to its country where the story names it; the index keeps it apart from the country's own names.
    if (country?.kind === 'demonym' && named.has(country.code)) continue;
    const key = groupKey(mention, country);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return joinShortNames(joinInitialisms(groups));
}

function groupKey(mention: Mention, country: ReturnType<typeof countryWord>): string {
  if (country?.kind === 'name') return `country ${country.code}`;
  if (country?.kind === 'demonym') return `people ${country.code}`;
  const bones = oneSpelling(mention.key)
    .split(/[\s-]+/)
    .map(skeleton)
    .join(' ');
  return `${mention.type} ${bones}`;
}

/** British and American spelling made one. */
const oneSpelling = (key: string) =>
  key
    .replace(/(?<=\p{L}{4})is(?=ation|ations\b)/gu, 'iz')
    .replace(/\bcentre/g, 'center')
    .replace(/\bdefence/g, 'defense')
    .replace(/\blabour/g, 'labor')
    .replace(/\bprogramme/g, 'program');

/** "World Health Organization (WHO)": an account that writes both side by side says that they are one. */
function joinInitialisms(groups: Map<string, Mention[]>): Map<string, Mention[]> {
  const into = new Map<string, string>();
  for (const [key, group] of groups)
    for (const { account, name } of group) {
      if (!/^\p{Lu}[\p{Lu}\p{N}.]{1,7}$/u.test(name.text)) continue;
      const source = name.in === 'title' ? account.article.title : account.article.text;
      if (source[name.start - 1] !== '(' || source[name.end] !== ')') continue;
      const long = account.features.names.findIndex(
        (other) =>
          other.in === name.in &&
          other.end === name.start - 2 &&
          initialsOf(other.text) === name.text.replace(/\./g, ''),
      );
      if (long < 0) continue;
      const target = [...groups].find(([, others]) => others.some((m) => m.account === account && m.index === long));
      if (target && target[0] !== key && areThings(target[1], group)) into.set(key, target[0]);
    }
  for (const [from, to] of into) {
    if (into.has(to)) continue;
    const full = groups.get(to)!;
    for (const mention of groups.get(from)!) {
      // "Harbour Dues Act (HDA)": what the long name is, its initials are.
      mention.type = full[0]!.type;
      full.push(mention);
    }
    groups.delete(from);
  }
  return groups;
}

const areThings = (one: readonly Mention[], other: readonly Mention[]) =>
  one[0]!.type === other[0]!.type || [one, other].every((group) => /^o/.test(group[0]!.type));

const initialsOf = (text: string) => [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map((match) => match[0]).join('');
