import { AUXILIARIES, IRREGULAR_PAST, PRESENT_VERBS } from '../lines/english.data.ts';
import type { Cue } from './find-cues.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Item, Unit } from './unit.ts';

const TIMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|later|earlier|recently|again|also)$/;

/** The items that a cue may reach, and the quotations that an earlier one took (by their opening offset). */
export interface Region {
  floor: number;
  roof: number;
  claimed: Set<number>;
}

/** What one side of a cue gives to its speaker. */
export interface Part {
  pieces: Quoted[];
  extents: { start: number; end: number }[];
  mixed: boolean;
}

/** What stands before cue and speaker: `“...,” Vane said`, `The plan was “dead,” Vane said`, `The plan was dead, Vane said.` */
export function beforeOf(unit: Unit, cue: Cue, { floor, claimed }: Region): Part | null {
  const { items } = unit;
  let end = cue.from;
  if (items[end - 1]?.text === ',' && end - 1 > floor) end -= 1;
  if (end <= floor) return null;
  const last = items[end - 1]!;
  const comma = end < cue.from;
  let start = floor;
  while (start < end && /^(?:[,;.]|and|but|while|as)$/.test(items[start]!.lower)) start += 1;
  if (last.kind === 'quote' && last.quoted) {
    const inside = unit.source[last.quoted.end - 1] ?? '';
    if (!comma && !/[,?!.…—–-]/.test(inside) && !/^(?:as|,)$/.test(items[cue.from - 1]?.lower ?? '')) {
      // `his “plan” Vane said`: the quotation ends no clause; only where the unit opens with it is it what was said.
      if (start !== end - 1) return null;
    }
    const pieces = items.slice(start, end).filter((item) => item.kind === 'quote' && !claimed.has(item.start));
    const quoted = pieces.map((item) => item.quoted!);
    if (quoted.length === 0) return null;
    const direct = items.slice(start, end).every((item) => item.kind === 'quote' || item.kind === 'mark');
    // `Asked on "Morning Hour," Vane said she ...`: a clause follows the cue, so what precedes only leads in.
    if (!direct && cue.kind === 'say' && !cue.inverted && items[cue.to]?.kind === 'word' && !tailOnly(unit, cue.to))
      return null;
    if (direct)
      return { pieces: quoted, extents: quoted.map(({ open, close }) => ({ start: open, end: close })), mixed: false };
    return { pieces: quoted, extents: [{ start: items[start]!.start, end: last.end }], mixed: true };
  }
  if (!comma || cue.kind === 'ing') return null;
  // "..., Vane said." at the end of the sentence, or "According to" behind its clause.
  const rest = items.length - cue.to;
  const tail = items[cue.to];
  if (cue.kind === 'say' && rest > 1 && !tailOnly(unit, cue.to, cue.inverted)) return null;
  if (cue.kind === 'say' && tail?.lower === 'that') return null;
  const told = clause(unit, start, end, claimed);
  // "Now, Vane says, seven have signed": the clause goes on behind the cue.
  const behind =
    items[cue.to]?.text === ',' && !cue.inverted ? clause(unit, cue.to + 1, lastWord(items), claimed) : null;
  if (!behind || end - start > 12) return told;
  const lead = { start: items[start]!.start, end: items[end - 1]!.end };
  return {
    pieces: [...(told?.pieces ?? []), ...behind.pieces],
    extents: [lead, ...behind.extents],
    mixed: behind.mixed || told?.mixed === true,
  };
}

function lastWord(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && /^[.;]$/.test(items[end - 1]!.text)) end -= 1;
  return end;
}

/** True where behind the cue only a time, place or comma closes the sentence. */
function tailOnly(unit: Unit, from: number, behindName = false): boolean {
  const { items } = unit;
  // "..., Vane said on Tuesday -- a change that ...": a dash closes what was said.
  if (TIMES.test(items[from + 1]?.lower ?? '') && /^[-—–]$/.test(items[from + 2]?.text ?? '')) return true;
  if (items.length - from > (behindName ? 40 : 14) || items.some((item, at) => at >= from && item.kind === 'quote'))
    return false;
  const first = items[from];
  if (!first) return true;
  return (
    first.text === '.' ||
    first.text === ',' ||
    /^(?:in|on|at|during|after|as|to|when|while|before|last|this|earlier|by|following|of)$/.test(first.lower) ||
    TIMES.test(first.lower)
  );
}

function clause(unit: Unit, from: number, to: number, claimed: Set<number>): Part | null {
  const { items } = unit;
  const inside = items.slice(from, to);
  const pieces = inside.filter((item) => item.kind === 'quote' && !claimed.has(item.start)).map((item) => item.quoted!);
  const count = inside.filter((item) => item.kind !== 'mark').length;
  if (count < (pieces.length > 0 ? 1 : 3)) return null;
  return { pieces, extents: [{ start: inside[0]!.start, end: inside.at(-1)!.end }], mixed: pieces.length > 0 };
}

