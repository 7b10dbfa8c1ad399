import type { Quantity } from '../features.ts';
import type { Line } from '../lines/line.ts';
import { AFTER_ARTICLE, ARTICLE, OPENS_QUANTITY } from '../lines/word-traits.ts';
import { countedAt } from './counted.ts';
import { DISTANCE, LOOSE } from './hedges.data.ts';
import { intervalOf } from './interval.ts';
import { isLabel, isMultiple, isPhone } from './not-quantities.ts';
import { compoundAt } from './read-compound.ts';
import { type Hedge, hedgeAfter, hedgeBefore } from './read-hedge.ts';
import { type Figure, readNumber } from './read-number.ts';
import { ordinalAt } from './read-ordinal.ts';
import { pairAt } from './read-pair.ts';
import { currencyBefore, type Unit, unitAfter } from './read-unit.ts';
import { scopeOf } from './scope.ts';

const LENGTHS = new Set(['km', 'mile', 'm', 'foot', 'yard', 'inch', 'cm']);

/**
 * The quantities of one sentence, in order. `taken[i]` is true for lexemes that belong to a date or a clock time and are
 * no quantity. Hedges become intervals by the table in `hedges.data.ts`; numbers in words are read in English only.
 */
export function readQuantities(line: Line, taken: readonly boolean[]): Quantity[] {
  const found: Quantity[] = [];
  const english = line.language === 'en' || line.language === 'un';
  let at = 0;
  while (at < line.words.length) {
    if (taken[at] || !mayOpen(line, at)) {
      at += 1;
      continue;
    }
    const phone = isPhone(line, at);
    if (phone) {
      at = phone;
      continue;
    }
    const ordinal = english ? ordinalAt(line, at) : null;
    if (ordinal) {
      found.push(ordinal.quantity);
      at = ordinal.to;
      continue;
    }
    const pair = pairAt(line, at);
    if (pair?.quantity) found.push(pair.quantity);
    if (pair) {
      at = pair.to;
      continue;
    }
    const figure = readNumber(line, at) ?? bareUnit(line, at);
    if (!figure) {
      at += 1;
      continue;
    }
    if (isLabel(line, figure) || isMultiple(line, figure)) {
      at = figure.to;
      continue;
    }
    const made = quantityOf(line, figure, english);
    if (made) found.push(made.quantity);
    at = Math.max(made?.to ?? figure.to, at + 1);
  }
  return found;
}

/** Most words and marks begin no quantity: they are passed over at the cost of a bit. */
function mayOpen({ traits }: Line, at: number): boolean {
  const own = traits[at]!;
  return (own & OPENS_QUANTITY) !== 0 || ((own & ARTICLE) !== 0 && ((traits[at + 1] ?? 0) & AFTER_ARTICLE) !== 0);
}

/** "a week", "an hour", "a million" need no number word: the article counts one. */
function bareUnit(line: Line, at: number): Figure | null {
  const lower = line.words[at]?.lower;
  if (lower !== 'a' && lower !== 'an') return null;
  const unit = unitAfter(line, at + 1);
  if (unit?.kind !== 'duration' || line.words[at + 1]?.kind === 'mark') return null;
  const word = line.words[at + 1]?.lower ?? '';
  if (word.endsWith('s') || word === 'second' || word === 'min') return null;
  // "20 a day", "once a week": a rate, no length.
  const before = line.words[at - 1];
  if (
    !before ||
    before.kind === 'number' ||
    /^(?:once|twice|times|percent|cent|dollars|each|%|thousand|million|billion)$/.test(before.lower)
  )
    return null;
  if (/s$/.test(before.lower) && !/^(?:was|is|lasts|as|almost|takes|has|less|this)$/.test(before.lower)) return null;
  return { from: at, to: at + 1, value: 1, margin: 0, vague: null, yearlike: false, written: 'word' };
}

