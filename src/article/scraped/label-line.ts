import { PatternSieve } from '../page/pattern-sieve.ts';
import {
  bare,
  CAPTION,
  DEPICTS,
  LINE_PATTERNS,
  PROSE_PATTERNS,
  type Reason,
  SECTION_MARKS,
  TEXT_CREDIT,
} from './furniture.data.ts';
import type { Line } from './lines.ts';

/** What a line is by its own words alone. `opens`: it heads a box, and what follows belongs to it. */
export interface Label {
  why: Reason;
  opens: 'last' | 'box' | null;
}

const SHORT = 240;
const LOOKED_AT = 600;
/** More words than a caption has; and more than stand behind its last sentence. */
const CAPTION_WORDS = 70;
const CREDIT_WORDS = 14;

const LINK_LINE =
  /^(?:read (?:more|also|next|the full story|in full)|also read|see also|related|related (?:story|article|stories|news)|more(?: on this)?|watch(?: (?:live|now|the video|also))?|listen|don['’]t miss|must read|lire aussi|à lire|voir aussi|lesen sie (?:auch|hier)|mehr dazu|lea también|lee también|te puede interesar|leia também|leia mais|leggi anche|читайте также|читайте|по теме|читайте також|czytaj (?:także|też|również)|zobacz też|ayrıca okuyun|lees ook|läs också|les også|baca juga|यह भी पढ़ें|اقرأ أيضا|اقرأ أيضاً|opinion|explainer|in pictures)\s?[:|>»–—-]\s?\S/iu;

const AUTHOR_NOTE =
  /^(?:[\p{Lu}][\p{L}'’.-]*\s){1,4}(?:is|was|writes|reports|covers|joined|contributed|has (?:been|covered|reported))\b.{0,120}\b(?:reporter|correspondent|journalist|editor|columnist|writer|producer|newsletter|this report|bureau chief|fellow at|intern|freelance)/u;

/** A sentence below a picture that says what it is; "the view of" many a thing is no picture. */
const FILE_PICTURE =
  /^(?:FILE|ARCHIV)|^(?:(?:an?|the|this|undated|combination|handout|file|stock)\s){0,3}(?:photos?|pictures?|images?|photographs?|illustrations?|screenshots?|screengrabs?|infographics?)\s(?:shows?|showing|taken|from|depicting)\b/iu;

// An appeal speaks to its reader; an article that tells of donations and members does not.
const ENGLISH = /\b(?:the|and|of|to|for)\b/i;
const ADDRESSES = /\b(?:we|us|our|you|your|yours)\b/i;

const AGO =
  /^(?:(?:published|updated|posted|last updated|modified)\s?:?\s?)?(?:(?:\d{1,3}|an?|one|two|three)\s?(?:s|m|h|d|sec|min|mins|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\.? ago|just now|yesterday|today|vor \d+ (?:minuten|stunden|tagen)|il y a \d+ (?:minutes?|heures?|jours?)|hace \d+ (?:minutos?|horas?|días?)|\d+ (?:минут\p{L}*|час\p{L}*|дн\p{L}*) назад|\d+ (?:dakika|saat|gün) önce)$/iu;

/** Finds the first pattern that matches a text. `lower`: the text in lower case, by which most are passed over untried. */
function firstOf<Pattern extends { line: RegExp }>(patterns: readonly Pattern[]) {
  const sieve = new PatternSieve(patterns.map(({ line }) => line));
  return (text: string, lower: string): Pattern | undefined => {
    const likely = sieve.likelyIn(lower);
    if (likely === 0) return undefined;
    return patterns.find(({ line }, at) => ((likely >>> at) & 1) === 1 && line.test(text));
  };
}

const sectionMark = firstOf(SECTION_MARKS);
const linePattern = firstOf(LINE_PATTERNS);
const prosePattern = firstOf(PROSE_PATTERNS);

/** The furniture a line is by its words; null where nothing in them says so. */
export function labelLine(line: Line): Label | null {
  const { text } = line;
  if (text.length <= SHORT) {
    if (TEXT_CREDIT.test(text)) return { why: 'credit line', opens: null };
    const plain = bare(text);
    const mark = sectionMark(plain, plain);
    if (mark) return { why: mark.why, opens: mark.last ? 'last' : 'box' };
    const found = linePattern(plain, plain);
    if (found) return { why: found.why, opens: null };
    if (AGO.test(text)) return { why: 'time line', opens: null };
    if (LINK_LINE.test(text) && line.words <= 28) return { why: 'related links', opens: null };
  }
  const head = text.slice(0, LOOKED_AT);
  const told = prosePattern(head, head.toLowerCase());
  if (told && !(told.why === 'appeal for support' && ENGLISH.test(head) && !ADDRESSES.test(head)))
    return { why: told.why, opens: null };
  if (isCaption(line)) return { why: 'caption', opens: null };
  return null;
}

/** True where the line ends on a picture's credit, begins as a caption does, or names the kind of picture. */
export function isCaption(line: Line): boolean {
  const { text, words, ends } = line;
  if (words > CAPTION_WORDS || text.length > LOOKED_AT) return false;
  if (
    /^(?:photos?|images?|pictures?|foto|bild|imagen|caption|image caption|credit|image source|photograph)\s?(?:\d+\s?)?[:|]/iu.test(
      text,
    )
  )
    return true;
  if (DEPICTS.test(text) && (!ends || FILE_PICTURE.test(text))) return true;
  const tail = text.slice(lastPiece(text));
  return tail.length < 120 && tail.split(/\s+/).length <= CREDIT_WORDS && CAPTION.test(tail) && !/^["“«„]/.test(tail);
}

/** Where the last bracket, bar or sentence of a line begins; 0 where it is all one and does not end like a sentence. */
function lastPiece(text: string): number {
  const body = text.replace(/[\s)\].]+$/, '');
  const bracket = Math.max(body.lastIndexOf('('), body.lastIndexOf('['), body.lastIndexOf('|'));
  if (bracket > 0 && !/[)\]]/.test(body.slice(bracket))) return bracket;
  let last = -1;
  for (const match of body.matchAll(/[.!?…。][”"’']?\s+(?=\S)/gu)) last = match.index + match[0].length;
  if (last > 0) return last;
  return /[.!?…]$/.test(text) ? text.length : 0;
}

/** A line that tells who wrote an article: furniture at its end only. */
export function isAuthorNote(line: Line): boolean {
  return line.words <= 60 && AUTHOR_NOTE.test(line.text.slice(0, LOOKED_AT));
}
