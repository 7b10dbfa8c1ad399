/** Sections a site names in its addresses or its feeds' folders, by the words used for them in several languages. */
const SECTIONS: [section: string, words: RegExp][] = [
  ['politics', /^(?:politics|politik|politique|politica|política|politiek|government|elections?|parliament)$/],
  [
    'world',
    /^(?:world|welt|monde|mondo|mundo|international|internacional|ausland|wereld|global|europe|africa|asia|americas|middle-?east)$/,
  ],
  ['business', /^(?:business|economy|economie|économie|wirtschaft|economia|economía|finance|finanzen|markets?|money)$/],
  ['science', /^(?:science|wissenschaft|sciences|ciencia|scienza|space|environment|climate|umwelt)$/],
  ['technology', /^(?:tech|technology|technik|technologie|tecnologia|tecnología|digital)$/],
  ['health', /^(?:health|gesundheit|sante|santé|salud|salute)$/],
  ['culture', /^(?:culture|kultur|cultura|arts?|entertainment|books|film|music)$/],
  ['sport', /^(?:sports?|deportes|football|soccer|cricket|rugby|tennis)$/],
];

/**
 * The section of one article, from its feed's folder, what its page says (`said`) or the first parts of its address; null
 * where none says.
 */
export function sectionOf(url: string | null, folder: string | null, said: string | null = null): string | null {
  const words = [folder ?? '', said?.trim() ?? '', ...pathOf(url)].map((word) => word.toLowerCase());
  for (const word of words) for (const [section, pattern] of SECTIONS) if (pattern.test(word)) return section;
  return null;
}

/** The section most of a story's articles stand in; equal counts by name; null where none says. */
export function sectionOfStory(sections: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const section of sections) if (section) counts.set(section, (counts.get(section) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function pathOf(url: string | null): string[] {
  if (!url) return [];
  try {
    return new URL(url).pathname.split('/').filter(Boolean).slice(0, 3);
  } catch {
    return [];
  }
}
