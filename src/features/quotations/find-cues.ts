import { BETWEEN, CHARACTERISE, ING, NO_VERB_AFTER, NOT_SAID, NOUNISH, SAY } from './cues.data.ts';
import { beforeTime, firstSubject, type Phrase, phraseAfter, subjectBefore } from './speaker.ts';
import type { Unit } from './unit.ts';

/** A reporting expression with its speaker; items of the unit. */
export interface Cue {
  kind: 'say' | 'ing' | 'characterise' | 'according';
  at: number;
  /** Items of the cue itself. */
  cue: Phrase;
  speaker: Phrase;
  /** "said Vane": the speaker stands behind. */
  inverted: boolean;
  /** First item of cue and speaker together, and the one behind them. */
  from: number;
  to: number;
}

/** Characters between a characterising verb and the quotation it leads into. */
const NEAR = 90;

/** The cues of a unit outside its quotations, left to right, each with a speaker; a cue without one is left out. */
export function cuesOf(unit: Unit): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < unit.items.length; at += 1) {
    const item = unit.items[at]!;
    if (!item.cue || item.kind !== 'word') continue;
    const last = cues.at(-1);
    if (last && at < last.to) continue;
    const cue = item.lower === 'according' ? accordingAt(unit, at) : verbAt(unit, at, last ?? null);
    if (cue) cues.push(cue);
  }
  return cues;
}

function accordingAt(unit: Unit, at: number): Cue | null {
  if (unit.items[at + 1]?.lower !== 'to') return null;
  const speaker = phraseAfter(unit, at + 2);
  if (!speaker) return null;
  return { kind: 'according', at, cue: { from: at, to: at + 2 }, speaker, inverted: true, from: at, to: speaker.to };
}

function quoteNear(unit: Unit, at: number): boolean {
  const from = unit.items[at]!.end;
  for (let next = at + 1; next < unit.items.length; next += 1) {
    const item = unit.items[next]!;
    if (item.start - from > NEAR) return false;
    if (item.kind === 'quote') return true;
  }
  return false;
}

