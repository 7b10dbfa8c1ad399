import type { NameMention, Quotation } from '../features.ts';
import type { Attribution } from './attribute.ts';
import { PERSON_PRONOUNS } from './cues.data.ts';

const within = (name: NameMention, span: { start: number; end: number }, where: string) =>
  name.in === where && name.start >= span.start && name.end <= span.end;

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
  let body: number | null = null;
  let person: number | null = null;
  for (const [index, name] of names.entries()) {
    if (!within(name, span, where)) continue;
    const belongs =
      /^['’]s?\s/.test(source.slice(name.end, name.end + 3)) ||
      /\b(?:of|for|from|at|to|in|with|by)\s+(?:the\s+)?$/i.test(source.slice(span.start, name.start));
    if (belongs && name.type !== 'person') continue;
    if (name.type === 'person') {
      if (belongs && /['’]s?\s/.test(source.slice(name.end, name.end + 3))) continue;
      if (belongs && /^(?:an?|one|the|his|her|another)\s/i.test(text)) continue;
      person ??= index;
    } else if (body === null && name.end === span.end) body = index;
  }
  return person ?? body;
}

function pronoun(one: Attribution, names: readonly NameMention[]): number | null {
  const { source, in: where, start } = one.unit;
  const at = one.speaker!.start;
  const here = distinct(names, where, start, at);
  if (here.length > 0) return here.length === 1 ? here[0]!.index : null;
  // The sentence before, back to its own start: the paragraph does not matter, what stands between does.
  const before = source.lastIndexOf('.', start - 3);
  const from = Math.max(sentenceStart(source, before), start - 500);
  const previous = distinct(names, where, from, start);
  return previous.length === 1 ? previous[0]!.index : null;
}

function sentenceStart(source: string, stop: number): number {
  let at = stop;
  while (at > 0) {
    const char = source[at - 1]!;
    if (char === '\n' || (/[.!?]/.test(char) && /\s/.test(source[at] ?? ''))) break;
    at -= 1;
  }
  return Math.max(at, 0);
}

/** The people named in a stretch, each once, by surname. */
function distinct(
  names: readonly NameMention[],
  where: string,
  from: number,
  to: number,
): { index: number; key: string }[] {
  const found = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (name.in !== where || name.start < from || name.end > to || name.type !== 'person') continue;
    const key = name.text.split(/\s+/).at(-1) ?? name.text;
    if (!found.has(key)) found.set(key, index);
  }
  return [...found].map(([key, index]) => ({ key, index }));
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
