import { skeleton } from '../entities/skeleton.ts';
import type { Line, Word } from './line.ts';
import { ROLE_TITLES, STOP_WORDS } from './word-tables.data.ts';

/** That somebody was, or was not, where the news was made. */
export interface Presence {
  /** Index of the line. */
  line: number;
  /** Folded surname: whose presence. */
  who: string;
  name: string;
  there: boolean;
  ahead: boolean;
  /** The words that say so. */
  start: number;
  end: number;
  /** The clause or sentence around them. */
  clause: { start: number; end: number };
  /** Keys of what was attended, where it is said. */
  event: string[];
}

// Longest first: what negates stands before what it negates.
const ABSENT: RegExp[] = [
  /\b(?:did|does|do|would|will|could|can|was|were|is|are|had|has) ?(?:not|n't) (?:personally )?(?:be )?(?:attend(?:ing|ed)?|come|visit|take part|taking part|appear|travel|join|show up|participat(?:e|ing)|be present|present|go)\b/,
  /\b(?:won't|wouldn't|didn't|wasn't|isn't|couldn't) (?:personally )?(?:be )?(?:attend(?:ing)?|come|visit|take part|appear|travel|join|show up|participate|present)\b/,
  /\b(?:chose|opted|decided|elected|preferred) not to (?:personally )?(?:attend|come|take part|appear|travel|join|participate)\b/,
  /\b(?:declined|refused|declines|refuses) to (?:attend|come|take part|appear|travel|join|participate)\b/,
  /\b(?:stayed away|stays away|stay away|was absent|were absent|is absent|boycotted|skipped|snubbed)\b/,
];
const PRESENT: RegExp[] = [
  /\b(?:attended|attends|was present|were present|is present|took part|takes part|participated|showed up|came to the|appeared at|visited)\b/,
  /\b(?:will|would|is to|are to) (?:personally )?(?:attend|be present|take part|participate)\b/,
];
const AHEAD = /\b(?:will|would|won't|wouldn't|is to|are to)\b/;
const UNSURE = /\b(?:might|may|could|whether|if|suggested|likely|unless|had (?:earlier )?(?:said|suggested|planned))\b/;

/** Who was there and who was not, sentence by sentence. English; outside quotations. */
export function readPresence(lines: readonly Line[]): Presence[] {
  return lines.flatMap((line, at) => (line.kind === 'prose' ? presenceIn(line, at) : []));
}

function presenceIn(line: Line, at: number): Presence[] {
  const text = line.words.map(({ low }) => low).join(' ');
  const absent = allOf(ABSENT, text);
  const found = absent.length > 0 ? absent : allOf(PRESENT, text).slice(0, 1);
  return found.flatMap((hit) => presenceAt(line, at, { text, found: hit, absent: absent.length > 0 }));
}

/** What one verb of a line says of whoever stands before it. */
function presenceAt(
  line: Line,
  at: number,
  { text, found, absent }: { text: string; found: RegExpExecArray; absent: boolean },
): Presence[] {
  const [from, to] = wordRange(line.words, found.index, found.index + found[0].length);
  if (line.words[from]!.quoted || UNSURE.test(text.slice(Math.max(0, found.index - 60), found.index))) return [];
  const people = subjectsBefore(line.words, from);
  const neither = /\bneither\b/.test(text.slice(0, found.index)) && people.length > 0;
  const clause = line.clauses.find(
    ({ start, end }) => start <= line.words[from]!.start && line.words[from]!.start < end,
  );
  const event = line.words
    .slice(to, to + 7)
    .filter(({ key, capital }) => key !== null && !capital)
    .slice(0, 3)
    .map(({ key }) => key!);
  return people.map((who) => ({
    line: at,
    who: skeleton(who.at(-1)!.low.replace(/['’]s$/, '')),
    name: who.map(({ text }) => text).join(' '),
    there: absent ? false : !neither,
    ahead: AHEAD.test(found[0]),
    start: (neither ? line.words[0]! : line.words[from]!).start,
    end: line.words[to - 1]!.end,
    clause: clause && clause.start <= who[0]!.start ? clause : { start: line.start, end: line.end },
    event,
  }));
}

/** Every place where one of the patterns stands, in order; of overlapping ones the first. */
function allOf(patterns: RegExp[], text: string): RegExpExecArray[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'g'))]);
  found.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  let end = 0;
  return found.filter((match) => {
    if (match.index < end) return false;
    end = match.index + match[0].length;
    return true;
  });
}

/** From offsets in the words joined by spaces to indices of words. */
function wordRange(words: readonly Word[], start: number, end: number): [number, number] {
  let offset = 0;
  let from = -1;
  for (const [at, { low }] of words.entries()) {
    if (from < 0 && offset + low.length > start) from = at;
    offset += low.length + 1;
    if (offset > end) return [Math.max(0, from), at + 1];
  }
  return [Math.max(0, from), words.length];
}

/** Names that the verb at `at` can have as subject: the nearest run of capitals before it, and what is joined to it. */
function subjectsBefore(words: readonly Word[], at: number): Word[][] {
  const runs: Word[][] = [];
  let here = beforeAside(words, at);
  let gap = 0;
  while (here >= 0 && gap <= 9) {
    if (isNamePart(words, here)) {
      const run: Word[] = [];
      while (here >= 0 && isNamePart(words, here)) {
        run.unshift(words[here]!);
        here -= 1;
      }
      // "Zelm, after meeting with Premier Orr, chose not to": a name behind a preposition is no subject.
      if (behindPreposition(words, here)) {
        gap = 0;
        continue;
      }
      runs.unshift(run);
      if (!joined(words, here)) break;
      gap = 0;
      continue;
    }
    if (
      runs.length > 0 &&
      !/^(?:and|nor|president|minister|chancellor|prime|leader|foreign|the|russian|ukrainian)$/.test(
        words[here]!.low,
      ) &&
      !words[here]!.capital
    )
      break;
    here -= 1;
    gap += 1;
  }
  return runs;
}

/** True where a preposition stands before the name that begins behind `here`, over titles and countries. */
function behindPreposition(words: readonly Word[], here: number): boolean {
  let at = here;
  while (at >= 0 && words[at]!.capital) at -= 1;
  return /^(?:with|by|from|to|against|despite|between|met|meeting)$/.test(words[at]?.low ?? '');
}

/** "A, after meeting B, stayed away": where a comma stands right before the verb, the subject stands before its aside. */
function beforeAside(words: readonly Word[], at: number): number {
  const comma = (word: number) => word > 0 && words[word]!.start - words[word - 1]!.end > 1;
  if (!comma(at)) return at - 1;
  let from = at - 1;
  while (from > 0 && !comma(from)) from -= 1;
  return from > 0 ? from - 1 : at - 1;
}

/** "A nor B", "A and B": another name goes before. Titles between are stepped over. */
function joined(words: readonly Word[], here: number): boolean {
  for (let at = here; at >= Math.max(0, here - 4); at -= 1) if (/^(?:and|nor)$/.test(words[at]!.low)) return true;
  return false;
}

function isNamePart(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  return (
    word.capital &&
    !word.key?.startsWith('@') &&
    !STOP_WORDS.has(word.low) &&
    !ROLE_TITLES.has(word.low) &&
    word.low.length > 2 &&
    !/^(?:neither|either|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(word.low)
  );
}