function verbAt(unit: Unit, at: number, last: Cue | null): Cue | null {
  const { items } = unit;
  const lower = items[at]!.lower;
  const before = items[at - 1];
  const say = SAY.has(lower);
  const ing = ING.has(lower);
  const characterise = !say && CHARACTERISE.has(lower) && quoteNear(unit, at);
  if (!say && !ing && !characterise) return null;
  let start = at;
  // "went on to say", "was quick to add"
  if (before?.lower === 'to' && /^(?:on|continued|quick)$/.test(items[at - 2]?.lower ?? ''))
    start = items[at - 2]?.lower === 'on' ? at - 3 : at - 2;
  else {
    let back = at - 1;
    while (back >= 0 && (BETWEEN.has(items[back]!.lower) || /^\p{Ll}+ly$/u.test(items[back]!.text)) && at - back < 4) {
      if (/^(?:never|didn't|doesn't|don't)$/.test(items[back]!.lower)) return null;
      back -= 1;
    }
    if (NOT_SAID.has(items[back]?.lower ?? '') && !ing) return null;
    // "several said", "61 percent said", "four in 10 said": plain verbs may follow what counts people.
    const counts = before && !NOUNISH.has(lower) && (before.kind === 'number' || COUNTS.has(before.lower));
    if (before && NO_VERB_AFTER.has(before.lower) && !ing && !counts) return null;
    // "the negotiators' promises": a plural possessive makes the word a noun.
    if ((before?.kind === 'number' && !counts) || /^['’]$/.test(before?.text ?? '')) return null;
    if (items[at + 1]?.lower === 'of' && NOUNISH.has(lower)) return null;
  }
  if (ing)
    return /^(?:is|are|was|were|been)$/.test(before?.lower ?? '') ? continuousAt(unit, at) : ingAt(unit, at, last);
  const inverted = invertedAt(unit, at);
  if (inverted) return inverted;
  if (/^\p{Lu}/u.test(items[at]!.text) && at > 0 && unit.in === 'text') return null;
  if (lower === 'put' && items[at + 1]?.lower !== 'it') return null;
  const own = subjectBefore(unit, start);
  const speaker = own ?? sharedSubject(unit, start, last);
  if (!speaker || !mayspeak(unit, speaker)) return null;
  // "what he calls the “deal”": a name somebody gives, inside another's clause.
  if (!say && own && /^(?:what|which|-)$/.test(items[own.from - 1]?.lower ?? '')) return null;
  if (!say && before?.text === '-') return null;
  if (NOUNISH.has(lower) && !clauseFollows(unit, at, speaker)) return null;
  return {
    kind: say ? 'say' : 'characterise',
    at,
    cue: { from: at, to: at + 1 },
    speaker,
    inverted: false,
    from: own ? own.from : at,
    to: at + 1,
  };
}

/** "Vane called on the board to act and said ...": the verb behind "and" has the subject of the one before it. */
function sharedSubject(unit: Unit, at: number, last: Cue | null): Phrase | null {
  let back = beforeTime(unit, at) - 1;
  while (back >= 0 && (BETWEEN.has(unit.items[back]!.lower) || /^\p{Ll}+ly$/u.test(unit.items[back]!.text))) back -= 1;
  if (!/^(?:and|but)$/.test(unit.items[back]?.lower ?? '')) return null;
  if (last) return last.kind === 'say' && last.to <= back ? last.speaker : null;
  return firstSubject(unit, back);
}

/** "...,” said Vane": a quotation or its comma stands before the verb, and no subject. */
function invertedAt(unit: Unit, at: number): Cue | null {
  const { items } = unit;
  let back = at - 1;
  while (back >= 0 && /^(?:also|then|later|reportedly)$/.test(items[back]!.lower)) back -= 1;
  const before = items[back];
  if (!before) return null;
  const behindQuote =
    before.kind === 'quote' ||
    (before.text === ',' && (items[back - 1]?.kind === 'quote' || items[back - 1]?.kind === 'word'));
  if (!behindQuote) return null;
  if (
    before.text === ',' &&
    items[back - 1]?.kind !== 'quote' &&
    !/^(?:said|says|added|adds|wrote|explained|asked|noted)$/.test(items[at]!.lower)
  )
    return null;
  const speaker = phraseAfter(unit, at + 1);
  if (!speaker || !mayspeak(unit, speaker)) return null;
  // "Mila Vane, the mayor, said that": the word behind the verb opens a clause, not a name.
  if (before.kind !== 'quote' && items[back - 1]?.kind !== 'quote') {
    const first = items[speaker.from]!;
    if (!/^\p{Lu}/u.test(first.text) && !/^(?:a|an|the|one)$/.test(first.lower)) return null;
    const behind = items[speaker.to];
    // "..., said Orr, who": a name that a mark closes is the speaker; else the subject before the verb is.
    if (behind?.kind === 'word' && subjectBefore(unit, at)) return null;
    if (
      behind &&
      behind.text !== '.' &&
      behind.text !== ',' &&
      behind.kind === 'word' &&
      !/^(?:in|on|at|during|after|who|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(behind.lower)
    )
      return null;
  }
  return { kind: 'say', at, cue: { from: at, to: at + 1 }, speaker, inverted: true, from: at, to: speaker.to };
}

const COUNTS = new Set('many several few some most'.split(' '));

/** "Vane is suggesting that": with its own subject, and a clause behind it. */
function continuousAt(unit: Unit, at: number): Cue | null {
  const speaker = subjectBefore(unit, at);
  if (!speaker || !mayspeak(unit, speaker)) return null;
  return { kind: 'say', at, cue: { from: at, to: at + 1 }, speaker, inverted: false, from: speaker.from, to: at + 1 };
}

function ingAt(unit: Unit, at: number, last: Cue | null): Cue | null {
  const before = unit.items[at - 1];
  if (
    before &&
    before.text !== ',' &&
    before.kind !== 'quote' &&
    !/^(?:by|before|as|and|while|also|then|upon|from|after|in)$/.test(before.lower)
  )
    return null;
  const quoted = unit.items.some((item, index) => item.kind === 'quote' && index > at);
  if (
    !quoted &&
    unit.items[at + 1]?.lower !== 'that' &&
    !/^(?:saying|adding|arguing|claiming|noting|stating|insisting|explaining|declaring|stressing|asserting|warning|suggesting|telling|predicting|promising|vowing|pledging|acknowledging|contending|alleging|maintaining|estimating|assuring|complaining|reporting)$/.test(
      unit.items[at]!.lower,
    )
  )
    return null;
  const speaker = last?.kind === 'say' || last?.kind === 'ing' ? last.speaker : firstSubject(unit, at);
  if (!speaker || !mayspeak(unit, speaker)) return null;
  return { kind: 'ing', at, cue: { from: at, to: at + 1 }, speaker, inverted: false, from: at, to: at + 1 };
}

/** Words that are no speaker, however they stand: "there", "it" before a passive, "which". */
function mayspeak(unit: Unit, speaker: Phrase): boolean {
  const first = unit.items[speaker.from]!;
  if (
    speaker.to - speaker.from === 1 &&
    /^(?:there|here|this|that|which|what|it's|these|those|not|is|was|be)$/.test(first.lower)
  )
    return false;
  return unit.items.slice(speaker.from, speaker.to).some((item) => item.kind === 'word');
}

/** A form that is as often a noun needs a clause behind it, or a name or pronoun before it. */
function clauseFollows(unit: Unit, at: number, speaker: Phrase): boolean {
  const next = unit.items[at + 1];
  if (!next) return false;
  if (next.kind === 'quote' || next.lower === 'that' || next.lower === 'out' || next.text === ':') return true;
  if (next.text === ',' && unit.items[at + 2]?.kind === 'quote') return true;
  // "The port, Vane notes, stays closed."
  if (next.text === ',' && unit.items[speaker.from - 1]?.text === ',') return true;
  const last = unit.items[speaker.to - 1]!;
  const subject = unit.items[speaker.from]!;
  const noun = /^(?:the|his|her|their|its|a|an|one|some|many)$/.test(subject.lower) && speaker.to - speaker.from > 1;
  // "The Velm Tribune reports": a name, whatever opens it.
  if (noun && !/^\p{Lu}/u.test(last.text)) return /^(?:he|she|they|his|her|their|it|there)$/.test(next.lower);
  if (!/^\p{Lu}/u.test(last.text) && !/^(?:he|she|they|it)$/.test(subject.lower)) return false;
  return (
    /^(?:he|she|they|it|the|his|her|its|their|there|a|an|this|these|we|i|to)$/.test(next.lower) ||
    /^\p{Lu}/u.test(next.text)
  );
}
