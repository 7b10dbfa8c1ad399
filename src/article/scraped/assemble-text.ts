import { datedAs, type TimeHabits, timesIn } from '../../text/time/written-time.ts';
import type { Hints } from '../article.ts';
import type { Draft, OutletSign, Place } from '../draft.ts';
import type { Voice } from './digest-page.ts';
import { titleSpan } from './find-title.ts';
import type { Head } from './head-lines.ts';
import type { Label } from './label-line.ts';
import type { Line } from './lines.ts';
import type { Masthead } from './masthead.ts';
import { outletSigns, paired } from './outlet-signs.ts';
import type { Verdict } from './separate-lines.ts';
import { titleOfText } from './title-of-text.ts';

/** Everything found out about a document's lines. */
export interface Found {
  lines: readonly Line[];
  labels: readonly (Label | null)[];
  verdicts: readonly Verdict[];
  /** For a digest, whose words each kept line is. */
  voices: readonly (Voice | null)[] | null;
  title: number;
  head: Head;
  masthead: Masthead | null;
  scraped: boolean;
}

/** Puts the article together: kept lines as paragraphs, the others by runs of one reason, and places for all that was found. */
export function assembleText(found: Found, hints: Hints, habits: TimeHabits): Draft {
  const { lines, verdicts, voices, head } = found;
  const text: string[] = [];
  const parts: Draft['parts'] = [];
  const removed: { pieces: string[]; why: string }[] = [];
  const where: (Omit<Place, 'end'> | null)[] = [];
  let length = 0;
  let lengthRemoved = 0;
  for (const [at, line] of lines.entries()) {
    if (at === found.title) {
      where.push({ in: 'title', start: -titleSpan(line.text).start });
      continue;
    }
    const why = verdicts[at];
    if (why) {
      const open = removed.at(-1);
      const goesOn = open && open.why === why && verdicts[at - 1] === why;
      if (goesOn) lengthRemoved += 1;
      else {
        removed.push({ pieces: [], why });
        lengthRemoved = 0;
      }
      removed.at(-1)!.pieces.push(line.text);
      where.push({ in: 'removed', index: removed.length - 1, start: lengthRemoved });
      lengthRemoved += line.text.length;
      continue;
    }
    if (text.length > 0) length += 2;
    text.push(line.text);
    where.push({ in: 'text', start: length });
    const by = voices?.[at] ?? 'outlet';
    const part = parts.at(-1);
    if (part && part.by === by && by !== 'unnamed') part.end = length + line.text.length;
    else if (part && by === 'unnamed' && part.by === 'unnamed' && line.prose) part.end = length + line.text.length;
    else parts.push({ start: length, end: length + line.text.length, by });
    length += line.text.length;
  }
  const place = (line: number, start: number, end: number): Place | null => {
    const base = where[line];
    return base && base.start + start >= 0 ? { ...base, start: base.start + start, end: base.start + end } : null;
  };
  const whole = text.join('\n\n');
  const titleLine = lines[found.title]?.text;
  const span = titleLine === undefined ? null : titleSpan(titleLine);
  const title = titleLine === undefined || !span ? titleOfText(whole) : titleLine.slice(span.start, span.end);
  return {
    title,
    byline: [...new Set(head.bylines.flatMap(({ named }) => named.people))],
    text: whole,
    kind: voices ? 'digest' : 'report',
    parts,
    removed: removed.map(({ pieces, why }) => ({ text: pieces.join('\n'), why })),
    ...timesOf(found, { place, habits, title, text: whole }),
    language: hints.language ?? null,
    canonical: head.address,
    outletSigns: signsOf(found, hints, place, title),
    confidence: confidenceOf(found),
  };
}

type PlaceOf = (line: number, start: number, end: number) => Place | null;

