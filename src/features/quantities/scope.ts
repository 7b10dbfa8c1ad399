import type { Line } from '../lines/line.ts';

/**
 * The word near a quantity that narrows what it counts: "including", "another", "per day", "up from". `from` and `to`:
 * the quantity's lexemes. Null where none stands by.
 */
export function scopeOf(line: Line, from: number, to: number): string | null {
  const { words } = line;
  const before = words[from - 1]?.lower ?? '';
  const twoBefore = words[from - 2]?.lower ?? '';
  if (/^(?:including|another|among|further|additional|every|each|extra)$/.test(before)) return before;
  if ((before === 'from' || before === 'by') && /^(?:up|down)$/.test(twoBefore)) return `${twoBefore} ${before}`;
  if (/^(?:up|down)$/.test(before)) return before;
  if (before === 'from' && words.slice(to, to + 2).some((word) => word.lower === 'to')) return 'from';
  if (twoBefore === 'including' || twoBefore === 'among') return twoBefore;
  for (let at = from + 1; at < to; at += 1) {
    const word = words[at]?.lower ?? '';
    if (/^(?:more|other|others|additional|further|extra)$/.test(word) && words[at + 1]?.lower !== 'than') return word;
  }
  const next = words[to]?.lower ?? '';
  const after = words[to + 1]?.lower ?? '';
  if (next === 'more' && after !== 'than') return 'more';
  if (/^(?:others|each|apiece|daily|annually|monthly|weekly|yearly|more)$/.test(next)) return next;
  if (next === 'of' && /^(?:them|whom|which)$/.test(after)) return `of ${after}`;
  if (
    /^(?:per|a|an|every)$/.test(next) &&
    /^(?:day|night|week|month|year|hour|minute|second|person|head|capita|barrel|litre|share|ton|tonne|gallon)$/.test(
      after,
    )
  )
    return `${next} ${after}`;
  for (const word of words.slice(from, to))
    if (word.lower === 'of') {
      const which = words[words.indexOf(word) + 1]?.lower ?? '';
      if (/^(?:them|whom|which)$/.test(which)) return `of ${which}`;
    }
  return null;
}
