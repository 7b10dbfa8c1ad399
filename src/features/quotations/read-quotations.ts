import type { Span } from '../../base/citation.ts';
import type { NameMention, Quotation, Sentence } from '../features.ts';
import type { Line } from '../lines/line.ts';
import { type Attribution, attributionsOf } from './attribute.ts';
import { foreignAttributions } from './foreign-attributions.ts';
import { sameSpeaker, speakerNameOf } from './speaker-name.ts';
import { type Unit, unitsOf } from './unit.ts';

/** Fewer words than these in marks without a cue are scare quotes or titles, no quotation. */
const SCARE = 4;

/**
 * The quotations of an article: direct, partial and indirect, each with its speaker as far as the sentence itself names
 * one. A quotation without a cue keeps the speaker of the unbroken quotation it continues; else its speaker is null. The
 * method follows pattern rules over marks and reporting verbs; every span lies in title or text.
 */
export function readQuotations(
  sentences: readonly Sentence[],
  lines: readonly Line[],
  names: readonly NameMention[],
): Quotation[] {
  const units = unitsOf(sentences, lines);
  const english = lines[0]?.language === 'en' || lines[0]?.language === 'un' || lines.length === 0;
  const found: Attribution[] = [];
  let open: Attribution | null = null;
  let paragraph = Number.NaN;
  for (const unit of units) {
    if (unit.paragraph !== paragraph && open && !unit.items[0]?.quoted?.goesOn && !awaits(open)) open = null;
    paragraph = unit.paragraph;
    const alone = unit.items.length > 0 && unit.items.every((item) => item.kind === 'quote' || item.kind === 'mark');
    if (alone && open) {
      for (const item of unit.items) if (item.quoted) add(open, item);
      continue;
    }
    const made = english ? attributionsOf(unit) : foreignAttributions(unit, names);
    const claimed = new Set(made.flatMap((one) => one.pieces.map((piece) => piece.open)));
    const first = unit.items[0];
    if (first?.quoted?.goesOn && open && !claimed.has(first.start)) {
      add(open, first);
      claimed.add(first.start);
    }
    found.push(...made);
    found.push(...unclaimed(unit, claimed, alone));
    const last = made.at(-1);
    const goes = last?.speaker && (last.kind === 'direct' || last.pieces.at(-1)?.closed === false);
    open = goes ? last : null;
    const colon = colonAt(unit, made);
    if (colon) {
      found.push(colon);
      open = colon;
    }
  }
  const ordered = found
    .filter((one) => one.extents.length > 0)
    .sort((a, b) => order(a) - order(b) || a.extents[0]!.start - b.extents[0]!.start);
  const quotations = ordered.map((one) => quotationOf(one, names));
  return quotations.map((one, index) => ({ ...one, sameAs: sameSpeaker(quotations, index, ordered) }));
}

const order = (one: Attribution) => (one.unit.in === 'title' ? 0 : 1);

/** True for `Vane wrote:` at the end of a paragraph: what is said follows. */
function awaits(one: Attribution): boolean {
  return one.extents.length === 0;
}

function add(to: Attribution, item: Unit['items'][number]): void {
  to.pieces.push(item.quoted!);
  to.extents.push({ start: item.start, end: item.end });
  to.kind = to.kind === 'indirect' ? 'direct' : to.kind;
}

/** A cue whose sentence ends in a colon, with nothing said yet. */
function colonAt(unit: Unit, made: Attribution[]): Attribution | null {
  if (unit.items.at(-1)?.text !== ':' || unit.in === 'title') return null;
  const last = made.at(-1);
  if (!last?.speaker || last.pieces.length > 0) return null;
  return { ...last, kind: 'direct', pieces: [], extents: [] };
}

/** Quotations that no cue claims: kept without a speaker where they are long enough to be somebody's words. */
function unclaimed(unit: Unit, claimed: Set<number>, alone: boolean): Attribution[] {
  const made: Attribution[] = [];
  for (const { quoted, start, end } of unit.items) {
    if (!quoted || claimed.has(quoted.open)) continue;
    const count = unit.source.slice(quoted.start, quoted.end).split(/\s+/).filter(Boolean).length;
    if (count < SCARE) continue;
    const base = { unit, pieces: [quoted], extents: [{ start, end }], speaker: null, cue: null, via: null };
    made.push({ ...base, kind: alone ? 'direct' : 'partial', force: 'said' });
  }
  return made;
}

function quotationOf(one: Attribution, names: readonly NameMention[]): Quotation {
  const where = one.unit.in;
  const span = ({ start, end }: { start: number; end: number }): Span => ({ in: where, start, end });
  const said =
    one.pieces.length > 0 ? one.pieces.map(({ start, end }) => trimmed(one.unit.source, start, end)) : one.extents;
  return {
    kind: one.kind,
    pieces: said.filter(({ start, end }) => end > start).map(span),
    speaker: one.speaker && span(one.speaker),
    speakerName: one.speaker ? speakerNameOf(one, names) : null,
    cue: one.cue && span(one.cue),
    force: one.force,
    via: one.via && span(one.via),
    extents: one.extents.map(span),
    sameAs: null,
  };
}

function trimmed(source: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(source[from]!)) from += 1;
  while (to > from && /\s/.test(source[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
