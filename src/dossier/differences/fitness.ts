import type { TimeMention } from '../../features/features.ts';
import { type Side, wordsIn } from './pair.ts';

interface Place {
  start: number;
  end: number;
}

/** Words of scope, and quantities that only compare: "up from 3", "2 of the 9", "a town of 900". */
export function isPart(side: Side, place: Place): boolean {
  const source = side.line.in === 'title' ? side.account.article.title : side.account.article.text;
  const before = source.slice(Math.max(side.line.start, place.start - 28), place.start);
  const after = source.slice(place.end, Math.min(side.line.end, place.end + 24));
  return (
    /\b(?:including|among them|of (?:whom|which|the|them|its|their|his|her|our)|another|other|additional|further|extra|up from|down from|compared (?:with|to)|than|from|between|average(?: of)?|each|every|per|aged?|ages|home to|(?:city|town|village|island|region|province|population) of)\s*$/i.test(
      before,
    ) ||
    /^\s*(?:of (?:them|whom|which|the|those)|more\b|others?\b|each\b|per\b|a (?:day|week|month|year)\b|annually|daily|apart|earlier\b|later\b|ago\b|old\b|remaining\b|remain\b|to go\b|left\b|[-‑]?\s?years?[-‑ ]old\b)/i.test(
      after,
    )
  );
}

/** Forecasts, plans, demands, and penalties that are only threatened. */
const AHEAD =
  /^(?:will|would|plans?|planned|planning|aims?|aimed|expects?|expected|forecasts?|predicts?|predicted|projected|hopes?|hoped|could|may|might|shall|faces?|facing|faced|sought|seeks?|demands?|demanded|wants?|wanted|proposed|proposes)$/;

/** True where the figure's sentence looks ahead at its place: "will employ 300" is no rival of "employs 200". */
export function ahead(side: Side, place: Place): boolean {
  const words = side.line.words.filter(({ start }) => start < place.start).slice(-8);
  const after = side.line.words.filter(({ start }) => start >= place.end).slice(0, 4);
  const toDo = (at: number, list: typeof words) =>
    list[at]!.low === 'to' && /^(?:is|are|due|set|agreed|plans?|planned|decided|be)$/.test(list[at - 1]?.low ?? '');
  return [words, after].some((list) => list.some(({ low }, at) => AHEAD.test(low) || toDo(at, list)));
}

/** What was, by the words of its sentence: another year, another time. */
const HISTORY =
  /^(?:previous|previously|anniversary|history|worst|deadliest|biggest|ago|decade|decades|century|recalled|predecessor|similar|earlier|former|past|last)$/;
const SUPPOSED =
  /^(?:if|whether|unless|suppose|imagine|hypothetical|not|fewer|feared|fears|fear|originally|initially)$/;
/** Words before a figure that may say it is supposed, or denied. */
const NEAR = 5;
/** A time this long before the account was published is history, in days. */
const RECENT = 45;

/**
 * True for a figure that an account gives in its own name of the story's own event: no part, no supposition, nothing within
 * quotation marks, no other year in its part of the sentence, and no sentence that looks back.
 */
export function isOwn(side: Side, place: Place): boolean {
  const { words } = side.line;
  const [from, to] = wordsIn(words, place);
  if (isPart(side, place) || words.slice(from, to).some(({ quoted }) => quoted)) return false;
  if (words.slice(Math.max(0, from - NEAR), from).some(({ low }) => SUPPOSED.test(low))) return false;
  if (words.some(({ low, quoted }) => !quoted && HISTORY.test(low))) return false;
  return !isHistory(side, place);
}

/** True where the figure's own part of the sentence is dated long before the account, or in a year where that has no date. */
export function isHistory(side: Side, place: Place): boolean {
  const published = side.account.article.published;
  return timesBy(side, place).some((time) => {
    if (!published) return time.precision === 'year';
    return Date.parse(published.at) - Date.parse(time.to ?? published.at) > RECENT * 86_400_000;
  });
}

/** The times in a figure's own part of the sentence: "six are missing, all found in 1931" dates the find. */
export function timesBy(side: Side, place: Place): TimeMention[] {
  const source = side.line.in === 'title' ? side.account.article.title : side.account.article.text;
  return side.values.times.flatMap(({ time }) => {
    const between = time.start > place.end ? source.slice(place.end, time.start) : source.slice(time.end, place.start);
    return time.to === null || /[,;:–—]/.test(between) ? [] : [time];
  });
}
