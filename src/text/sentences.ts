/** A sentence's place in the text it was cut from, white space around it left out; `paragraph` counts from 0. */
export interface SentenceSpan {
  start: number;
  end: number;
  paragraph: number;
}

// After these a full stop ends no sentence. Titles and months never do; the others only before a lower-case word or a digit.
const NEVER_LAST =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Gov|Sen|Rep|Reps|Sens|Pres|Rev|Hon|Msgr|St|Ste|Mt|Ft|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|Nos|vs|v|approx|ca|cf|e\.g|i\.e|Art|Sec|Fig|Atty|Amb|Supt|Det|Insp|M|Mme|Mlle|Sr|Sra|Hr|Fr|z\.B|d\.h|bzw|ул|г|им)\.$/;
const SOMETIMES_LAST =
  /(?:^|[\s(“"'‘])(?:(?:\p{Lu}\.)+|(?:Inc|Ltd|Co|Corp|Bros|Jr|Sr|etc|al|a\.m|p\.m|dept|est|min|max|approx|km|lb|ft|in)\.)$/u;

/** Cuts a text (paragraphs by line breaks) into sentences. Offsets are UTF-16. `language` is BCP 47. */
export function sentencesOf(text: string, language = 'en'): SentenceSpan[] {
  const found: SentenceSpan[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (!line[0].trim()) continue;
    for (const span of cut(line[0], language)) {
      found.push({ start: line.index + span.start, end: line.index + span.end, paragraph });
    }
    paragraph += 1;
  }
  return found;
}

const segmenters = new Map<string, Intl.Segmenter>();

function cut(line: string, language: string): { start: number; end: number }[] {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  const spans: { start: number; end: number }[] = [];
  let open = false;
  for (const { segment, index } of segmenter.segment(line)) {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    const last = spans.at(-1);
    if (open && last) last.end = end;
    else spans.push({ start, end });
    const here = spans.at(-1);
    if (here) open = goesOn(line.slice(here.start, end), line.slice(index + segment.length));
  }
  return spans;
}

/** True where the end found is none: an abbreviation, an initial, or a continuation in lower case. */
function goesOn(sentence: string, rest: string): boolean {
  if (!rest.trim()) return false;
  if (NEVER_LAST.test(sentence) || /(?:^|[\s(“"])\p{Lu}\.$/u.test(sentence)) return true;
  const next = rest.trimStart()[0] ?? '';
  if (/\p{Ll}/u.test(next)) return true;
  if (SOMETIMES_LAST.test(sentence)) {
    if (/\p{N}/u.test(next)) return true;
    // "J. Smith", "U.S. President": an initialism before a name goes on; before a function word it ends.
    return (
      /(?:^|[\s(])(?:\p{Lu}\.)+$/u.test(sentence) &&
      !/^\s*["“]?(?:The|A|An|In|On|It|He|She|They|But|And|This|That|We|At|For)\b/.test(rest)
    );
  }
  return false;
}
