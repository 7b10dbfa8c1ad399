import { ANY_AGENCY, agenciesIn, agencyMentions, SURE_AGENCY, UNNAMED_AGENCY } from './agency-forms.ts';
import type { Draft, Place } from './draft.ts';

/** An agency credited by an article. */
export interface Credit {
  /** Null: an agency is credited, but not named. */
  agency: string | null;
  /** What is credited: only a credit for the text makes the report an agency's. */
  of: 'text' | 'photo';
  /** whole: the report is the agency's (dateline, signature, byline). part: it was used or helped ("with inputs from"). */
  extent: 'whole' | 'part';
  at: Place;
}

const LIST = `(?:[Tt]he )?${ANY_AGENCY}(?:(?:,? (?:and|und|et|y|e|&) |, ?| ?[/+|] ?)(?:the )?(?:${ANY_AGENCY}|${UNNAMED_AGENCY})){0,4}`;
const ANY_LIST = `(?:${LIST}|(?:\\p{L}+ )?${UNNAMED_AGENCY})`;
const PERSON = `\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}`;
const DASH = '(?:[-–—―:]|--)';

interface Shape {
  pattern: RegExp;
  of: Credit['of'];
  extent: Credit['extent'];
  /** Where it may stand: at the head of the article, at its foot, on a line of its own, or anywhere. */
  where: 'head' | 'foot' | 'line' | 'anywhere';
}

const shape = (where: Shape['where'], of: Shape['of'], extent: Shape['extent'], source: string): Shape => ({
  pattern: new RegExp(source, where === 'anywhere' ? 'gdu' : 'du'),
  of,
  extent,
  where,
});

