import { AUXILIARIES, IRREGULAR_PAST } from '../lines/english.data.ts';
import { BETWEEN, PRONOUNS, SAY, SPEAKER_ENDS, SPEAKER_OPENS_AFTER } from './cues.data.ts';
import type { Item, Unit } from './unit.ts';

/** Items of a unit, `to` exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

/** Longest noun phrase taken for a speaker. */
const LONGEST = 22;
const isStop = (item: Item | undefined) => !item || item.kind === 'quote' || /^[.;:!?—–()[\]]$/.test(item.text);
const word = (unit: Unit, at: number) => unit.items[at]?.lower ?? '';

/**
 * The subject that ends before item `cue`: back over adverbs and auxiliaries, then to the last comma, mark or conjunction;
 * over an apposition ("Mila Vane, the mayor, said") back to the name. Null where none is found.
 */
export function subjectBefore(unit: Unit, cue: number): Phrase | null {
  let to = cue;
  while (to > 0 && (BETWEEN.has(word(unit, to - 1)) || /^\p{Ll}+ly$/u.test(unit.items[to - 1]?.text ?? ''))) to -= 1;
  to = beforeAside(unit, beforeTime(unit, to));
  if (to <= 0 || isStop(unit.items[to - 1])) return null;
  if (word(unit, to - 1) === 'who' || word(unit, to - 1) === 'which') return beforeRelative(unit, to - 1);
  if (unit.items[to - 1]?.text === ',') {
    const name = beforeAsides(unit, to - 1) ?? beforeApposition(unit, to - 1);
    if (name) return name;
    to -= 1;
    // "Vane also, said": nothing stands between.
    return null;
  }
  let from = to;
  while (from > 0 && to - from < LONGEST) {
    const item = unit.items[from - 1]!;
    if (isStop(item) || item.text === ',') break;
    if (
      SPEAKER_OPENS_AFTER.has(item.lower) &&
      !(item.lower === 'for' || item.lower === 'and' || item.lower === 'since')
    )
      break;
    if (item.lower === 'and' && !joinsNames(unit, from - 1, to)) break;
    from -= 1;
  }
  from = trimmed(unit, from, to);
  return from < to ? { from, to } : null;
}

/** "Vane on Monday said", "Vane, who chairs the board, last week said": the subject stands before the time. */
export function beforeTime(unit: Unit, to: number): number {
  const [first, second] = [word(unit, to - 2), word(unit, to - 1)];
  const time =
    (/^(?:last|this|earlier)$/.test(first) && /^(?:week|month|year|spring|summer|fall|autumn|winter)$/.test(second)) ||
    (first === 'on' && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(second));
  if (time && to > 2) return to - 2;
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(second) && to > 1 ? to - 1 : to;
}

/** Longest aside in brackets or between dashes that a subject is followed by. */
const ASIDE = 14;

/** "Vane (R-Ohio) said", "some aides — two of them — said": the subject stands before the aside. */
function beforeAside(unit: Unit, to: number): number {
  const { text } = unit.items[to - 1] ?? { text: '' };
  const opener = text === ')' ? '(' : text === '—' || text === '–' ? text : null;
  if (opener === null) return to;
  for (let open = to - 2; open > 0 && to - open < ASIDE; open -= 1) {
    const item = unit.items[open]!;
    if (item.text === opener) return open;
    if (item.kind === 'quote' || /^[.;:!?]$/.test(item.text)) return to;
  }
  return to;
}

/** "Vane and Orr said": "and" inside the speaker joins two names or two nouns, never two clauses. */
function joinsNames(unit: Unit, at: number, to: number): boolean {
  const before = unit.items[at - 1];
  const after = unit.items[at + 1];
  if (!before || !after || to - at > 8) return false;
  if (PRONOUNS.has(after.lower) || (after.lower === 'the' && !/^\p{Lu}/u.test(before.text))) return false;
  return /^\p{Lu}/u.test(before.text) && (/^\p{Lu}/u.test(after.text) || after.lower === 'other');
}

/** Openers that are no part of a name: "On Tuesday Vane", "But Vane", "Still the mayor". */
function trimmed(unit: Unit, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const lower = word(unit, at);
    if (
      /^(?:but|and|so|still|yet|however|meanwhile|then|later|also|now|instead|indeed|again|today|yesterday|even|of|course)$/.test(
        lower,
      )
    )
      at += 1;
    else if (
      /^(?:on|last|this|in)$/.test(lower) &&
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|response|\d{4})$/.test(
        word(unit, at + 1),
      )
    )
      at += 2;
    else break;
  }
  return at;
}

/** Most asides between commas that a subject is followed by. */
const ASIDES = 5;
/** Words that an aside on a name opens with. */
const OPENS_ASIDE = /^(?:a|an|the|one|who|whose|his|her|its|their|former|then|now|R|D|I|\p{N}+)$/u;

/** "Mila Vane, a voter from Velm, Ohio, attending the fair, said": the name that opens the sentence, over several asides. */
function beforeAsides(unit: Unit, comma: number): Phrase | null {
  let first = -1;
  let count = 0;
  for (let at = comma - 1; at > 0; at -= 1) {
    const item = unit.items[at]!;
    if (isStop(item) && !/^[()]$/.test(item.text)) return null;
    if (SAY.has(item.lower)) return null;
    if (item.text !== ',') continue;
    first = at;
    count += 1;
  }
  if (count < 2 || count > ASIDES) return null;
  const from = trimmed(unit, 0, first);
  const name = unit.items.slice(from, first);
  const named = name.length > 0 && name.length < 9 && /^\p{Lu}/u.test(name.at(-1)!.text);
  if (!named || !OPENS_ASIDE.test(unit.items[first + 1]!.text) || SPEAKER_ENDS.has(name[0]!.lower)) return null;
  return name.some(({ lower }) => AUXILIARIES.has(lower) || IRREGULAR_PAST.has(lower)) ? null : { from, to: first };
}

