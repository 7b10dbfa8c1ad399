import type { Quantity } from '../../features/features.ts';
import { keyOf } from '../statements/key-words.ts';
import { textOf } from '../statements/line.ts';
import { STOP_WORDS } from '../statements/word-tables.data.ts';
import { coordinated } from './compare-measures.ts';
import type { Figure } from './figures.ts';
import { ahead, isOwn } from './fitness.ts';
import type { Side } from './pair.ts';
import { FIGURE_SLOTS, FOREIGN_TOLLS, NONE_TOLLS } from './slots.data.ts';

/** One figure of something that a story has one of, as an account gives it in its own name. */
export interface Fact {
  side: Side;
  /** What is measured: figures of one slot are compared, whatever else their sentences say. */
  slot: string;
  about: string;
  kind: 'quantity' | 'duration';
  moves: boolean;
  figure: Figure;
  /** True in the headline and the first sentences, which tell the story's own event. */
  lead: boolean;
}

/** How many sentences open a report. */
const LEAD = 4;
const TOLL_WORDS = /\b(?:killed|injured|missing|arrested|rescued)\b/;
/** Ages, and "mother of 2", that stand beside a toll. */
const AGED = /\b(?:(?:aged?|ages)(?: between)? (?:\d+,? (?:and|to) )?|(?:mother|father|parents?) of )$/i;
const OLD = /^\s*[-‑]?\s*(?:years?|months?|weeks?)\b/;
/** Who comes when somebody calls: said in any of the usual orders. */
const CAME = /\b([a-z-]{3,}) (?:had |only |finally )*(?:reached|arrived|came)\b[^.;:"“”]{0,40}$/i;
const TOOK = /\b([a-z-]{3,}) (?:took|needed|had taken) $/i;
const NEVER_CAME = /^[^.;:"“”]{0,90}\bno ([a-z-]{3,}) (?:came|arrived|reached)\b/i;
const WAITED = /^ (?:for|until) (?:an?|the|any)(?: first)? ([a-z-]{3,})\b/i;
const DAY = 86_400;

/** Every figure that stands in a slot, in the order of the lines. */
export function readFacts(sides: readonly Side[]): Fact[] {
  const position = new Map<number, number>();
  return sides.flatMap((side) => {
    const { line } = side;
    if (line.kind !== 'prose' && line.kind !== 'title') return [];
    const nth = position.get(line.account) ?? 0;
    if (line.kind === 'prose') position.set(line.account, nth + 1);
    const lead = line.kind === 'title' || nth < LEAD;
    return factsIn(side).map((fact) => ({ ...fact, side, lead }));
  });
}

type Read = Omit<Fact, 'side' | 'lead'>;

function factsIn(side: Side): Read[] {
  const { line, account, values } = side;
  const source = line.in === 'title' ? account.article.title : account.article.text;
  const language = account.article.language.slice(0, 2);
  const found: Read[] = [];
  for (const figure of values.figures) {
    const { quantity } = figure;
    if (quantity.vague || quantity.scope !== null || quantity.kind === 'ordinal') continue;
    const before = source.slice(Math.max(line.start, quantity.start - 120), quantity.start);
    const after = source.slice(quantity.end, Math.min(line.end, quantity.end + 120));
    if (language !== 'en') {
      const toll = FOREIGN_TOLLS[language]?.find(([behind]) => behind.test(after))?.[1];
      if (toll && quantity.kind === 'count')
        found.push(tollFact(toll, { ...figure, quantity: { ...quantity, of: toll } }));
      continue;
    }
    if (!isOwn(side, quantity) || coordinated(side, figure)) continue;
    const slot = slotOf(side, figure, before, after);
    if (slot) found.push(slot);
  }
  if (language === 'en') found.push(...noneIn(side, source));
  return found;
}

function slotOf(side: Side, figure: Figure, before: string, after: string): Read | null {
  const { quantity } = figure;
  const toll = tollIn(quantity, before, after);
  if (toll) return ahead(side, quantity) ? null : tollFact(toll, figure);
  if (quantity.kind === 'duration' && figure.high <= DAY) return arrivalOf(figure, before, after);
  for (const { key, about, kind, counts, moves, before: left, after: right, ahead: may } of FIGURE_SLOTS) {
    if (kind !== quantity.kind || (counts && !quantity.of.split(' ').some((word) => counts.test(word)))) continue;
    if ((left && !left.test(before)) || (right && !right.test(after)) || (!may && ahead(side, quantity))) continue;
    return { slot: key, about, kind: 'quantity', moves, figure };
  }
  return offerOf(side, figure, before) ?? setOf(side, figure, [before, after]);
}

function tollIn({ kind, of }: Quantity, before: string, after: string): string | null {
  if (kind !== 'count' || AGED.test(before) || OLD.test(after)) return null;
  if (/^(?: [a-z]+)? (?:suffered|sustained) (?:[a-z]+ )?injuries\b/.test(after)) return 'injured';
  return TOLL_WORDS.exec(of)?.[0] ?? null;
}

function tollFact(toll: string, figure: Figure): Read {
  return { slot: `toll ${toll}`, about: toll, kind: 'quantity', moves: true, figure };
}

/** "40 minutes after the call", "nearly two hours to arrive", "for two hours no ambulance came": by whom it is that came. */
function arrivalOf(figure: Figure, before: string, after: string): Read | null {
  const came =
    (/^ (?:after|later)\b/.test(after) || /\b(?:after|in|within) $/.test(before) ? CAME.exec(before) : null) ??
    (/^ to (?:arrive|come|reach|get)\b/.test(after) ? TOOK.exec(before) : null) ??
    (/\bfor $/i.test(before) ? NEVER_CAME.exec(after) : null) ??
    (/\b(?:waited|waiting|wait of) (?:for )?$/.test(before) ? WAITED.exec(after) : null);
  const who = came?.[1]?.toLowerCase();
  const key = who && !STOP_WORDS.has(who) ? keyOf(who, 'en') : null;
  if (!who || !key) return null;
  return { slot: `arrival ${key}`, about: `time until the ${who} came`, kind: 'duration', moves: false, figure };
}

/** "raised its offer to 5 per cent": of one who offers, in one unit. */
function offerOf(side: Side, figure: Figure, before: string): Read | null {
  const { kind, unit, start, end } = figure.quantity;
  // "half of that" is a share of something else.
  if (kind !== 'percent' || !/\d/.test(textOf(side.account, side.line, start, end)) || !OFFER.test(before)) return null;
  const words = side.line.words.filter((word) => word.end <= start);
  const offer = words.findLastIndex(({ low }) => low.startsWith('offer'));
  const who = words.slice(0, offer).findLast(({ entity }) => entity !== null)?.entity;
  return who
    ? { slot: `offer ${who} ${unit}`, about: 'offer', kind: 'quantity', moves: true, figure: exact(figure) }
    : null;
}

/** What is offered is offered to the point: "5 per cent" is not "about 5". */
function exact(figure: Figure): Figure {
  const { hedge, value } = figure.quantity;
  return hedge === null ? { ...figure, low: value, high: value } : figure;
}

const OFFER = /\boffer(?:ed|s|ing)?\b[^.;:"“”]{0,70}$/i;

/** Things of a sort that a phrase of two words or more tells from all others: "seven gold torcs". */
function setOf(side: Side, figure: Figure, [before, after]: [string, string]): Read | null {
  if (/\b(?:only|all|these|those|the) $/i.test(before) || /^ (?:in|left|remain|worldwide|at|on)\b/.test(after))
    return null;
  const { kind, of, unit, value, start, end } = figure.quantity;
  const words = of.split(' ');
  if (kind !== 'count' || unit !== '' || words.length < 2 || value < 2 || words.some((word) => PLAIN.test(word)))
    return null;
  const things = textOf(side.account, side.line, start, end).split(/\s+/).slice(-words.length);
  return { slot: `set ${words.join(' ')}`, about: things.join(' '), kind: 'quantity', moves: false, figure };
}

/** Nouns of which every text counts some, and units. */
const PLAIN =
  /^(?:peopl|person|man|men|woman|women|child|children|dai|day|week|month|year|hour|minut|time|wai|thing|point|part|crown|dollar|euro|pound|cent|percent|vote|seat|game|season|goal|run|yard|match|mile|m|km|page|stori|step|side|o'clock|bc|ad|note|member|offici|offic|other|local|countri|state|hous|candid|question|reason|term|million|billion)$/;

/** "No arrests have been made": a toll of nought. */
function noneIn(side: Side, source: string): Read[] {
  const { line, at } = side;
  const text = source.slice(line.start, line.end);
  return NONE_TOLLS.flatMap(([pattern, toll]) =>
    [...text.matchAll(pattern)].flatMap((match): Read[] => {
      const start = line.start + match.index;
      const end = start + match[0].length;
      if (line.words.some((word) => word.start >= start && word.end <= end && word.quoted)) return [];
      const quantity: Quantity = {
        in: line.in,
        start,
        end,
        kind: 'count',
        value: 0,
        low: 0,
        high: 0,
        lowOpen: false,
        highOpen: false,
        unit: 'person',
        of: toll,
        hedge: null,
        vague: false,
        scope: null,
      };
      return [tollFact(toll, { line: at, quantity, low: 0, high: 0, measure: `count person ${toll}` })];
    }),
  );
}
