import type { AgencyMention } from './agency-forms.ts';
import { PatternSieve } from './page/pattern-sieve.ts';

// Shapes are tried on a line in which each agency's name is masked, character for character, by a letter of its own: the patterns
// then hold no names, cost the same for any number of agencies, and offsets stay.
const SURE = '\uE000';
const SHORT = '\uE002';
const UNNAMED = '\uE003';
const REST = '\uE001';

/** `line` with its mentions masked for the shapes. Of the same length. */
export function maskMentions(line: string, mentions: readonly AgencyMention[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, name, sure } of mentions) {
    const mark = name === null ? UNNAMED : sure ? SURE : SHORT;
    pieces.push(clean(line.slice(at, start)), mark, REST.repeat(end - start - 1));
    at = end;
  }
  return pieces.join('') + clean(line.slice(at));
}

const clean = (text: string) => text.replace(/[\uE000-\uE003]/g, ' ');

/** How a credit is written. Group 1 of the pattern is the credit itself. */
export interface Shape {
  pattern: RegExp;
  of: 'text' | 'photo';
  extent: 'whole' | 'part';
  /** Where it may stand: at the head of the article, at its foot, on a line of its own, or anywhere. */
  where: 'head' | 'foot' | 'line' | 'anywhere';
}

const shape = (where: Shape['where'], of: Shape['of'], extent: Shape['extent'], source: string): Shape => ({
  pattern: new RegExp(source, where === 'anywhere' ? 'gd' : 'd'),
  of,
  extent,
  where,
});

// Letters of the scripts that have capitals: as ranges, since property classes cost a millisecond each to compile.
const UPPER = 'A-Z\\u00c0-\\u00de\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f';
const LETTER = 'A-Za-z\\u00aa-\\u024f\\u0370-\\u03ff\\u0400-\\u052f\\u1e00-\\u1eff';
const PERSON = `[${UPPER}][${LETTER}.'’-]*(?: [${UPPER}][${LETTER}.'’-]*){0,3}`;
const NAMED_PERSON = `[${UPPER}][${LETTER}.'’-]*(?: [${UPPER}][${LETTER}.'’-]*){1,3}`;
const DASH = '(?:[-–—―:]|--)';

const any = `[${SURE}${SHORT}]${REST}*`;
const sure = `${SURE}${REST}*`;
const unnamed = `${UNNAMED}${REST}*`;
const list = `(?:[Tt]he )?${any}(?:(?:,? (?:and|und|et|y|e|&) |, ?| ?[/+|] ?)(?:the )?(?:${any}|${unnamed})){0,4}`;
const anyList = `(?:${list}|(?:[${LETTER}]+ )?${unnamed})`;