/** What stands behind the cue, up to the next cue's clause. `first`: nothing was found before it. */
export function afterOf(unit: Unit, cue: Cue, at: { from: number; region: Region; first: boolean }): Part | null {
  const { items } = unit;
  const { claimed, roof } = at.region;
  let end = roof;
  while (end > at.from && /^[.;]$/.test(items[end - 1]!.text)) end -= 1;
  const quoteAt = items.findIndex(
    (item, index) => index >= at.from && index < end && item.kind === 'quote' && !claimed.has(item.start),
  );
  if (!at.first) {
    // `“I do,” Vane said, “but not now.”`: the quotation goes on.
    if (quoteAt < 0) return null;
    const gap = items.slice(at.from, quoteAt);
    if (gap.length > 14 || !/^[,.:;—–-]$/.test(items[quoteAt - 1]?.text ?? '')) return null;
    return quotesFrom(items, quoteAt, end, claimed);
  }
  if (quoteAt >= 0) {
    const lead = items[quoteAt - 1];
    const opens =
      lead?.text === ':' || ((lead?.text === ',' || quoteAt === at.from) && startsSentence(unit, items[quoteAt]!));
    if (opens && quoteAt - at.from <= 22 && cue.kind !== 'according') return quotesFrom(items, quoteAt, end, claimed);
    if (
      cue.kind === 'according' &&
      lead?.text === ',' &&
      quoteAt - at.from <= 14 &&
      startsSentence(unit, items[quoteAt]!)
    )
      return quotesFrom(items, quoteAt, end, claimed);
  }
  let start = at.from;
  if (cue.kind === 'according') {
    if (cue.from > 0 && !/^(?:and|but|yet|still|however|as|[,(])$/.test(items[cue.from - 1]!.lower)) return null;
    while (start < end && items[start]!.text !== ',') start += 1;
    start += 1;
    return start < end ? clause(unit, start, end, claimed) : null;
  }
  // "points out that": the particle belongs to the verb.
  if (items[start]?.lower === 'out' && /^point/.test(items[cue.at]!.lower)) start += 1;
  start = overAdverbials(unit, start, end);
  if (start >= end) return null;
  if (cue.kind === 'characterise') {
    if (quoteAt < 0) return null;
    const last = lastQuote(items, quoteAt, end);
    const inside = items.slice(at.from, last + 1);
    return {
      pieces: quotesIn(inside, claimed),
      extents: [{ start: inside[0]!.start, end: items[last]!.end }],
      mixed: true,
    };
  }
  if (quoteAt >= 0) return clause(unit, start, clauseEnd(unit, quoteAt, end), claimed);
  if (!indirectOpens(unit, start, cue)) return null;
  const until = isSubordinate(unit, cue) ? firstComma(unit, start, end) : indirectEnd(unit, start, end);
  return hasVerb(unit, start, until) || mayHaveVerb(unit, cue, start, until)
    ? clause(unit, start, until, claimed)
    : null;
}

/** Words of a complement before its own afterthought may be cut off. */
const WHOLE = 10;

/** Words between two dashes, at most, that the complement goes on behind. */
const LONGEST_ASIDE = 12;

/** The dash that closes the aside which the one at `at` opens; `at` where none does. */
function closingDash(unit: Unit, at: number, to: number): number {
  for (let next = at + 2; next < Math.min(to - 1, at + LONGEST_ASIDE); next += 1)
    if (unit.items[next]!.text === unit.items[at]!.text) return next;
  return at;
}

/** Where the complement of an indirect cue ends: before a comma that leads into the reporter's own words. */
function indirectEnd(unit: Unit, from: number, to: number): number {
  for (let at = from + 1; at + 1 < to; at += 1) {
    const { text } = unit.items[at]!;
    const closing = /^[—–]$/.test(text) ? closingDash(unit, at, to) : at;
    if (closing > at) {
      at = closing;
      continue;
    }
    if (at < from + WHOLE) continue;
    if (text === '—' || text === '–' || text === ';') return at;
    if (
      text === ',' &&
      /^(?:but|while|with|although|though|even|however|which|despite|according|adding|citing)$/.test(
        unit.items[at + 1]!.lower,
      )
    )
      return at;
  }
  return to;
}

/** "After Vane said that ..., the board met": the sentence's own clause begins at the comma. */
function isSubordinate(unit: Unit, cue: Cue): boolean {
  const before = unit.items[cue.from - 1]?.lower ?? '';
  return cue.from <= 6 && /^(?:after|while|although|though|when|as|since|because|if|before)$/.test(before);
}

function firstComma(unit: Unit, from: number, to: number): number {
  for (let at = from + 2; at < to; at += 1) if (unit.items[at]!.text === ',') return at;
  return to;
}

/** A clause has a finite verb; a thing has none. */
function hasVerb(unit: Unit, from: number, to: number): boolean {
  if (/^(?:that|to|whether|if)$/.test(unit.items[from]?.lower ?? '')) return true;
  return unit.items
    .slice(from + 1, to)
    .some(
      ({ lower, kind }) =>
        kind === 'word' &&
        (AUXILIARIES.has(lower) ||
          IRREGULAR_PAST.has(lower) ||
          PRESENT_VERBS.has(lower) ||
          /(?:[^e]|gre)ed$|n't$|^'(?:s|re|ll|d|ve)$/.test(lower)),
    );
}

/** Words of a complement that is more than a thing said ("said goodbye", "says thanks to his voters"). */
const CLAUSE = 6;

/** "Orr said each year of school yields more": what follows "said" at length, with a form in -s that no list has. */
function mayHaveVerb(unit: Unit, cue: Cue, from: number, to: number): boolean {
  if (to - from < CLAUSE || !/^(?:said|says|say)$/.test(unit.items[cue.at]!.lower)) return false;
  for (let at = from + 2; at < to - 1; at += 1) {
    const { kind, text, lower } = unit.items[at]!;
    if (kind !== 'word' || text !== lower || !/[^s']s$/.test(lower) || lower.length < 4) continue;
    if (
      !/^(?:the|a|an|his|her|its|their|of|in|on|to|for|and|with|by|from|as|these|those|many|more)$/.test(
        unit.items[at - 1]!.lower,
      )
    )
      return true;
  }
  return false;
}

/** A comma inside the closing mark ends what was said, unless a quotation goes on behind it. */
function clauseEnd(unit: Unit, quoteAt: number, end: number): number {
  if (quoteAt < 0) return end;
  for (let at = quoteAt; at < end - 1; at += 1) {
    const { quoted } = unit.items[at]!;
    if (!quoted || unit.source[quoted.end - 1] !== ',') continue;
    if (unit.items.slice(at + 1, end).some((item) => item.kind === 'quote')) continue;
    return at + 1;
  }
  return end;
}

const quotesIn = (items: Item[], claimed: Set<number>): Quoted[] =>
  items.filter((item) => item.kind === 'quote' && !claimed.has(item.start)).map((item) => item.quoted!);

function lastQuote(items: Item[], from: number, to: number): number {
  let last = from;
  for (let at = from; at < to; at += 1) if (items[at]!.kind === 'quote') last = at;
  return last;
}

function startsSentence(unit: Unit, item: Item): boolean {
  return /^[\s.…]*[\p{Lu}\p{N}[]/u.test(unit.source.slice(item.quoted!.start, item.quoted!.start + 6));
}

/** Quotations that follow each other with nothing but marks between. */
function quotesFrom(items: Item[], from: number, to: number, claimed: Set<number>): Part {
  const pieces: Quoted[] = [];
  for (let at = from; at < to; at += 1) {
    const item = items[at]!;
    if (item.kind === 'quote' && !claimed.has(item.start)) pieces.push(item.quoted!);
    else if (item.kind !== 'mark') break;
  }
  return { pieces, extents: pieces.map(({ open, close }) => ({ start: open, end: close })), mixed: false };
}

/** Over "on Tuesday", "in a statement", "last week" behind the cue, where "that" or a comma closes them. */
function overAdverbials(unit: Unit, from: number, to: number): number {
  const { items } = unit;
  let at = from;
  if (TIMES.test(items[at]?.lower ?? '')) at += 1;
  if (at > from && /^(?:morning|afternoon|evening|night)$/.test(items[at]?.lower ?? '')) at += 1;
  if (/^(?:in|on|at|during|after|last|this|through|via|by)$/.test(items[at]?.lower ?? '')) {
    for (let next = at + 1; next < Math.min(to, at + 14); next += 1) {
      if (items[next]!.lower === 'that' || items[next]!.text === ',' || items[next]!.text === ':')
        return items[next]!.lower === 'that' ? next : next + 1;
      if (TIMES.test(items[next]!.lower) && next === at + 1) return items[next + 1]?.text === ',' ? next + 2 : next + 1;
    }
  }
  if (items[at]?.text === ',' || items[at]?.text === ':') at += 1;
  return at;
}

/** An indirect clause opens with "that" or a subject; a preposition or a mark opens none. */
function indirectOpens(unit: Unit, at: number, cue: Cue): boolean {
  const item = unit.items[at]!;
  if (item.lower === 'that' || item.lower === 'whether' || item.lower === 'if') return true;
  if (
    /^(?:asked|ask|asks|urged|urge|urges|warned|promised|promises|promise|promising|vowed|vows|vow|vowing|pledged|pledges|pledge|pledging|told|tells|advised|demanded|claim|claims|claimed|claiming)$/.test(
      unit.items[cue.at]!.lower,
    ) &&
    item.lower === 'to'
  )
    return true;
  if (
    /^(?:about|more|less|over|nearly|around)$/.test(item.lower) &&
    /^(?:half|than|two|three|\d.*)$/.test(unit.items[at + 1]?.lower ?? '')
  )
    return true;
  if (/^(?:how|why|what|where|when|who)$/.test(item.lower)) return true;
  if (item.kind !== 'word' && item.kind !== 'number') return false;
  if (
    /^(?:in|on|at|by|for|of|from|with|to|as|so|about|after|before|and|or|but|no|yes|it's|goodbye|back|out|up|off|over|hello|more|less|nothing|anything|something|much|little)$/.test(
      item.lower,
    )
  )
    return /^(?:no|it's|more|nothing)$/.test(item.lower) || unit.items[at + 1]?.lower === 'of';
  return true;
}
