import type { NameMention, Quotation } from '../features.ts';
import { IRREGULAR_PAST } from '../lines/english.data.ts';
import type { Attribution } from './attribute.ts';
import { PERSON_PRONOUNS } from './cues.data.ts';
import { firstFrom, nameWithin } from './name-within.ts';
import { quotedIn } from './quotation-marks.ts';

/**
 * The name that speaks: in the speaker's own words the first person, else a body that is not merely what the speaker
 * belongs to ("a spokesman for the Harbour Board"). "he" and "she": the one person named before them in the same
 * sentence, or in the sentence before where nobody is in this one. Null where that leaves none or several.
 */
export function speakerNameOf(one: Attribution, names: readonly NameMention[]): number | null {
  const span = one.speaker!;
  const { source, in: where } = one.unit;
  const text = source.slice(span.start, span.end);
  if (PERSON_PRONOUNS.has(text.toLowerCase())) return pronoun(one, names);
  return nameWithin({ source, in: where, span }, names);
}

function pronoun(one: Attribution, names: readonly NameMention[]): number | null {
  const { source, in: where, start, items } = one.unit;
  const at = one.speaker!.start;
  const quotes = items.flatMap(({ quoted }) => (quoted ? [quoted] : []));
  const here = subjects({ source, where, from: start, to: at, quotes }, names);
  if (here !== 'nobody') return here;
  // The sentence before; where that itself says "He ...", the one before it in the same paragraph.
  const first = sentenceStart(source, start);
  const previous = inSentence(source, { where, from: first, to: start }, names);
  if (previous !== 'nobody') return previous;
  if (!/^["“'‘]?(?:he|she)\b/i.test(source.slice(first, first + 5))) return null;
  const second = sentenceStart(source, first);
  if (source.slice(second, first).includes('\n')) return null;
  const earlier = inSentence(source, { where, from: second, to: first }, names);
  return earlier === 'nobody' ? null : earlier;
}

function inSentence(
  source: string,
  at: { where: 'title' | 'text'; from: number; to: number },
  names: readonly NameMention[],
): number | null | 'nobody' {
  const quotes = quotedIn(source, at.from, at.to).map(({ open, close }) => ({ open, close }));
  return subjects({ ...at, source, quotes }, names);
}

/** Longest sentence looked back over. */
const LOOK_BACK = 600;

/** Where the sentence begins that ends before `end`; stops of titles and initials end none. */
function sentenceStart(source: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s"“”'’.!?]/.test(source[at - 1]!)) at -= 1;
  const floor = Math.max(0, at - LOOK_BACK);
  while (at > floor) {
    const char = source[at - 1]!;
    if (char === '\n') break;
    if (
      /[.!?]/.test(char) &&
      /[\s"”’]/.test(source[at] ?? '') &&
      !/(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Lt|Col|Prof|\p{Lu})\.$/u.test(
        source.slice(Math.max(0, at - 6), at),
      )
    )
      break;
    at -= 1;
  }
  while (at < end && /[\s"”’]/.test(source[at]!)) at += 1;
  return at;
}

interface Stretch {
  source: string;
  where: 'title' | 'text';
  from: number;
  to: number;
  quotes: { open: number; close: number }[];
}

const VERB = /^(?:.*[^e]ed|.*ing|is|are|was|were|has|have|had|will|would|could|can|may|must|did|does|do)$/;
const BOUND = /^(?:with|to|by|for|from|about|against|of|after|before|between|like|than|and)$/;

/**
 * The one person named in a stretch outside quotations, where that is its subject: no verb stands before the name and no
 * preposition binds it. 'nobody' where nobody is named; null where several are, or the one is no subject.
 */
function subjects(
  { source, where, from, to, quotes }: Stretch,
  names: readonly NameMention[],
): number | null | 'nobody' {
  const found = new Map<string, number>();
  for (let index = firstFrom(names, where, from); index < names.length; index += 1) {
    const name = names[index]!;
    if (name.in !== where || name.start >= to) break;
    if (name.end > to || name.type !== 'person') continue;
    if (quotes.some(({ open, close }) => name.start >= open && name.end <= close)) continue;
    const key = name.text.split(/\s+/).at(-1) ?? name.text;
    if (!found.has(key)) found.set(key, index);
  }
  if (found.size === 0) return 'nobody';
  const [only] = found.values();
  if (found.size > 1 || only === undefined) return null;
  // A capital letter within the sentence is a name's ("the United Port"): no verb.
  const before = source.slice(from, names[only]!.start).match(/[\p{L}']+/gu) ?? [];
  if (BOUND.test((before.at(-1) ?? '').toLowerCase())) return null;
  return before.some((word) => /^\p{Ll}/u.test(word) && (VERB.test(word) || IRREGULAR_PAST.has(word))) ? null : only;
}

/** "the same source": the quotation named last whose speaker has that noun. */
export function sameSpeaker(
  quotations: readonly Quotation[],
  at: number,
  attributions: readonly Attribution[],
): number | null {
  const { unit, speaker } = attributions[at]!;
  if (!speaker) return null;
  const text = unit.source.slice(speaker.start, speaker.end).toLowerCase();
  const noun = /^the same (?:[\p{L}-]+ )?(\p{L}+)$/u.exec(text)?.[1];
  if (!noun) return null;
  for (let before = at - 1; before >= 0; before -= 1) {
    const earlier = quotations[before]!.speaker;
    if (!earlier) continue;
    const said = attributions[before]!.unit.source.slice(earlier.start, earlier.end).toLowerCase();
    if (said.split(/[^\p{L}]+/u).includes(noun)) return before;
  }
  return null;
}
