import { ACCENT, classOf, LETTER, NUMBER, WHOLE } from '../../text/characters.ts';

/** One line of a scraped text, white space at its ends left out; its characters are else untouched. */
export interface Line {
  text: string;
  /** Blank lines before it. */
  gap: number;
  /** Words; two characters of a script without spaces count as one. */
  words: number;
  /** Closes like a sentence. */
  ends: boolean;
  /** Long enough to be a paragraph, and shaped like one. */
  prose: boolean;
  /** Opened with a list mark, which is layout and left out of `text`. */
  bullet: boolean;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/;
const CLOSING = /[.!?…。！？؟।۔።፧:;][\s"'”’»›」』)\]*_]*(?:\[\d+\])?$/u;
const BULLET = /^(?:[•·▪●◦‣■□►▶➤✓✔]\s*|[*-]\s+)(?=\S)/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

/** Words from which a line counts as a paragraph: the least that news paragraphs have, and more than menu lines do. */
const PARAGRAPH = 12;
const LONG = 30;

/** Cuts a text into its lines. Lines that a sender broke at a fixed width are put together again with a space. */
export function linesOf(content: string): Line[] {
  const raw: { text: string; gap: number }[] = [];
  let gap = 0;
  for (const piece of content.replace(/^\uFEFF/, '').split(BREAK)) {
    const text = piece.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) {
      gap += 1;
      continue;
    }
    raw.push({ text, gap });
    gap = 0;
  }
  const joined = isHardWrapped(raw) ? rejoin(raw, () => true) : rejoin(raw, goesOn);
  const marks = joined.map(({ text }) => BULLET.exec(text)?.[0] ?? '');
  return joined.map((line, at) => {
    const mark = marks[at] ?? '';
    // One hyphen may open a line of dialogue; several lines with one are a list.
    const listed = mark !== '' && (!/^[*-]/.test(mark) || marks[at - 1] === mark || marks[at + 1] === mark);
    return measure(listed ? line.text.slice(mark.length) : line.text, line.gap, listed);
  });
}

function measure(text: string, gap: number, bullet: boolean): Line {
  const words = wordsIn(text);
  const ends = CLOSING.test(text.slice(-40));
  const prose = (words >= PARAGRAPH && ends) || words >= LONG;
  return { text, gap, words, ends, prose, bullet };
}

export function wordsIn(text: string): number {
  const plain = plainWordsIn(text);
  if (plain >= 0) return plain;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  if (unspaced > text.length / 4) return Math.ceil(unspaced / 2);
  return text.match(WORD)?.length ?? 0;
}

/** What `WORD` finds, counted unit by unit; -1 where characters want more than their own unit to be read. */
function plainWordsIn(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if ((kind & WHOLE) !== 0) return -1;
    if ((kind & (LETTER | NUMBER)) !== 0) {
      if (!inside) words += 1;
      inside = true;
    } else if ((kind & ACCENT) === 0 && unit !== 0x27 && unit !== 0x2019 && unit !== 0x2e && unit !== 0x2d)
      inside = false;
  }
  return words;
}

/** Many lines of like width, most of which break off within a sentence: a text of fixed width. */
function isHardWrapped(lines: readonly { text: string; gap: number }[]): boolean {
  let inner = 0;
  let broken = 0;
  let lower = 0;
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.text.length > 110) return false;
    if (!next || next.gap > 0 || line.text.length < 40) continue;
    inner += 1;
    if (!CLOSING.test(line.text)) broken += 1;
    if (/^[\p{Ll}\p{N}]/u.test(next.text)) lower += 1;
  }
  return inner >= 4 && broken / inner > 0.6 && lower / inner > 0.35;
}

/** A sentence cut by a link or a mark-up element: the next line begins in lower case or with punctuation. */
function goesOn(line: string, next: string): boolean {
  if (CLOSING.test(line.slice(-40)) || line.length > 2000) return false;
  if (/^[,.;:!?)]/.test(next)) return line.length > 12;
  return /^\p{Ll}/u.test(next) && /\s\S+\s/.test(line) && next.length > 12 && !BULLET.test(line);
}

function rejoin(
  lines: readonly { text: string; gap: number }[],
  join: (line: string, next: string) => boolean,
): { text: string; gap: number }[] {
  const out: { text: string; gap: number; pieces: string[]; last: string }[] = [];
  for (const line of lines) {
    const open = out.at(-1);
    if (
      open &&
      line.gap === 0 &&
      !BULLET.test(line.text) &&
      open.last.length + line.text.length > 40 &&
      join(open.last, line.text)
    ) {
      open.pieces.push(/^[,.;:!?)]/.test(line.text) ? line.text : ` ${line.text}`);
      open.last = line.text;
    } else out.push({ ...line, pieces: [line.text], last: line.text });
  }
  return out.map(({ pieces, gap }) => ({ text: pieces.join(''), gap }));
}
