// npm run train -- feeds: makes data/feeds/packs.json, the starter packs, from outlets/kite_feeds.json below the data root.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { slugOf } from '../../src/base/ids.ts';
import { byText } from '../../src/base/order.ts';
import type { FeedPack } from '../../src/run/feed-packs.ts';
import { dataFile } from '../data.ts';

const OUT = resolve(import.meta.dirname, '../../data/feeds');
/** Searches, forums and other people's gatherings: their items are not what one outlet published. */
const NO_OUTLET =
  /\/\/(?:[\w-]+\.)*(?:google|bing|reddit|youtube|twitter|x|rsshub|feedburner|kill-the-newsletter|facebook)\.\w+\//i;
/** Regions whose English name in the list is not the one that Intl knows. */
const ALSO: Record<string, string> = {
  USA: 'US',
  UK: 'GB',
  'The Netherlands': 'NL',
  'Czech Republic': 'CZ',
  Turkey: 'TR',
  'DR Congo': 'CD',
  'Hong Kong': 'HK',
  Macau: 'MO',
  Palestine: 'PS',
  Myanmar: 'MM',
  'Madeira Island': 'PT',
  'Bosnia and Herzegovina': 'BA',
  Switzerland: 'CH',
  'U.S. Soccer': 'US',
  Ecology: 'FR',
  Healthcare: '',
};

interface KiteFeed {
  category_type: string;
  source_language: string;
  feeds: string[];
}

function regionsByName(): Map<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // Codes that were given up (FX, SU, YU) lead to others: those are left out.
  const codes = letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
  return new Map(codes.flatMap((code) => (names.of(code) ? [[names.of(code)!, code] as const] : [])));
}

export default async function train(): Promise<void> {
  const kite = JSON.parse(readFileSync(dataFile('outlets/kite_feeds.json'), 'utf8')) as Record<string, KiteFeed>;
  const regions = regionsByName();
  const packs = Object.entries(kite).map(([name, { source_language, feeds }]): FeedPack => {
    const place = name.split(/ \||\s\(/)[0] ?? name;
    const country = ALSO[place] ?? regions.get(place) ?? null;
    const kept = feeds.filter((url) => /^https?:\/\//.test(url) && !NO_OUTLET.test(url));
    return {
      id: slugOf(name),
      name: name.replace(' | ', ': '),
      country: country || null,
      language: source_language === 'gr' ? 'el' : (source_language.split('-')[0] ?? 'en'),
      feeds: [...new Set(kept)].sort(byText),
    };
  });
  const usable = packs.filter(({ feeds }) => feeds.length >= 5).sort((a, b) => byText(a.id, b.id));
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'packs.json'), `[\n${usable.map((pack) => JSON.stringify(pack)).join(',\n')}\n]\n`);
  const places = new Set(usable.flatMap(({ country }) => country ?? []));
  const count = usable.reduce((sum, { feeds }) => sum + feeds.length, 0);
  process.stdout.write(`${usable.length} packs, ${count} feeds, ${places.size} countries\n`);
}
