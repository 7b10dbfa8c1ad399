const LENSES: Record<string, string> = {
  ownership: 'kind of owner',
  owner: 'owner',
  country: 'country',
  bloc: 'group of states',
  language: 'language',
  kind: 'kind of outlet',
  reporting: 'where the text comes from',
};

/** A lens in a reader's words: `leaning: Some Rater` -> `leaning, as rated by Some Rater`. */
export function lensInWords(lens: string): string {
  const [scale, rater] = lens.split(/: (.*)/s);
  return rater ? `${scale}, as rated by ${rater}` : (LENSES[lens] ?? lens);
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** A group of a lens in a reader's words: codes of countries and languages by their English names. */
export function groupInWords(lens: string, group: string): string {
  if (lens === 'country' && /^[A-Z]{2}$/.test(group)) return regions.of(group) ?? group;
  if (lens === 'language' && /^[a-z]{2,3}$/.test(group)) return languages.of(group) ?? group;
  const words = group.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