/** "2,800 of its 3,900 employees": a count in its own right, though what is counted is told by the second figure. */
function isPartOfCount({ words }: Line, of: number): boolean {
  return /^(?:its|the|their|his|her|our)$/.test(words[of + 1]?.lower ?? '') && words[of + 2]?.kind === 'number';
}

function quantityOf(line: Line, read: Figure, english: boolean): { quantity: Quantity; to: number } | null {
  const { words } = line;
  let figure = read;
  const money = currencyBefore(line, figure.from);
  let from = money?.from ?? figure.from;
  let to = figure.to;
  let unit: Unit | null = money ? { kind: 'money', unit: money.unit, to } : null;
  if (!unit) {
    unit = unitAfter(line, afterPost(line, to));
    const compound = unit && english ? compoundAt(line, figure, unit) : null;
    if (compound) ({ figure, unit } = compound);
    if (unit) to = unit.to;
    else if (figure.yearlike && looksLikeYear(line, figure)) return null;
  } else if (unitAfter(line, to)?.kind === 'money') to = unitAfter(line, to)?.to ?? to;
  let hedge: Hedge | null = english ? hedgeBefore(line, determinerBefore(line, from)) : null;
  if (hedge) from = hedge.from;
  else if (english) {
    const post = hedgeAfter(line, figure.to) ?? (unit ? hedgeAfter(line, to) : null);
    if (post) {
      hedge = post;
      to = Math.max(to, post.to);
    }
  }
  let kind: Quantity['kind'] = unit?.kind ?? 'count';
  let of = '';
  let unitName = unit?.unit ?? '';
  if (kind === 'age') of = 'age';
  else if (!unit) {
    const age = ageAt(line, figure);
    if (age) {
      kind = 'age';
      unitName = 'year';
      of = 'age';
      from = Math.min(from, age);
    } else if (magnitudeBefore(line, figure)) {
      kind = 'measure';
      unitName = 'magnitude';
    } else if (english) {
      const counted = countedAt(line, to, from);
      if (!counted && figure.written === 'word' && figure.value <= 1) return null;
      if (counted) {
        if (figure.value === 1 && figure.written === 'word' && words[to]?.lower === 'of') return null;
        if (figure.vague === null && figure.value === 1 && !counted.of) return null;
        to = counted.to;
        unitName = counted.unit;
        of = counted.of;
      } else if (words[to]?.lower === 'of' && !isPartOfCount(line, to))
        return figure.written === 'fraction' ? shareOf(line, { figure, from, to, hedge }) : null;
    }
    if (figure.written === 'fraction' && kind === 'count' && figure.value < 1)
      return shareOf(line, { figure, from, to, hedge });
  } else if (english) {
    of = measuredBy(line, from, to, unit);
  }
  const loose =
    figure.value === 1 &&
    figure.written === 'word' &&
    !hedge &&
    kind === 'duration' &&
    /^(?:week|month|year)$/.test(unitName);
  const width = hedge?.width ?? (loose ? LOOSE : kind === 'measure' && LENGTHS.has(unitName) ? DISTANCE : null);
  const margin = kind === 'percent' && figure.margin === 0 ? 0.5 : figure.margin;
  const start = words[from]!.start;
  const end = words[to - 1]!.end;
  const quantity: Quantity = {
    in: line.in,
    start,
    end,
    kind,
    value: figure.value,
    ...intervalOf(figure, margin, width),
    unit: unitName,
    of,
    hedge: hedge && hedge.from >= from && hedge.to <= to ? textOf(line, hedge) : null,
    vague: figure.vague !== null,
    scope: english ? scopeOf(line, from, to) : null,
  };
  return { quantity, to };
}

function textOf(line: Line, span: { from: number; to: number }): string {
  return line.source.slice(line.words[span.from]!.start, line.words[span.to - 1]!.end);
}

/** "30-plus days": the hedge may stand between number and unit. */
function afterPost(line: Line, at: number): number {
  return hedgeAfter(line, at)?.to ?? at;
}

