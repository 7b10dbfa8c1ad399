import type { Line } from '../statements/line.ts';
import { massOf, type Weigh } from '../statements/weigh-keys.ts';
import type { Told } from '../statements/write-statements.ts';

/** What a line of a story is judged by; the order of the weights in `brief-weights.data.ts`. */
export const LINE_FEATURES = [
  'constant',
  'centrality',
  'centralitySquared',
  'best match in other origins',
  'pairs in headlines',
  'words in headlines',
  'pairs in other origins',
  'words in other origins',
  'first of its account',
  'second of its account',
  'one over place',
  'only line of its account',
  'log of length',
  'under ten words',
  'over forty words',
  'opens with a quotation',
  'holds a quotation',
  'exclamation',
  'opens with but or and',
  'opens with a pronoun',
  'dateline',
  'holds a figure',
  'names a weekday',
  'president',
  'capitalised share',
] as const;

/**
 * The features of every line, by index; null where `fit` has null: no brief may hold those. `fit` holds the lines as a
 * brief would print them.
 */
export function describeLines(told: Told, weigh: Weigh, fit: readonly (Line | null)[]): (number[] | null)[] {
  const { accounts, originOf } = told;
  const lines = told.lines.map((line, at) => fit[at] ?? line);
  const centre = centreOf(
    fit.filter((line) => line !== null),
    weigh,
  );
  const headlines = accounts.map(({ article }) => words(article.title));
  const headPairs = new Set(headlines.flatMap(pairs));
  const headWords = new Map<string, number>();
  for (const title of headlines)
    for (const word of new Set(title)) headWords.set(word, (headWords.get(word) ?? 0) + 1 / headlines.length);
  const told2 = lines.map((line) => line.words.map(({ low }) => low));
  const pairsOf = told2.map(pairs);
  const pairOrigins = originsOf(lines, pairsOf, originOf);
  const wordOrigins = originsOf(
    lines,
    lines.map(({ whole }) => whole.keys),
    originOf,
  );
  const best = bestMatches(told);
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) if (fit[at]) counts.set(line.account, (counts.get(line.account) ?? 0) + 1);
  const seen = new Map<number, number>();
  return lines.map((line, at) => {
    if (!fit[at]) return null;
    const place = seen.get(line.account) ?? 0;
    seen.set(line.account, place + 1);
    const low = told2[at]!;
    const own = pairsOf[at]!;
    const origin = originOf[line.account];
    const told = (origins: ReadonlySet<string | null> | undefined) =>
      origins !== undefined && (origins.size > 1 || !origins.has(origin ?? null));
    const share = (items: readonly string[], of: ReadonlyMap<string, ReadonlySet<string | null>>) =>
      items.reduce((count, item) => count + (told(of.get(item)) ? 1 : 0), 0) / (items.length || 1);
    const central = centrality(line, centre, weigh);
    const first = line.words[0]!;
    const source = accounts[line.account]!.article.text.slice(line.start, line.end);
    const flag = (condition: boolean) => (condition ? 1 : 0);
    return [
      1,
      central,
      central * central,
      best[at]!,
      own.filter((pair) => headPairs.has(pair)).length / (own.length || 1),
      low.reduce((sum, word) => sum + (headWords.get(word) ?? 0), 0) / low.length,
      share(own, pairOrigins),
      share(line.whole.keys, wordOrigins),
      flag(place === 0),
      flag(place === 1),
      1 / (1 + place),
      flag(counts.get(line.account) === 1),
      Math.log(low.length),
      flag(low.length < 10),
      flag(low.length > 40),
      flag(/^["“‘']/.test(source)),
      flag(/["“”]/.test(source)),
      flag(source.endsWith('!')),
      flag(/^(?:but|and|so|yet)$/.test(first.low)),
      flag(/^(?:he|she|it|they|this|that|these|those|his|her|their|its)$/.test(first.low)),
      flag(/^[\p{Lu}][\p{L} .,()]{2,40}\s(?:—|–|--|-)\s/u.test(source)),
      flag(line.words.some(({ key }) => key?.startsWith('#') ?? false)),
      flag(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(source)),
      flag(low.includes('president')),
      line.words.filter(({ capital }) => capital).length / low.length,
    ];
  });
}

export function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Item -> the origins whose lines hold it. */
function originsOf(
  lines: readonly Line[],
  items: readonly (readonly string[])[],
  originOf: readonly (string | null)[],
) {
  const found = new Map<string, Set<string | null>>();
  for (const [at, line] of lines.entries()) {
    const origin = originOf[line.account] ?? null;
    if (origin === null) continue;
    for (const item of items[at]!) {
      const set = found.get(item);
      if (set) set.add(origin);
      else found.set(item, new Set([origin]));
    }
  }
  return found;
}

/** Mean of the lines' vectors, each of length one: a line's product with it is its mean link to all lines. */
function centreOf(lines: readonly Line[], weigh: Weigh): Map<string, number> {
  const centre = new Map<string, number>();
  for (const { whole } of lines) {
    const length = Math.sqrt(massOf(whole, weigh)) || 1;
    for (const key of whole.keys)
      centre.set(key, (centre.get(key) ?? 0) + Math.sqrt(weigh(key)) / length / lines.length);
  }
  return centre;
}

function centrality(line: Line, centre: ReadonlyMap<string, number>, weigh: Weigh): number {
  const length = Math.sqrt(massOf(line.whole, weigh)) || 1;
  return line.whole.keys.reduce((sum, key) => sum + (Math.sqrt(weigh(key)) / length) * (centre.get(key) ?? 0), 0);
}

/** Of each line: the mean, over the other origins, of its best link to one of their lines. */
function bestMatches({ lines, links, originOf }: Told): number[] {
  const origins = new Set(originOf.filter((origin) => origin !== null));
  const best = lines.map(() => new Map<string, number>());
  const note = (at: number, other: number, score: number) => {
    const origin = originOf[lines[other]!.account];
    if (!origin || origin === originOf[lines[at]!.account]) return;
    best[at]!.set(origin, Math.max(best[at]!.get(origin) ?? 0, score));
  };
  for (const { a, b, score } of links) {
    note(a, b, score);
    note(b, a, score);
  }
  return best.map(
    (scores) => [...scores.values()].reduce((sum, score) => sum + score, 0) / Math.max(1, origins.size - 1),
  );
}
