import { NEVER_LAST, ORDINAL_STOP, SOMETIMES_LAST } from './abbreviations.data.ts';

/** A sentence's place in the text it was cut from, white space around it left out; `paragraph` counts from 0. */
export interface SentenceSpan {
  start: number;
  end: number;
  paragraph: number;
}

// Full stops of the world's scripts. The wide ones need no space after them.
const END = 1;
const WIDE = 2;
const CLOSER = 4;
const kinds = new Uint8Array(65536);
for (const mark of '.!?…؟۔।॥։።。！？｡．') kinds[mark.charCodeAt(0)]! |= END;
for (const mark of '。！？｡．') kinds[mark.charCodeAt(0)]! |= WIDE;
for (const mark of '"\'”’»›)]」』）】〉》“') kinds[mark.charCodeAt(0)]! |= CLOSER;
const isKind = (line: string, at: number, kind: number) => (kinds[line.charCodeAt(at)]! & kind) !== 0;
// Words that open a sentence, not a name: after "U.S." or an initial they say that a sentence has ended.
const OPENER =
  /^["“‘'(]?(?:The|A|An|In|On|At|It|He|She|They|We|But|And|This|That|These|For|If|As|When|While|Its|His|Her|Their|There|After|Before|Since|Meanwhile|However|Police|Officials)\b/;

/**
 * Cuts a text (paragraphs by line breaks) into sentences. Offsets are UTF-16. `language` is BCP 47. Our own rules, one
 * pass: `Intl.Segmenter` breaks at "Mr." and "U.S." and reads 2 MB a second.
 */
export function sentencesOf(text: string, language = 'en'): SentenceSpan[] {
  const found: SentenceSpan[] = [];
  const base = language.slice(0, 2);
  let paragraph = 0;
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const before = found.length;
    cut(text, start, end, { base, paragraph, found });
    if (found.length > before) paragraph += 1;
    start = end + 1;
  }
  return found;
}

function cut(
  text: string,
  from: number,
  to: number,
  into: { base: string; paragraph: number; found: SentenceSpan[] },
): void {
  const line = text.slice(from, to);
  let start = 0;
  const add = (end: number) => {
    const piece = line.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed) {
      const at = from + start + piece.indexOf(trimmed);
      into.found.push({ start: at, end: at + trimmed.length, paragraph: into.paragraph });
    }
    start = end;
  };
  for (let at = 0; at < line.length; at += 1) {
    if (!isKind(line, at, END)) continue;
    const mark = at;
    while (at + 1 < line.length && isKind(line, at + 1, END)) at += 1;
    const wide = isKind(line, at, WIDE);
    let after = at + 1;
    while (after < line.length && isKind(line, after, CLOSER)) {
      // A mark that follows a space opens the next quotation.
      after += 1;
    }
    if (after >= line.length) break;
    if (wide) {
      if (after > at + 1 && !opensSentence(line, after)) continue;
      add(after);
      at = after - 1;
      continue;
    }
    if (!/\s/.test(line[after] ?? '')) continue;
    if (goesOn(line, { start, mark, stop: at, after }, into.base)) continue;
    add(after);
    at = after - 1;
  }
  add(line.length);
}

/** Chinese and Japanese go on after a closing mark with the verb of saying: 「...。」と述べた. */
function opensSentence(line: string, after: number): boolean {
  return !/^[とって、，,說说道]/.test(line.slice(after, after + 1));
}

/** "MILLTOWN, Wis." opens a report: what it goes on with belongs to it. */
const DATELINE = /^\s*\p{Lu}{2}[\p{Lu}\s.'’-]{0,30}, \p{Lu}\p{L}{1,5}$/u;
const LONGEST_PLACE = 45;

const ABBREVIATIONS = new Set(['no', ...Object.values(NEVER_LAST).flat(), ...SOMETIMES_LAST]);
const isSmall = (unit: number) => unit >= 0x61 && unit <= 0x7a;

/** Most sentences end behind a word in small letters that abbreviates nothing in any language, before a capital. */
function endsPlainly(line: string, at: { start: number; mark: number; after: number }, next: number): boolean {
  const { start, mark, after } = at;
  const first = line.charCodeAt(next);
  if (first < 0x41 || first > 0x5a || after !== mark + 1 || line[mark] !== '.') return false;
  let begin = mark;
  while (begin > start && isSmall(line.charCodeAt(begin - 1))) begin -= 1;
  if (begin === mark || (begin > start && line.charCodeAt(begin - 1) !== 0x20)) return false;
  return !ABBREVIATIONS.has(line.slice(begin, mark));
}

/** True where the end found is none: an abbreviation, an initial, or a continuation in lower case. */
function goesOn(line: string, at: { start: number; mark: number; stop: number; after: number }, base: string): boolean {
  let next = at.after;
  while (next < line.length && /\s/.test(line[next] ?? '')) next += 1;
  if (next >= line.length || endsPlainly(line, at, next)) return false;
  const follows = line.slice(next, next + 24);
  const first = follows.replace(/^["'“‘«([]+/, '')[0] ?? '';
  if (/\p{Ll}/u.test(first) && !/^(?:iP|eB)/.test(follows)) return true;
  if (line[at.mark] !== '.' || at.stop > at.mark) return false;
  let begin = at.mark;
  while (begin > at.start && /[\p{L}\p{M}\p{N}.°’'-]/u.test(line[begin - 1] ?? '') && at.mark - begin < 24) begin -= 1;
  const word = line.slice(begin, at.mark);
  if (!word) return false;
  if (at.mark - at.start < LONGEST_PLACE && DATELINE.test(line.slice(at.start, at.mark))) return true;
  const lower = word.toLowerCase();
  if (/^\p{N}+$/u.test(word)) return ORDINAL_STOP.has(base) && word.length <= 2 && !/^\p{N}/u.test(first);
  if (at.after > at.mark + 1) return false;
  if (NEVER_LAST['*']?.includes(lower) || NEVER_LAST[base]?.includes(lower)) return /\p{L}|\p{N}/u.test(first);
  if (lower === 'no') return /\p{N}/u.test(first);
  if (/^\p{Lu}$/u.test(word)) return !OPENER.test(follows) && begin > at.start;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    if (/\p{N}/u.test(first)) return true;
    if (/^[ap]\.m$/i.test(word))
      return /^(?:[A-Z]{2,4}\b|E[SD]T|G\.?M\.?T|Eastern|Central|Pacific|local)/.test(follows);
    return /^\p{Lu}/u.test(follows) && !OPENER.test(follows);
  }
  if (SOMETIMES_LAST.has(lower)) return /\p{N}/u.test(first);
  return false;
}
