import type { Quantity } from '../features.ts';
import type { Line } from '../lines/line.ts';
import { countedAt } from './counted.ts';
import { ORDINALS, TENS } from './number-words.data.ts';

/** "third", "16th", "twenty-first", with what is numbered; null where lexeme `at` begins none. English. */
export function ordinalAt(line: Line, at: number): { quantity: Quantity; to: number } | null {
  const { words } = line;
  const word = words[at]!;
  let value: number | undefined;
  let to = at + 1;
  if (word.kind === 'number') {
    const suffix = words[at + 1];
    if (!/^\d+$/.test(word.text) || suffix?.start !== word.end || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return null;
    value = Number(word.text);
    to = at + 2;
  } else if (word.kind === 'word') {
    value = ORDINALS[word.lower];
    const tens = TENS[word.lower];
    if (tens && words[at + 1]?.text === '-' && ORDINALS[words[at + 2]?.lower ?? '']) {
      value = tens + (ORDINALS[words[at + 2]?.lower ?? ''] ?? 0);
      to = at + 3;
    }
  }
  if (value === undefined || value > 1000) return null;
  const before = words[at - 1]?.lower ?? '';
  const next = words[to]?.lower ?? '';
  // "at first", "a third of", "one second", "first, ...": no place in a row.
  if (/^(?:one|a|an|every|two|at)$/.test(before) && (value < 3 || next === 'of' || FRACTION_NEXT.test(next)))
    return null;
  if (next === 'of' && /^(?:a|one)$/.test(before)) return null;
  const counted = countedAt(line, words[to]?.text === '-' ? to + 1 : to, at);
  const quantity: Quantity = {
    in: line.in,
    start: word.start,
    end: words[to - 1]!.end,
    kind: 'ordinal',
    value,
    low: value,
    high: value,
    lowOpen: false,
    highOpen: false,
    unit: '',
    of: counted?.of ?? '',
    hedge: null,
    vague: false,
    scope: null,
  };
  return { quantity, to };
}

const FRACTION_NEXT = /^(?:off|later|ago|before|after|more|less)$/;
