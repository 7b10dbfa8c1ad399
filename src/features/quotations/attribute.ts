import { afterOf, beforeOf, type Region } from './complement.ts';
import { DENY } from './cues.data.ts';
import { type Cue, cuesOf } from './find-cues.ts';
import type { Quoted } from './quotation-marks.ts';
import { type Phrase, phraseAfter } from './speaker.ts';
import type { Unit } from './unit.ts';

/** What one cue gives to its speaker, in offsets of the unit's source. */
export interface Attribution {
  unit: Unit;
  kind: 'direct' | 'partial' | 'indirect';
  pieces: Quoted[];
  /** Stretches given to the speaker, the words around a partial quotation counted in; marks included. */
  extents: { start: number; end: number }[];
  speaker: { start: number; end: number } | null;
  cue: { start: number; end: number } | null;
  force: 'said' | 'denied' | 'hedged';
  via: { start: number; end: number } | null;
}

const TOLD =
  /^(?:told|tells|telling|informed|asked|asks|asking|reminded|assured|assures|assuring|warned|warns|advised|urged|urges|urging|tell)$/;

/** The attributions of one unit, left to right. Quotations that no cue claims are left to the caller. */
export function attributionsOf(unit: Unit): Attribution[] {
  const cues = cuesOf(unit);
  const made: Attribution[] = [];
  const claimed = new Set<number>();
  cues.forEach((cue, index) => {
    const floor = index > 0 ? cues[index - 1]!.to : 0;
    const roof = nextStart(unit, cues, index);
    const relay = relayOf(unit, cues, index);
    if (relay === 'is via') return;
    const made1 = attributionOf(unit, cue, { floor, roof, claimed });
    if (!made1) return;
    if (relay && !made1.via) made1.via = relay;
    made.push(made1);
  });
  return made;
}

/** Where the region behind a cue ends: before the clause of the next cue. */
function nextStart(unit: Unit, cues: Cue[], index: number): number {
  const next = cues[index + 1];
  if (!next) return unit.items.length;
  let at = next.from;
  while (at > cues[index]!.to && /^(?:and|but|while|as|,|;|although|though)$/.test(unit.items[at - 1]!.lower)) at -= 1;
  return at;
}

/** `“...,” Vane said, according to the Tribune`: who is behind "according to" relayed it. */
function relayOf(unit: Unit, cues: Cue[], index: number): { start: number; end: number } | null | 'is via' {
  const cue = cues[index]!;
  const before = cues[index - 1];
  if (cue.kind === 'according' && before?.kind === 'say' && endsWithin(unit, before.to, cue.from)) return 'is via';
  const next = cues[index + 1];
  if (cue.kind === 'say' && next?.kind === 'according' && endsWithin(unit, cue.to, next.from))
    return spanOf(unit, next.speaker);
  return null;
}

/** True where only a comma, times and places stand between the two items. */
function endsWithin(unit: Unit, from: number, to: number): boolean {
  if (to - from > 7) return false;
  return (
    unit.items
      .slice(from, to)
      .every((item) => item.kind !== 'quote' && !/^(?:that|is|was|are|were|would|will|has|had)$/.test(item.lower)) &&
    (to - from <= 1 || unit.items[to - 1]?.text === ',')
  );
}

const spanOf = (unit: Unit, phrase: Phrase) => ({
  start: unit.items[phrase.from]!.start,
  end: unit.items[phrase.to - 1]!.end,
});

const HEDGING = new Set(['reportedly', 'allegedly', 'apparently', 'supposedly']);

function attributionOf(unit: Unit, cue: Cue, region: Region): Attribution | null {
  const { items } = unit;
  let adverb = false;
  for (let at = Math.max(0, Math.min(cue.at, cue.speaker.to) - 1); at < Math.min(items.length, cue.at + 2); at += 1)
    adverb ||= HEDGING.has(items[at]!.lower);
  const cited = citedIn(unit, cue.speaker);
  const base = {
    unit,
    speaker: spanOf(unit, cited.speaker),
    cue: spanOf(unit, cue.cue),
    force: DENY.has(items[cue.at]!.lower) ? ('denied' as const) : adverb ? ('hedged' as const) : ('said' as const),
    via: cited.via,
  };
  const address = addresseeOf(unit, cue);
  if (address.via) base.via = address.via;
  const before = cue.kind === 'ing' || cue.kind === 'characterise' ? null : beforeOf(unit, cue, region);
  const after = afterOf(unit, cue, { from: address.to, region, first: !before });
  const parts = [before, after].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const pieces = parts.flatMap((part) => part.pieces);
  for (const piece of pieces) region.claimed.add(piece.open);
  const mixed = parts.some((part) => part.mixed);
  return {
    ...base,
    kind: pieces.length === 0 ? 'indirect' : mixed ? 'partial' : 'direct',
    pieces,
    extents: parts.flatMap((part) => part.extents),
  };
}

/** "a source cited by the Tribune", "a diplomat quoted in a Tribune report": speaker and relay. */
function citedIn(unit: Unit, speaker: Phrase): { speaker: Phrase; via: { start: number; end: number } | null } {
  for (let at = speaker.from + 1; at < unit.items.length - 1 && at < speaker.to + 1; at += 1) {
    if (!/^(?:cited|quoted)$/.test(unit.items[at]!.lower) || !/^(?:in|by)$/.test(unit.items[at + 1]!.lower)) continue;
    const by = phraseAfter(unit, at + 2);
    if (by) return { speaker: { from: speaker.from, to: at }, via: spanOf(unit, by) };
  }
  return { speaker, via: null };
}

/** Whom it was told, and the item behind: an outlet told of it relays it. */
function addresseeOf(unit: Unit, cue: Cue): { to: number; via: { start: number; end: number } | null } {
  const { items } = unit;
  let at = cue.to;
  if (cue.kind === 'according') return { to: at, via: null };
  const told = TOLD.test(items[cue.at]!.lower) && !cue.inverted;
  const speaksTo = items[at]?.lower === 'to' && !cue.inverted;
  if (told || speaksTo) {
    const from = speaksTo ? at + 1 : at;
    const to = phraseAfter(unit, from);
    if (to && to.to - to.from <= 10 && items[to.from]?.lower !== 'that') {
      const named = items.slice(to.from, to.to).some((item) => /^\p{Lu}/u.test(item.text));
      at = endOfAddressee(unit, to);
      return { to: at, via: named ? spanOf(unit, { from: to.from, to: at }) : null };
    }
  }
  return { to: at, via: null };
}

/** "told the Tribune the deal was dead": the addressee ends where a second noun phrase begins. */
function endOfAddressee(unit: Unit, phrase: Phrase): number {
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const lower = unit.items[at]!.lower;
    if (/^(?:the|a|an|he|she|they|it|his|her|its|their|there|we|i|you|if|whether|not|to|how|why|what)$/.test(lower))
      return at;
  }
  return phrase.to;
}