/** What they are worth: `npm run -s eval -- origins`. */
export const CREDIT_SHAPES: readonly Shape[] = [
  // Photo credits go first: what stands inside one is not read again as a credit of the text.
  shape('anywhere', 'photo', 'whole', `(${any} [Pp]hotos?\\b(?: ?/ ?${PERSON})?)`),
  shape(
    'anywhere',
    'photo',
    'whole',
    `((?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ff]oto|[Cc]redit|[Ii]mage [Cc]redit|[Pp]hoto [Cc]redit|[Pp]hotograph|[Cc]rédit [Pp]hoto|[Bb]ild)s?(?: by| courtesy of)?:? ?(?:(?:[^\\n.;()]|[${UPPER}]\\.){0,40}[/|,] ?)?${any})`,
  ),
  shape('anywhere', 'photo', 'whole', `(${any}(?: File)? ?/ ?(?:via )?${PERSON}(?: ?/ ?File Photo)*)(?=[)\\]\\n]|$)`),
  shape('anywhere', 'photo', 'whole', `(${any} via (?:Getty Images|AP|Reuters))`),
  shape(
    'anywhere',
    'photo',
    'whole',
    `(?:[(\\[]|[|•·] ?)((?:[Ff]ile [Pp]hoto:? ?)?(?:${PERSON} ?/ ?)?${any} ?/ ?(?:Getty Images|Shutterstock|Pool|POOL|File))`,
  ),
  shape(
    'anywhere',
    'photo',
    'whole',
    `[(\\[]((?:[Pp]hoto |[Ff]ile |FILE )?(?:by )?${PERSON}(?:, [^\\n()]{1,20})? ?/ ?(?:The )?${any})[)\\]]`,
  ),
  shape('anywhere', 'photo', 'whole', `((?:[Ii]mage|[Pp]hoto|[Pp]icture) (?:[Cc]opyright|©) ?${any})`),
  shape('anywhere', 'photo', 'whole', `(\\[[^\\n\\[\\]]{0,60}${any}[^\\n\\[\\]]{0,20}\\])(?!\\()`),
  shape('line', 'photo', 'whole', `^(?:${PERSON}|[^\\n/]{0,40}) ?/ ?(${any}(?: ?/ ?[^\\n/]{1,20})?)$`),
  // "Anna Vane/AP The pier": two words of a name before the stroke; "Harbour Post/AP poll" is none.
  shape(
    'anywhere',
    'photo',
    'whole',
    `(${NAMED_PERSON} ?/ ?${any}(?: ?/ ?(?:Getty Images|Landov|File(?: Photo)?|Pool|Newscom|Shutterstock))?)(?! poll| survey| NORC|/[${UPPER}])`,
  ),
  shape('anywhere', 'photo', 'whole', `(?:toggle caption|Enlarge this image) ((?:[^\\n/]{0,60}/ ?)?${any})`),
  shape('anywhere', 'photo', 'whole', `[.)”"] \\| (${any}(?: [Pp]hotos?)?)(?= [${UPPER}\\d]|$)`),
  shape('anywhere', 'photo', 'whole', `([${LETTER}] via (?:The )?${any})(?=[\\])]|, File|$)`),
  shape('anywhere', 'photo', 'whole', `((?:${any}) ?/ ?(?:File Photo|File|FILE|Pool)(?![${LETTER}]))`),
  shape('anywhere', 'photo', 'whole', `(?:^|[.\\d] )(${any} ?/ ?${NAMED_PERSON})(?= |$)`),
  // Datelines.
  shape('head', 'text', 'whole', `^[^\\n()]{0,60}([(\\[]${list}[)\\]]) ?(?:${DASH}|$)`),
  shape(
    'head',
    'text',
    'whole',
    `^[${UPPER}]{3}[${UPPER} .,'’-]{0,40}(?:, [${LETTER}]{3,9}\\.? \\d{1,2},?)? ?([(\\[]${list}[)\\]])`,
  ),
  shape('head', 'text', 'whole', `^[^\\n()/]{0,40}(/${any}/)(?=[.,]?(?: |$))`),
  shape('head', 'text', 'whole', `^(?:[^\\n()]{0,40} ${DASH} ?)?(${sure}) ?${DASH}[ \\n]`),
  // Bylines.
  shape(
    'head',
    'text',
    'whole',
    `^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Rr]eported by:?|[Ss]ource:?|[Qq]uelle:?|[Ff]uente:?|[Ff]onte:?) ?(${anyList}(?: [Ss]taff| [Ww]riter)?)(?: ?[|•·,(]|$| [Uu]pdated| [Pp]ublished)`,
  ),
  shape(
    'head',
    'text',
    'whole',
    `^(?:[Bb]y |BY )?${PERSON}(?:(?:,| and| &) ${PERSON}){0,3}(?:,| ?[|•·–—-]) ?(?:[Tt]he )?(${any}(?: [Ww]riters?)?)$`,
  ),
  // Signatures.
  shape('foot', 'text', 'whole', `(?:^|[.!?”"'’)] )([–—―-]{1,2} ?${list})[.]?$`),
  shape('foot', 'text', 'whole', `(?:^|[.!?”"'’)] )(\\(${list}\\))[.]?$`),
  shape(
    'line',
    'text',
    'whole',
    `^[(\\[–—-]? ?((?:[Ss]ource|[Qq]uelle|[Ff]uente|[Ff]onte|[Aa]gency|[Vv]ia)s?:? ?${anyList}|(?:${list})|(?:News )?${unnamed})[)\\].]{0,2}$`,
  ),
  // In words.
  shape('anywhere', 'text', 'part', `(Contributing:? (?:[^\\n]{0,160}?[,;] ?(?:and )?)?(?:[Tt]he )?${any})(?=[.;,]|$)`),
  shape(
    'anywhere',
    'text',
    'part',
    `([Tt]his (?:report|story|article) (?:contains|includes|uses) (?:material|information|reporting) from (?:the )?${list})`,
  ),
  shape('anywhere', 'text', 'part', `(contributed to this (?:report|story|article),? along with ${list})`),
  shape('line', 'text', 'part', `^[(\\[]?([Ww]ith (?:[${UPPER}][${LETTER}]+ ){0,2}${unnamed})[)\\].]{0,2}$`),
  shape(
    'anywhere',
    'text',
    'part',
    `((?:[Ww]ith|WITH|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Mm]et)(?: additional| some)? (?:inputs?|INPUTS?|information|información|informação|informações|informations?|informazioni|[Mm]aterial|reporting|reports?|files|contributions?|content)(?: provided)? (?:from|FROM|by|of|von|de|del|di|da|van) (?:our |the |various |other )?${anyList})`,
  ),
  shape('anywhere', 'text', 'part', `[(\\[]((?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Mm]et) ${anyList})\\.?[)\\]]`),
  shape(
    'anywhere',
    'text',
    'part',
    `(${list}(?: (?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?|[Nn]ews [Ss]ervice))?(?: ${PERSON}(?:(?:,| and|, and) (?:${PERSON}|[^\\n.]{1,40})){0,6})?(?: (?:in|from) [^\\n.]{1,40})?,?(?: also)? contributed(?: to (?:this|the)| reporting))`,
  ),
  shape(
    'anywhere',
    'text',
    'part',
    `((?:[Mm]aterial|[Ii]nformation|[Rr]eporting|[Cc]ontributions?) (?:from|by) ${list}(?: (?:was|were) (?:also )?(?:used|included)| (?:also )?contributed))`,
  ),
  shape(
    'anywhere',
    'text',
    'whole',
    `([Tt]his (?:story|article|report|content|piece) (?:has been |was |is )?(?:first |originally )?(?:published|written|produced|reported|provided|supplied|distributed|auto-generated)(?: here)?(?: by| from) (?:a |an )?${anyList})`,
  ),
  shape(
    'anywhere',
    'text',
    'whole',
    `(\\b(?:[Pp]ublished|[Aa]uto-generated) from (?:a |an )(?:${unnamed} |${any} )?(?:${unnamed})(?: feed)?)`,
  ),
  shape(
    'anywhere',
    'text',
    'whole',
    `((?:©|\\([Cc]\\)|[Cc]opyright)(?: ?©)?(?: ?\\d{4})?,?(?: by)? (?:[Tt]he )?${any})`,
  ),
];

/** A sieve tells of so many patterns. */
const MOST = 31;

const SIEVES = Array.from({ length: Math.ceil(CREDIT_SHAPES.length / MOST) }, (_, at) => {
  const shapes = CREDIT_SHAPES.slice(at * MOST, (at + 1) * MOST);
  return { shapes, sieve: new PatternSieve(shapes.map(({ pattern }) => withoutMasks(pattern))) };
});

/** Masks stand in every line that shapes are tried on, and tell none of them from the others. */
function withoutMasks({ source }: RegExp): RegExp {
  return new RegExp(source.replaceAll(`[${SURE}${SHORT}]`, '\\S').replace(/[\uE000-\uE003]/g, '\\S'));
}

/** The shapes that can match in a masked line, in their order. */
export function shapesIn(masked: string): Shape[] {
  return SIEVES.flatMap(({ shapes, sieve }) => {
    const likely = sieve.likelyIn(masked);
    return shapes.filter((_, at) => ((likely >>> at) & 1) === 1);
  });
}