/** "Mila Vane, who chairs the board, said": from the comma behind the aside back to the name. */
function beforeApposition(unit: Unit, comma: number): Phrase | null {
  let open = comma - 1;
  while (open > 0 && comma - open < LONGEST + 8 && unit.items[open]?.text !== ',') {
    if (isStop(unit.items[open]) && !/^[()]$/.test(unit.items[open]?.text ?? '')) return null;
    open -= 1;
  }
  if (unit.items[open]?.text !== ',') return null;
  let to = open;
  // "Vane, R-Ohio, the chairman, said": over one more comma where what stands before it is a name.
  let from = phraseStart(unit, to);
  if (to - from <= 0) return null;
  const inner = unit.items[from - 1];
  if (inner?.text === ',' && !/^\p{Lu}/u.test(unit.items[to - 1]?.text ?? '') && from > 1) {
    const outer = phraseStart(unit, from - 1);
    if (outer < from - 1 && /^\p{Lu}/u.test(unit.items[from - 2]?.text ?? '')) {
      to = from - 1;
      from = outer;
    }
  }
  from = trimmed(unit, from, to);
  if (from >= to || SAY.has(word(unit, from))) return null;
  // "the board's spokeswoman, Mila Vane, said": the aside is the name.
  const aside = unit.items[open + 1]?.text ?? '';
  if (/^\p{Lu}/u.test(aside) && /^\p{Ll}/u.test(unit.items[open - 1]?.text ?? '') && open + 1 < comma)
    return { from: open + 1, to: comma };
  return { from, to };
}

function phraseStart(unit: Unit, to: number): number {
  let from = to;
  while (from > 0 && to - from < LONGEST) {
    const item = unit.items[from - 1]!;
    if (isStop(item) || item.text === ',') break;
    if (SPEAKER_OPENS_AFTER.has(item.lower) && item.lower !== 'for' && item.lower !== 'and') break;
    from -= 1;
  }
  return from;
}

/** "Vane, who said": back to the noun phrase before the relative. */
function beforeRelative(unit: Unit, who: number): Phrase | null {
  const to = unit.items[who - 1]?.text === ',' ? who - 1 : who;
  if (to <= 0) return null;
  let from = phraseStart(unit, to);
  // The nearest capitalised run, where there is one: "a call from Mila Vane, who said".
  let name = to;
  while (name > from && /^(?:\p{Lu}|'s$|\.$)/u.test(unit.items[name - 1]?.text ?? '')) name -= 1;
  if (name < to) from = name;
  return from < to ? { from: trimmed(unit, from, to), to } : null;
}

/** The noun phrase that begins behind "said", "according to" or "told ... by". Null where none does. */
export function phraseAfter(unit: Unit, at: number): Phrase | null {
  let from = at;
  while (BETWEEN.has(word(unit, from)) && from < at + 2) from += 1;
  const first = unit.items[from];
  if (!first || isStop(first) || first.text === ',') return null;
  if (first.kind === 'mark' || SPEAKER_ENDS.has(first.lower)) return null;
  let to = from;
  while (to < unit.items.length && to - from < LONGEST) {
    const item = unit.items[to]!;
    if (isStop(item) || item.text === ',') break;
    if (
      to > from &&
      SPEAKER_ENDS.has(item.lower) &&
      !(item.lower === 'to' && /^(?:adviser|advisor|envoy|ambassador|aide)$/.test(word(unit, to - 1)))
    )
      break;
    to += 1;
  }
  if (to <= from) return null;
  // "the board's spokeswoman, Mila Vane": the name stands behind the comma.
  const named = unit.items[to + 1];
  if (
    unit.items[to]?.text === ',' &&
    /^\p{Ll}/u.test(unit.items[to - 1]?.text ?? '') &&
    named?.kind === 'word' &&
    /^\p{Lu}\p{L}/u.test(named.text)
  ) {
    let end = to + 1;
    while (
      end < unit.items.length &&
      end - to < 8 &&
      unit.items[end]?.kind === 'word' &&
      !SPEAKER_ENDS.has(word(unit, end))
    )
      end += 1;
    const stop = unit.items[end];
    if (end - to > 2 && (!stop || stop.text === ',' || stop.text === '.')) return { from: to + 1, to: end };
  }
  return { from, to };
}

/** The first noun phrase of the unit: the subject that an -ing clause at its end belongs to. */
export function firstSubject(unit: Unit, before: number): Phrase | null {
  let from = trimmed(unit, 0, before);
  // Over an opening phrase: "In a letter to the board, Vane ..."
  if (
    /^(?:in|on|at|during|after|before|while|when|with|for|as|since|following|speaking|asked|by|despite|although|though)$/.test(
      word(unit, from),
    )
  ) {
    const comma = unit.items.findIndex((item, at) => at > from && item.text === ',');
    if (comma < 0 || comma >= before) return null;
    from = comma + 1;
  }
  let to = from;
  while (to < before && to - from < 14) {
    const item = unit.items[to]!;
    if (isStop(item) || item.text === ',') break;
    if (
      to > from &&
      (BETWEEN.has(item.lower) ||
        SAY.has(item.lower) ||
        SPEAKER_ENDS.has(item.lower) ||
        IRREGULAR_PAST.has(item.lower) ||
        /ed$/.test(item.lower))
    )
      break;
    to += 1;
  }
  return to > from ? { from, to } : null;
}
