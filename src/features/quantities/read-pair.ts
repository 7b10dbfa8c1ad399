import type { Quantity } from '../features.ts';
import type { Line } from '../lines/line.ts';
import { countedAt } from './counted.ts';
import { tidy } from './interval.ts';
import { type Figure, readNumber } from './read-number.ts';
import { currencyBefore, unitAfter } from './read-unit.ts';
import { scopeOf } from './scope.ts';

const GAME =
  /^(?:won|win|wins|winning|beat|beats|beating|defeat|defeated|defeats|lost|lose|loses|losing|drew|draw|draws|drawn|lead|leads|led|leading|score|scored|victory|loss|thrashed|edged|aggregate|vote|voted|ruled|ruling|decision|majority|trailed|tied|tie)$/;

/**
 * Two numbers that belong together: a score ("won 3-1", "a 5-4 vote"), a range ("5-10 days", "between 20 and 30 people",
 * "10 to 12 percent"). `quantity` null: numbers joined in some other way, to be stepped over. Null: no pair at `at`.
 */
export function pairAt(line: Line, at: number): { quantity: Quantity | null; to: number } | null {
  const { words } = line;
  const between = words[at]?.lower === 'between';
  const start = between ? at + 1 : at;
  const numberAt = currencyBefore(line, start + 1)?.from === start ? start + 1 : start;
  const low = readNumber(line, numberAt);
  if (!low || low.vague) return null;
  let joint = low.to;
  const lowUnit = unitAfter(line, joint);
  if (lowUnit && words[joint]?.text !== '-') joint = lowUnit.to;
  const join = words[joint];
  const dash = join?.kind === 'mark' && /^[-–‑—]$/.test(join.text);
  if (!join || !(dash || (between && join.lower === 'and') || (!between && join.lower === 'to'))) return null;
  const second = currencyBefore(line, joint + 2)?.from === joint + 1 ? joint + 2 : joint + 1;
  const high = readNumber(line, second);
  if (!high || high.vague) return null;
  if (dash && (join.start !== words[joint - 1]?.end || words[joint + 1]?.start !== join.end)) return null;
  if (dash && words[high.to]?.text === '-' && words[high.to + 1]?.kind === 'number') return null;
  const bothSmall = low.value < 300 && high.value < 300 && low.value % 1 === 0 && high.value % 1 === 0;
  const unit = unitAfter(line, high.to);
  if ((dash || join.lower === 'to') && bothSmall && !unit && !between) {
    const game =
      words.slice(Math.max(0, at - 8), at).some((word) => GAME.test(word.lower)) ||
      GAME.test(words[high.to]?.lower ?? '') ||
      GAME.test(words[high.to + 1]?.lower ?? '');
    if (game) return score(line, low, high);
  }
  const scaled =
    low.value < high.value && high.margin > 0 && low.margin === 0 ? scaleLike(low.value, high.value) : low.value;
  if (scaled >= high.value) return dash && !between ? { quantity: null, to: high.to } : null;
  // "from 5 to 10" is a change, not a range.
  if (!between && words[at - 1]?.lower === 'from') return null;
  // "open to 5 ...", "2 to 1": "to" alone joins only numbers with one unit or noun.
  const money = currencyBefore(line, numberAt);
  const counted = unit || money ? null : countedAt(line, high.to, at);
  if (!unit && !money && !counted) return dash ? { quantity: null, to: high.to } : null;
  const to = unit?.to ?? counted?.to ?? high.to;
  const kind = money ? 'money' : (unit?.kind ?? 'count');
  const from = money && !between ? money.from : at;
  const quantity: Quantity = {
    in: line.in,
    start: words[from]!.start,
    end: words[to - 1]!.end,
    kind,
    value: tidy((scaled + high.value) / 2),
    low: scaled,
    high: high.value,
    lowOpen: false,
    highOpen: false,
    unit: money?.unit ?? unit?.unit ?? counted?.unit ?? '',
    of: kind === 'age' ? 'age' : (counted?.of ?? ''),
    hedge: between ? line.source.slice(words[at]!.start, words[at]!.end) : null,
    vague: false,
    scope: scopeOf(line, from, to),
  };
  return { quantity, to };
}

/** "2 to 3 million": the scale belongs to both. */
function scaleLike(low: number, high: number): number {
  for (const scale of [1e12, 1e9, 1e6, 1e3]) if (high >= scale && low < 1000) return low * scale;
  return low;
}

function score(line: Line, low: Figure, high: Figure): { quantity: Quantity; to: number } {
  const quantity: Quantity = {
    in: line.in,
    start: line.words[low.from]!.start,
    end: line.words[high.to - 1]!.end,
    kind: 'score',
    value: low.value,
    low: low.value,
    high: low.value,
    lowOpen: false,
    highOpen: false,
    unit: '',
    of: String(high.value),
    hedge: null,
    vague: false,
    scope: null,
  };
  return { quantity, to: high.to };
}