/** Group 1 of each is the credit itself. Shapes and what they are worth: see `eval/origins/`. */
const SHAPES: readonly Shape[] = [
  // Photo credits go first: what stands inside one is not read again as a credit of the text.
  shape('anywhere', 'photo', 'whole', `(${ANY_AGENCY} [Pp]hotos?\\b(?: ?/ ?${PERSON})?)`),
  shape(
    'anywhere',
    'photo',
    'whole',
    `((?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ff]oto|[Cc]redit|[Ii]mage [Cc]redit|[Pp]hoto [Cc]redit|[Pp]hotograph|[Cc]rédit [Pp]hoto|[Bb]ild)s?(?: by| courtesy of)?:? ?(?:[^\\n.;()]{0,40}[/|,] ?)?${ANY_AGENCY})`,
  ),
  shape('anywhere', 'photo', 'whole', `(${ANY_AGENCY}(?: File)? ?/ ?(?:via )?${PERSON})(?=[)\\]\\n]|$)`),
  shape('anywhere', 'photo', 'whole', `(${ANY_AGENCY} via (?:Getty Images|AP|Reuters))`),
  shape(
    'anywhere',
    'photo',
    'whole',
    `(?:[(\\[]|[|•·] ?)((?:[Ff]ile [Pp]hoto:? ?)?(?:${PERSON} ?/ ?)?${ANY_AGENCY} ?/ ?(?:Getty Images|Shutterstock|Pool|POOL|File))`,
  ),
  shape(
    'anywhere',
    'photo',
    'whole',
    `[(\\[]((?:[Pp]hoto |[Ff]ile |FILE )?(?:by )?${PERSON}(?:, [^\\n()]{1,20})? ?/ ?(?:The )?${ANY_AGENCY})[)\\]]`,
  ),
  shape('anywhere', 'photo', 'whole', `((?:[Ii]mage|[Pp]hoto|[Pp]icture) (?:[Cc]opyright|©) ?${ANY_AGENCY})`),
  shape('anywhere', 'photo', 'whole', `(\\[[^\\n\\[\\]]{0,60}${ANY_AGENCY}[^\\n\\[\\]]{0,20}\\])(?!\\()`),
  shape('line', 'photo', 'whole', `^(?:${PERSON}|[^\\n/]{0,40}) ?/ ?(${ANY_AGENCY}(?: ?/ ?[^\\n/]{1,20})?)$`),
  // Datelines.
  shape('head', 'text', 'whole', `^[^\\n()]{0,60}([(\\[]${LIST}[)\\]]) ?(?:${DASH}|$)`),
  shape(
    'head',
    'text',
    'whole',
    `^\\p{Lu}{3}[\\p{Lu} .,'’-]{0,40}(?:, \\p{L}{3,9}\\.? \\d{1,2},?)? ?([(\\[]${LIST}[)\\]])`,
  ),
  shape('head', 'text', 'whole', `^[^\\n()/]{0,40}(/${ANY_AGENCY}/)(?=[.,]?(?: |$))`),
  shape('head', 'text', 'whole', `^(?:[^\\n()]{0,40} ${DASH} ?)?(${SURE_AGENCY}) ?${DASH}[ \\n]`),
  // Bylines.
  shape(
    'head',
    'text',
    'whole',
    `^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Rr]eported by:?|[Ss]ource:?|[Qq]uelle:?|[Ff]uente:?|[Ff]onte:?) ?(${ANY_LIST}(?: [Ss]taff| [Ww]riter)?)(?: ?[|•·,(]|$| [Uu]pdated| [Pp]ublished)`,
  ),
  shape(
    'head',
    'text',
    'whole',
    `^(?:[Bb]y |BY )?${PERSON}(?:(?:,| and| &) ${PERSON}){0,3}(?:,| ?[|•·–—-]) ?(?:[Tt]he )?(${ANY_AGENCY}(?: [Ww]riters?)?)$`,
  ),
  // Signatures.
  shape('foot', 'text', 'whole', `(?:^|[.!?”"'’)] )([–—―-]{1,2} ?${LIST})[.]?$`),
  shape('foot', 'text', 'whole', `(?:^|[.!?”"'’)] )(\\(${LIST}\\))[.]?$`),
  shape(
    'line',
    'text',
    'whole',
    `^[(\\[–—-]? ?((?:[Ss]ource|[Qq]uelle|[Ff]uente|[Ff]onte|[Aa]gency|[Vv]ia)s?:? ?${ANY_LIST}|(?:${LIST})|(?:News )?[Aa]gencies|AGENCIES)[)\\].]{0,2}$`,
  ),
  // In words.
  shape(
    'anywhere',
    'text',
    'part',
    `((?:[Ww]ith|WITH|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Mm]et)(?: additional| some)? (?:inputs?|INPUTS?|information|información|informação|informações|informations?|informazioni|[Mm]aterial|reporting|reports?|files|contributions?|content)(?: provided)? (?:from|FROM|by|of|von|de|del|di|da|van) (?:our |the |various |other )?${ANY_LIST})`,
  ),
  shape('anywhere', 'text', 'part', `[(\\[]((?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Mm]et) ${ANY_LIST})\\.?[)\\]]`),
  shape(
    'anywhere',
    'text',
    'part',
    `(${LIST}(?: (?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?|[Nn]ews [Ss]ervice))?(?: ${PERSON}(?:(?:,| and|, and) (?:${PERSON}|[^\\n.]{1,40})){0,6})?(?: (?:in|from) [^\\n.]{1,40})?,?(?: also)? contributed(?: to (?:this|the)| reporting))`,
  ),
  shape(
    'anywhere',
    'text',
    'part',
    `((?:[Mm]aterial|[Ii]nformation|[Rr]eporting|[Cc]ontributions?) (?:from|by) ${LIST}(?: (?:was|were) (?:also )?(?:used|included)| (?:also )?contributed))`,
  ),
  shape(
    'anywhere',
    'text',
    'whole',
    `([Tt]his (?:story|article|report|content|piece) (?:has been |was |is )?(?:first |originally )?(?:published|written|produced|reported|provided|supplied|distributed|auto-generated)(?: here)?(?: by| from) (?:a |an )?${ANY_LIST})`,
  ),
  shape(
    'anywhere',
    'text',
    'whole',
    `(\\b(?:[Pp]ublished|[Aa]uto-generated) from (?:a |an )(?:agency |${ANY_AGENCY} )?(?:syndicated feed|news agency feed|agency feed))`,
  ),
  shape(
    'anywhere',
    'text',
    'whole',
    `((?:©|\\([Cc]\\)|[Cc]opyright)(?: ?©)?(?: ?\\d{4})?,?(?: by)? (?:[Tt]he )?${ANY_AGENCY})`,
  ),
];

/** Paragraphs from either end in which a dateline, a byline or a signature may stand. */
const REACH = 4;