function timesOf(
  { head, voices }: Found,
  { place, habits, text }: { place: PlaceOf; habits: TimeHabits; title: string; text: string },
): Pick<Draft, 'published' | 'modified'> {
  const order = { published: 0, bare: 1, updated: 2 };
  const stated = head.times
    .map((stated) => ({ ...stated, dated: datedAs(stated.time, habits) }))
    .filter((stated) => stated.dated !== null);
  const finest = (precision: string) => (precision === 'minute' ? 0 : 1);
  const ranked = [...stated].sort(
    (a, b) =>
      order[a.kind] - order[b.kind] || finest(a.dated!.precision) - finest(b.dated!.precision) || a.line - b.line,
  );
  const first = ranked[0];
  const updated = stated
    .filter(({ kind }) => kind === 'updated')
    .sort((a, b) => (a.dated!.at < b.dated!.at ? 1 : -1))[0];
  if (first) {
    // All lines that say the same moment are evidence of it.
    const evidence = stated
      .filter(({ dated }) => dated!.local === first.dated!.local)
      .map(({ line, time }) => place(line, time.start, time.end))
      .filter((at) => at !== null);
    const modified = updated && updated.dated!.precision === 'minute' ? updated.dated!.at : null;
    return { published: { ...first.dated!, from: 'text', evidence }, modified };
  }
  return { published: voices ? eventMonth(text, habits) : null, modified: null };
}

const LEAD = 600;

/** A digest that states no date but opens with one ("In May 2025, ...") and names none later was made then or after. */
function eventMonth(text: string, habits: TimeHabits): Draft['published'] {
  const lead = timesIn(text.slice(0, LEAD), habits);
  const latest = Math.max(
    0,
    ...[...text.slice(0, 20_000).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((year) => +year[0]),
  );
  const time = lead.find(({ year }) => year === latest);
  const dated = time ? datedAs({ ...time, day: null }, habits) : null;
  if (!time || !dated) return null;
  return { ...dated, from: 'inferred', evidence: [{ in: 'text', start: time.start, end: time.end }] };
}

function signsOf(found: Found, hints: Hints, place: PlaceOf, title: string): OutletSign[] {
  const { lines, verdicts, head } = found;
  const signs: OutletSign[] = [];
  const { masthead } = found;
  if (masthead)
    signs.push({ name: masthead.name, domain: null, at: place(masthead.line, masthead.start, masthead.end) });
  for (const { line, named } of head.bylines)
    if (named.outlet)
      signs.push({ name: named.outlet.name, domain: null, at: place(line, named.outlet.start, named.outlet.end) });
  const furniture = lines.flatMap((_, at) =>
    verdicts[at] && verdicts[at] !== 'caption' && verdicts[at] !== 'credit line' ? [at] : [],
  );
  for (const sign of outletSigns(lines, furniture, hints.registry))
    signs.push({ name: sign.name, domain: sign.domain, at: place(sign.line, sign.start, sign.end) });
  // The site's name behind the title stands in no text of the article, for the title is kept without it.
  const line = lines[found.title]?.text ?? '';
  const site = line.slice(line.indexOf(title) + title.length).replace(/^[\s|｜»•]+/u, '');
  if (site) signs.unshift({ name: site, domain: null, at: null });
  return paired(signs);
}

/** How sure the reading is: less without a title, with few paragraphs, or where most of the page was taken away. */
function confidenceOf({ lines, verdicts, title, scraped }: Found): number {
  let own = 0;
  let all = 0;
  let paragraphs = 0;
  for (const [at, line] of lines.entries()) {
    all += line.words;
    if (verdicts[at] || at === title) continue;
    own += line.words;
    if (line.prose) paragraphs += 1;
  }
  const share = all === 0 ? 0 : own / all;
  const sure = 0.95 - (title < 0 ? 0.1 : 0) - (paragraphs < 2 ? 0.2 : 0) - (scraped ? 0.1 * (1 - share) + 0.05 : 0);
  return Math.round(sure * 100) / 100;
}
