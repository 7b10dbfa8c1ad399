import type { Line } from '../lines/line.ts';
import type { Figure } from './read-number.ts';
import { LABELS } from './units.data.ts';

const touches = (line: Line, left: number) => line.words[left]?.end === line.words[left + 1]?.start;

/** True where the number is a name's part or a label: "No. 2", "Interstate 75", "F-16", ".38 caliber", "Covid-19", "90s". */
export function isLabel(line: Line, figure: Figure): boolean {
  const { words, source } = line;
  const first = words[figure.from]!;
  if (first.kind !== 'number') return false;
  const before = words[figure.from - 1];
  const next = words[figure.to];
  const glued = before && before.end === first.start;
  if (
    glued &&
    (before.kind === 'word' ||
      (/[-‑–/.#@:_]/.test(before.text) && words[figure.from - 2]?.kind === 'word' && touches(line, figure.from - 2)))
  )
    return (
      !/^(?:mid|pre|post|under|over|a|an|the)$/.test(words[figure.from - 2]?.lower ?? '') || before.kind === 'word'
    );
  if (glued && /[.#@:/_]/.test(before.text)) return true;
  // "737s", "1990s", "4K", "5G"; but "5m", "5km" and "16th" are read elsewhere.
  if (
    next &&
    next.start === words[figure.to - 1]?.end &&
    next.kind === 'word' &&
    /^(?:s|'s|k|g|p|d|x|er|ers)$/.test(next.lower) &&
    figure.to - figure.from === 1
  )
    return true;
  if (before?.text === '.' && /^nos?$/.test(words[figure.from - 2]?.lower ?? '')) return true;
  if (before?.kind !== 'word') return source[first.start - 1] === '#';
  if (
    LABELS.has(before.lower) &&
    (/^\p{Lu}/u.test(before.text) ||
      /^(?:no|number|article|section|chapter|page|flight|route|highway)$/.test(before.lower))
  )
    return before.lower !== 'no' || words[figure.from - 2] === undefined || /^\p{Lu}/u.test(before.text);
  // A figure between a capitalised word and the end of its phrase: "Olympic Village 2", "Angara 5".
  const afterLabel = !next || next.kind === 'mark' || next.kind === 'number';
  return (
    afterLabel &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    figure.from > 1 &&
    figure.value % 1 === 0 &&
    figure.value < 1000 &&
    !/[,%€$£°-]/.test(next?.text ?? '')
  );
}

/** "three times", "two-fold", "one of the", "one by one", "one another", "no one": counts of nothing that can be compared. */
export function isMultiple(line: Line, figure: Figure): boolean {
  const { words } = line;
  const next = words[figure.to]?.lower ?? '';
  if (/^(?:times|fold|folds)$/.test(next)) return true;
  if (next === '-' && /^(?:fold|time|times|way|star|point|sided|dimensional)$/.test(words[figure.to + 1]?.lower ?? ''))
    return true;
  if (next === 'more' && words[figure.to + 1]?.lower === 'times') return true;
  if (words[figure.from]?.lower !== 'one') return false;
  // "the one-hour session" measures; "the one they chose" does not.
  if (next === '-') return false;
  const before = words[figure.from - 1]?.lower ?? '';
  if (
    /^(?:of|another|by|or|to|who|whom|can|could|has|is|was|should|must|may|would|and|,|\.|in|on|thing|day|night|morning|side|more)$/.test(
      next,
    ) &&
    next !== 'more'
  )
    return next !== 'day' && next !== 'night' ? true : before !== 'for' && before !== 'least';
  return (
    /^(?:no|any|every|some|each|this|that|the|which|only|not|last|next|first|another)$/.test(before) ||
    figure.to >= words.length
  );
}

/** Groups of digits joined as telephone numbers are; gives the lexeme behind, else null. */
export function isPhone(line: Line, at: number): number | null {
  const { words } = line;
  let to = at;
  let digits = 0;
  let groups = 0;
  let plus = false;
  if (words[to]?.text === '+' && words[to + 1]?.kind === 'number') {
    plus = true;
    to += 1;
  } else if (words[to]?.text === '(' && words[to + 1]?.kind === 'number' && words[to + 2]?.text === ')') {
    digits += words[to + 1]!.text.length;
    groups = 1;
    to += 3;
    plus = digits === 3;
  }
  for (;;) {
    const word = words[to];
    if (word?.kind !== 'number' || /[.,]/.test(word.text)) break;
    digits += word.text.length;
    groups += 1;
    to += 1;
    const joint = words[to];
    if (
      joint?.kind === 'mark' &&
      /[-‑.]/.test(joint.text) &&
      touches(line, to - 1) &&
      words[to + 1]?.kind === 'number' &&
      touches(line, to)
    )
      to += 1;
    else if (!(plus && words[to]?.kind === 'number')) break;
  }
  if (digits >= 7 && (groups >= 3 || (groups >= 2 && plus))) return to;
  return null;
}
