import type { Registry } from '../outlet/outlet.ts';
import { type AgencyLexicon, type AgencyMention, agencyLexicon } from './agency-forms.ts';
import { maskMentions, type Shape, shapesIn } from './credit-shapes.ts';
import type { Draft, Place } from './draft.ts';

/** An agency credited by an article. */
export interface Credit {
  /** Null: an agency is credited, but not named. */
  agency: string | null;
  /** What is credited: only a credit for the text makes the report an agency's. */
  of: 'text' | 'photo';
  /** whole: the report is the agency's (dateline, signature, byline). part: it was used or helped ("with inputs from"). */
  extent: 'whole' | 'part';
  at: Place;
}

/** Paragraphs from either end in which a dateline, a byline or a signature may stand. */
const REACH = 4;

/**
 * The agencies that a draft credits, in its text and in what was taken out of it (a caption, a byline, a note at the foot),
 * each agency once for the text and once for photos. A citation covers the credit as written. A station's call sign in a
 * dateline ("(KMIZ)") is no agency: only names of the list and agencies of the registry count.
 */
export function findCredits(draft: Pick<Draft, 'text' | 'removed'>, registry: Registry | null = null): Credit[] {
  const found: Credit[] = [];
  const lexicon = agencyLexicon(registry);
  const inText = linesOf(draft.text);
  inText.forEach((line, at) => {
    const ends = { head: at < REACH, foot: at >= inText.length - REACH, first: at < 2 };
    collect(lexicon, { line, ends }, (credit, span) => found.push({ ...credit, at: { in: 'text', ...span } }));
  });
  draft.removed.forEach((piece, index) => {
    const ends = { head: true, foot: true, first: true };
    for (const line of linesOf(piece.text))
      collect(lexicon, { line, ends }, (credit, span) =>
        found.push({ ...credit, at: { in: 'removed', index, ...span } }),
      );
  });
  return onceEach(found);
}

interface Line {
  start: number;
  text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed) lines.push({ start: match.index + match[0].indexOf(trimmed), text: trimmed });
  }
  return lines;
}

/** Longer lines are prose: a credit on a line of its own is short. */
const LINE_LENGTH = 80;
/** How much of a line's ends is read for a dateline and for a signature. */
const END_LENGTH = 160;
/** How much around an agency's name is read for a credit in words. */
const BEFORE = 140;
const AFTER = 200;
/** A line that names agencies more often than this is a list, or made to be slow: its first and last are read. */
const MENTIONS = 24;

type Ends = { head: boolean; foot: boolean; first: boolean };
type Take = (credit: Omit<Credit, 'at'>, span: { start: number; end: number }) => void;

function collect(lexicon: AgencyLexicon, { line, ends }: { line: Line; ends: Ends }, take: Take): void {
  const mentions = lexicon.mentionsIn(line.text);
  if (mentions.length === 0) return;
  const masked = maskMentions(line.text, mentions);
  const taken: { start: number; end: number }[] = [];
  const windows = windowsAround(line.text, mentions.length > MENTIONS ? endsOf(mentions) : mentions);
  for (const { pattern, of, extent, where } of shapesIn(masked)) {
    for (const window of where === 'anywhere' ? windows : endOf(line.text, where, ends)) {
      const text = masked.slice(window.start, window.end);
      for (const match of matchesOf(pattern, text)) {
        const span = match.indices?.[1];
        if (!span) continue;
        const [start, end] = [window.start + span[0], window.start + span[1]];
        if (taken.some((other) => start < other.end && other.start < end)) continue;
        taken.push({ start, end });
        const inside = mentions.filter((mention) => start <= mention.start && mention.end <= end);
        const names = [...new Set(inside.flatMap(({ name }) => name ?? []))];
        for (const agency of names.length > 0 ? names : [null])
          take({ agency, of, extent }, { start: line.start + start, end: line.start + end });
      }
    }
  }
}

/** `matchAll`, which makes the pattern anew each time, where most patterns match nothing. */
function matchesOf(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return [];
  pattern.lastIndex = 0;
  return pattern.global ? text.matchAll(pattern) : [pattern.exec(text)!];
}

const endsOf = (mentions: readonly AgencyMention[]) => [
  ...mentions.slice(0, MENTIONS / 2),
  ...mentions.slice(-MENTIONS / 2),
];

interface Window {
  start: number;
  end: number;
}

function windowsAround(line: string, mentions: readonly AgencyMention[]): Window[] {
  const windows: Window[] = [];
  for (const { start: at } of mentions) {
    const last = windows.at(-1);
    const [start, end] = [Math.max(0, at - BEFORE), Math.min(line.length, at + AFTER)];
    if (last && start <= last.end) last.end = end;
    else windows.push({ start, end });
  }
  return windows;
}

/** The part of a line in which a shape may stand; none where the line is not at that end of the article. */
function endOf(line: string, end: Shape['where'], where: Ends): Window[] {
  if (end === 'foot') return where.foot ? [{ start: Math.max(0, line.length - END_LENGTH), end: line.length }] : [];
  if (end === 'head') return where.head ? [{ start: 0, end: Math.min(line.length, END_LENGTH) }] : [];
  return (where.first || where.foot) && line.length <= LINE_LENGTH ? [{ start: 0, end: line.length }] : [];
}

/** An agency once for the text and once for photos: the credit that says most first, then in order of place. */
function onceEach(credits: Credit[]): Credit[] {
  const kept = new Map<string, Credit>();
  for (const credit of credits) {
    const key = `${credit.of} ${credit.agency ?? ''}`;
    const held = kept.get(key);
    if (!held || (held.extent === 'part' && credit.extent === 'whole')) kept.set(key, credit);
  }
  return [...kept.values()];
}