/** "nearly a third", "more than the 30": a determiner between hedge and number. */
function determinerBefore(line: Line, from: number): number {
  return /^(?:a|an|the)$/.test(line.words[from - 1]?.lower ?? '') && hedgeBefore(line, from - 1) ? from - 1 : from;
}

/** "in 2022", "the 2022 talks"; but "2000 people", "nearly 1500". */
function looksLikeYear(line: Line, figure: Figure): boolean {
  if (figure.value < 1500 || figure.value > 2150) return false;
  if (hedgeBefore(line, figure.from)) return false;
  const next = line.words[figure.to];
  if (
    next?.kind === 'word' &&
    /(?:people|men|women|children|troops|soldiers|homes|houses|jobs|workers|civilians|prisoners)$/.test(next.lower)
  )
    return false;
  return true;
}

/** ", 34," behind a name; "aged 34"; "age 34". Gives the first lexeme of the mention. */
function ageAt(line: Line, figure: Figure): number | null {
  const { words } = line;
  const before = words[figure.from - 1];
  if (figure.written === 'fraction' || figure.value < 0 || figure.value > 120 || figure.value % 1 !== 0) return null;
  if (before?.lower === 'aged' || before?.lower === 'age') return figure.from - 1;
  const next = words[figure.to]?.text;
  const name = words[figure.from - 2];
  if (before?.text !== ',' || figure.written !== 'figure' || name?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(name.text))
    return null;
  if (next !== ',' && next !== '.' && next !== ';' && figure.to < words.length) return null;
  // "May 5, 16, and 20": a list of figures.
  return words[figure.from - 3]?.kind === 'number' || words[figure.to + 1]?.kind === 'number' ? null : figure.from;
}

function magnitudeBefore(line: Line, figure: Figure): boolean {
  const before = line.words[figure.from - 1]?.lower;
  return before === 'magnitude' || (before === 'of' && line.words[figure.from - 2]?.lower === 'magnitude');
}

/** "a fifth of voters" is 20 percent of them. */
function shareOf(
  line: Line,
  at: { figure: Figure; from: number; to: number; hedge: Hedge | null },
): { quantity: Quantity; to: number } | null {
  const { figure, from, hedge } = at;
  const counted = countedAt(line, figure.to, from);
  const percent = { ...figure, value: figure.value * 100 };
  const interval = intervalOf(percent, 0.5, hedge?.width ?? null);
  const to = Math.max(figure.to, hedge?.to ?? 0);
  const quantity: Quantity = {
    in: line.in,
    start: line.words[from]!.start,
    end: line.words[to - 1]!.end,
    kind: 'percent',
    value: figure.value * 100,
    ...interval,
    unit: 'percent',
    of: counted?.of ?? '',
    hedge: hedge ? textOf(line, hedge) : null,
    vague: false,
    scope: scopeOf(line, from, to),
  };
  return { quantity, to };
}

/** What a measured amount is of: "20% of the territory", "$5 million in aid", "a one-hour session", "30-day ceasefire". */
function measuredBy(line: Line, from: number, to: number, unit: Unit): string {
  const { words } = line;
  const next = words[to]?.lower ?? '';
  if (
    next === 'of' ||
    (next === 'in' && unit.kind === 'money') ||
    (next === 'worth' && words[to + 1]?.lower === 'of')
  ) {
    let at = next === 'worth' ? to + 2 : to + 1;
    while (/^(?:the|a|an|its|their|his|her|all|this|these|those)$/.test(words[at]?.lower ?? '')) at += 1;
    return countedAt(line, at, from)?.of ?? '';
  }
  const joined = words.slice(from, to).some((word) => word.text === '-');
  if (joined || unit.kind === 'money') return countedAt(line, to, from)?.of ?? '';
  if (unit.kind === 'duration' && /^(?:long|away|late|early)$/.test(next)) return next;
  return '';
}
