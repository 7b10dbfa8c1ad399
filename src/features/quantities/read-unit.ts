import type { Line } from '../lines/line.ts';
import {
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DOLLAR_COUNTRIES,
  DOLLARS,
  DURATION_UNITS,
  MEASURE_UNITS,
} from './units.data.ts';

export interface Unit {
  kind: 'money' | 'percent' | 'duration' | 'measure' | 'age';
  unit: string;
  /** Lexeme behind the unit. */
  to: number;
}

const touches = (line: Line, left: number) => line.words[left]?.end === line.words[left + 1]?.start;

/** The currency written before lexeme `at`: "$", "US$", "EUR", "Rs". `from`: its first lexeme. */
export function currencyBefore(line: Line, at: number): { unit: string; from: number } | null {
  const sign = line.words[at - 1];
  if (!sign) return null;
  const known = CURRENCY_SIGNS[sign.text];
  if (known) {
    const letters = line.words[at - 2];
    if (sign.text === '$' && letters?.kind === 'word' && touches(line, at - 2)) {
      const whose = DOLLARS[letters.lower];
      if (whose) return { unit: whose, from: at - 2 };
    }
    return { unit: known, from: at - 1 };
  }
  if (CURRENCY_CODES.has(sign.text)) return { unit: sign.text, from: at - 1 };
  if (sign.lower === 'rs' || (sign.text === '.' && line.words[at - 2]?.lower === 'rs'))
    return { unit: 'INR', from: sign.lower === 'rs' ? at - 1 : at - 2 };
  return null;
}

/** The unit that begins at lexeme `at`, behind a number; a hyphen between is stepped over ("30-day"). */
export function unitAfter(line: Line, at: number): Unit | null {
  const { words } = line;
  let here = at;
  const hyphen =
    (words[here]?.text === '-' || words[here]?.text === '‑') && touches(line, here - 1) && touches(line, here);
  if (hyphen) here += 1;
  const word = words[here];
  if (!word) return null;
  const lower = word.lower;
  if (word.text === '%' || lower === 'percent' || lower === 'pct' || lower === 'pc' || lower === 'prozent')
    return pointsOr(line, here + 1);
  if (lower === 'per' && words[here + 1]?.lower === 'cent') return pointsOr(line, here + 2);
  if (lower === 'percentage' && /^points?$/.test(words[here + 1]?.lower ?? ''))
    return { kind: 'percent', unit: 'percentage point', to: here + 2 };
  if (lower === 'basis' && words[here + 1]?.lower === 'points')
    return { kind: 'percent', unit: 'basis point', to: here + 2 };
  if (word.kind === 'mark') {
    const sign = CURRENCY_SIGNS[word.text];
    if (sign) return { kind: 'money', unit: sign, to: here + 1 };
    if (word.text === '°') return degrees(line, here + 1);
    return null;
  }
  if (CURRENCY_CODES.has(word.text)) return { kind: 'money', unit: word.text, to: here + 1 };
  const whose = DOLLAR_COUNTRIES[lower];
  if (whose && /^dollars?$/.test(words[here + 1]?.lower ?? '')) return { kind: 'money', unit: whose, to: here + 2 };
  const currency = CURRENCY_WORDS[lower];
  if (currency) return { kind: 'money', unit: currency, to: here + 1 };
  if (lower === 'pounds' && !weighs(line, here)) return { kind: 'money', unit: 'GBP', to: here + 1 };
  if (lower === 'light' && /^years?$/.test(words[here + 1]?.lower ?? ''))
    return { kind: 'measure', unit: 'light-year', to: here + 2 };
  const duration = DURATION_UNITS[lower];
  if (duration) return durationOrAge(line, here, duration);
  if (lower === 'square' || lower === 'sq' || lower === 'cubic') {
    const next = words[here + 1]?.text === '.' ? here + 2 : here + 1;
    const base = MEASURE_UNITS[words[next]?.lower ?? ''];
    if (base) return { kind: 'measure', unit: `${lower === 'cubic' ? 'cubic' : 'square'} ${base}`, to: next + 1 };
  }
  const measure = MEASURE_UNITS[lower];
  if (measure === 'degree') return degrees(line, here + 1);
  if (measure && !(lower === 'yards' && words[here + 1]?.lower === 'and')) return speed(line, here, measure);
  return null;
}

function pointsOr(line: Line, to: number): Unit {
  if (/^points?$/.test(line.words[to]?.lower ?? '')) return { kind: 'percent', unit: 'percentage point', to: to + 1 };
  return { kind: 'percent', unit: 'percent', to };
}

/** "2,000 pounds of explosives" weighs; "2,000 pounds a month" does not. */
function weighs(line: Line, at: number): boolean {
  const next = line.words[at + 1]?.lower ?? '';
  return (
    next === 'of' || next === 'heavier' || next === 'lighter' || line.words.some((word) => /^weigh/.test(word.lower))
  );
}

function degrees(line: Line, at: number): Unit {
  const scale = line.words[at]?.lower;
  if (scale === 'c' || scale === 'celsius') return { kind: 'measure', unit: 'celsius', to: at + 1 };
  if (scale === 'f' || scale === 'fahrenheit') return { kind: 'measure', unit: 'fahrenheit', to: at + 1 };
  return { kind: 'measure', unit: 'degree', to: at };
}

function speed(line: Line, at: number, unit: string): Unit {
  const { words } = line;
  if ((words[at + 1]?.lower === 'per' || words[at + 1]?.lower === 'an') && words[at + 2]?.lower === 'hour')
    return { kind: 'measure', unit: unit === 'mile' ? 'mph' : `${unit}/h`, to: at + 3 };
  if (words[at + 1]?.text === '/' && words[at + 2]?.lower === 'h')
    return { kind: 'measure', unit: `${unit}/h`, to: at + 3 };
  return { kind: 'measure', unit, to: at + 1 };
}

function durationOrAge(line: Line, at: number, unit: string): Unit {
  const { words } = line;
  const next = words[at + 1];
  const old = next?.text === '-' ? words[at + 2] : next;
  if (old?.lower === 'old' || old?.lower === 'olds')
    return { kind: 'age', unit, to: next?.text === '-' ? at + 3 : at + 2 };
  if (next?.lower === 'of' && words[at + 2]?.lower === 'age') return { kind: 'age', unit, to: at + 3 };
  return { kind: 'duration', unit, to: at + 1 };
}
