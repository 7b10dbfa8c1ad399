import { type Citation, cite } from '../../base/citation.ts';
import type { Period } from '../../base/instant.ts';
import { byText } from '../../base/order.ts';
import type { Sentence, TimeMention } from '../../features/features.ts';
import { contentWordsOf } from '../../features/terms/content-words.ts';
import type { Account, Dossier, Origin } from '../dossier.ts';

type Timeline = Dossier['timeline'];

/** Dice of content stems from which two sentences of one period tell the same event. Chosen by hand on invented accounts. */
const SAME = 0.5;

interface Told {
  when: Period;
  citation: Citation;
  words: Set<string>;
  origin: string;
  order: number;
}

/**
 * What happened when, by the accounts' own dates: each sentence that names a resolved time, in order of time. Sentences of
 * one period that say the same are one entry, its text the earliest account's. Times inside quotations are the speaker's
 * and are left out, as are spans ("since", "for") and headings.
 */
export function writeTimeline(accounts: readonly Account[], origins: readonly Origin[]): Timeline {
  const originOf = new Map(
    origins.flatMap(({ id, articles }) => articles.map(({ article }) => [article, id] as const)),
  );
  const told: Told[] = [];
  accounts.forEach((account, order) => {
    const origin = originOf.get(account.article.id) ?? account.article.id;
    told.push(...eventsOf(account).map((event) => ({ ...event, origin, order })));
  });
  const entries = groupsOf(told).map((group) => ({
    origins: new Set(group.map(({ origin }) => origin)).size,
    when: group[0]!.when,
    text: group[0]!.citation.text,
    citations: group.map(({ citation }) => citation),
  }));
  entries.sort(
    (a, b) =>
      byText(a.when.from, b.when.from) ||
      byText(a.when.to, b.when.to) ||
      b.origins - a.origins ||
      byText(a.text, b.text),
  );
  return entries.map(({ when, text, citations }) => ({ when, text, citations }));
}

/** One event a sentence and period; of several times in a sentence the finest, so that it is entered once. */
function eventsOf({ article, features }: Account): Omit<Told, 'origin' | 'order'>[] {
  const found: Omit<Told, 'origin' | 'order'>[] = [];
  let next = 0;
  for (const sentence of features.sentences) {
    while (next < features.times.length && before(features.times[next]!, sentence)) next += 1;
    const inside: TimeMention[] = [];
    for (let at = next; at < features.times.length && within(features.times[at]!, sentence); at += 1)
      inside.push(features.times[at]!);
    if (sentence.kind !== 'prose' && sentence.kind !== 'list') continue;
    const times = inside.filter(
      (time) => time.from && time.to && time.relation === 'at' && !quoted(features.quotations, time),
    );
    const finest = times.sort((a, b) => length(a) - length(b) || a.start - b.start)[0];
    if (!finest?.from || !finest.to) continue;
    const citation = cite(article, { in: sentence.in, start: sentence.start, end: sentence.end });
    const words = new Set(contentWordsOf(citation.text, article.language).map(({ stem }) => stem));
    found.push({ when: { from: finest.from, to: finest.to, precision: finest.precision }, citation, words });
  }
  return found;
}

const length = ({ from, to }: TimeMention) => Date.parse(to!) - Date.parse(from!);

function before(time: TimeMention, sentence: Sentence): boolean {
  if (time.in !== sentence.in) return time.in === 'title';
  return time.start < sentence.start;
}

function within(time: TimeMention, sentence: Sentence): boolean {
  return time.in === sentence.in && time.start >= sentence.start && time.end <= sentence.end;
}

function quoted(quotations: Account['features']['quotations'], time: TimeMention): boolean {
  return quotations.some(
    ({ kind, pieces }) =>
      kind !== 'indirect' &&
      pieces.some((piece) => piece.in === time.in && piece.start <= time.start && piece.end >= time.end),
  );
}

/** Sentences of one period that say the same, each with the first of its group that it is like. */
function groupsOf(told: readonly Told[]): Told[][] {
  const byPeriod = new Map<string, Told[][]>();
  for (const event of [...told].sort((a, b) => a.order - b.order)) {
    const key = `${event.when.from} ${event.when.to}`;
    const groups = byPeriod.get(key) ?? [];
    if (groups.length === 0) byPeriod.set(key, groups);
    const home = groups.find((group) => dice(group[0]!.words, event.words) >= SAME);
    if (home) home.push(event);
    else groups.push([event]);
  }
  return [...byPeriod.values()].flat();
}

function dice(left: Set<string>, right: Set<string>): number {
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}