/**
 * The agencies that a draft credits, in its text and in what was taken out of it (a caption, a byline, a note at the foot),
 * each agency once for the text and once for photos. A citation covers the credit as written. A station's call sign in a
 * dateline ("(KMIZ)") is no agency: only names of the list count.
 */
export function findCredits(draft: Pick<Draft, 'text' | 'removed'>): Credit[] {
  const found: Credit[] = [];
  const inText = linesOf(draft.text);
  inText.forEach((line, at) => {
    const where = { head: at < REACH, foot: at >= inText.length - REACH, first: at < 2 };
    collect(found, line, where, (span) => ({ in: 'text', ...span }));
  });
  draft.removed.forEach((piece, index) => {
    for (const line of linesOf(piece.text))
      collect(found, line, { head: true, foot: true, first: true }, (span) => ({ in: 'removed', index, ...span }));
  });
  return onceEach(found);
}

interface Line {
  start: number;
  text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed) lines.push({ start: match.index + match[0].indexOf(trimmed), text: trimmed });
  }
  return lines;
}

/** Longer lines are prose: a credit on a line of its own is short. */
const LINE_LENGTH = 80;
/** How much of a line's ends is read for a dateline and for a signature. */
const END_LENGTH = 160;
/** How much around an agency's name is read for a credit in words. */
const BEFORE = 140;
const AFTER = 200;
/** A line that names agencies more often than this is a list, or made to be slow: its first and last are read. */
const MENTIONS = 24;

type PlaceOf = (span: { start: number; end: number }) => Place;

function collect(found: Credit[], line: Line, where: { head: boolean; foot: boolean; first: boolean }, place: PlaceOf) {
  const mentions = agencyMentions(line.text);
  if (mentions.length === 0) return;
  const taken: { start: number; end: number }[] = [];
  const windows = windowsAround(line.text, mentions.length > MENTIONS ? endsOf(mentions) : mentions);
  for (const shape of SHAPES) {
    for (const window of shape.where === 'anywhere' ? windows : endOf(line.text, shape.where, where)) {
      const text = line.text.slice(window.start, window.end);
      for (const match of shape.pattern.global ? text.matchAll(shape.pattern) : [shape.pattern.exec(text)]) {
        const span = match?.indices?.[1];
        if (!span) continue;
        const [start, end] = [line.start + window.start + span[0], line.start + window.start + span[1]];
        if (taken.some((other) => start < other.end && other.start < end)) continue;
        taken.push({ start, end });
        const names = agenciesIn(text.slice(span[0], span[1]));
        for (const agency of names.length > 0 ? names : [null])
          found.push({ agency, of: shape.of, extent: shape.extent, at: place({ start, end }) });
      }
    }
  }
}

const endsOf = (mentions: readonly number[]) => [...mentions.slice(0, MENTIONS / 2), ...mentions.slice(-MENTIONS / 2)];

interface Window {
  start: number;
  end: number;
}

function windowsAround(line: string, mentions: readonly number[]): Window[] {
  const windows: Window[] = [];
  for (const at of mentions) {
    const last = windows.at(-1);
    const [start, end] = [Math.max(0, at - BEFORE), Math.min(line.length, at + AFTER)];
    if (last && start <= last.end) last.end = end;
    else windows.push({ start, end });
  }
  return windows;
}

/** The part of a line in which a shape may stand; none where the line is not at that end of the article. */
function endOf(line: string, end: Shape['where'], where: { head: boolean; foot: boolean; first: boolean }): Window[] {
  if (end === 'foot') return where.foot ? [{ start: Math.max(0, line.length - END_LENGTH), end: line.length }] : [];
  if (end === 'head') return where.head ? [{ start: 0, end: Math.min(line.length, END_LENGTH) }] : [];
  return (where.first || where.foot) && line.length <= LINE_LENGTH ? [{ start: 0, end: line.length }] : [];
}

/** An agency once for the text and once for photos: the credit that says most first, then in order of place. */
function onceEach(credits: Credit[]): Credit[] {
  const kept = new Map<string, Credit>();
  for (const credit of credits) {
    const key = `${credit.of} ${credit.agency ?? ''}`;
    const held = kept.get(key);
    if (!held || (held.extent === 'part' && credit.extent === 'whole')) kept.set(key, credit);
  }
  return [...kept.values()];
}
