import type { Line } from '../lines/line.ts';
import { type Figure, readNumber } from './read-number.ts';
import { type Unit, unitAfter } from './read-unit.ts';

/** How many of the smaller unit the larger one has. */
const PARTS: Record<string, readonly [unit: string, count: number]> = {
  year: ['month', 12],
  week: ['day', 7],
  day: ['hour', 24],
  hour: ['minute', 60],
  minute: ['second', 60],
};

/**
 * What is added behind a unit: "an hour and a half", "two miles and a quarter", "two hours and ten minutes". Gives the
 * whole amount, in the smaller unit where a second one is named, and the lexeme behind; null where nothing is added.
 */
export function compoundAt(line: Line, figure: Figure, unit: Unit): { figure: Figure; unit: Unit } | null {
  if (figure.vague || (unit.kind !== 'duration' && unit.kind !== 'measure')) return null;
  const lowerAt = (at: number) => line.words[at]?.lower ?? '';
  const added = lowerAt(unit.to) === 'and' ? unit.to + 1 : unit.to;
  if (added > unit.to && (lowerAt(added) === 'a' || lowerAt(added) === 'one')) {
    const part = lowerAt(added + 1) === 'half' ? 0.5 : lowerAt(added + 1) === 'quarter' ? 0.25 : 0;
    if (part > 0) return { figure: whole(figure, figure.value + part), unit: { ...unit, to: added + 2 } };
  }
  const parts = unit.kind === 'duration' ? PARTS[unit.unit] : undefined;
  const rest = parts && readNumber(line, added);
  if (!rest || rest.vague || rest.value >= parts[1]) return null;
  const smaller = unitAfter(line, rest.to);
  if (smaller?.kind !== 'duration' || smaller.unit !== parts[0]) return null;
  // "lasted a week and two days later ...": the second length of time is another one.
  if (/^(?:later|ago|earlier|before|after)$/.test(lowerAt(smaller.to))) return null;
  return { figure: whole(figure, figure.value * parts[1] + rest.value), unit: smaller };
}

const whole = (figure: Figure, value: number): Figure => ({ ...figure, value, margin: 0, written: 'figure' });
