import type { TimeMention } from '../features.ts';
import type { Line } from '../lines/line.ts';
import { AFTER_ARTICLE, ARTICLE, OPENS_TIME } from '../lines/word-traits.ts';
import type { Anchor } from './anchor.ts';
import { Outlooks } from './outlook.ts';
import { type Clock, clockAt, clockReach } from './read-clock.ts';
import { type At, dayMonth, type Found, monthAlone, monthDay, numericDate, yearAlone } from './read-date.ts';
import { ago, namedPeriod, nearDay, pastSpan, weekday } from './read-relative.ts';

/** A time mention with its lexemes; `weak`: its direction is the news' default, not the verb's. */
export interface ReadTime {
  mention: TimeMention;
  from: number;
  to: number;
  weak: boolean;
}

const ENGLISH = [pastSpan, ago, nearDay, namedPeriod, weekday];
const DATES = [numericDate, dayMonth, monthDay, monthAlone, yearAlone];

/**
 * The times of one sentence, in order. Days and longer periods stand at midnight UTC of the local calendar day; clock
 * times are instants where their zone, or the account's, is known. `anchor` null: relative times stay unresolved.
 */
export function readTimes(line: Line, anchor: Anchor | null): ReadTime[] {
  const english = line.language === 'en' || line.language === 'un';
  let outlooks: Outlooks | null = null;
  const found: ReadTime[] = [];
  const clocks: Clock[] = [];
  let at = 0;
  while (at < line.words.length) {
    if (!mayOpen(line, at)) {
      at += 1;
      continue;
    }
    const clock = mayBeTime(line, at) ? clockAt(line, at) : null;
    if (clock) {
      clocks.push(clock);
      at = clock.to;
      continue;
    }
    outlooks ??= new Outlooks(english ? line : null);
    const place: At = { line, at, anchor, outlooks };
    let hit: Found | null = null;
    if (english) for (const read of ENGLISH) hit ??= read(place);
    for (const read of DATES) hit ??= read(place);
    if (!hit) {
      at += 1;
      continue;
    }
    found.push({ mention: mentionOf(line, hit), from: hit.from, to: hit.to, weak: hit.weak ?? false });
    at = Math.max(hit.to, at + 1);
  }
  for (const clock of clocks) found.push(clockMention(line, clock, { days: found.slice(), anchor }));
  return found.sort((a, b) => a.from - b.from);
}

/** Most words open no time: they are passed over at the cost of a bit. */
function mayOpen({ traits }: Line, at: number): boolean {
  const own = traits[at]!;
  return (own & OPENS_TIME) !== 0 || ((own & ARTICLE) !== 0 && ((traits[at + 1] ?? 0) & AFTER_ARTICLE) !== 0);
}

function mayBeTime(line: Line, at: number): boolean {
  const word = line.words[at]!;
  return word.kind === 'number' || word.lower === 'noon' || word.lower === 'midnight';
}

function mentionOf(line: Line, hit: Found): TimeMention {
  return {
    in: line.in,
    start: line.words[hit.from]!.start,
    end: line.words[hit.to - 1]!.end,
    kind: hit.reach ? hit.kind : 'unresolved',
    from: hit.reach?.from ?? null,
    to: hit.reach?.to ?? null,
    precision: hit.reach?.precision ?? 'day',
    weekday: hit.weekday ?? null,
    relation: relationOf(line, hit.from),
  };
}

function relationOf(line: Line, from: number): TimeMention['relation'] {
  let at = from - 1;
  while (/^(?:the|early|late|last|at|around|about|mid|-|least)$/.test(line.words[at]?.lower ?? '')) at -= 1;
  const before = line.words[at]?.lower ?? '';
  if (before === 'since') return 'since';
  if (/^(?:until|till|through)$/.test(before)) return 'until';
  if (/^(?:past|last)$/.test(line.words[from + 1]?.lower ?? '') && line.words[from]?.lower === 'the') return 'for';
  return 'at';
}

/** A clock time belongs to the nearest day named in its sentence, else to the publication day. */
function clockMention(line: Line, clock: Clock, known: { days: ReadTime[]; anchor: Anchor | null }): ReadTime {
  let day: number | null = null;
  let near = Number.POSITIVE_INFINITY;
  for (const { mention, from, to } of known.days) {
    if (mention.precision !== 'day' || !mention.from || !mention.to) continue;
    if (Date.parse(mention.to) - Date.parse(mention.from) > 86_400_000) continue;
    const distance = from >= clock.to ? from - clock.to : clock.from - to;
    if (distance < near) {
      near = distance;
      day = Math.round(Date.parse(mention.from) / 86_400_000);
    }
  }
  day ??= known.anchor?.day ?? null;
  const reach = day === null ? null : clockReach(clock, day, known.anchor?.offset ?? null);
  const hit: Found = { from: clock.from, to: clock.to, kind: 'absolute', reach };
  const mention = mentionOf(line, hit);
  return { mention: { ...mention, precision: 'minute' }, from: clock.from, to: clock.to, weak: false };
}
